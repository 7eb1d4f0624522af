package mtsh.commands.trace;

import java.util.List;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.TraceRow;

/** Trace-Message's answers, for itself and for drawings, bundles and reports of other packages, so that all say the same of a message. */
public final class Answers {
    private static final int MOST_RELATED = 1000;

    private final CommandRuntime runtime;
    private final TraceStore store;
    private final Trust trust;

    public Answers(CommandRuntime runtime, TraceStore store) {
        this.runtime = runtime;
        this.store = store;
        this.trust = new Trust(store);
    }

    /** The object Trace-Message writes: Verdict, Summary, Where, Why and the rest. {@code events} are those of the row's recipient. */
    public PSObject of(TraceRow row, List<MailEvent> events) {
        return answer(row, events).object();
    }

    /** The same with what others of the store tell: how many share its trouble, and which rows have its Message-ID. */
    PSObject whole(TraceRow row) {
        Life life = store.life(row.lifeId());
        List<MailEvent> events = life == null ? List.of() : TraceEvents.forRecipient(life, row.recipient());
        return answer(row, events).scope(runtime, store).related(related(row)).object();
    }

    private Answer answer(TraceRow row, List<MailEvent> events) {
        return new Answer(
                row, events, runtime.session().zone(), runtime.session().clock().instant(), trust);
    }

    /** Other rows with the same Message-ID, as many as need to be counted. */
    private int related(TraceRow row) {
        if (row.messageId().isEmpty()) {
            return 0;
        }
        int[] count = new int[1];
        store.rows(
                new TraceFilter().messageIds(new String[] {row.messageId()}).query(),
                each -> ++count[0] < MOST_RELATED);
        return Math.max(0, count[0] - 1);
    }
}
