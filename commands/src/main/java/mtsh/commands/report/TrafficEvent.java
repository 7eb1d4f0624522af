package mtsh.commands.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import mtsh.commands.status.Cause;
import mtsh.store.event.Disposition;

/**
 * What Exchange's older traffic reports count, as far as logs tell it; a message is counted under several of them. The constants are
 * spelled as scripts see them (Microsoft: Get-MailTrafficReport).
 */
public enum TrafficEvent {
    DLPMessages,
    EncryptionPolicy,
    Expire,
    GoodMail,
    Malware,
    Receive,
    Spam_BulkFiltered,
    Spam_ContentScanFiltered,
    Spam_ETRFiltered,
    Spam_SenderBlocked,
    SpamContentFiltered,
    SpamDBEBFilter,
    SpamEnvelopeBlock,
    SpamIPBlock,
    SpoofMail,
    TransportRuleHits,
    TransportRuleMessages;

    /** Those that are about spam, wherever it was found. */
    static final Set<TrafficEvent> SPAM = EnumSet.range(Spam_BulkFiltered, SpamIPBlock);

    static Set<TrafficEvent> of(JudgedMail mail) {
        Set<TrafficEvent> events = EnumSet.noneOf(TrafficEvent.class);
        if (mail.row().disposition() != Disposition.RejectedAtSmtp) {
            events.add(Receive);
        }
        if (mail.row().disposition() == Disposition.Expired) {
            events.add(Expire);
        }
        switch (mail.kind()) {
            case GoodMail -> events.add(GoodMail);
            case EmailMalware -> events.add(Malware);
            case EdgeBlockSpam -> events.add(edge(mail));
            case SpamDetections, EmailPhish -> {
                events.add(SpamContentFiltered);
                events.add(spam(mail.hits()));
            }
            case TransportRules -> {
                // Counted below, with the rules that let their message pass.
            }
        }
        for (RuleHit hit : mail.hits()) {
            addRule(hit, events);
        }
        return events;
    }

    private static void addRule(RuleHit hit, Set<TrafficEvent> events) {
        if (hit.category() == HitCategory.DLP_RULE) {
            events.add(DLPMessages);
        }
        if (hit.category() == HitCategory.RULE) {
            events.add(TransportRuleHits);
            events.add(TransportRuleMessages);
        }
        if (hit.category() == HitCategory.PHISH && hit.finding().equals("SPOOF")) {
            events.add(SpoofMail);
        }
        if (PolicyEvent.of(hit).contains(PolicyEvent.EncryptionPolicy)) {
            events.add(EncryptionPolicy);
        }
    }

    /** By whom it was refused: lists of clients, the directory, what the dialogue said. */
    private static TrafficEvent edge(JudgedMail mail) {
        String reply = mail.row().lastReply();
        return switch (Cause.of(reply, mail.row().lastEnhanced(), false).id()) {
            case "blocklisted" -> SpamIPBlock;
            case "recipient-unknown" -> SpamDBEBFilter;
            default -> SpamEnvelopeBlock;
        };
    }

    private static TrafficEvent spam(List<RuleHit> hits) {
        for (RuleHit hit : hits) {
            if (hit.category() == HitCategory.BULK) {
                return Spam_BulkFiltered;
            }
            if (hit.category() == HitCategory.SPAM) {
                return switch (hit.finding()) {
                    case "BLK", "SKB" -> Spam_SenderBlocked;
                    case "SKS" -> Spam_ETRFiltered;
                    default -> Spam_ContentScanFiltered;
                };
            }
        }
        return Spam_ContentScanFiltered;
    }
}
