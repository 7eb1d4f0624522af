package mtsh.commands.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import mtsh.language.cmdlet.Session;
import mtsh.language.eval.Engine;
import mtsh.language.value.DateTime;

/** The jobs of one session, and the line in which thread jobs wait for their turn. */
public final class Jobs {
    private static final long LOOK_EVERY = 50;
    private static final int THREAD_JOBS = 5;

    private final Engine engine;
    private final Supplier<DateTime> clock;
    private final List<Job> all = new ArrayList<>();
    private final Deque<Job> line = new ArrayDeque<>();
    private int lastId;
    private int limit = THREAD_JOBS;
    private int working;

    public Jobs(Engine engine) {
        this.engine = engine;
        this.clock = () -> DateTime.local(engine.clock().instant(), engine.zone());
    }

    static Jobs of(Session session) {
        return session.service(Jobs.class);
    }

    Engine engine() {
        return engine;
    }

    /** A job with a number of its own; it is listed once it is {@link #list}ed. */
    synchronized Job make(JobKind kind, String name, String command) {
        return new Job(++lastId, kind, name, command, clock);
    }

    synchronized void list(Job job) {
        all.add(job);
    }

    synchronized void remove(Job job) {
        all.remove(job);
    }

    /** Those that were not removed, by number. */
    synchronized List<Job> all() {
        List<Job> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Job::id));
        return sorted;
    }

    /** Those and their parts. */
    List<Job> withParts() {
        List<Job> found = new ArrayList<>();
        for (Job job : all()) {
            found.add(job);
            found.addAll(job.parts());
        }
        return found;
    }

    /** How many thread jobs run at a time from now on. */
    synchronized void limit(int number) {
        limit = number;
    }

    /** Starts a thread job when its turn comes. */
    void enqueue(Job job) {
        synchronized (this) {
            line.addLast(job);
        }
        startNext();
    }

    /** One of those that took a turn has ended. */
    void turnEnded() {
        synchronized (this) {
            working--;
        }
        startNext();
    }

    private void startNext() {
        while (true) {
            Job next;
            synchronized (this) {
                if (working >= limit || line.isEmpty()) {
                    return;
                }
                next = line.removeFirst();
                working++;
            }
            next.work().start();
        }
    }

    /** Takes a job out of the line without its turn; whether it stood there. */
    synchronized boolean leaveLine(Job job) {
        return line.remove(job);
    }

    /** Out of turn. */
    synchronized void takeTurn() {
        working++;
    }

    /** Asks a job and its parts to stop. */
    static void stop(Job job) {
        if (job.state().isFinished()) {
            return;
        }
        job.stopping();
        job.work().stop();
    }

    /** Waits until a job has ended; Ctrl-C ends the wait. */
    static void awaitEnd(Job job) {
        while (!job.state().isFinished()) {
            awaitChange(Engine.here(null), LOOK_EVERY);
        }
    }

    /** Waits for a change of any job, for so long at most; Ctrl-C ends it. */
    static void awaitChange(Engine waiting, long milliseconds) {
        waiting.checkStopped();
        synchronized (Job.CHANGES) {
            try {
                Job.CHANGES.wait(Math.max(1, Math.min(milliseconds, LOOK_EVERY)));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        waiting.checkStopped();
    }

    /** Stops what runs: the shell ends. */
    public void close() {
        all().forEach(Jobs::stop);
    }
}
