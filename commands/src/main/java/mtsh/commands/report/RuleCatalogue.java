package mtsh.commands.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every rule that acted, with each of its versions: what a rule was called and whether it was in force on the day it acted, which a live
 * look-up of its id cannot tell.
 */
final class RuleCatalogue {
    private final Map<RuleVersion.Key, RuleVersion> versions = new LinkedHashMap<>();

    void add(List<JudgedMail> message) {
        Set<RuleVersion.Key> counted = new HashSet<>();
        for (JudgedMail mail : message) {
            for (RuleHit hit : mail.hits()) {
                if (hit.category().isRule()) {
                    add(hit, mail, counted);
                }
            }
        }
    }

    private void add(RuleHit hit, JudgedMail mail, Set<RuleVersion.Key> counted) {
        RuleVersion.Key key = RuleVersion.Key.of(hit);
        RuleVersion version = versions.computeIfAbsent(key, any -> new RuleVersion(hit));
        if (counted.add(key)) {
            version.add(hit, mail.row().traceId());
        } else {
            version.addAction(hit);
        }
    }

    /** By name, the oldest version of a rule first. */
    List<RuleVersion> versions() {
        List<RuleVersion> all = new ArrayList<>(versions.values());
        all.sort(Comparator.comparing((RuleVersion version) -> shown(version).toLowerCase(Locale.ROOT))
                .thenComparing(version -> version.sample().id())
                .thenComparing(RuleVersion::first)
                .thenComparing(version -> version.sample().mode()));
        return all;
    }

    private static String shown(RuleVersion version) {
        return version.sample().rule();
    }
}
