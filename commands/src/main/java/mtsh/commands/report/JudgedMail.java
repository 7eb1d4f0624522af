package mtsh.commands.report;

import java.util.List;

import mtsh.commands.trace.Direction;
import mtsh.store.query.TraceRow;

/**
 * One recipient of a message, judged.
 *
 * @param domain ours in this: the recipient's domain, for what goes out the sender's; {@code Others} when neither is ours
 * @param hits what rules and filters did, each once
 */
record JudgedMail(TraceRow row, Direction direction, String domain, MailKind kind, List<RuleHit> hits) {
    /** The gravest thing that filters and rules did with it, or empty. */
    String action() {
        String action = "";
        for (RuleHit hit : hits) {
            action = hit.isEnforced() ? RuleAction.graver(action, hit.action()) : action;
        }
        return action;
    }

    /** Whether its address is a list or an alias only, whose members have rows of their own. */
    boolean isAliasOnly() {
        return MessageScan.ALIASES.contains(row.disposition());
    }
}
