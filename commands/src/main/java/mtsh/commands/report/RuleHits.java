package mtsh.commands.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.commands.trace.DetailText;
import mtsh.store.event.MailEvent;

/** Reads out of a message's events what rules and filters did. */
final class RuleHits {
    private RuleHits() {}

    /** What one event tells. */
    static List<RuleHit> of(MailEvent event) {
        List<RuleHit> hits = new ArrayList<>(2);
        if (!event.id().isVisible() || DetailText.isTraceRow(event)) {
            return hits;
        }
        ExchangeHits.read(event, hits);
        boolean isExchange = event.instance().startsWith("Exchange");
        if (!isExchange && hits.isEmpty() && !FilterHits.read(event, hits)) {
            ServerHits.read(event, hits);
        }
        return hits;
    }

    /**
     * What the events of one recipient tell, each rule once: filters say the same in several lines, and a mail server repeats what a
     * filter made it do. A rule of Exchange's stands once for each of its actions.
     */
    static List<RuleHit> of(Collection<MailEvent> events) {
        List<RuleHit> all = new ArrayList<>();
        events.forEach(event -> all.addAll(of(event)));
        return once(all);
    }

    static List<RuleHit> once(List<RuleHit> all) {
        if (all.size() < 2) {
            return all;
        }
        boolean hasSpeaker =
                all.stream().anyMatch(hit -> !ServerHits.isEcho(hit) && hit.category() != HitCategory.EDGE);
        Map<String, RuleHit> once = new LinkedHashMap<>();
        for (RuleHit hit : all) {
            if (!hasSpeaker || !ServerHits.isEcho(hit)) {
                once.merge(key(hit), hit, RuleHits::merged);
            }
        }
        return named(new ArrayList<>(once.values()));
    }

    private static String key(RuleHit hit) {
        boolean isExchangeRule = hit.category() == HitCategory.RULE || hit.category() == HitCategory.DLP_RULE;
        String action = isExchangeRule && hit.agent().equals(ExchangeHits.AGENT) ? hit.action() : "";
        return hit.id() + '\n' + hit.mode() + '\n' + hit.policyId() + '\n' + action;
    }

    private static RuleHit merged(RuleHit one, RuleHit other) {
        RuleHit first = other.time().isBefore(one.time()) ? other : one;
        RuleHit second = first == one ? other : one;
        RuleHit hit = first.doing(RuleAction.graver(first.action(), second.action()));
        hit = hit.finding().isEmpty() ? hit.finding(second.finding()) : hit;
        return hit.name().isEmpty() ? hit.named(second.name()) : hit;
    }

    /** Exchange's servers log ids, its exports names too: where a message has both, the id has a name. */
    private static List<RuleHit> named(List<RuleHit> hits) {
        Map<String, String> names = new LinkedHashMap<>();
        hits.forEach(hit -> {
            if (!hit.name().isEmpty()) {
                names.putIfAbsent(hit.id(), hit.name());
            }
        });
        hits.replaceAll(
                hit -> hit.name().isEmpty() && names.containsKey(hit.id()) ? hit.named(names.get(hit.id())) : hit);
        return hits;
    }
}
