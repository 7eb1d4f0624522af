package mtsh.commands.queue;

import java.time.Instant;

import mtsh.commands.trace.TraceTimes;
import mtsh.language.value.DateTime;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.SourceStatus;

/** The moment that a queue is shown of: {@code -At}, or the newest time of the logs, so that old logs show their queue at their end. */
record QueueMoment(Instant at, boolean isEndOfLog) {
    /** {@code at} may be null. */
    static QueueMoment of(CommandRuntime runtime, TraceStore store, DateTime at) {
        Instant newest = newest(store);
        Instant wanted = TraceTimes.instant(at, runtime.session().zone());
        if (newest == null || wanted == null) {
            return new QueueMoment(newest == null ? runtime.session().clock().instant() : newest, true);
        }
        return new QueueMoment(wanted, !wanted.isBefore(newest));
    }

    private static Instant newest(TraceStore store) {
        Instant newest = store.statistics().newest();
        for (SourceStatus source : store.sources()) {
            Instant last = source.lastEvent();
            newest = last != null && (newest == null || last.isAfter(newest)) ? last : newest;
        }
        return newest;
    }

    String text() {
        return "Queues as of " + TraceTimes.shown(at) + (isEndOfLog ? ", the end of the logs" : "")
                + "; they are made out of what the logs say, not read from a server.";
    }
}
