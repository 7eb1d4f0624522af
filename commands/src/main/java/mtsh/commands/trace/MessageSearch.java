package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.query.EventQuery;
import mtsh.store.query.SubjectFilter;
import mtsh.store.query.TraceRow;

/**
 * Finds the rows Trace-Message is asked about. What stands where a recipient does may also be a Message-ID, a trace id or a queue id:
 * people paste what they have.
 */
final class MessageSearch {
    /** Events of one queue id that are looked at for the messages they belong to. */
    private static final int EVENTS = 500;

    private final CommandRuntime runtime;
    private final TraceRange range;
    private final int most;
    private String[] senders;
    private String[] messageIds;
    private UUID traceId;
    private String subject;

    MessageSearch(CommandRuntime runtime, TraceRange range, int most) {
        this.runtime = runtime;
        this.range = range;
        this.most = most;
    }

    MessageSearch senders(String[] addresses) {
        senders = addresses;
        return this;
    }

    MessageSearch messageIds(String[] ids) {
        messageIds = ids;
        return this;
    }

    MessageSearch traceId(UUID id) {
        traceId = id;
        return this;
    }

    MessageSearch subject(String text) {
        subject = text;
        return this;
    }

    /** The newest rows, as many as were wanted. */
    List<TraceRow> find(TraceStore store, String[] what) {
        List<TraceRow> rows =
                rows(store, filter().recipients(what).messageIds(messageIds).traceId(traceId), row -> true);
        List<String> words = TraceFilter.split(what);
        if (!rows.isEmpty() || words.size() != 1 || traceId != null || messageIds != null) {
            return rows;
        }
        String word = words.get(0);
        UUID id = uuid(word);
        if (id != null) {
            return rows(store, filter().traceId(id), row -> true);
        }
        rows = rows(store, filter().messageIds(new String[] {word}), row -> true);
        return rows.isEmpty() && word.indexOf('@') < 0 ? byQueueId(store, word) : rows;
    }

    private TraceFilter filter() {
        return new TraceFilter().between(range).senders(senders).subject(subject, SubjectFilter.Kind.Contains);
    }

    private List<TraceRow> rows(TraceStore store, TraceFilter filter, Predicate<TraceRow> wanted) {
        List<TraceRow> rows = new ArrayList<>();
        store.rows(filter.query(), row -> {
            runtime.checkStopped();
            if (wanted.test(row)) {
                rows.add(row);
            }
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

    /** Rows do not know their queue ids, events do: the events lead to parties and times, those to rows, whose lives are asked again. */
    private List<TraceRow> byQueueId(TraceStore store, String queueId) {
        Set<String> parties = new HashSet<>();
        Set<String> ids = new HashSet<>();
        int[] seen = new int[1];
        store.events(
                new EventQuery(null, null, Set.of(), List.of(), null, null, null, null, queueId, null, null, null),
                event -> {
                    parties.addAll(event.recipients());
                    addOriginal(event, parties);
                    ids.add(event.messageId());
                    return ++seen[0] < EVENTS;
                });
        ids.remove("");
        List<TraceRow> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        if (!ids.isEmpty()) {
            found.addAll(having(store, queueId, filter().messageIds(ids.toArray(String[]::new)), known));
        }
        if (found.isEmpty() && !parties.isEmpty()) {
            found.addAll(having(store, queueId, filter().recipients(parties.toArray(String[]::new)), known));
        }
        return found;
    }

    private static void addOriginal(MailEvent event, Set<String> parties) {
        if (!event.originalRecipient().isEmpty()) {
            parties.add(event.originalRecipient());
        }
    }

    private List<TraceRow> having(TraceStore store, String queueId, TraceFilter filter, Set<String> known) {
        return rows(store, filter, row -> {
            if (known.contains(row.lifeId())) {
                return true;
            }
            Life life = store.life(row.lifeId());
            boolean has = life != null
                    && life.legs().stream().anyMatch(leg -> leg.queueId().equals(queueId));
            if (has) {
                known.add(row.lifeId());
            }
            return has;
        });
    }
}
