package mtsh.commands.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How reports on rules count a hit. The constants are spelled as scripts see them (Microsoft: Get-MailTrafficPolicyReport). */
public enum PolicyEvent {
    DLPActionHits,
    /** Told by no log that is read. */
    DLPPolicyFalsePositive,
    DLPPolicyHits,
    /** Told by no log that is read. */
    DLPPolicyOverride,
    DLPRuleHits,
    /** By users; told by no log that is read. */
    EncryptionManual,
    EncryptionPolicy,
    TransportRuleActionHits,
    TransportRuleHits;

    private static final Set<String> ENCRYPTING = Set.of(
            "applyome",
            "encrypt",
            "encryptmessage",
            "applyrightsprotectiontemplate",
            "applyrightsprotectioncustomizationtemplate",
            "rightsprotectmessage");

    /** What one hit counts as: itself, and what it did. */
    static List<PolicyEvent> of(RuleHit hit) {
        List<PolicyEvent> events = new ArrayList<>(3);
        if (!hit.category().isRule()) {
            return events;
        }
        boolean dlp = hit.category().isDlp();
        if (dlp) {
            events.add(DLPPolicyHits);
        }
        events.add(dlp ? DLPRuleHits : TransportRuleHits);
        if (!hit.action().isEmpty()) {
            events.add(dlp ? DLPActionHits : TransportRuleActionHits);
            if (ENCRYPTING.contains(hit.action().toLowerCase(Locale.ROOT))) {
                events.add(EncryptionPolicy);
            }
        }
        return events;
    }

    /** Whether lines of it tell the rule; those about a policy do not. */
    boolean tellsRule() {
        return this != DLPPolicyHits;
    }

    boolean tellsAction() {
        return this == DLPActionHits || this == TransportRuleActionHits || this == EncryptionPolicy;
    }
}
