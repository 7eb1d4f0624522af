package mtsh.commands.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.query.EventQuery;

/**
 * What rules were called, by id: Exchange's servers log ids alone, its exports names too. A rule that was renamed has the name that is
 * known from nearest to the time when it acted.
 */
final class RuleNames {
    /** From the first to the last time that a rule was seen under a name. */
    private static final class Span {
        private final String name;
        private Instant first;
        private Instant last;

        Span(String name, Instant time) {
            this.name = name;
            this.first = time;
            this.last = time;
        }

        void widen(Instant time) {
            first = time.isBefore(first) ? time : first;
            last = time.isAfter(last) ? time : last;
        }

        Duration away(Instant time) {
            if (time.isBefore(first)) {
                return Duration.between(time, first);
            }
            return time.isAfter(last) ? Duration.between(last, time) : Duration.ZERO;
        }
    }

    private final Map<String, List<Span>> names = new HashMap<>();

    private RuleNames() {}

    static RuleNames of(CommandRuntime runtime, TraceStore store) {
        RuleNames all = new RuleNames();
        EventQuery speaking = new EventQuery(
                null, null, EnumSet.of(EventId.AGENTINFO), List.of(), null, null, null, null, null, null, null, null);
        store.events(speaking, event -> {
            runtime.checkStopped();
            all.add(event);
            return true;
        });
        return all;
    }

    private void add(MailEvent event) {
        // Only exports have names; the many rows of servers need not be read for them.
        if (event.property("Event").isEmpty()) {
            return;
        }
        for (RuleHit hit : RuleHits.of(event)) {
            if (!hit.name().isEmpty()) {
                add(hit);
            }
        }
    }

    private void add(RuleHit hit) {
        List<Span> spans = names.computeIfAbsent(hit.id(), any -> new ArrayList<>());
        for (Span span : spans) {
            if (span.name.equals(hit.name())) {
                span.widen(hit.time());
                return;
            }
        }
        spans.add(new Span(hit.name(), hit.time()));
    }

    /** The hit with its rule's name, where one is known. */
    RuleHit named(RuleHit hit) {
        Span nearest = null;
        for (Span span : hit.name().isEmpty() ? names.getOrDefault(hit.id(), List.of()) : List.<Span>of()) {
            boolean nearer = nearest == null || span.away(hit.time()).compareTo(nearest.away(hit.time())) < 0;
            nearest = nearer ? span : nearest;
        }
        return nearest == null ? hit : hit.named(nearest.name);
    }
}
