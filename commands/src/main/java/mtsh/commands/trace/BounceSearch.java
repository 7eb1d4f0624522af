package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.List;

import mtsh.commands.status.BounceMessage;
import mtsh.commands.status.BouncedRecipient;
import mtsh.commands.status.Cause;
import mtsh.commands.status.ServerSaid;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceRow;

/** Finds the message that a bounce is about: by the Message-ID it names, else by who wrote to whom. */
final class BounceSearch {
    private static final int MOST = 100;

    private final TraceStore store;
    private final BounceMessage bounce;

    BounceSearch(TraceStore store, BounceMessage bounce) {
        this.store = store;
        this.bounce = bounce;
    }

    /** The rows of the recipients that it names, the newest first; of all recipients where it names none. */
    List<TraceRow> rows() {
        boolean named = !bounce.originalMessageId().isEmpty();
        List<TraceRow> rows = rows(
                named
                        ? new TraceFilter().messageIds(new String[] {bounce.originalMessageId()})
                        : new TraceFilter().senders(sender()).recipients(addresses()));
        return named(rows);
    }

    private String[] sender() {
        return bounce.originalSender().isEmpty() ? null : new String[] {bounce.originalSender()};
    }

    private String[] addresses() {
        return bounce.recipients().stream().map(BouncedRecipient::recipient).toArray(String[]::new);
    }

    private List<TraceRow> named(List<TraceRow> rows) {
        List<String> addresses = List.of(addresses());
        List<TraceRow> named = rows.stream()
                .filter(row -> addresses.stream().anyMatch(row.recipient()::equalsIgnoreCase))
                .toList();
        return named.isEmpty() ? rows : named;
    }

    private List<TraceRow> rows(TraceFilter filter) {
        List<TraceRow> rows = new ArrayList<>();
        store.rows(filter.query(), row -> {
            rows.add(row);
            return rows.size() < MOST;
        });
        return rows;
    }

    /** What it says itself, for the case that the store knows nothing of its message. */
    String says() {
        StringBuilder text = new StringBuilder();
        for (BouncedRecipient recipient : bounce.recipients()) {
            String said = ServerSaid.words(recipient.reply());
            Cause cause = Cause.of(recipient.reply(), recipient.enhanced(), recipient.isTemporary());
            text.append(" The bounce says of ")
                    .append(recipient.recipient())
                    .append(": ")
                    .append(said.isEmpty() ? recipient.enhanced() : said)
                    .append(" = ")
                    .append(cause.text());
        }
        return text.toString();
    }
}
