package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.List;

import mtsh.commands.status.BounceMessage;
import mtsh.commands.status.BouncedRecipient;
import mtsh.commands.status.Cause;
import mtsh.commands.status.SmtpReply;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceRow;

/** Finds the message that a bounce is about: by the Message-ID it names, else by the queue id, else by who wrote to whom. */
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
        List<TraceRow> rows = List.of();
        if (!bounce.messageId().isEmpty()) {
            rows = rows(new TraceFilter().messageIds(new String[] {bounce.messageId()}));
        }
        if (rows.isEmpty() && !bounce.queueId().isEmpty()) {
            rows = rows(new TraceFilter().queueId(bounce.queueId()));
        }
        if (rows.isEmpty()
                && bounce.messageId().isEmpty()
                && !bounce.recipients().isEmpty()) {
            rows = rows(new TraceFilter().senders(sender()).recipients(addresses()));
        }
        return named(rows);
    }

    private String[] sender() {
        return bounce.sender().isEmpty() ? null : new String[] {bounce.sender()};
    }

    private String[] addresses() {
        return bounce.recipients().stream().map(BouncedRecipient::address).toArray(String[]::new);
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
            SmtpReply reply = SmtpReply.in(recipient.reply());
            String code = reply.enhancedCode().isEmpty() ? recipient.status() : reply.enhancedCode();
            Cause cause = Cause.of(reply.words(), code, code.startsWith("4"));
            text.append(" The bounce says of ")
                    .append(recipient.address())
                    .append(": ")
                    .append(reply.words().isEmpty() ? code : reply.words())
                    .append(" = ")
                    .append(cause.text());
        }
        return text.toString();
    }
}
