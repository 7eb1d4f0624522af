package mtsh.commands.queue;

import java.time.Instant;

import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.value.DateTime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.SourceStatus;

/**
 * The moment that a queue is shown of: {@code -At}, or the newest time of the logs, so that old logs show their queue at their end.
 *
 * @param newest the end of the logs; null when there are none
 */
record QueueMoment(Instant at, Instant newest) {
    /** {@code at} may be null. */
    static QueueMoment of(CommandRuntime runtime, TraceStore store, DateTime at) {
        Instant newest = newest(store);
        Instant wanted = TraceTimes.instant(at, runtime.session().zone());
        if (wanted != null) {
            return new QueueMoment(wanted, newest);
        }
        return new QueueMoment(newest == null ? runtime.session().clock().instant() : newest, newest);
    }

    private static Instant newest(TraceStore store) {
        Instant newest = store.statistics().newest();
        for (SourceStatus source : store.sources()) {
            Instant last = source.lastEvent();
            newest = last != null && (newest == null || last.isAfter(newest)) ? last : newest;
        }
        return newest;
    }

    /** Whether nothing was logged after it, so that what waits now waited then. */
    boolean isEndOfLog() {
        return newest == null || !at.isBefore(newest);
    }

    String text() {
        return "Queues as of " + TraceTimes.shown(at) + place()
                + "; they are made out of what the logs say, not read from a server.";
    }

    private String place() {
        if (newest == null || at.isBefore(newest)) {
            return "";
        }
        return at.equals(newest) ? ", the end of the logs" : " (the logs end at " + TraceTimes.shown(newest) + ")";
    }

    /** What an empty answer says. */
    String nothing(TraceStore store, String sentence) {
        return sentence + " " + (newest == null ? "" : text() + " ") + Coverage.held(store);
    }

    /** For messages that their server should have given up before: a log may be missing. */
    static String overdue(int messages) {
        return Coverage.count(messages, "message") + " should have been given up before that moment. Either the server"
                + " keeps mail longer than by default, or the log that tells their end was not imported.";
    }
}
