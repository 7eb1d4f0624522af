package mtsh.language.runspace;

import mtsh.language.eval.Engine;
import mtsh.language.stream.Output;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSList;

/** {@code IAsyncResult}: a pipeline that was begun, in line or running or at its end. */
public final class AsyncResult implements NetObject {
    private static final long LOOK_EVERY = 50;

    private final PowerShell owner;
    private final PSList collection;
    private final Object state;
    private final Iterable<?> input;
    private final Output output;
    private final PipelineRun run = new PipelineRun();
    private ShellThread thread;
    private boolean done;

    AsyncResult(PowerShell owner, PSList collection, Object state, Iterable<?> input, Output output) {
        this.owner = owner;
        this.collection = collection;
        this.state = state;
        this.input = input;
        this.output = output;
    }

    PowerShell owner() {
        return owner;
    }

    PSList collection() {
        return collection;
    }

    public Object state() {
        return state;
    }

    PipelineRun run() {
        return run;
    }

    /** Its turn has come. */
    void start(Runspace runspace) {
        Engine engine = runspace.engine();
        synchronized (this) {
            thread = ShellThread.start(engine, Runspaces.here(engine).threadName(), () -> work(runspace, engine));
        }
    }

    private void work(Runspace runspace, Engine engine) {
        try {
            owner.run(run, engine, input, output);
        } finally {
            owner.ended(run);
            RunspacePool pool = owner.pool();
            if (pool == null) {
                runspace.giveBack();
            }
            finish();
            if (pool != null) {
                pool.free(runspace);
            }
        }
    }

    private synchronized void finish() {
        done = true;
        DataList list = DataList.of(collection);
        if (list != null) {
            list.complete();
        }
        notifyAll();
    }

    public synchronized boolean isDone() {
        return done;
    }

    /** Waits for its end, for so many milliseconds at most unless negative; whether it has ended. */
    public boolean await(long milliseconds) {
        Engine waiting = Engine.here(null);
        long last = System.nanoTime() + milliseconds * 1_000_000;
        while (true) {
            waiting.checkStopped();
            synchronized (this) {
                long left = milliseconds < 0 ? LOOK_EVERY : (last - System.nanoTime()) / 1_000_000;
                if (done || left <= 0) {
                    return done;
                }
                pause(Math.min(left, LOOK_EVERY));
            }
        }
    }

    private void pause(long milliseconds) {
        try {
            wait(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to stop, or takes it out of the line. */
    void stop() {
        RunspacePool pool = owner.pool();
        if (pool != null && pool.leave(this)) {
            run.run(() -> {
                throw new PipelineStopped();
            });
            owner.ended(run);
            finish();
            return;
        }
        ShellThread started;
        synchronized (this) {
            started = done ? null : thread;
        }
        if (started != null) {
            started.stop();
        }
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.PowerShellAsyncResult");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
