package mtsh.store.engine.mapdb;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.LegCompletion;
import mtsh.store.life.LifeKeys;
import mtsh.store.query.TraceRow;

/**
 * By what a life can be found in {@link Part#TERMS}: its id and the trace ids of its rows, Message-IDs, queue ids, network message ids,
 * the keys of stitching ({@link LifeKeys}), and the parties of events that no row of it has, for those are found by their postings. Part of
 * the file format.
 */
final class Terms {
    private static final String MESSAGE_ID = "m|";

    /** Takes terms. */
    interface Sink {
        /**
         * @param hash of the term
         * @param text what the term was made of
         */
        void term(long hash, String text);
    }

    private Terms() {}

    static String sender(String address) {
        return "s|" + Hash.address(address);
    }

    static String recipient(String address) {
        return "e|" + Hash.address(address);
    }

    static String messageId(String messageId) {
        return MESSAGE_ID + Hash.messageId(messageId);
    }

    /** A life's id, a trace id, or a network message id: the three are often one. */
    static String id(String id) {
        return LifeKeys.network(id);
    }

    static String queueId(String id) {
        return LifeKeys.leg(id);
    }

    /** Tells all terms of a life, each at least once. */
    static void of(SealedLife sealedLife, Sink sink) {
        for (String key : sealedLife.keys()) {
            sink.term(Hash.of(key), key);
        }
        tellId(sealedLife.life().id(), sink);
        List<TraceRow> rows = sealedLife.rows();
        UUID told = sealedLife.canonicalId();
        String messageId = "";
        for (TraceRow row : rows) {
            if (!row.traceId().equals(told)) {
                told = row.traceId();
                tellId(told.toString(), sink);
            }
            if (!row.messageId().equals(messageId)) {
                messageId = row.messageId();
                tellMessageId(messageId, sink);
            }
        }
        Set<String> senders = lower(rows, TraceRow::sender);
        Set<String> recipients = lower(rows, TraceRow::recipient);
        for (Leg leg : sealedLife.life().legs()) {
            MailEvent before = null;
            for (MailEvent event : LegCompletion.of(leg.events())) {
                parties(event, before, senders, recipients, sink);
                ids(event, before, sink);
                before = event;
            }
        }
    }

    private static Set<String> lower(List<TraceRow> rows, Function<TraceRow, String> address) {
        if (rows.size() == 1) {
            return Set.of(Hash.address(address.apply(rows.get(0))));
        }
        Set<String> addresses = new HashSet<>();
        rows.forEach(row -> addresses.add(Hash.address(address.apply(row))));
        return addresses;
    }

    private static void parties(
            MailEvent event, MailEvent before, Set<String> senders, Set<String> recipients, Sink sink) {
        if (isNew(event.sender(), before == null ? "" : before.sender())
                && !senders.contains(Hash.address(event.sender()))) {
            sink.term(Hash.of(sender(event.sender())), event.sender());
        }
        List<String> named = event.recipients();
        for (int i = 0, count = named.size(); i < count; i++) {
            recipient(named.get(i), recipients, sink);
        }
        recipient(event.originalRecipient(), recipients, sink);
    }

    private static void recipient(String recipient, Set<String> recipients, Sink sink) {
        if (!recipient.isEmpty() && !recipients.contains(Hash.address(recipient))) {
            sink.term(Hash.of(recipient(recipient)), recipient);
        }
    }

    /** Most events say what the one before said. */
    private static void ids(MailEvent event, MailEvent before, Sink sink) {
        if (isNew(event.messageId(), before == null ? "" : before.messageId())) {
            tellMessageId(event.messageId(), sink);
        }
        if (isNew(event.networkMessageId(), before == null ? "" : before.networkMessageId())) {
            tellId(event.networkMessageId(), sink);
        }
        if (isNew(event.queueId(), before == null ? "" : before.queueId())) {
            sink.term(Hash.of(queueId(event.queueId())), event.queueId());
        }
    }

    private static boolean isNew(String value, String before) {
        return !value.isEmpty() && !value.equals(before);
    }

    private static void tellMessageId(String messageId, Sink sink) {
        int brackets = messageId.length() - Hash.messageId(messageId).length();
        if (messageId.length() > brackets) {
            int from = brackets / 2;
            sink.term(Hash.of(MESSAGE_ID, messageId, from, messageId.length() - from), messageId);
        }
    }

    private static void tellId(String id, Sink sink) {
        sink.term(LifeId.hash(id), id);
    }
}
