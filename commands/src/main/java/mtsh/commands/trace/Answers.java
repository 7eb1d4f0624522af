package mtsh.commands.trace;

import java.util.List;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/** Trace-Message's answers for drawings and reports of other packages, so that all say the same of a message. */
public final class Answers {
    private final CommandRuntime runtime;
    private final Trust trust;

    public Answers(CommandRuntime runtime, TraceStore store) {
        this.runtime = runtime;
        this.trust = new Trust(store);
    }

    /** The object Trace-Message writes: Verdict, Summary, Where, Why and the rest. {@code events} are those of the row's recipient. */
    public PSObject of(TraceRow row, List<MailEvent> events) {
        return new Answer(
                        row,
                        events,
                        runtime.session().zone(),
                        runtime.session().clock().instant(),
                        trust)
                .object();
    }
}
