package mtsh.commands.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import mtsh.commands.job.JobRecord.Stream;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Streams;
import mtsh.language.runspace.Runspace;
import mtsh.language.runspace.ShellThread;
import mtsh.language.stream.Host;
import mtsh.language.stream.Output;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;

/** A job of Start-Job or Start-ThreadJob: one script in one session. */
final class ScriptJob implements JobWork {
    private static final String REMOTE = "System.Management.Automation.RemoteException";

    private final Jobs jobs;
    private final Job job;
    private final JobSession script;
    private final Runspace runspace;
    private final boolean copies;
    private ShellThread thread;
    private boolean tookTurn;
    private Host screen;

    private ScriptJob(Jobs jobs, Job job, JobSession script, Runspace runspace, boolean copies) {
        this.jobs = jobs;
        this.job = job;
        this.script = script;
        this.runspace = runspace;
        this.copies = copies;
        job.work(this);
    }

    /** Start-Job: what goes in and comes out is copied. Gives the job that is listed. */
    static Job background(Jobs jobs, String name, JobSession script, Path folder) {
        Job parent = jobs.make(JobKind.BACKGROUND, name, script.script());
        Job part = jobs.make(JobKind.BACKGROUND_PART, null, script.script());
        parent.add(part);
        Runspace runspace = JobSession.open(jobs.engine());
        runspace.engine().location(folder);
        ScriptJob work = new ScriptJob(jobs, part, script, runspace, true);
        parent.work(work);
        jobs.list(parent);
        work.start();
        return parent;
    }

    /** Start-ThreadJob: it gets its turn when one is free. {@code screen} sees at once what is written for it; it may be null. */
    static Job thread(Jobs jobs, String name, JobSession script, Host screen) {
        Job job = jobs.make(JobKind.THREAD, name, script.script());
        ScriptJob work = new ScriptJob(jobs, job, script, JobSession.open(jobs.engine()), false);
        work.tookTurn = true;
        work.screen = screen;
        jobs.list(job);
        jobs.enqueue(job);
        return job;
    }

    @Override
    public void start() {
        if (tookTurn && jobs.leaveLine(job)) {
            jobs.takeTurn();
        }
        Engine shell = runspace.engine();
        ShellThread started = JobSession.start(
                job, runspace, () -> script.run(shell, output(), initialOutput(), streams()), this::ended);
        synchronized (this) {
            thread = started;
        }
    }

    private void ended() {
        if (tookTurn) {
            jobs.turnEnded();
        }
    }

    private Output initialOutput() {
        return copies ? Output.NOTHING : output();
    }

    private Output output() {
        return copies
                ? value -> job.record(Stream.OUTPUT, travelled(value))
                : value -> job.record(Stream.OUTPUT, value);
    }

    private Streams streams() {
        Streams plain = job.streams();
        if (screen != null) {
            return plain.with(6, value -> {
                screen.writeHost(Conversions.toText(value), null, null, true);
                job.record(Stream.INFORMATION, value);
            });
        }
        return copies ? plain.with(2, value -> job.record(Stream.ERROR, error(value))) : plain;
    }

    /** A copy that knows where it comes from. */
    private Object travelled(Object value) {
        Object copy = DeserializedCopy.of(value);
        if (copy == null) {
            return null;
        }
        PSObject marked = copy instanceof PSObject object ? object : new PSObject(copy);
        return marked.note("PSComputerName", "localhost")
                .note("RunspaceId", runspace.instanceId())
                .note("PSShowComputerName", false);
    }

    /** An error without what only its own session knows. */
    private static Object error(Object value) {
        if (!(value instanceof ErrorRecord own)) {
            return value;
        }
        return remote(own);
    }

    private static ErrorRecord remote(ErrorRecord own) {
        NetException exception = new NetException(REMOTE, own.exception().message(), null);
        ErrorRecord copy = new ErrorRecord(
                exception, own.id(), own.category(), own.target() == null ? null : Conversions.toText(own.target()));
        copy.activity(own.activity());
        copy.reason(own.reason());
        copy.targetName(own.targetName());
        copy.detailsMessage(own.detailsMessage());
        return copy;
    }

    /** What who receives is told when a job failed. */
    static List<ErrorRecord> failure(Job job) {
        List<ErrorRecord> told = new ArrayList<>();
        ErrorRecord own = job.failure();
        if (own != null && job.state() == JobState.Failed) {
            told.add(
                    job.kind() == JobKind.BACKGROUND_PART
                            ? remote(own)
                            : new ErrorRecord(own.exception(), "JobStateFailed", ErrorCategory.InvalidResult, null));
        }
        return told;
    }

    @Override
    public void stop() {
        if (jobs.leaveLine(job)) {
            runspace.close();
            job.ended(JobState.Stopped, null);
            return;
        }
        ShellThread started;
        synchronized (this) {
            started = thread;
        }
        if (started != null) {
            started.stop();
        }
    }
}
