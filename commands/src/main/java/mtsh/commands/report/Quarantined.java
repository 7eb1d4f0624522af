package mtsh.commands.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import mtsh.store.event.Disposition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/**
 * A message that was kept back for one recipient, as far as logs tell.
 *
 * @param cause the hit that put it there; null when the log only tells that it is there
 * @param events what happened to it for this recipient, in order
 */
record Quarantined(JudgedMail mail, RuleHit cause, List<MailEvent> events) {
    /** Whether it was ever kept back: it is in quarantine or on hold, or a filter had put it there. */
    static boolean was(JudgedMail mail) {
        return isKept(mail.row()) || !mail.isAliasOnly() && quarantining(mail) != null;
    }

    private static boolean isKept(TraceRow row) {
        return row.status() == Status.Quarantined || row.disposition() == Disposition.Held;
    }

    private static RuleHit quarantining(JudgedMail mail) {
        for (RuleHit hit : mail.hits()) {
            if (hit.isEnforced() && hit.action().equals(RuleAction.QUARANTINE)) {
                return hit;
            }
        }
        return null;
    }

    static Quarantined of(JudgedMail mail, List<MailEvent> events) {
        RuleHit cause = quarantining(mail);
        for (RuleHit hit : cause == null ? mail.hits() : List.<RuleHit>of()) {
            boolean first = cause == null && hit.category().isRule() && hit.isEnforced();
            boolean graver = hit.isBlocking() && (cause == null || !cause.isBlocking());
            cause = first || graver ? hit : cause;
        }
        return new Quarantined(mail, cause, events);
    }

    /** Exchange's form of an identity, {@code guid\guid}: the message, and the recipient. */
    String identity() {
        return mail.row().traceId() + "\\" + recipientId(mail.row());
    }

    static UUID recipientId(TraceRow row) {
        String text = row.lifeId() + '\n' + ReportCmdlet.lower(row.recipient());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Exchange's word for why; empty when nothing tells. */
    String type() {
        if (cause == null) {
            return "";
        }
        return switch (cause.category()) {
            case MALWARE -> "Malware";
            case FILE_TYPE -> "FileTypeBlock";
            case PHISH -> cause.finding().startsWith("HPH") ? "HighConfPhish" : "Phish";
            case SPAM -> "Spam";
            case BULK -> "Bulk";
            case DLP_RULE -> "DataLossPrevention";
            case RULE, EDGE -> "TransportRule";
        };
    }

    String policyType() {
        return switch (type()) {
            case "Malware", "FileTypeBlock" -> "AntiMalwarePolicy";
            case "Phish", "HighConfPhish" -> "AntiPhishPolicy";
            case "Spam", "Bulk" -> "HostedContentFilterPolicy";
            case "DataLossPrevention" -> "DataLossPreventionRule";
            case "TransportRule" -> "ExchangeTransportRule";
            default -> "";
        };
    }

    String policyName() {
        return cause == null ? "" : cause.rule();
    }

    boolean isReleased() {
        return !isKept(mail.row());
    }

    String releaseStatus() {
        if (isReleased()) {
            return "Released";
        }
        return last("not released") == null ? "NotReleased" : "Error";
    }

    /** The event with which somebody let it out; null when the log tells only that it went on. */
    MailEvent release() {
        return last("released");
    }

    boolean isDeleted() {
        return last("deleted") != null;
    }

    private MailEvent last(String word) {
        MailEvent last = null;
        for (MailEvent event : events) {
            last = event.word().equals(word) && event.eventSource().equals("ADMIN") ? event : last;
        }
        return last;
    }

    /** When it was put there. */
    Instant since() {
        return cause == null ? mail.row().lastEvent() : cause.time();
    }

    /** Where the message lies, as the filter names the place; empty when it does not. */
    String place() {
        for (MailEvent event : events) {
            String place = event.property("quarantine");
            if (!place.isEmpty()) {
                return place;
            }
        }
        return "";
    }

    /** Why, in the log's words. */
    String reason() {
        if (cause == null) {
            return mail.row().lastReply();
        }
        MailEvent event = cause.event();
        return event.reply().isEmpty() ? event.detail() : event.reply();
    }
}
