package mtsh.commands.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import mtsh.commands.status.Cause;
import mtsh.commands.status.ServerSaid;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.Disposition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** What Trace-Message says about one row: verdict, where it is, why, and the line that proves it. */
final class Answer {
    public static final String TYPE = "Mtsh.TraceAnswer";

    /** What the log does not tell itself is reckoned from what servers do where nobody configured anything else. */
    private static final String DEFAULTS = " if the server's defaults hold";

    private final TraceRow row;
    private final Whereabouts place;
    private final Cause cause;
    private final RetryPlan retry;
    private final List<MailEvent> events;
    private final ZoneId zone;
    private final Instant now;
    private final Trust trust;
    private String scope = "";
    private int related;

    Answer(TraceRow row, List<MailEvent> events, ZoneId zone, Instant now, Trust trust) {
        this.row = row;
        this.events = events;
        this.place = new Whereabouts(row, events);
        this.cause = AnswerCause.of(row, events, place.decisive());
        this.retry = isTriedAgain() && !place.isRefusedAtTheDoor()
                ? RetryPlan.of(events, place.decisive())
                : RetryPlan.UNKNOWN;
        this.zone = zone;
        this.now = now;
        this.trust = trust;
    }

    /** Whether it goes on without anybody doing a thing. */
    private boolean isTriedAgain() {
        return isTemporary() && row.disposition() != Disposition.Held;
    }

    /** Adds how many others share its trouble. */
    Answer scope(CommandRuntime runtime, TraceStore store) {
        scope = new Scope(runtime, store, row, cause, place.isRefusedAtTheDoor()).text();
        return this;
    }

    /** Adds how many other rows have its Message-ID. */
    Answer related(int rows) {
        related = rows;
        return this;
    }

    private String verdict() {
        return switch (row.disposition()) {
            case Delivered -> "DELIVERED";
            case Relayed -> "RELAYED";
            case Junk -> "IN JUNK";
            case Quarantined -> "QUARANTINED";
            case Discarded -> "DISCARDED";
            case RejectedAtSmtp -> "REJECTED";
            case Bounced -> "BOUNCED";
            case Expired -> "EXPIRED";
            case Greylisted, Deferred, Held -> "NOT DELIVERED YET";
            case Expanded -> "EXPANDED";
            case Redirected -> "REDIRECTED";
            case InTransit -> "IN TRANSIT";
        };
    }

    /** One of the four words a user asks for. */
    private String outcome() {
        return switch (row.status()) {
            case Delivered, Expanded -> "Delivered";
            case FilteredAsSpam -> row.disposition() == Disposition.Junk ? "Delivered" : "Rejected";
            case Failed, Quarantined -> "Rejected";
            case Pending -> "Deferred";
            case GettingStatus, None -> "Received";
        };
    }

    private boolean isTemporary() {
        return row.status() == Status.Pending || row.status() == Status.GettingStatus;
    }

    public PSObject object() {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Verdict", verdict())
                .note("Outcome", outcome())
                .note("Received", DateTime.utc(row.received()))
                .note("SenderAddress", row.sender())
                .note("RecipientAddress", row.recipient())
                .note("Subject", row.subject())
                .note("Where", where())
                .note("CauseId", cause == null ? null : cause.id())
                .note("Cause", cause == null ? null : cause.text())
                .note("Responsible", cause == null ? null : cause.responsible())
                .note("Temporary", isTemporary())
                .note("NextAttempt", retry.next() == null ? null : DateTime.utc(retry.next()))
                .note("Expires", retry.expires() == null ? null : DateTime.utc(retry.expires()))
                .note("Attempts", row.attempts())
                .note("Why", why())
                .note("Provenance", TraceRecords.emptyToNull(Provenance.of(row, events)))
                .note("Filters", PSArray.ofStrings(FilterWords.of(events)))
                .note("Advice", advice())
                .note("Evidence", PSArray.ofStrings(evidence()))
                .note("Status", row.status().name())
                .note("Disposition", row.disposition().name())
                .note("MessageId", TraceRecords.emptyToNull(row.messageId()))
                .note("MessageTraceId", row.traceId())
                .note("Scope", scope.isEmpty() ? null : scope)
                .note("Confidence", trust.confidence(row, events, place.decisive()))
                .note("Trust", trust())
                .note("Summary", summary());
    }

    private String trust() {
        String also = related == 0
                ? ""
                : "; related: Get-RelatedMessage -MessageTraceId " + row.traceId() + " (" + related + ")";
        return trust.text(row, events, place.decisive()) + also;
    }

    private String summary() {
        String subject = row.subject().isEmpty() ? "" : " \"" + row.subject() + "\"";
        return verdict() + ". " + address(row.sender(), "unknown sender") + " -> "
                + address(row.recipient(), "unknown recipient") + subject + ", " + time(row.received()) + " (" + ago()
                + ")";
    }

    private static String address(String address, String unknown) {
        return address.isEmpty() ? "(" + unknown + ")" : address;
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.US).format(instant.atZone(zone));
    }

    private String ago() {
        Duration age = Duration.between(row.received(), now);
        if (age.isNegative()) {
            return "in the future";
        }
        if (age.toDays() > 0) {
            return age.toDays() + "d " + age.toHoursPart() + "h ago";
        }
        return age.toHours() > 0 ? age.toHours() + "h " + age.toMinutesPart() + "m ago" : age.toMinutes() + "m ago";
    }

    private String where() {
        String text = place.text() + missing();
        if (retry.next() == null && retry.expires() == null) {
            return text;
        }
        boolean over = retry.expires() != null && retry.expires().isBefore(now);
        if (over) {
            return text + "; was to be given up " + time(retry.expires()) + DEFAULTS;
        }
        String next = retry.next() == null ? "" : "; next try about " + time(retry.next());
        String end = retry.expires() == null
                ? ""
                : (next.isEmpty() ? "; is given up " : ", gives up ") + time(retry.expires());
        return text + next + end + DEFAULTS;
    }

    /** The log announced more recipients than it names, so the message has answers that nobody can give. */
    private String missing() {
        int count = row.recipientsWithoutLine();
        return count == 0
                ? ""
                : "; the log announces " + count + (count == 1 ? " more recipient" : " more recipients")
                        + " without a line about " + (count == 1 ? "it" : "them");
    }

    private String why() {
        String reply = reply();
        String said = ServerSaid.words(reply);
        if (said.isEmpty()) {
            return cause == null ? "" : cause.text();
        }
        String text = place.speaker(reply) + said;
        return cause == null ? text : text + " = " + meaning();
    }

    /** Of what was given up, also what was wrong all the time. */
    private String meaning() {
        if (row.disposition() != Disposition.Expired) {
            return cause.text();
        }
        return Cause.of(row.lastReply(), row.lastEnhanced(), true).text() + " " + cause.text();
    }

    /** What a server said last; where one of our own programs decided, its own words. */
    private String reply() {
        MailEvent decisive = place.decisive();
        boolean ours = decisive != null
                && switch (row.disposition()) {
                    case Junk, Quarantined, Discarded, Redirected, Expanded, Held -> true;
                    default -> AnswerCause.isSieves(decisive);
                };
        if (!ours) {
            return row.lastReply();
        }
        return decisive.reply().isEmpty() ? decisive.detail() : decisive.reply();
    }

    private String advice() {
        if (cause == null) {
            return null;
        }
        String again =
                isTriedAgain() && !cause.usualFix().contains("again by itself") ? " It is tried again by itself." : "";
        return (AnswerCause.isFine(row) ? "" : whose()) + cause.usualFix() + again;
    }

    private String whose() {
        return switch (cause.responsible()) {
            case "Us" -> "Ours to mend. ";
            case "Sender" -> "The sender's to mend. ";
            case "Recipient" -> "The recipient's side is to mend it. ";
            default -> "";
        };
    }

    private List<String> evidence() {
        MailEvent decisive = place.decisive();
        if (decisive == null || decisive.position().line() == 0) {
            return List.of();
        }
        String text = SourceLine.text(decisive);
        return List.of(
                decisive.position().source() + ":" + decisive.position().line() + (text.isEmpty() ? "" : "  " + text));
    }
}
