package mtsh.language.runspace;

import java.util.List;
import java.util.UUID;

import mtsh.language.ast.Source;
import mtsh.language.error.NetThrow;
import mtsh.language.eval.BuiltCommand;
import mtsh.language.eval.BuiltPipeline;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Streams;
import mtsh.language.stream.Output;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** One session: a shell of its own with a name and a number, in which one pipeline at a time runs. */
public final class Runspace implements NetObject {
    /** .NET's words for how it stands. */
    public enum State {
        BeforeOpen,
        Opened,
        Closed
    }

    private final Runspaces owner;
    private final int id;
    private final UUID instanceId = UUID.randomUUID();
    private final Engine from;
    private final InitialState initial;
    private final MessageCollections opening = new MessageCollections();
    private String name;
    private Engine engine;
    private State state;
    private boolean busy;

    /** The session at the prompt. */
    Runspace(Runspaces owner, int id, Engine main) {
        this(owner, id, main, new InitialState());
        engine = main;
        state = State.Opened;
    }

    Runspace(Runspaces owner, int id, Engine from, InitialState initial) {
        this.owner = owner;
        this.id = id;
        this.from = from;
        this.initial = initial;
        this.name = "Runspace" + id;
        this.state = State.BeforeOpen;
    }

    public int id() {
        return id;
    }

    public UUID instanceId() {
        return instanceId;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        name = newName;
    }

    public InitialState initial() {
        return initial;
    }

    public synchronized State state() {
        return state;
    }

    /** .NET's word for whether a pipeline may run in it now. */
    public synchronized String availability() {
        if (state != State.Opened) {
            return "None";
        }
        return busy || engine == Engine.here(null) ? "Busy" : "Available";
    }

    synchronized boolean isOf(Engine other) {
        return engine == other;
    }

    public void open() {
        synchronized (this) {
            if (state != State.BeforeOpen) {
                throw new NetThrow(
                        "System.Management.Automation.Runspaces.InvalidRunspaceStateException",
                        "Cannot open the runspace because the runspace is not in the BeforeOpen state. Current state of the"
                                + " runspace is '" + state + "'.");
            }
            engine = owner.engine(from);
            state = State.Opened;
        }
        initial.applyTo(engine);
        for (String module : initial.modules()) {
            BuiltCommand command =
                    new BuiltCommand("Import-Module", true, List.of(BuiltCommand.Argument.named("Name", module)));
            BuiltPipeline.of(command).run(engine, null, Output.NOTHING, streams());
        }
        for (Object script : initial.startupScripts().items()) {
            BuiltCommand command = new BuiltCommand(engine.parse(Source.of(String.valueOf(script))), false, List.of());
            BuiltPipeline.of(command).run(engine, null, Output.NOTHING, streams());
        }
    }

    private Streams streams() {
        return opening.streams();
    }

    public synchronized void close() {
        if (state == State.Closed || engine == from) {
            return;
        }
        state = State.Closed;
        engine = null;
        owner.forget(this);
    }

    /** The shell; an error when the session is not open. */
    public synchronized Engine engine() {
        if (state != State.Opened) {
            throw new NetThrow(
                    "System.Management.Automation.Runspaces.InvalidRunspaceStateException",
                    "Cannot invoke the pipeline because the runspace is not in the Opened state. Current state of runspace is '"
                            + state + "'.");
        }
        return engine;
    }

    /** Takes it for one pipeline; an error when one runs already. */
    synchronized Engine take() {
        Engine shell = engine();
        if (busy) {
            throw new NetThrow(
                    "System.Management.Automation.PSInvalidOperationException",
                    "The pipeline was not run because a pipeline is already running. Pipelines cannot be run concurrently.");
        }
        busy = true;
        return shell;
    }

    synchronized void giveBack() {
        busy = false;
    }

    /** Where records of progress of the next pipeline go. */
    static void progressOf(Engine engine, MessageCollections messages) {
        if (engine.host() instanceof BackgroundHost host) {
            host.progressTo(messages.progressList()::write);
        }
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.Runspaces.LocalRunspace");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
