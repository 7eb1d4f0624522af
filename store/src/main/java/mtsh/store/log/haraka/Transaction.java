package mtsh.store.log.haraka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.log.smtp.Scan;

/** What the lines so far said of one message, which later lines do not repeat. */
final class Transaction {
    /** What a session may announce at most; more are not remembered by name. */
    private static final int MOST_RECIPIENTS = 2_000;

    final String id;
    String sender = "";
    String messageId = "";
    long size = -1;
    String nextHop = "";
    String plugin = "";

    /** Whether it was queued or refused, so that nothing of the session changes that. */
    boolean isDecided;

    private final Set<String> recipients = new LinkedHashSet<>();
    private final Set<String> confirmed = new LinkedHashSet<>();
    private final Map<Integer, Delivery> deliveries = new LinkedHashMap<>();

    /** The recipients that a delivery still has, and how this attempt went for some of them. */
    static final class Delivery {
        List<String> pending;
        final Set<String> deferred = new LinkedHashSet<>();
        final Set<String> bounced = new LinkedHashSet<>();

        /** Those of whom the sender is told next. */
        List<String> failed = List.of();

        Delivery(List<String> pending) {
            this.pending = List.copyOf(pending);
        }

        /** Those of this attempt for whom nothing else was said. */
        List<String> others() {
            List<String> others = new ArrayList<>(pending);
            others.removeAll(deferred);
            others.removeAll(bounced);
            return others;
        }

        /** The attempt is over: who was deferred is tried again. */
        void ends(List<String> left) {
            pending = List.copyOf(left);
            failed = List.copyOf(bounced);
            deferred.clear();
            bounced.clear();
        }
    }

    Transaction(String id) {
        this.id = id;
    }

    /** One without anything is of no use later. */
    boolean isEmpty() {
        return recipients.isEmpty() && sender.isEmpty();
    }

    List<String> recipients() {
        return List.copyOf(recipients);
    }

    void accept(String recipient) {
        if (recipients.size() < MOST_RECIPIENTS) {
            recipients.add(recipient);
        }
    }

    /** A plugin wanted this recipient. */
    void confirm(String recipient) {
        if (confirmed.size() < MOST_RECIPIENTS) {
            confirmed.add(recipient);
        }
    }

    void drop(String recipient) {
        recipients.remove(recipient);
    }

    /**
     * Who was refused after all although the line said OK, when so many were taken in the end: those whom no plugin wanted, if that
     * explains the number.
     */
    List<String> unwanted(long taken) {
        List<String> others = new ArrayList<>(recipients);
        others.removeAll(confirmed);
        boolean explains = taken >= 0 && taken < recipients.size() && recipients.size() - others.size() == taken;
        return explains ? others : List.of();
    }

    /**
     * A delivery, whose recipients are found by its number.
     *
     * @param domain that the line names, or empty
     * @param count of recipients that the line speaks of, or -1
     */
    Delivery delivery(int number, String domain, long count) {
        Delivery known = deliveries.get(number);
        if (known != null) {
            return known;
        }
        List<String> found = recipientsOf(number, domain, count);
        if (found.isEmpty()) {
            return null;
        }
        Delivery delivery = new Delivery(found);
        deliveries.put(number, delivery);
        return delivery;
    }

    private List<String> recipientsOf(int number, String domain, long count) {
        Map<String, List<String>> byDomain = new LinkedHashMap<>();
        for (String recipient : recipients) {
            String its = recipient.substring(recipient.lastIndexOf('@') + 1);
            byDomain.computeIfAbsent(its, any -> new ArrayList<>()).add(recipient);
        }
        List<String> all = recipients();
        List<String> single = number >= 1 && number <= all.size() ? List.of(all.get(number - 1)) : List.of();
        List<String> named = byDomain.getOrDefault(domain, List.of());
        if (!named.isEmpty() && (count < 0 || named.size() == count)) {
            return named;
        }
        boolean split = count == 1 || number > byDomain.size();
        if (split && (domain.isEmpty() || single.stream().allMatch(one -> one.endsWith('@' + domain)))) {
            return single;
        }
        return domain.isEmpty() && number >= 1 && number <= byDomain.size()
                ? List.copyOf(byDomain.values()).get(number - 1)
                : List.of();
    }

    /** What is needed to go on later, in texts. */
    List<String> saved() {
        List<String> texts = new ArrayList<>(List.of(id, sender, isDecided ? "d" : ""));
        texts.addAll(List.of('m' + messageId, "s" + size, 'h' + nextHop, 'g' + plugin));
        recipients.forEach(recipient -> texts.add('r' + recipient));
        confirmed.forEach(recipient -> texts.add('c' + recipient));
        deliveries.forEach((number, delivery) -> {
            texts.add("n" + number);
            delivery.pending.forEach(recipient -> texts.add('p' + recipient));
            delivery.deferred.forEach(recipient -> texts.add('d' + recipient));
            delivery.bounced.forEach(recipient -> texts.add('b' + recipient));
            delivery.failed.forEach(recipient -> texts.add('f' + recipient));
        });
        return texts;
    }

    /** Null when these texts are no transaction. */
    static Transaction restored(List<String> texts) {
        if (texts.size() < 3) {
            return null;
        }
        Transaction transaction = new Transaction(texts.get(0));
        transaction.sender = texts.get(1);
        transaction.isDecided = texts.get(2).equals("d");
        Delivery delivery = new Delivery(List.of());
        for (String text : texts.subList(3, texts.size())) {
            String value = text.isEmpty() ? "" : text.substring(1);
            switch (text.isEmpty() ? ' ' : text.charAt(0)) {
                case 'r' -> transaction.accept(value);
                case 'c' -> transaction.confirm(value);
                case 'm' -> transaction.messageId = value;
                case 's' -> transaction.size = Scan.number(value, 0, value.length());
                case 'h' -> transaction.nextHop = value;
                case 'g' -> transaction.plugin = value;
                case 'p' -> delivery.pending = with(delivery.pending, value);
                case 'd' -> delivery.deferred.add(value);
                case 'b' -> delivery.bounced.add(value);
                case 'f' -> delivery.failed = with(delivery.failed, value);
                case 'n' -> {
                    delivery = new Delivery(List.of());
                    transaction.deliveries.put(number(value), delivery);
                }
                default -> {
                    // Of another version.
                }
            }
        }
        return transaction;
    }

    private static List<String> with(List<String> recipients, String recipient) {
        List<String> more = new ArrayList<>(recipients);
        more.add(recipient);
        return List.copyOf(more);
    }

    /** A delivery's number, or 0. */
    static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(text) : 0;
    }
}
