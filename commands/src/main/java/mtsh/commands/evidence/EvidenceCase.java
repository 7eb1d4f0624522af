package mtsh.commands.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.commands.trace.Answers;
import mtsh.commands.trace.DetailText;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.TraceRow;

/** The messages of a bundle with their answers and events, and which lines of which logs these rest upon. */
final class EvidenceCase {
    private final Map<String, TraceRow> rows = new LinkedHashMap<>();
    private final List<PSObject> answers = new ArrayList<>();
    private final List<PSObject> events = new ArrayList<>();
    private final Map<String, List<WantedLine>> lines = new LinkedHashMap<>();
    private final Map<String, Set<String>> queueIds = new LinkedHashMap<>();

    /** The same message for the same recipient counts once. */
    void add(TraceRow row) {
        rows.putIfAbsent(key(row), row);
    }

    boolean has(TraceRow row) {
        return rows.containsKey(key(row));
    }

    private static String key(TraceRow row) {
        return row.traceId() + "\n" + row.lifeId() + "\n" + row.recipient();
    }

    int size() {
        return rows.size();
    }

    void gather(TraceStore store, CommandRuntime runtime) {
        Answers said = new Answers(runtime, store);
        for (TraceRow row : rows.values()) {
            runtime.checkStopped();
            Life life = store.life(row.lifeId());
            List<MailEvent> told = life == null ? List.of() : TraceEvents.forRecipient(life, row.recipient());
            answers.add(said.of(row, told));
            told.forEach(event -> event(row, event));
            if (life != null) {
                life.events().forEach(this::want);
            }
        }
    }

    private void event(TraceRow row, MailEvent event) {
        DetailText text = new DetailText(event);
        events.add(PSObject.custom()
                .note("MessageTraceId", row.traceId())
                .note("RecipientAddress", row.recipient())
                .note("Date", TraceTimes.roundTrip(event.time()))
                .note("Event", text.event())
                .note("Action", text.action())
                .note("Detail", text.detail())
                .note("Server", event.host())
                .note("QueueId", event.queueId())
                .note("Source", event.position().source())
                .note("Line", event.position().line())
                .note("Offset", event.position().offset()));
        want(event);
    }

    private void want(MailEvent event) {
        String source = event.position().source();
        if (event.position().line() <= 0 || source.isEmpty()) {
            return;
        }
        lines.computeIfAbsent(source, any -> new ArrayList<>()).add(WantedLine.of(event));
        if (event.queueId().length() >= QueueIdsInLine.SHORTEST) {
            queueIds.computeIfAbsent(source, any -> new LinkedHashSet<>()).add(event.queueId());
        }
    }

    List<PSObject> answers() {
        return answers;
    }

    List<PSObject> events() {
        return events;
    }

    /** By source, in the order of its first event. */
    Map<String, List<WantedLine>> lines() {
        return lines;
    }

    Set<String> queueIds(String source) {
        return queueIds.getOrDefault(source, Set.of());
    }
}
