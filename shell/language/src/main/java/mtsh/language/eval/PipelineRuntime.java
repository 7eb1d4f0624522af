package mtsh.language.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorRecord;
import mtsh.language.stream.Host;
import mtsh.language.stream.ProgressRecord;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSDictionary;

/** What one running command sees of the shell; the same for cmdlets and advanced functions. */
final class PipelineRuntime implements CommandRuntime {
    private static final NetType BOUND = NetType.named("System.Management.Automation.PSBoundParametersDictionary")
            .base(Types.find("System.Collections.Generic.Dictionary[string,System.Object]"))
            .build();

    private final Processor processor;
    private final RunnableCommand command;
    private final Invocation invocation;
    private final Context context;
    private final CommonValues common;
    private final MessageStreams messages;
    private final Confirmation confirmation;
    private final Map<String, Object> bound = new HashMap<>();
    private final PSDictionary boundTable = boundTable();
    private PipelineBinding binding;
    private List<PipelineBinding.Match> fromPipeline = List.of();
    private ParameterSpec onlyFromPipeline;
    private Object onlyValue;
    private boolean input;

    PipelineRuntime(Processor processor, RunnableCommand command, Invocation invocation, CommonValues common) {
        this.processor = processor;
        this.command = command;
        this.invocation = invocation;
        this.context = invocation.context();
        this.common = common;
        this.messages = new MessageStreams(context, common);
        this.confirmation = new Confirmation(context, common, messages);
    }

    /** What {@code $PSBoundParameters} is before anything is bound. */
    static PSDictionary boundTable() {
        return new PSDictionary(BOUND, true);
    }

    void sets(PipelineBinding pipelineBinding) {
        binding = pipelineBinding;
    }

    /** Makes the variables that -OutVariable and its like name. */
    void start() {
        common.variableList("OutVariable");
        common.variableList("ErrorVariable");
        common.variableList("WarningVariable");
        common.variableList("InformationVariable");
        common.startPipelineVariable();
    }

    void bound(String parameter, Object value) {
        bound.put(Scope.key(parameter), value);
        boundTable.put(parameter, value);
    }

    /** What the object that a cmdlet works on now was bound to; nothing when it is done. */
    void fromPipeline(List<PipelineBinding.Match> matches) {
        fromPipeline = matches;
    }

    /** The same for the usual case, one parameter. */
    void fromPipeline(ParameterSpec spec, Object value) {
        onlyFromPipeline = spec;
        onlyValue = value;
    }

    @Override
    public PSDictionary boundParameters() {
        if (fromPipeline.isEmpty() && onlyFromPipeline == null) {
            return boundTable;
        }
        PSDictionary all = PSDictionary.hashtable();
        boundTable.entries().forEach(entry -> all.put(entry.key(), entry.value()));
        fromPipeline.forEach(match -> all.put(match.spec().name(), match.value()));
        if (onlyFromPipeline != null) {
            all.put(onlyFromPipeline.name(), onlyValue);
        }
        return all;
    }

    void hasInput(boolean value) {
        input = value;
    }

    Confirmation confirmation() {
        return confirmation;
    }

    CommonValues common() {
        return common;
    }

    @Override
    public void write(Object value) {
        Object plain = Nothing.toNull(value);
        if (common.watchesOutput()) {
            keep(plain);
        }
        context.engine.checkStopped();
        processor.downstream.write(plain);
    }

    private void keep(Object value) {
        common.keep("OutVariable", value);
        common.setPipelineVariable(value);
    }

    @Override
    public void writeEach(Object value) {
        var items = Enumeration.of(value);
        if (items == null) {
            write(value);
            return;
        }
        while (items.hasNext()) {
            write(items.next());
        }
    }

    @Override
    public void writeErrorOfCaller(ErrorRecord error) {
        if (error.position() == null) {
            error.position(context.invokedAt);
        }
        // The error is the caller's own: a function or a script file is named behind the id.
        if (!context.commandName.isEmpty()) {
            error.id(error.id() + "," + context.commandName);
        }
        writeError(error);
    }

    @Override
    public void writeError(ErrorRecord error) {
        complete(error);
        processor.fail();
        context.engine.succeeded(false);
        messages.error(error);
    }

    @Override
    public void replayError(ErrorRecord error) {
        processor.fail();
        context.engine.succeeded(false);
        messages.error(error);
    }

    /** Gives an error this command's name, id and place, where it has none yet. */
    void complete(ErrorRecord error) {
        if (error.commandName().isEmpty()) {
            error.commandName(command.name());
            error.invocation(Map.of(
                    "MyCommand",
                    command,
                    "BoundParameters",
                    boundParameters(),
                    "ExpectingInput",
                    processor.hasUpstream,
                    "PipelineLength",
                    1,
                    "PipelinePosition",
                    1));
            String owner = command instanceof CmdletCommand cmdlet ? cmdlet.errorClass() : command.name();
            error.id(error.id() + "," + owner);
        }
        if (error.position() == null) {
            error.position(context.position(invocation.span()));
        }
    }

    /** Whether an error was already given its command and place by one that runs inside this one. */
    boolean isForeign(ErrorRecord error) {
        return !error.commandName().isEmpty() || error.position().source() != context.source;
    }

    @Override
    public void writeWarning(String text) {
        messages.warning(text);
    }

    @Override
    public void writeVerbose(String text) {
        messages.verbose(text);
    }

    @Override
    public void writeDebug(String text) {
        messages.debug(text);
    }

    @Override
    public void writeInformation(Object data, String[] tags) {
        messages.information(data, tags);
    }

    @Override
    public void writeHost(String text, String foreground, String background, boolean newLine) {
        messages.host(text, foreground, background, newLine);
    }

    @Override
    public void writeProgress(ProgressRecord progress) {
        messages.progress(progress);
    }

    @Override
    public boolean isBound(String parameter) {
        if (onlyFromPipeline != null && onlyFromPipeline.name().equalsIgnoreCase(parameter)) {
            return true;
        }
        for (PipelineBinding.Match match : fromPipeline) {
            if (match.spec().name().equalsIgnoreCase(parameter)) {
                return true;
            }
        }
        return bound.containsKey(Scope.key(parameter));
    }

    @Override
    public String parameterSet() {
        return binding == null ? "" : binding.set();
    }

    @Override
    public boolean shouldProcess(String target, String action) {
        return confirmation.shouldProcess(target, action);
    }

    @Override
    public Session session() {
        return context.engine;
    }

    @Override
    public Host host() {
        return context.engine.host();
    }

    @Override
    public String commandName() {
        return invocation.name();
    }

    @Override
    public boolean hasPipelineInput() {
        return input;
    }

    @Override
    public boolean isFirst() {
        return !processor.hasUpstream;
    }

    @Override
    public void checkStopped() {
        context.engine.checkStopped();
    }

    @Override
    public RuntimeException stopUpstream() {
        return new FlowControl.StopUpstream(processor);
    }
}
