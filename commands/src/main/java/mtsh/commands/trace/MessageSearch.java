package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceRow;

/**
 * Finds the rows Trace-Message is asked about. What stands where a recipient does may also be a Message-ID, a trace id or a queue id:
 * people paste what they have.
 */
public final class MessageSearch {
    private final CommandRuntime runtime;
    private final TraceRange range;
    private final int most;
    private String[] senders;
    private String[] messageIds;
    private UUID traceId;
    private String subject;

    public MessageSearch(CommandRuntime runtime, TraceRange range, int most) {
        this.runtime = runtime;
        this.range = range;
        this.most = most;
    }

    public MessageSearch senders(String[] addresses) {
        senders = addresses;
        return this;
    }

    public MessageSearch messageIds(String[] ids) {
        messageIds = ids;
        return this;
    }

    public MessageSearch traceId(UUID id) {
        traceId = id;
        return this;
    }

    public MessageSearch subject(String text) {
        subject = text;
        return this;
    }

    /** The newest rows, as many as were wanted. */
    public List<TraceRow> find(TraceStore store, String[] what) {
        List<TraceRow> exact = rowOfTrace(store, what);
        if (!exact.isEmpty()) {
            return exact;
        }
        List<TraceRow> rows =
                rows(store, filter().recipients(what).messageIds(messageIds).traceId(traceId));
        List<String> words = TraceFilter.split(what);
        if (!rows.isEmpty() || words.size() != 1 || traceId != null || messageIds != null) {
            return rows;
        }
        String word = words.get(0);
        UUID id = uuid(word);
        if (id != null) {
            return rows(store, filter().traceId(id));
        }
        rows = rows(store, filter().messageIds(new String[] {word}));
        return rows.isEmpty() && word.indexOf('@') < 0 ? rows(store, filter().queueId(word)) : rows;
    }

    /**
     * A row of a trace says exactly which message and recipient it is. What else it holds may look like a list or a pattern, for anybody can
     * write such a Message-ID or address.
     */
    private List<TraceRow> rowOfTrace(TraceStore store, String[] what) {
        boolean isRow = traceId != null && what != null && what.length == 1 && subject == null;
        if (!isRow) {
            return List.of();
        }
        List<TraceRow> rows = new ArrayList<>();
        store.rows(new TraceFilter().between(range).traceId(traceId).query(), row -> {
            runtime.checkStopped();
            if (row.recipient().equalsIgnoreCase(what[0]) && isFromSender(row)) {
                rows.add(row);
            }
            return rows.size() < most;
        });
        return rows;
    }

    private boolean isFromSender(TraceRow row) {
        return senders == null || Arrays.stream(senders).anyMatch(row.sender()::equalsIgnoreCase);
    }

    private TraceFilter filter() {
        return new TraceFilter().between(range).senders(senders).subject(subject, SubjectFilterType.Contains);
    }

    private List<TraceRow> rows(TraceStore store, TraceFilter filter) {
        List<TraceRow> rows = new ArrayList<>();
        store.rows(filter.query(), row -> {
            runtime.checkStopped();
            rows.add(row);
            return rows.size() < most;
        });
        return rows;
    }

    private static UUID uuid(String word) {
        String digits = word.replace("-", "");
        if (digits.length() != 32 || !digits.matches("[0-9A-Fa-f]{32}")) {
            return null;
        }
        return new UUID(
                Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16));
    }
}
