package mtsh.store.engine.mapdb;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

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
    private Terms() {}

    static String sender(String address) {
        return "s|" + Hash.address(address);
    }

    static String recipient(String address) {
        return "e|" + Hash.address(address);
    }

    static String messageId(String messageId) {
        return "m|" + Hash.messageId(messageId);
    }

    /** A life's id, a trace id, or a network message id: the three are often one. */
    static String id(String id) {
        return LifeKeys.network(id);
    }

    static String queueId(String id) {
        return LifeKeys.leg(id);
    }

    static Set<String> of(SealedLife sealedLife) {
        Set<String> terms = new LinkedHashSet<>(sealedLife.keys());
        Set<String> senders = new HashSet<>();
        Set<String> recipients = new HashSet<>();
        terms.add(id(sealedLife.life().id()));
        for (TraceRow row : sealedLife.rows()) {
            terms.add(id(row.traceId().toString()));
            terms.add(messageId(row.messageId()));
            senders.add(Hash.address(row.sender()));
            recipients.add(Hash.address(row.recipient()));
        }
        for (Leg leg : sealedLife.life().legs()) {
            MailEvent before = null;
            for (MailEvent event : LegCompletion.of(leg.events())) {
                add(terms, event, senders, recipients);
                addIds(terms, event, before);
                before = event;
            }
        }
        terms.remove(messageId(""));
        return terms;
    }

    private static void add(Set<String> terms, MailEvent event, Set<String> senders, Set<String> recipients) {
        if (!event.sender().isEmpty() && !senders.contains(Hash.address(event.sender()))) {
            terms.add(sender(event.sender()));
        }
        for (String recipient : event.recipients()) {
            addRecipient(terms, recipient, recipients);
        }
        addRecipient(terms, event.originalRecipient(), recipients);
    }

    /** Most events say what the one before said. */
    private static void addIds(Set<String> terms, MailEvent event, MailEvent before) {
        if (isNew(event.messageId(), before == null ? "" : before.messageId())) {
            terms.add(messageId(event.messageId()));
        }
        if (isNew(event.networkMessageId(), before == null ? "" : before.networkMessageId())) {
            terms.add(id(event.networkMessageId()));
        }
        if (isNew(event.queueId(), before == null ? "" : before.queueId())) {
            terms.add(queueId(event.queueId()));
        }
    }

    private static boolean isNew(String value, String before) {
        return !value.isEmpty() && !value.equals(before);
    }

    private static void addRecipient(Set<String> terms, String recipient, Set<String> recipients) {
        if (!recipient.isEmpty() && !recipients.contains(Hash.address(recipient))) {
            terms.add(recipient(recipient));
        }
    }
}
