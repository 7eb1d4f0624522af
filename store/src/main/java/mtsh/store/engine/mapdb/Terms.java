package mtsh.store.engine.mapdb;

import java.util.HashSet;
import java.util.Set;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.LegCompletion;
import mtsh.store.life.Life;

/** What a life can be found by when its events are asked for. Part of the file format. */
final class Terms {
    private Terms() {}

    static String sender(String address) {
        return "s" + Hash.address(address);
    }

    static String recipient(String address) {
        return "r" + Hash.address(address);
    }

    static String messageId(String messageId) {
        return "m" + Hash.messageId(messageId);
    }

    static String networkMessageId(String id) {
        return "n" + Hash.address(id);
    }

    static String queueId(String id) {
        return "q" + id;
    }

    static Set<String> of(Life life) {
        Set<String> terms = new HashSet<>();
        for (Leg leg : life.legs()) {
            for (MailEvent event : LegCompletion.of(leg.events())) {
                add(terms, event);
            }
        }
        return terms;
    }

    private static void add(Set<String> terms, MailEvent event) {
        if (!event.sender().isEmpty()) {
            terms.add(sender(event.sender()));
        }
        for (String recipient : event.recipients()) {
            terms.add(recipient(recipient));
        }
        if (!event.originalRecipient().isEmpty()) {
            terms.add(recipient(event.originalRecipient()));
        }
        if (!event.messageId().isEmpty()) {
            terms.add(messageId(event.messageId()));
        }
        if (!event.networkMessageId().isEmpty()) {
            terms.add(networkMessageId(event.networkMessageId()));
        }
        if (!event.queueId().isEmpty()) {
            terms.add(queueId(event.queueId()));
        }
    }
}
