package mtsh.commands.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import mtsh.commands.job.JobRecord.Stream;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.eval.Streams;
import mtsh.language.runspace.DataList;
import mtsh.language.runspace.MessageCollections;
import mtsh.language.type.NetType;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSList;

/** One job: how it stands, and what it wrote that nobody has received. One thread runs it, others look, wait and receive. */
public final class Job implements NetObject {
    /** Told of every change of any job: who waits, waits for several. */
    static final Object CHANGES = new Object();

    private final int id;
    private final UUID instanceId = UUID.randomUUID();
    private final JobKind kind;
    private final String name;
    private final String command;
    private final Supplier<DateTime> clock;
    private final List<Job> parts = new ArrayList<>();
    private final PSList output = DataList.collection("psobject");
    private final MessageCollections messages = new MessageCollections();
    private final List<JobRecord> records = new ArrayList<>();
    private JobState state = JobState.NotStarted;
    private NetException reason;
    private ErrorRecord failure;
    private DateTime begin;
    private DateTime end;
    private JobWork work;

    Job(int id, JobKind kind, String name, String command, Supplier<DateTime> clock) {
        this.id = id;
        this.kind = kind;
        this.name = name == null ? "Job" + id : name;
        this.command = command;
        this.clock = clock;
    }

    int id() {
        return id;
    }

    UUID instanceId() {
        return instanceId;
    }

    JobKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String command() {
        return command;
    }

    void add(Job part) {
        synchronized (CHANGES) {
            parts.add(part);
        }
    }

    List<Job> parts() {
        synchronized (CHANGES) {
            return List.copyOf(parts);
        }
    }

    PSList output() {
        return output;
    }

    MessageCollections messages() {
        return messages;
    }

    /** What starts and stops it. */
    JobWork work() {
        return work;
    }

    void work(JobWork newWork) {
        work = newWork;
    }

    JobState state() {
        synchronized (CHANGES) {
            return kind.hasParts() ? JobStates.of(state, parts) : state;
        }
    }

    /** The error that ended it, or null. */
    NetException reason() {
        synchronized (CHANGES) {
            return reason;
        }
    }

    /** That error as it is told to who receives; null when it did not fail. */
    ErrorRecord failure() {
        synchronized (CHANGES) {
            return failure;
        }
    }

    DateTime begin() {
        synchronized (CHANGES) {
            return begin;
        }
    }

    DateTime end() {
        synchronized (CHANGES) {
            return end;
        }
    }

    void began() {
        synchronized (CHANGES) {
            state = JobState.Running;
            begin = clock.get();
            CHANGES.notifyAll();
        }
    }

    void ended(JobState how, ErrorRecord why) {
        synchronized (CHANGES) {
            state = how;
            end = clock.get();
            failure = why;
            reason = why == null ? null : why.exception();
            CHANGES.notifyAll();
        }
    }

    void stopping() {
        synchronized (CHANGES) {
            if (state == JobState.Running) {
                state = JobState.Stopping;
            }
        }
    }

    /** Whether there is something to receive, or may come. */
    boolean hasMoreData() {
        synchronized (CHANGES) {
            if (kind.hasParts()) {
                boolean mayCome = kind == JobKind.BACKGROUND && !state().isFinished();
                return mayCome || parts.stream().anyMatch(Job::hasMoreData);
            }
            return !records.isEmpty() || kind == JobKind.BACKGROUND_PART && !state.isFinished();
        }
    }

    void record(Stream stream, Object value) {
        DataList collection = stream == Stream.OUTPUT
                ? DataList.of(output)
                : DataList.of(messages.get(
                        stream.name().charAt(0) + stream.name().substring(1).toLowerCase(Locale.ROOT)));
        collection.add(value);
        synchronized (CHANGES) {
            records.add(new JobRecord(stream, value));
            CHANGES.notifyAll();
        }
    }

    /** Streams 2 to 6 of a pipeline that writes into this job. */
    Streams streams() {
        return new Streams(
                value -> record(Stream.ERROR, value),
                value -> record(Stream.WARNING, value),
                value -> record(Stream.VERBOSE, value),
                value -> record(Stream.DEBUG, value),
                value -> record(Stream.INFORMATION, value));
    }

    /**
     * What this job itself wrote; its parts give their own.
     *
     * @param keep whether it stays to be received again
     * @param asItCame in the order in which it came, whatever the kind
     */
    List<JobRecord> receive(boolean keep, boolean asItCame) {
        List<JobRecord> all;
        synchronized (CHANGES) {
            all = new ArrayList<>(records);
            if (!keep) {
                records.clear();
            }
        }
        if (!keep && kind.givesByStream()) {
            output.items().clear();
            messages.clear();
        }
        if (kind.givesByStream() && !asItCame) {
            all.sort(Comparator.comparing(JobRecord::stream));
        }
        return all;
    }

    @Override
    public NetType netType() {
        return JobTypes.of(kind);
    }

    @Override
    public String toString() {
        return kind.typeName();
    }
}
