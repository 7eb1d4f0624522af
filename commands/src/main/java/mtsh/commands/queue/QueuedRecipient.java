package mtsh.commands.queue;

import java.time.Instant;

import mtsh.commands.status.Cause;
import mtsh.commands.trace.RetryPlan;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/**
 * A recipient that waits.
 *
 * @param decisive the event that says so
 * @param failure the last attempt, which tells why; null where nothing was tried
 * @param finalAddress where it goes, which is not {@code row.recipient()} behind an alias
 * @param firstFailure null where nothing was tried
 * @param attempts that failed in this queue
 */
record QueuedRecipient(
        TraceRow row,
        MailEvent decisive,
        MailEvent failure,
        String finalAddress,
        MessageState state,
        Instant firstFailure,
        int attempts,
        RetryPlan plan) {
    Instant lastFailure() {
        return failure == null ? null : failure.time();
    }

    /** What was said last, empty where nothing was tried. */
    String reply() {
        if (state == MessageState.Suspended) {
            return decisive.reply();
        }
        return state == MessageState.Retry && failure != null ? failure.reply() : "";
    }

    /** As {@code 4.7.1}; empty where no server said one. */
    String enhancedCode() {
        return state == MessageState.Retry && failure != null ? failure.enhancedCode() : "";
    }

    /** Null where nothing was said. */
    Cause cause() {
        boolean silent = state != MessageState.Retry
                || reply().isEmpty() && enhancedCode().isEmpty();
        return silent ? null : Cause.of(reply(), enhancedCode(), true);
    }
}
