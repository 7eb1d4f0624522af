package mtsh.language.eval;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeName;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.parse.ParseResult;
import mtsh.language.parse.Parser;
import mtsh.language.provider.Drives;
import mtsh.language.provider.PathInfo;
import mtsh.language.stream.CurrentShell;
import mtsh.language.stream.Host;
import mtsh.language.stream.Output;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.stream.TranscribingHost;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.FilePaths;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.PSStyle;
import mtsh.language.value.Reference;
import mtsh.language.value.Scriptable;
import mtsh.language.value.TimeSource;

/** One shell: scopes, commands, streams, errors. One thread at a time runs it; {@link #stop()} may come from another. */
public final class Engine implements Session {
    /** About where PowerShell's own stack ends; see {@link DeepStack}. */
    private static final int DEEPEST_CALL = 4500;

    /** The shell that runs on a thread: what blocks and paths from elsewhere are run and read in. */
    private static final ThreadLocal<Engine> HERE = new ThreadLocal<>();

    private final Host host;
    private Clock clock;
    private final Rendering rendering;
    private final Commands commands = new Commands(this);
    private final Modules modules = new Modules(this);
    private final SessionState session = new SessionState(this, null);
    private final Scope global = session.root();
    private final ErrorReporter errors;
    private final List<HistoryEntry> history = new ArrayList<>();
    private final Services services = new Services();
    private final Set<NetType> scriptTypes = new HashSet<>();
    private final List<String> namespaces = new ArrayList<>();
    private final Places places;
    private Context current;
    private int depth;
    private boolean anyStrict;
    private boolean succeeded = true;
    private boolean suggests;
    private volatile boolean stopping;
    private final AdoptedBlocks adopted = new AdoptedBlocks();
    private Map<String, Object> usingValues;

    /** Makes a shell with PowerShell's variables and no commands, in the zone of its clock; modules add theirs. */
    public Engine(Host host, Clock clock, Path location, Rendering rendering) {
        this(host, clock, location, rendering, null);
        FilePaths.resolver(path -> here(this).resolvePath(path));
        Scriptable.Maker.use(
                text -> here(this).parse(Source.of(text)),
                (tree, source) -> new ScriptBlock(here(this), new LazyBlock(new Compiler(source), tree), null, null));
        Types.useNamespaces(() -> here(this).namespaces);
        TimeSource.use(clock);
        CurrentShell.use(host, () -> here(this).checkStopped());
    }

    /** Makes a shell beside another, with a session of its own: what a job and a runspace run in. Modules add their commands. */
    public Engine(Engine from, Host host) {
        this(host, from.clock, from.location(), from.rendering, from.namespaces);
    }

    private Engine(Host host, Clock clock, Path location, Rendering rendering, List<String> namespaces) {
        this.host = new TranscribingHost(host);
        this.clock = clock;
        this.rendering = rendering;
        this.places = new Places(
                new Drives(Path.of(System.getProperty("user.home")), Path.of(System.getProperty("java.io.tmpdir"))),
                location);
        if (namespaces != null) {
            this.namespaces.addAll(namespaces);
        }
        service(Drives.class, places::drives);
        service(PSStyle.class, rendering::style);
        PSList errorList = new PSList(Types.find("System.Collections.ArrayList"));
        this.errors = new ErrorReporter(this, rendering, errorList);
        this.current = new Context(this, global, Streams.HOST, Source.of(""), "", null);
        DynamicParameters.defineType();
        ProxyCommands.defineTypes();
        AutomaticVariables.define(this, global, errorList);
    }

    /** Adds a cmdlet by the name of its class, which is loaded when it is first used. */
    public void addCmdlet(String name, String module, String className) {
        commands.cmdlet(name, module, className, false);
    }

    /** Adds a cmdlet that only says why it does nothing here, unless the name is taken: scripts find it, completion does not offer it. */
    public void addHiddenCmdlet(String name, String module, String className) {
        commands.cmdlet(name, module, className, true);
    }

    // Running

    /** Parses and compiles; a terminating ParserError that holds the first error when the text is wrong. */
    public ScriptBlock parse(Source source) {
        return parse(source, ParseFailure::of);
    }

    /** {@code failure} says what is thrown when the text is wrong. */
    public ScriptBlock parse(Source source, Function<ParseResult, TerminatingError> failure) {
        ParseResult result = Parser.parse(source);
        if (!result.isValid()) {
            throw failure.apply(result);
        }
        for (Statement.UsingStatement each : result.script().usings()) {
            if (each.kind() == Statement.UsingKind.NAMESPACE && !namespaces.contains(each.name())) {
                namespaces.add(each.name());
            }
        }
        ScriptNeeds.loadModules(this, result);
        return new ScriptBlock(this, new LazyBlock(new Compiler(source), result.script()), null, null);
    }

    /** The shell that runs on this thread, or the other one when none does. */
    public static Engine here(Engine otherwise) {
        Engine here = HERE.get();
        return here == null ? otherwise : here;
    }

    /** From here on this thread runs this shell; gives the one before, null when there was none. */
    public Engine enterThread() {
        Engine before = HERE.get();
        HERE.set(this);
        return before;
    }

    /** This thread goes back to the shell it ran before {@link #enterThread}. */
    public static void leaveThread(Engine before) {
        if (before == null) {
            HERE.remove();
        } else {
            HERE.set(before);
        }
    }

    /** A block of another shell, compiled for this one. */
    ScriptBlock adopt(ScriptBlock other, LazyBlock code, Scope closure) {
        return adopted.adopt(this, other, code, closure);
    }

    /** The values of {@code $using:} variables by lower-case name, while a block of another session runs here; null otherwise. */
    Map<String, Object> usingValues() {
        return usingValues;
    }

    /**
     * The values of the {@code $using:} variables of a block as they are here, by lower-case name; an error when one is not set.
     *
     * @param ownOnly leaves out those of blocks inside that run in parallel themselves
     */
    public Map<String, Object> usingValues(ScriptBlock block, boolean ownOnly) {
        return UsingVariables.collect(block, current, ownOnly);
    }

    void usingValues(Map<String, Object> values) {
        usingValues = values;
    }

    /** The variables of the session as a new shell has them; its functions stay. */
    public void forgetVariables() {
        global.forgetVariables();
        errors.list().items().clear();
        AutomaticVariables.define(this, global, errors.list());
    }

    /** Ready for the next pipeline, whatever became of the one before. */
    void reset(Context context) {
        current = context;
        depth = 0;
        errors.guards(0);
        stopping = false;
    }

    /** Runs a block in the global scope, as a line at the prompt. */
    public void runGlobal(ScriptBlock block, Output output) {
        runGlobal(block, List.of(), output);
    }

    /** With {@code $args}. */
    public void runGlobal(ScriptBlock block, List<String> arguments, Output output) {
        HERE.set(this);
        Context context = new Context(this, global, Streams.HOST, block.source(), "", null);
        reset(context);
        try {
            BlockRunner.runInPlace(block, context, global, arguments.toArray(), output);
        } catch (FlowControl.Break | FlowControl.Continue outsideOfLoops) {
            // Without a loop around it, it ends everything that runs.
        }
    }

    /** Runs a script file with arguments as {@code mtsh -File} does. */
    public void runFile(Path path, List<String> arguments, Output output) {
        HERE.set(this);
        Invocation invocation = ScriptArguments.invocation(current, path, arguments);
        Processor processor = commands.script(path).processor(invocation, global);
        processor.downstream = output;
        processor.begin();
        try {
            processor.processAlone();
            processor.end();
        } catch (FlowControl.Break | FlowControl.Continue outsideOfLoops) {
            // As in runGlobal.
        } finally {
            processor.close();
        }
        if (processor.exit() != null) {
            throw processor.exit();
        }
    }

    @Override
    public void invokeText(String text, Output output) {
        ScriptBlock block = parse(Source.of(text));
        BlockRunner.runInPlace(block, current, current.scope, new Object[0], output);
    }

    /** Asks the running pipeline to end; from any thread. */
    public void stop() {
        stopping = true;
    }

    /** Throws PipelineStopped when somebody asked this shell to stop. */
    public void checkStopped() {
        if (stopping || Thread.currentThread().isInterrupted()) {
            stopTold();
            throw new PipelineStopped();
        }
    }

    /** The wish to stop is known: it must not stop what runs next, a finally block first of all. */
    void stopTold() {
        stopping = false;
        Thread.interrupted();
    }

    /** Makes a context the current one; gives the one before, for {@link #leave}. */
    Context enter(Context context) {
        Context before = current;
        current = context;
        return before;
    }

    void leave(Context before) {
        current = before;
    }

    Context current() {
        return current;
    }

    void deeper(int step) {
        depth += step;
        if (depth > DEEPEST_CALL && step > 0) {
            depth -= step;
            throw Errors.of(
                    "System.Management.Automation.ScriptCallDepthException",
                    "CallDepthOverflow",
                    ErrorCategory.InvalidOperation,
                    depth,
                    "The script failed due to call depth overflow.");
        }
    }

    /** The calls that have not ended, the newest first; the last is the session's own. */
    public List<CallFrame> callStack() {
        return CallFrame.of(current);
    }

    // Errors

    /** What happens with errors. */
    ErrorReporter errors() {
        return errors;
    }

    /** The exception type of errors of the store itself, which end a batch with a code of their own. */
    public static final String STORE_EXCEPTION = "Mtsh.StoreException";

    /** An error that nothing caught, on its way out of the shell. */
    public void reportUncaught(TerminatingError error) {
        errors.reportUncaught(error);
    }

    /** Whether an error of the store was among those shown. */
    public boolean storeFailed() {
        return errors.storeFailed();
    }

    /** How many errors were shown or handed on since the shell began: decides the exit code of a batch. */
    public int errorsShown() {
        return errors.shown();
    }

    public boolean lastSucceeded() {
        return succeeded;
    }

    void succeeded(boolean value) {
        succeeded = value;
    }

    // Output

    /** Objects to the host as text, the way the end of a pipeline at the prompt does. Close it after each command line. */
    public FileOutput hostOutput() {
        return rendering.host(this);
    }

    /** Objects as lines of text for a program. */
    FileOutput textOutput(Consumer<String> lines) {
        return rendering.lines(this, lines);
    }

    FileOutput openFile(String path, boolean append, FileStyle style) {
        return rendering.file(this, path, append, style);
    }

    // Session

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public ZoneId zone() {
        return clock.getZone();
    }

    @Override
    public void zone(ZoneId newZone) {
        clock = clock.withZone(newZone);
        TimeSource.use(clock);
    }

    @Override
    public Path location() {
        return places.location();
    }

    @Override
    public void location(Path folder) {
        places.location(folder);
        global.force("PWD", place());
    }

    /** Goes to a place; one on a drive without files leaves the current folder of the file system as it is. */
    public void place(PathInfo target) {
        places.goTo(target);
        global.force("PWD", place());
    }

    /** Where the shell is: a folder, or a drive that holds no files. */
    public PathInfo place() {
        return places.current();
    }

    /** A path of the file system as a place on the root drive. */
    PathInfo pathInfo(Path path) {
        return places.onRoot(path);
    }

    @Override
    public Path resolvePath(String written) {
        return places.resolve(written);
    }

    @Override
    public Object globalVariable(String name) {
        Variable found = global.own(Scope.key(name));
        return found == null ? null : Nothing.toNull(found.value());
    }

    @Override
    public Object variable(String name) {
        Variable found = current.scope.find(Scope.key(name));
        return found == null ? null : Nothing.toNull(found.value());
    }

    @Override
    public void variable(String name, Object value) {
        current.scope.set(name, value);
        variableChanged(Scope.key(name), value);
    }

    @Override
    public void lastExitCode(int code) {
        current.scope.global().force("LASTEXITCODE", code);
    }

    @Override
    public boolean hasVariable(String name) {
        return current.scope.find(Scope.key(name)) != null;
    }

    /** Forgets the nearest variable with this name; one that is constant stays, with an error. */
    public void removeVariable(String name) {
        for (Scope scope = current.scope; scope != null; scope = scope.parent()) {
            Variable own = scope.own(Scope.key(name));
            if (own != null) {
                own.requireRemovable(false);
                scope.remove(name);
                return;
            }
        }
    }

    /** Makes a function of this scope from a script block or from text. */
    public void defineFunction(String name, Object body) {
        defineFunction(name, body, null, false);
    }

    /**
     * Makes a function of this scope, unless one is there that may not be changed.
     *
     * @param options null to keep those that are there
     */
    public void defineFunction(String name, Object body, ScopedItemOptions options, boolean force) {
        Object plain = PSObject.unwrap(body);
        ScriptBlock block = plain instanceof ScriptBlock made ? made : parse(Source.of(Conversions.toText(plain)));
        current.scope.define(new FunctionCommand(name, block, false), options, force);
    }

    /** Variables visible from here by name, for Get-Variable and completion. */
    public Map<String, Variable> variables() {
        return current.scope.visible();
    }

    /** The scope of the session, above all others. */
    public Scope globalScope() {
        return global;
    }

    /** The scope that runs now. */
    public Scope scope() {
        return current.scope;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    /** The modules of this shell. */
    public Modules modules() {
        return modules;
    }

    /** The session's own state, or that of the module whose code runs now. */
    public SessionState state() {
        return current.scope.state();
    }

    /** The state outside of all modules. */
    public SessionState sessionState() {
        return session;
    }

    @Override
    public List<HistoryEntry> history() {
        return history;
    }

    @Override
    public <T> T service(Class<T> type) {
        return services.get(type);
    }

    /** A service that was made already, or null: what must be closed at the end. */
    public <T> T openService(Class<T> type) {
        return services.open(type);
    }

    @Override
    public <T> void service(Class<T> type, Supplier<T> maker) {
        services.put(type, maker);
    }

    void defineFunction(Context context, String name, ScriptBlock block, boolean filter) {
        context.scope.define(new FunctionCommand(name, block, filter), ScopedItemOptions.NONE, false);
    }

    /** Text of a value with this scope's {@code $OFS}. */
    String text(Object value, Scope scope) {
        Variable separator = scope.find("ofs");
        return separator == null
                ? Conversions.toText(value)
                : Conversions.toText(value, Conversions.toText(Nothing.toNull(separator.value())));
    }

    /** A cast: script blocks are made from text here, where they can be compiled. */
    Object convert(Object value, NetType type, Context context) {
        if (type == Types.STRING && value instanceof PSArray) {
            return text(value, context.scope);
        }
        if (value instanceof String text && type.fullName().equals("System.Management.Automation.ScriptBlock")) {
            return parse(Source.of(text));
        }
        if (type.fullName().equals("System.Management.Automation.PSReference") && !(value instanceof Reference)) {
            return Reference.to(value);
        }
        if (!scriptTypes.isEmpty() && scriptTypes.contains(type)) {
            Object plain = PSObject.unwrap(value);
            if (plain == null || type.isInstance(plain)) {
                return plain;
            }
        }
        return Conversions.convert(value, type);
    }

    /** The type of a name, by the namespaces that scripts use too. */
    NetType type(TypeName name) {
        return Types.resolve(name, namespaces);
    }

    void scriptType(NetType type) {
        scriptTypes.add(type);
    }

    boolean isScriptType(NetType type) {
        return !scriptTypes.isEmpty() && scriptTypes.contains(type);
    }

    /** The version that Set-StrictMode set here or further out: 0 when off. */
    public int strictVersion() {
        return anyStrict ? current.scope.strictVersion() : 0;
    }

    /** {@code Set-StrictMode}: 0 is off, 1 to 3 are PowerShell's. */
    public void strictVersion(int version) {
        anyStrict = true;
        current.scope.strictVersion(version);
    }

    boolean suggests() {
        return suggests;
    }

    /** Whether errors name what may have been meant; off in batch, where scripts compare texts. */
    public void suggests(boolean value) {
        suggests = value;
    }

    /** Tells the shell that a command set a variable past {@link #variable(String, Object)}. */
    public void variableSet(String name, Object value) {
        variableChanged(Scope.key(name), value);
    }

    void variableChanged(String key, Object value) {
        rendering.variableChanged(key, value);
    }

    Object invocationInfo(Context context) {
        return AutomaticVariables.invocationInfo(context);
    }
}
