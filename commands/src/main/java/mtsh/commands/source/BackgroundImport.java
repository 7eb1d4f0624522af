package mtsh.commands.source;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.ImportSummary;
import mtsh.store.ingest.follow.FollowListener;

/** An import on a thread of its own, and what is known of it. The states are those of PowerShell's jobs. */
final class BackgroundImport implements ImportProgress, FollowListener {
    static final String TYPE = "Mtsh.MailLogImportJob";

    /** What went wrong is kept for as long as the shell runs, which may be months. */
    private static final int MOST_ERRORS = 100;

    private final int id;
    private final String name;
    private final List<String> paths;
    private final Clock clock;
    private final Thread thread;
    private final List<String> errors = new ArrayList<>();
    private State state = State.Running;
    private int sources;
    private long lines;
    private long events;
    private Instant lastCommit;
    private Instant lastLine;

    enum State {
        Running,
        Stopping,
        Completed,
        Stopped,
        Failed
    }

    BackgroundImport(
            int id, String name, List<String> paths, Clock clock, Function<BackgroundImport, ImportSummary> work) {
        this.id = id;
        this.name = name;
        this.paths = List.copyOf(paths);
        this.clock = clock;
        this.thread = new Thread(() -> run(work), "mtsh-import-" + id);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run(Function<BackgroundImport, ImportSummary> work) {
        try {
            end(work.apply(this));
        } catch (RuntimeException | Error failure) {
            fail(failure);
        }
    }

    private synchronized void end(ImportSummary summary) {
        if (lines < summary.lines()) {
            lastLine = clock.instant();
        }
        lines = summary.lines();
        events = summary.events();
        summary.errors().stream().filter(error -> !errors.contains(error)).forEach(this::problem);
        state = summary.cancelled() ? State.Stopped : State.Completed;
    }

    private synchronized void fail(Throwable failure) {
        problem(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        state = State.Failed;
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    synchronized boolean isRunning() {
        return state == State.Running || state == State.Stopping;
    }

    /** Asks it to commit and end. */
    synchronized void stop() {
        if (state == State.Running) {
            state = State.Stopping;
        }
    }

    /** Waits until it has ended. */
    void await() throws InterruptedException {
        thread.join();
    }

    @Override
    public synchronized void reading(String source, int number, int ofSources, long bytes, long linesRead) {
        sources = Math.max(sources, ofSources);
        count(linesRead);
    }

    @Override
    public synchronized void committed(long linesRead, long eventsRead) {
        count(linesRead);
        events = eventsRead;
        lastCommit = clock.instant();
    }

    private void count(long linesRead) {
        if (linesRead > lines) {
            lines = linesRead;
            lastLine = clock.instant();
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        return state != State.Running;
    }

    @Override
    public synchronized void following(int files) {
        sources = files;
    }

    @Override
    public synchronized void problem(String message) {
        if (errors.size() == MOST_ERRORS) {
            errors.remove(0);
        }
        errors.add(message);
    }

    /** A log that is not there yet is no error. */
    @Override
    public void waiting(String message) {}

    /** How it stands at this moment. */
    synchronized PSObject object() {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Id", id)
                .note("Name", name)
                .note("State", state.name())
                .note("Sources", sources)
                .note("Lines", lines)
                .note("Events", events)
                .note("LastCommit", GetMailLogSource.time(lastCommit))
                .note("LastLine", GetMailLogSource.time(lastLine))
                .note("Errors", PSArray.ofStrings(errors))
                .note("Path", String.join(", ", paths));
    }
}
