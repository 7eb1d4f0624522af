package mtsh.commands.trace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/** How a message came to this recipient when it was not simply addressed so: lists, aliases, forwards, releases, moderators. */
final class Provenance {
    private Provenance() {}

    /** Empty where it was addressed to the recipient and nothing stood in between. */
    static String of(TraceRow row, List<MailEvent> events) {
        Set<String> steps = new LinkedHashSet<>();
        for (MailEvent event : events) {
            String step = step(row, event);
            if (!step.isEmpty()) {
                steps.add(step);
            }
        }
        return String.join(", then ", steps);
    }

    private static String step(TraceRow row, MailEvent event) {
        boolean toOther = !event.originalRecipient().isEmpty()
                && !event.originalRecipient().equalsIgnoreCase(row.recipient());
        boolean toThis = event.recipients().stream().anyMatch(row.recipient()::equalsIgnoreCase);
        return switch (event.id()) {
            case EXPAND -> toOther && toThis ? "as a member of the list or alias " + event.originalRecipient() : "";
            case RESOLVE, REDIRECT ->
                toOther && toThis ? "sent to " + event.originalRecipient() + ", which leads here" : "";
            case MODERATORAPPROVE -> "after a moderator approved it";
            default -> isReleased(event) ? "after it was released from quarantine" : "";
        };
    }

    private static boolean isReleased(MailEvent event) {
        boolean active = event.id() != EventId.NOTE && event.id() != EventId.END;
        return active
                && (event.word() + ' ' + event.detail())
                        .toLowerCase(Locale.ROOT)
                        .contains("released");
    }
}
