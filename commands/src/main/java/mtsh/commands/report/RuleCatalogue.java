package mtsh.commands.report;

import java.time.Duration;
import java.time.Instant;
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
        all.forEach(version -> {
            if (version.name().isEmpty()) {
                version.name(nearestName(version, all));
            }
        });
        all.sort(Comparator.comparing((RuleVersion version) -> shown(version).toLowerCase(Locale.ROOT))
                .thenComparing(version -> version.sample().id())
                .thenComparing(RuleVersion::first)
                .thenComparing(version -> version.sample().mode()));
        return all;
    }

    private static String shown(RuleVersion version) {
        return version.name().isEmpty() ? version.sample().id() : version.name();
    }

    /** Servers log a rule's id only; a name that another log gives the same id nearest in time is the best that is known. */
    private static String nearestName(RuleVersion nameless, List<RuleVersion> all) {
        String name = "";
        Duration nearest = null;
        for (RuleVersion other : all) {
            boolean same = other.sample().id().equals(nameless.sample().id());
            Duration away = same && !other.sample().name().isEmpty() ? away(nameless.first(), other) : null;
            if (away != null && (nearest == null || away.compareTo(nearest) < 0)) {
                nearest = away;
                name = other.sample().name();
            }
        }
        return name;
    }

    private static Duration away(Instant time, RuleVersion other) {
        if (time.isBefore(other.first())) {
            return Duration.between(time, other.first());
        }
        return time.isAfter(other.last()) ? Duration.between(other.last(), time) : Duration.ZERO;
    }
}
