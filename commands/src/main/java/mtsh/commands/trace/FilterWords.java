package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** What each filter said about a message: its decision, the score, and the tests that made it. */
final class FilterWords {
    private static final int LONGEST = 240;

    private FilterWords() {}

    /** One text for each filter's line, in order of time. */
    static List<String> of(List<MailEvent> events) {
        Set<String> texts = new LinkedHashSet<>();
        for (MailEvent event : events) {
            if (event.id() == EventId.AGENTINFO && !AnswerCause.isSieves(event)) {
                texts.add(text(event));
            }
        }
        return List.copyOf(texts);
    }

    private static String text(MailEvent event) {
        AgentText agent = new AgentText(event);
        List<String> parts = new ArrayList<>();
        add(parts, event.word());
        String score = score(event);
        add(parts, score.isEmpty() ? "" : "score " + score);
        add(parts, event.property("tests"));
        add(parts, agent.action().isEmpty() ? "" : "action " + agent.action());
        add(parts, agent.detail());
        String name = event.daemon().isEmpty() ? agent.event() : event.daemon();
        return name + (event.host().isEmpty() ? "" : " on " + event.host()) + ": " + String.join(", ", parts);
    }

    private static String score(MailEvent event) {
        for (String name : new String[] {"score", "hits", "SCL"}) {
            String value = event.property(name);
            if (!value.isEmpty() && !value.equals("-")) {
                return value;
            }
        }
        return "";
    }

    /** What an earlier part says already is not said again. */
    private static void add(List<String> parts, String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        if (!shown.isBlank() && parts.stream().noneMatch(part -> part.contains(shown))) {
            parts.add(shown.strip());
        }
    }
}
