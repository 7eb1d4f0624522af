package mtsh.commands.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import mtsh.commands.status.Cause;
import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/**
 * What a message for one recipient counts as, exactly one of Exchange's six words (Microsoft: Get-MailFlowStatusReport). What is found
 * later in the order of its filters does not count where an earlier one spoke: malware, phishing, spam, rules; the rest is refused at
 * the door, or good. The constants are spelled as scripts see them.
 */
public enum MailKind {
    EdgeBlockSpam,
    EmailMalware,
    EmailPhish,
    GoodMail,
    SpamDetections,
    TransportRules;

    private static final Set<Disposition> KEPT = EnumSet.of(
            Disposition.Quarantined,
            Disposition.Discarded,
            Disposition.RejectedAtSmtp,
            Disposition.Held,
            Disposition.Bounced);

    /** For good, or for now; a client that does not come again leaves it at that. */
    private static final Set<Disposition> REFUSED =
            EnumSet.of(Disposition.RejectedAtSmtp, Disposition.Greylisted, Disposition.Deferred, Disposition.InTransit);

    static MailKind of(TraceRow row, List<RuleHit> hits) {
        if (any(hits, HitCategory::isMalware)) {
            return EmailMalware;
        }
        if (any(hits, category -> category == HitCategory.PHISH)) {
            return EmailPhish;
        }
        if (row.status() == Status.FilteredAsSpam || any(hits, HitCategory::isSpam)) {
            return SpamDetections;
        }
        if (isKept(row) && hits.stream().anyMatch(hit -> hit.category().isRule() && hit.isBlocking())) {
            return TransportRules;
        }
        if (row.disposition() == Disposition.RejectedAtSmtp) {
            return refused(row);
        }
        if (row.status() == Status.Quarantined) {
            return SpamDetections;
        }
        boolean waits = row.status() == Status.Pending && REFUSED.contains(row.disposition());
        return waits && any(hits, category -> category == HitCategory.EDGE) ? EdgeBlockSpam : GoodMail;
    }

    private static boolean any(List<RuleHit> hits, Predicate<HitCategory> wanted) {
        return hits.stream().anyMatch(hit -> hit.isEnforced() && wanted.test(hit.category()));
    }

    /** Whether it was kept from its recipient. */
    private static boolean isKept(TraceRow row) {
        return KEPT.contains(row.disposition());
    }

    /** How mail of this kind can have ended: what else there is need not be looked at. */
    Set<Disposition> ends() {
        return switch (this) {
            case TransportRules -> KEPT;
            case EdgeBlockSpam -> REFUSED;
            default -> EnumSet.allOf(Disposition.class);
        };
    }

    private static MailKind refused(TraceRow row) {
        return switch (Cause.of(row.lastReply(), row.lastEnhanced(), false).id()) {
            case "malware", "attachment-type" -> EmailMalware;
            case "spam-rejected" -> SpamDetections;
            case "auth-dmarc" -> EmailPhish;
            default -> EdgeBlockSpam;
        };
    }
}
