package mtsh.commands.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.event.Disposition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** What Trace-Message says about one row: verdict, where it is, why, and the line that proves it. */
final class Answer {
    static final String TYPE = "Mtsh.TraceAnswer";

    private final TraceRow row;
    private final List<MailEvent> events;
    private final ZoneId zone;
    private final Instant now;
    private final MailEvent decisive;

    Answer(TraceRow row, List<MailEvent> events, ZoneId zone, Instant now) {
        this.row = row;
        this.events = events;
        this.zone = zone;
        this.now = now;
        this.decisive = decisive();
    }

    /** The event that decided: the last of the kind that makes this status. */
    private MailEvent decisive() {
        MailEvent found = null;
        for (MailEvent event : events) {
            boolean decides =
                    switch (event.id()) {
                        case DELIVER, SEND, SENDEXTERNAL -> row.status() == Status.Delivered;
                        case FAIL, DROP, BADMAIL, DELIVERFAIL ->
                            row.status() == Status.Failed
                                    || row.status() == Status.Quarantined
                                    || row.status() == Status.FilteredAsSpam;
                        case DEFER -> row.status() == Status.Pending || row.status() == Status.GettingStatus;
                        case EXPAND -> row.status() == Status.Expanded;
                        case AGENTINFO -> row.status() == Status.Quarantined || row.status() == Status.FilteredAsSpam;
                        default -> false;
                    };
            found = decides ? event : found;
        }
        return found != null || events.isEmpty() ? found : events.get(events.size() - 1);
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
            case Failed, Quarantined, FilteredAsSpam -> "Rejected";
            case Pending -> "Deferred";
            case GettingStatus, None -> "Received";
        };
    }

    private boolean isTemporary() {
        return row.status() == Status.Pending || row.status() == Status.GettingStatus;
    }

    PSObject object() {
        Cause cause = cause();
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
                .note("Why", why(cause))
                .note("Evidence", PSArray.ofStrings(evidence()))
                .note("Status", row.status().name())
                .note("Disposition", row.disposition().name())
                .note("MessageId", TraceRecords.emptyToNull(row.messageId()))
                .note("MessageTraceId", row.traceId())
                .note("Summary", summary());
    }

    private Cause cause() {
        boolean fine = row.status() == Status.Delivered || row.status() == Status.Expanded;
        boolean noReason = row.lastReply().isEmpty() && row.lastEnhanced().isEmpty();
        return fine || noReason ? null : Cause.of(row.lastReply(), row.lastEnhanced(), isTemporary());
    }

    private String summary() {
        String when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.US)
                .format(row.received().atZone(zone));
        String subject = row.subject().isEmpty() ? "" : " \"" + row.subject() + "\"";
        return verdict() + ". " + row.sender() + " -> " + row.recipient() + subject + ", " + when + " (" + ago() + ")";
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
        if (decisive == null) {
            return "";
        }
        String on = "on " + decisive.host() + (decisive.queueId().isEmpty() ? "" : ", queue id " + decisive.queueId());
        Disposition disposition = row.disposition();
        if (disposition == Disposition.Relayed) {
            return "accepted by " + target() + ", which is the last thing our logs can know; " + on;
        }
        if (disposition == Disposition.Delivered) {
            String agent = decisive.connector().isEmpty() ? decisive.daemon() : decisive.connector();
            return "handed to the mailbox by " + agent + "; " + on;
        }
        if (isTemporary()) {
            return "queue " + on + ", attempt " + Math.max(row.attempts(), 1);
        }
        return disposition == Disposition.RejectedAtSmtp ? "never accepted: refused at the door " + on : on;
    }

    private String target() {
        String name = decisive.serverName();
        return decisive.serverIp().isEmpty() ? name : name + "[" + decisive.serverIp() + "]";
    }

    private String why(Cause cause) {
        String said = row.lastReply();
        if (said.isEmpty() && cause == null) {
            return "";
        }
        String who = decisive == null || decisive.serverName().isEmpty() ? "" : target() + " answered ";
        return cause == null ? who + said : who + said + " = " + cause.text();
    }

    private List<String> evidence() {
        if (decisive == null || decisive.position().line() == 0) {
            return List.of();
        }
        String text = SourceLine.text(decisive.position());
        return List.of(
                decisive.position().source() + ":" + decisive.position().line() + (text.isEmpty() ? "" : "  " + text));
    }
}
