package mtsh.commands.report;

import java.time.Instant;
import java.util.Locale;

import mtsh.store.event.MailEvent;

/**
 * One rule, filter or policy that spoke about a message. Strings are never null; empty means that the log does not say.
 *
 * @param agent who spoke: Exchange, amavis, rspamd, Postfix ...
 * @param id the same for each hit of one rule: Exchange's Guid, or the agent and what it found ({@code amavis/SPAM})
 * @param name what the rule was called when it acted
 * @param policy the DLP policy's name, and {@code policyId} its id
 * @param version when Exchange's rule had last been changed when it acted, as logged
 * @param mode in Exchange's words: Enforce, or one of the modes in which a rule only watches
 * @param action in Exchange's words where it has one: RejectMessage, DeleteMessage, Quarantine, SetHeader ...
 * @param finding what was found: a virus, a kind of spam, a file, the reply that says why
 * @param event the proof
 */
record RuleHit(
        HitCategory category,
        String agent,
        String id,
        String name,
        String policy,
        String policyId,
        String version,
        String mode,
        String action,
        String severity,
        String finding,
        MailEvent event) {
    static final String ENFORCE = "Enforce";
    static final String AUDIT = "Audit";

    /** Of a filter, which has no policies and versions. */
    static RuleHit of(HitCategory category, String agent, String rule, String action, String finding, MailEvent event) {
        return new RuleHit(
                category,
                agent,
                agent + "/" + rule,
                agent + " " + rule,
                "",
                "",
                "",
                ENFORCE,
                action,
                "",
                finding,
                event);
    }

    Instant time() {
        return event.time();
    }

    /** Whether it did what it is there for; a rule in test only says what it would have done. */
    boolean isEnforced() {
        String word = mode.toLowerCase(Locale.ROOT);
        return !word.startsWith("test") && !word.startsWith("audit");
    }

    /** Whether it kept the message from its recipient. */
    boolean isBlocking() {
        return isEnforced() && RuleAction.isBlocking(action);
    }

    /** The name, or the id where the log gives no name. */
    String rule() {
        return name.isEmpty() ? id : name;
    }

    String policyOrId() {
        return policy.isEmpty() ? policyId : policy;
    }

    RuleHit inMode(String newMode) {
        return new RuleHit(
                category, agent, id, name, policy, policyId, version, newMode, action, severity, finding, event);
    }

    RuleHit named(String newName) {
        return new RuleHit(
                category, agent, id, newName, policy, policyId, version, mode, action, severity, finding, event);
    }

    RuleHit finding(String newFinding) {
        return new RuleHit(
                category, agent, id, name, policy, policyId, version, mode, action, severity, newFinding, event);
    }

    RuleHit doing(String newAction) {
        return new RuleHit(
                category, agent, id, name, policy, policyId, version, mode, newAction, severity, finding, event);
    }
}
