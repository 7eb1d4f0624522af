package mtsh.commands.route;

import java.util.List;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.MessageCmdlet;
import mtsh.commands.trace.TraceRange;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceRow;

/** A cmdlet that shows something of each message it is asked about, the newest first. */
abstract class RouteCmdlet extends MessageCmdlet {
    @Override
    public final void process() {
        TraceRange range = range();
        StoreService.read(runtime(), store -> {
            List<TraceRow> rows = search(range, mostMessages() + 1).find(store, recipientAddress);
            if (rows.isEmpty()) {
                writeWarning(Coverage.nothing(store, "messages", range));
                return;
            }
            if (rows.size() > mostMessages()) {
                writeWarning("Only the newest " + mostMessages() + " messages are looked at, there are more. "
                        + howToGetAll());
            }
            show(store, rows.subList(0, Math.min(mostMessages(), rows.size())));
        });
    }

    /** How many of the messages found are looked at. */
    abstract int mostMessages();

    /** What a user does who wants more than that. */
    abstract String howToGetAll();

    /** The newest message first. */
    abstract void show(TraceStore store, List<TraceRow> rows);
}
