package mtsh.commands.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import mtsh.language.eval.BuiltCommand;
import mtsh.language.eval.BuiltPipeline;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.runspace.BackgroundHost;
import mtsh.language.runspace.PipelineRun;
import mtsh.language.runspace.Runspace;
import mtsh.language.runspace.ShellThread;

/** One block for many objects, several at a time: each on a thread and in a session that is used again for the next. */
final class ParallelTasks {
    /**
     * One object and the job that its run fills.
     *
     * @param job what it writes goes there; it is told of its beginning and its end
     */
    record Task(Object item, Job job) {}

    private final Engine engine;
    private final ScriptBlock block;
    private final Map<String, Object> using;
    private final int limit;
    private final boolean fresh;
    private final Deque<Task> line = new ArrayDeque<>();
    private final Deque<Runspace> idle = new ArrayDeque<>();
    private final List<ShellThread> threads = new ArrayList<>();
    private int working;
    private int sessions;
    private int unfinished;
    private boolean closed;
    private boolean complete;

    /** {@code fresh}: a session is used once only. */
    ParallelTasks(Engine engine, ScriptBlock block, Map<String, Object> using, int limit, boolean fresh) {
        this.engine = engine;
        this.block = block;
        this.using = using;
        this.limit = limit;
        this.fresh = fresh;
    }

    /** Runs it as soon as its turn comes. */
    void submit(Task task) {
        synchronized (this) {
            line.addLast(task);
            unfinished++;
        }
        startWorker();
    }

    private void startWorker() {
        Runspace runspace;
        synchronized (this) {
            if (working >= limit || line.isEmpty() || closed) {
                return;
            }
            working++;
            runspace = idle.pollFirst();
        }
        start(runspace != null ? runspace : open());
    }

    private Runspace open() {
        Runspace opened = JobSession.open(engine);
        synchronized (this) {
            sessions++;
        }
        return opened;
    }

    private void start(Runspace runspace) {
        synchronized (this) {
            ShellThread[] thread = new ShellThread[1];
            thread[0] = ShellThread.start(runspace.engine(), "mtsh-parallel-" + sessions, () -> work(runspace, thread));
            threads.add(thread[0]);
        }
    }

    private void work(Runspace runspace, ShellThread[] thread) {
        Task task = next();
        while (task != null) {
            run(task, runspace);
            task = fresh ? null : next();
        }
        leave(runspace, thread);
    }

    private synchronized Task next() {
        return closed ? null : line.pollFirst();
    }

    private void leave(Runspace runspace, ShellThread[] thread) {
        synchronized (this) {
            working--;
            threads.remove(thread[0]);
            if (fresh || closed || complete && line.isEmpty()) {
                runspace.close();
            } else {
                idle.addLast(runspace);
            }
        }
        startWorker();
        synchronized (Job.CHANGES) {
            Job.CHANGES.notifyAll();
        }
    }

    private void run(Task task, Runspace runspace) {
        Engine shell = runspace.engine();
        Job job = task.job();
        shell.forgetVariables();
        shell.location(engine.location());
        shell.globalScope().assign("_", task.item());
        if (shell.host() instanceof BackgroundHost host) {
            host.progressTo(record -> job.record(JobRecord.Stream.PROGRESS, record));
        }
        job.began();
        PipelineRun run = new PipelineRun();
        run.run(
                BuiltPipeline.of(BuiltCommand.block(block, List.of())).using(using),
                shell,
                null,
                value -> job.record(JobRecord.Stream.OUTPUT, value),
                job.streams());
        synchronized (this) {
            unfinished--;
        }
        JobSession.end(job, run, () -> {});
    }

    /** Nothing more comes: sessions are closed as soon as they have no work. */
    void complete() {
        List<Runspace> free;
        synchronized (this) {
            complete = true;
            free = List.copyOf(idle);
            idle.clear();
        }
        free.forEach(Runspace::close);
    }

    /** How many wait or run. */
    synchronized int unfinished() {
        return unfinished;
    }

    synchronized int sessions() {
        return sessions;
    }

    int limit() {
        return limit;
    }

    /** Stops what runs and forgets what waits; gives what never began. */
    List<Task> close() {
        List<ShellThread> running;
        List<Task> waiting;
        synchronized (this) {
            closed = true;
            running = List.copyOf(threads);
            waiting = List.copyOf(line);
            unfinished -= line.size();
            line.clear();
            idle.forEach(Runspace::close);
            idle.clear();
        }
        running.forEach(ShellThread::stop);
        return waiting;
    }
}
