package mtsh.commands.trace;

import java.util.List;
import java.util.Locale;

import mtsh.commands.status.Cause;
import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** Why a message came to where it is: what was done with it tells more than what was said, and only then count the words. */
final class AnswerCause {
    private static final String INBOX = "inbox";

    private final TraceRow row;
    private final List<MailEvent> events;
    private final MailEvent decisive;

    private AnswerCause(TraceRow row, List<MailEvent> events, MailEvent decisive) {
        this.row = row;
        this.events = events;
        this.decisive = decisive;
    }

    /** Null where there is nothing to explain: the message arrived, or is on its way. {@code decisive} may be null. */
    static Cause of(TraceRow row, List<MailEvent> events, MailEvent decisive) {
        return new AnswerCause(row, events, decisive).find();
    }

    private Cause find() {
        return switch (row.disposition()) {
            case Delivered -> delivered();
            case Relayed, InTransit -> null;
            case Expanded -> Cause.named("expanded");
            case Redirected -> Cause.named(isByRule() ? "rule-redirect" : "forwarded");
            case Held -> Cause.named(isModerated() ? "moderation" : "hold");
            case Expired -> Cause.named("expired");
            case Junk -> Cause.named("spam-junk");
            case Quarantined -> quarantined();
            case Discarded -> discarded();
            case Greylisted -> Cause.named("greylist");
            case RejectedAtSmtp, Bounced, Deferred -> refused();
        };
    }

    private Cause delivered() {
        if (decisive == null) {
            return null;
        }
        if (decisive.id() == EventId.DUPLICATEDELIVER) {
            return Cause.named("duplicate");
        }
        boolean filed = !row.folder().isEmpty()
                && !row.folder().toLowerCase(Locale.ROOT).equals(INBOX);
        return filed && events.stream().anyMatch(AnswerCause::isSieves) ? Cause.named("sieve-file") : null;
    }

    private Cause quarantined() {
        if (saysMalware()) {
            return Cause.named("malware");
        }
        if (saysAttachment()) {
            return Cause.named("attachment-type");
        }
        if (saysDlp()) {
            return Cause.named("dlp");
        }
        return Cause.named(isByRule() ? "rule-quarantine" : "spam-quarantine");
    }

    private Cause discarded() {
        if (decisive == null) {
            return Cause.named("rule-delete");
        }
        if (isSieves(decisive)) {
            return Cause.named(text().contains("duplicate") ? "duplicate" : "sieve-discard");
        }
        if (saysMalware()) {
            return Cause.named("malware");
        }
        if (saysAttachment()) {
            return Cause.named("attachment-type");
        }
        if (saysDlp()) {
            return Cause.named("dlp");
        }
        boolean spam = !isByRule() && (text().contains("spam") || row.status() == Status.FilteredAsSpam);
        return Cause.named(spam ? "spam-rejected" : "rule-delete");
    }

    /** Somebody said no, or not now. */
    private Cause refused() {
        if (isModerated()) {
            return Cause.named("moderation/refused");
        }
        if (saysMalware()) {
            return Cause.named("malware");
        }
        if (saysDlp()) {
            return Cause.named("dlp");
        }
        if (isByRule()) {
            return Cause.named("rule-reject");
        }
        boolean temporary = row.status() == Status.Pending || row.status() == Status.GettingStatus;
        boolean silent = row.lastReply().isEmpty() && row.lastEnhanced().isEmpty();
        return silent ? Cause.named("unknown") : Cause.of(row.lastReply(), row.lastEnhanced(), temporary);
    }

    /** The word, the reason and the rest of the line that decided, in lower case. */
    private String text() {
        return decisive == null
                ? ""
                : (decisive.word()
                                + ' '
                                + decisive.reply()
                                + ' '
                                + decisive.detail()
                                + ' '
                                + decisive.property("custom-data")
                                + ' '
                                + decisive.property("source-context"))
                        .toLowerCase(Locale.ROOT);
    }

    private boolean saysMalware() {
        String text = text();
        return text.contains("infected")
                || text.contains("virus")
                || text.contains("malware")
                || text.contains("s:ama=");
    }

    private boolean saysAttachment() {
        return text().contains("banned");
    }

    private boolean saysDlp() {
        String text = text();
        return text.contains("dlp rule") || text.contains("dlp policy") || text.contains("transport.rules.dlp");
    }

    /** Postfix' tables and checks, Exchange's transport rules: a person wrote down what is to be done. */
    private boolean isByRule() {
        if (decisive == null) {
            return false;
        }
        String text = text();
        boolean postfixCheck = decisive.instance().startsWith("postfix")
                && decisive.daemon().equals("cleanup")
                && !decisive.word().startsWith("milter-");
        return postfixCheck
                || text.contains("transport rule")
                || text.contains("transport.rules")
                || text.contains("s:tra=etr")
                || decisive.eventSource().equals("MAILBOXRULE")
                || decisive.eventSource().equals("AGENT") && text.contains("rule agent");
    }

    private boolean isModerated() {
        return events.stream().anyMatch(event -> switch (event.id()) {
            case INITMESSAGECREATED, MODERATORREJECT, MODERATIONEXPIRE, MODERATORSALLNDR -> true;
            default -> false;
        });
    }

    /** Dovecot discards and files for no other reason; other interpreters name themselves. */
    static boolean isSieves(MailEvent event) {
        boolean dovecots = event.instance().equals("dovecot")
                && (!event.property("folder").isEmpty()
                        || event.id() == EventId.DROP
                        || event.id() == EventId.REDIRECT);
        return dovecots
                || (event.daemon() + ' ' + event.connector() + ' ' + event.detail() + ' ' + event.reply())
                        .toLowerCase(Locale.ROOT)
                        .contains("sieve");
    }

    /** Whether a person wrote down in a table or a rule of the mail server what was done with it. */
    static boolean isByRule(MailEvent decisive) {
        return decisive != null && new AnswerCause(null, List.of(), decisive).isByRule();
    }

    /** Whether nothing went wrong, so that there is nothing to compare with others. */
    static boolean isFine(TraceRow row) {
        return row.status() == Status.Delivered
                || row.status() == Status.Expanded
                || row.disposition() == Disposition.Redirected
                || row.disposition() == Disposition.InTransit;
    }
}
