package mtsh.commands.report;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.query.Wildcard;

/** Which hits are wanted: rules and policies by name or id, in which * stands for anything, and actions. */
final class RuleFilter {
    private final List<Wildcard> rules;
    private final List<Wildcard> policies;
    private final List<Wildcard> actions;

    RuleFilter(String[] rules, String[] policies, String[] actions) {
        this.rules = patterns(rules);
        this.policies = patterns(policies);
        this.actions = patterns(actions);
    }

    /** Names of rules may hold commas: each text given is one name. */
    static List<Wildcard> patterns(String[] values) {
        List<Wildcard> patterns = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            if (value != null && !value.isBlank()) {
                patterns.add(Wildcard.ofText(value.strip()));
            }
        }
        return patterns;
    }

    boolean wants(RuleHit hit) {
        return matches(rules, hit.name(), hit.id())
                && matches(policies, hit.policy(), hit.policyId())
                && matches(actions, hit.action(), hit.action());
    }

    static boolean matches(List<Wildcard> patterns, String name, String id) {
        return patterns.isEmpty()
                || patterns.stream().anyMatch(pattern -> pattern.matches(name) || pattern.matches(id));
    }
}
