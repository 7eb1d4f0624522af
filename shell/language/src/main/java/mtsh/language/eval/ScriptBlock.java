package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;
import mtsh.language.error.NetThrow;
import mtsh.language.filter.PropertyFilter;
import mtsh.language.parse.ParseError;
import mtsh.language.parse.ParseResult;
import mtsh.language.parse.RestrictedChecks;
import mtsh.language.stream.Output;
import mtsh.language.syntax.SyntaxTree;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Scriptable;

/** A {@code { }} value. Runs in the scope of whoever runs it, except a closure, which keeps its own. */
public final class ScriptBlock implements Scriptable {
    private final Engine engine;
    private final LazyBlock code;
    private volatile Scope closure;
    private volatile SessionState state;

    /** {@code state} is the session or module that it was written in, null for text that belongs to whoever runs it. */
    ScriptBlock(Engine engine, LazyBlock code, Scope closure, SessionState state) {
        this.engine = engine;
        this.code = code;
        this.closure = closure;
        this.state = state;
    }

    /** The same block as if it had been written in another session state. */
    ScriptBlock in(SessionState other) {
        return new ScriptBlock(engine, code, null, other);
    }

    /** The scope that it runs in or under: a closure's own, else that of its session state nearest to the caller. */
    Scope home(Context caller) {
        ScriptBlock here = here();
        return here.closure != null ? here.closure : caller.scopeOf(here.state);
    }

    /** Throws when it does more than write down data; these commands it may call. */
    public void requireData(List<String> commands) {
        DataLanguage.require(source(), code.tree, commands);
    }

    PipelineNode pipeline(Statement.Pipeline pipeline) {
        return code.compiler.commands.steppable(pipeline);
    }

    @Override
    public Object steppablePipeline() {
        return SteppablePipeline.of(this);
    }

    /** Its tree, for whoever must know what a file defines without running it. */
    public ScriptBlockAst tree() {
        return code.tree;
    }

    SessionState state() {
        return state;
    }

    @Override
    public Object sessionState() {
        return state;
    }

    @Override
    public void sessionState(Object other) {
        if (other != null && !(PSObject.unwrap(other) instanceof SessionState)) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Object of type '" + Types.of(other).fullName()
                            + "' cannot be converted to type 'System.Management.Automation.SessionStateInternal'.");
        }
        closure = null;
        state = (SessionState) PSObject.unwrap(other);
    }

    /** The module that it was written in, or null. */
    @Override
    public PSModuleInfo module() {
        return state == null ? null : state.module();
    }

    /** This block, or its twin in the shell that runs on this thread. */
    private ScriptBlock here() {
        Engine running = Engine.here(engine);
        return running == engine ? this : running.adopt(this, code, closure);
    }

    CompiledBlock compiled() {
        return here().code.get();
    }

    Engine engine() {
        return Engine.here(engine);
    }

    public Source source() {
        return code.source();
    }

    Scope closure() {
        return here().closure;
    }

    @Override
    public ScriptBlock newClosure() {
        Scope from = engine().current().scope;
        // A module of its own that nobody else sees: there the values are kept.
        SessionState own =
                engine().modules().create(engine().modules().dynamicName()).state();
        Scope kept = own.root();
        for (Variable variable : from.variables()) {
            if (variable.options().isNone()) {
                kept.define(new Variable(variable.name(), variable.value()));
            }
        }
        ScriptBlock here = here();
        return new ScriptBlock(here.engine, here.code, kept, own);
    }

    @Override
    public Object invoke(Object self, Object... arguments) {
        Collector collector = new Collector();
        Context caller = engine().current();
        Scope scope = new Scope(home(caller), false);
        scope.force("_", self);
        scope.force("this", self);
        BlockRunner.run(this, caller, scope, arguments, null, collector);
        return Nothing.toNull(collector.result());
    }

    @Override
    public void run(Object underscore, Object[] arguments, Output output) {
        Context caller = engine().current();
        Scope home = home(caller);
        Scope scope = closure != null ? new Scope(home, false) : home;
        Variable before = scope.ownUnderscore();
        Object old = before == null ? null : before.value();
        scope.underscore(underscore);
        try {
            BlockRunner.runInPlace(this, caller, scope, arguments, output);
        } finally {
            if (before == null) {
                scope.removeUnderscore();
            } else {
                scope.underscore(old);
            }
        }
    }

    @Override
    public PropertyFilter filter() {
        return FilterReader.read(code.tree, home(engine().current()));
    }

    @Override
    public String file() {
        return source().file();
    }

    @Override
    public Object syntax() {
        return SyntaxTree.block(source(), code.tree.span());
    }

    @Override
    public void checkRestricted(List<String> commands, List<String> variables, boolean environment) {
        List<ParseError> errors = RestrictedChecks.errors(source(), code.tree, commands, variables, environment);
        if (!errors.isEmpty()) {
            ParseResult result = new ParseResult(source(), code.tree, List.of(), errors);
            throw new NetThrow(ParseFailure.of(result).record().exception());
        }
    }

    @Override
    public PSArray invokeAll(Object... arguments) {
        Collector collector = new Collector();
        Context caller = engine().current();
        BlockRunner.run(this, caller, new Scope(home(caller), false), arguments, null, collector);
        return collector.toArray();
    }

    @Override
    public String text() {
        return code.text();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.ScriptBlock");
    }

    @Override
    public String toString() {
        return text();
    }
}
