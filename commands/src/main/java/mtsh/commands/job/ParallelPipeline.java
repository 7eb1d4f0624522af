package mtsh.commands.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ScriptBlock;

/** ForEach-Object -Parallel: objects go to sessions beside this one, and what those write comes back into the pipeline as it is written. */
public final class ParallelPipeline {
    private static final long LOOK_EVERY = 50;

    private final Engine engine;
    private final ScriptBlock block;
    private final ParallelTasks tasks;
    private final List<Job> open = new ArrayList<>();
    private final long timeout;
    private final long start = System.nanoTime();
    private boolean timedOut;

    /** {@code seconds} is how long all may take, 0 for as long as they do. */
    public ParallelPipeline(
            Engine engine, ScriptBlock block, Map<String, Object> using, int limit, int seconds, boolean fresh) {
        this.engine = engine;
        this.block = block;
        this.tasks = new ParallelTasks(engine, block, using, limit, fresh);
        this.timeout = seconds == 0 ? Long.MAX_VALUE : TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Takes an object; waits while as many run as may. */
    public void take(Object item, CommandRuntime runtime) {
        while (tasks.unfinished() >= tasks.limit() && !isTooLate()) {
            drain(runtime);
            Jobs.awaitChange(engine, LOOK_EVERY);
        }
        if (timedOut) {
            return;
        }
        Job job = new Job(0, JobKind.TASK_PART, "", block.text(), () -> null);
        open.add(job);
        tasks.submit(new ParallelTasks.Task(item, job));
        drain(runtime);
    }

    /** Waits for those that still run. */
    public void finish(CommandRuntime runtime) {
        while (true) {
            drain(runtime);
            if (open.isEmpty()) {
                return;
            }
            isTooLate();
            Jobs.awaitChange(engine, LOOK_EVERY);
        }
    }

    private boolean isTooLate() {
        if (!timedOut && System.nanoTime() - start > timeout) {
            timedOut = true;
            tasks.close().forEach(task -> open.remove(task.job()));
        }
        return timedOut;
    }

    /** Stops everything: the pipeline has ended, one way or another. */
    public void close() {
        tasks.close();
    }

    private void drain(CommandRuntime runtime) {
        for (Job job : List.copyOf(open)) {
            boolean ended = job.state().isFinished();
            for (JobRecord record : job.receive(false, true)) {
                JobReplay.replay(record, runtime);
            }
            if (ended) {
                open.remove(job);
                failure(job, runtime);
            }
        }
    }

    private static void failure(Job job, CommandRuntime runtime) {
        NetException reason = job.reason();
        if (job.state() == JobState.Stopped) {
            reason = new NetException(
                    "System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.", null);
        }
        if (reason != null) {
            runtime.replayError(new ErrorRecord(reason, "PSTaskException", ErrorCategory.InvalidOperation, null));
        }
    }

    /** The same as a job: one part for each object. */
    public static Object job(
            Engine engine, ScriptBlock block, Map<String, Object> using, List<Object> items, int limit, boolean fresh) {
        Jobs jobs = Jobs.of(engine);
        ParallelTasks tasks = new ParallelTasks(engine, block, using, limit, fresh);
        Job parent = jobs.make(JobKind.TASK, null, block.text());
        List<ParallelTasks.Task> all = new ArrayList<>();
        for (Object item : items) {
            Job part = jobs.make(JobKind.TASK_PART, null, block.text());
            parent.add(part);
            all.add(new ParallelTasks.Task(item, part));
        }
        TaskJob work = new TaskJob(tasks, all);
        parent.work(work);
        parent.parts().forEach(part -> part.work(work));
        jobs.list(parent);
        work.start();
        return parent;
    }

    /** What is behind a job of parallel tasks. */
    private record TaskJob(ParallelTasks tasks, List<ParallelTasks.Task> all) implements JobWork {
        @Override
        public void start() {
            all.forEach(tasks::submit);
            tasks.complete();
        }

        @Override
        public void stop() {
            tasks.close().forEach(task -> task.job().ended(JobState.Stopped, null));
        }

        @Override
        public int sessions() {
            return tasks.sessions();
        }

        @Override
        public int throttleLimit() {
            return tasks.limit();
        }
    }
}
