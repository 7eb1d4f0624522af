package mtsh.commands.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import mtsh.commands.trace.Answers;
import mtsh.commands.trace.DetailQuery;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceRecords;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.TraceRow;

/** The files of one export: messages, their events, the verdicts, a page. All are written at once while rows come. */
final class TraceBundle implements AutoCloseable {
    private final CommandRuntime runtime;
    private final TraceStore store;
    private final ExportTable messages;
    private final ExportTable events;
    private final ExportTable verdicts;
    private final IndexPage page;
    private final Answers answers;

    /** What goes in and how. */
    record Wish(
            Set<ExportFormat> formats,
            NameStyle style,
            boolean neutralizesFormulas,
            boolean events,
            boolean verdicts) {}

    TraceBundle(CommandRuntime runtime, TraceStore store, BundleWriter bundle, Wish wish, List<String> facts)
            throws IOException {
        this.runtime = runtime;
        this.store = store;
        answers = new Answers(runtime, store);
        messages = table(bundle, wish, "messages");
        events = wish.events() ? table(bundle, wish, "events") : null;
        verdicts = wish.verdicts() ? table(bundle, wish, "verdicts") : null;
        page = wish.formats().contains(ExportFormat.Html)
                ? new IndexPage(bundle.open("index.html"), "Message trace", facts)
                : null;
    }

    private ExportTable table(BundleWriter bundle, Wish wish, String name) throws IOException {
        Writer csv = wish.formats().contains(ExportFormat.Csv) ? bundle.open(name + ".csv") : null;
        Writer json = wish.formats().contains(ExportFormat.Json) ? bundle.open(name + ".json") : null;
        return new ExportTable(wish.style(), wish.neutralizesFormulas(), csv, json, runtime::checkStopped);
    }

    void add(TraceRow row) {
        runtime.checkStopped();
        try {
            PSObject message = TraceRecords.v2(row);
            messages.add(message);
            if (events != null) {
                for (PSObject event : details(row)) {
                    events.add(event);
                }
            }
            PSObject answer = verdicts == null ? null : answer(row);
            if (answer != null) {
                verdicts.add(withoutSummary(answer));
            }
            if (page != null) {
                page.add(message, answer);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<PSObject> details(TraceRow row) {
        String recipient = row.recipient().isEmpty() ? "<>" : row.recipient();
        return new DetailQuery(
                        row.traceId(), recipient, new TraceRange(null, null), List.of(), List.of(), List.of(), runtime)
                .run(store);
    }

    private PSObject answer(TraceRow row) {
        Life life = store.life(row.lifeId());
        return answers.of(row, life == null ? List.of() : TraceEvents.forRecipient(life, row.recipient()));
    }

    /** Says when it was asked and what the whole store holds, which is the manifest's to say once. */
    private static PSObject withoutSummary(PSObject answer) {
        PSObject shorter = PSObject.custom();
        for (PSMember member : answer.members()) {
            boolean isKept = !member.name().equals("Trust") && !member.name().equals("Summary");
            if (isKept && member instanceof PSMember.Note note) {
                shorter.note(note.name(), note.value());
            }
        }
        return shorter;
    }

    long rows() {
        return messages.count();
    }

    long eventCount() {
        return events == null ? 0 : events.count();
    }

    /** What a reader must know of what is not there. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (page != null && page.isCut()) {
            notes.add("index.html shows the first " + IndexPage.MOST + " of " + rows()
                    + " rows; the other files have all.");
        }
        return notes;
    }

    @Override
    public void close() throws IOException {
        messages.close();
        if (events != null) {
            events.close();
        }
        if (verdicts != null) {
            verdicts.close();
        }
        if (page != null) {
            page.close();
        }
    }
}
