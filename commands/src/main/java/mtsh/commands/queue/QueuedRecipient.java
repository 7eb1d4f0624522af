package mtsh.commands.queue;

import java.time.Instant;

import mtsh.commands.status.Cause;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/**
 * A recipient that waits.
 *
 * @param decisive the event that says so
 * @param finalAddress where it goes, which is not {@code row.recipient()} behind an alias
 * @param firstFailure null where nothing was tried
 * @param attempts that failed in this queue
 */
record QueuedRecipient(
        TraceRow row,
        MailEvent decisive,
        String finalAddress,
        MessageState state,
        Instant firstFailure,
        int attempts,
        RetryPlan plan) {
    Instant lastFailure() {
        return firstFailure == null ? null : decisive.time();
    }

    /** What was said last, empty where nothing was tried. */
    String reply() {
        return state == MessageState.Retry || state == MessageState.Suspended ? decisive.reply() : "";
    }

    /** Null where nothing was said. */
    Cause cause() {
        boolean silent = state != MessageState.Retry || reply().isEmpty() && decisive.enhancedCode().isEmpty();
        return silent ? null : Cause.of(reply(), decisive.enhancedCode(), true);
    }
}
