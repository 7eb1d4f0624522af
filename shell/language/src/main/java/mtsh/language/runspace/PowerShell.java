package mtsh.language.runspace;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import mtsh.language.ast.Source;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.BuiltCommand;
import mtsh.language.eval.BuiltPipeline;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ParseFailure;
import mtsh.language.stream.Output;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSList;

/** {@code [powershell]}: commands put together one by one, run in a session, now or beside what goes on. */
public final class PowerShell implements NetObject {
    private final CommandList commands = new CommandList();
    private final MessageCollections streams = new MessageCollections();
    private final UUID instanceId = UUID.randomUUID();
    private final boolean nested;
    private Runspace runspace;
    private RunspacePool pool;
    private boolean ownsRunspace;
    private boolean hadErrors;
    private String state = "NotStarted";
    private NetException reason;
    private AsyncResult running;

    /** {@code nested}: it runs inside of what the shell of this thread runs. */
    public PowerShell(boolean nested) {
        this.nested = nested;
    }

    public CommandList commands() {
        return commands;
    }

    public MessageCollections streams() {
        return streams;
    }

    public UUID instanceId() {
        return instanceId;
    }

    public boolean isNested() {
        return nested;
    }

    public boolean ownsRunspace() {
        return ownsRunspace;
    }

    public synchronized boolean hadErrors() {
        return hadErrors;
    }

    public synchronized String state() {
        return state;
    }

    public synchronized NetException reason() {
        return reason;
    }

    /** The session it runs in; one of its own when none was set. */
    public synchronized Runspace runspace() {
        if (runspace == null && pool == null && !nested) {
            runspace = Runspaces.here().create(Engine.here(null), new InitialState());
            runspace.open();
            ownsRunspace = true;
        }
        return runspace;
    }

    public synchronized void runspace(Runspace newRunspace) {
        runspace = newRunspace;
        pool = null;
        ownsRunspace = false;
    }

    public synchronized RunspacePool pool() {
        return pool;
    }

    public synchronized void pool(RunspacePool newPool) {
        pool = newPool;
        runspace = null;
    }

    /** Runs it and waits; everything that it wrote. */
    public void invoke(Iterable<?> input, Output output) {
        if (nested) {
            invokeNested(input, output);
            return;
        }
        AsyncResult result = begin(input, output, DataList.collection("psobject"), null);
        try {
            result.await(-1);
        } finally {
            result.stop();
        }
        requireSuccess(result);
    }

    private void invokeNested(Iterable<?> input, Output output) {
        PipelineRun run = new PipelineRun();
        Engine engine = Engine.here(null);
        starts();
        BuiltPipeline pipeline = commands.pipeline(engine);
        run.run(() -> pipeline.runNested(engine, input, output, streams.streams()));
        ended(run);
        if (run.end() == PipelineRun.End.STOPPED) {
            engine.stop();
            engine.checkStopped();
        }
        requireSuccess(run);
    }

    /**
     * Starts it beside what goes on.
     *
     * @param output where objects go
     * @param collection what {@link #end} gives
     */
    public AsyncResult begin(Iterable<?> input, Output output, PSList collection, Object asyncState) {
        starts();
        AsyncResult result = new AsyncResult(this, collection, asyncState, input, output);
        synchronized (this) {
            running = result;
        }
        try {
            if (pool != null) {
                pool.submit(result, result::start);
            } else {
                Runspace own = runspace();
                own.take();
                result.start(own);
            }
        } catch (NetThrow refused) {
            synchronized (this) {
                state = "NotStarted";
            }
            throw refused;
        }
        return result;
    }

    private synchronized void starts() {
        if (state.equals("Running")) {
            throw new NetThrow(
                    "System.Management.Automation.InvalidPowerShellStateException",
                    "The operation cannot be performed because a command has already been started. Wait for the command to"
                            + " complete, or stop it, and then try the operation again.");
        }
        if (commands.isEmpty()) {
            throw new NetThrow("System.InvalidOperationException", "No commands are specified.");
        }
        state = "Running";
        hadErrors = false;
        reason = null;
    }

    synchronized void ended(PipelineRun run) {
        reason = run.reason();
        hadErrors = reason != null || !streams.get("Error").items().isEmpty();
        state = switch (run.end()) {
            case COMPLETED -> "Completed";
            case FAILED -> "Failed";
            case STOPPED -> "Stopped";
        };
    }

    /** Waits for what {@link #begin} started and gives its output, or throws what ended it. */
    public PSList end(AsyncResult result) {
        if (result == null || result.owner() != this) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The IAsyncResult object was not created by calling BeginInvoke on this PowerShell instance."
                            + " (Parameter 'asyncResult')");
        }
        result.await(-1);
        requireSuccess(result);
        return result.collection();
    }

    private static void requireSuccess(AsyncResult result) {
        requireSuccess(result.run());
    }

    private static void requireSuccess(PipelineRun run) {
        if (run.end() == PipelineRun.End.FAILED) {
            throw new NetThrow(run.reason());
        }
        if (run.end() == PipelineRun.End.STOPPED) {
            throw new NetThrow(
                    "System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }

    /** Stops what runs and waits for that. */
    public void stop() {
        AsyncResult result;
        synchronized (this) {
            result = state.equals("Running") ? running : null;
        }
        if (result != null) {
            result.stop();
            result.await(-1);
        }
    }

    public void dispose() {
        stop();
        Runspace own;
        synchronized (this) {
            own = ownsRunspace ? runspace : null;
        }
        if (own != null) {
            own.close();
        }
    }

    /** Runs the pipeline in a shell on the thread that this is. */
    void run(PipelineRun run, Engine engine, Iterable<?> input, Output output) {
        Runspace.progressOf(engine, streams);
        run.run(() -> {
            Engine before = engine.enterThread();
            try {
                commands.pipeline(engine).run(engine, input, output, streams.streams());
            } finally {
                Engine.leaveThread(before);
            }
        });
    }

    /** A block of text, as AddScript takes it. */
    static BuiltCommand script(Engine engine, String text, boolean ownScope, List<BuiltCommand.Argument> arguments) {
        try {
            return new BuiltCommand(
                    engine.parse(Source.of(text), ParseFailure::ofCommand), ownScope, new ArrayList<>(arguments));
        } catch (TerminatingError wrong) {
            throw new NetThrow(wrong.record().exception());
        }
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.PowerShell");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
