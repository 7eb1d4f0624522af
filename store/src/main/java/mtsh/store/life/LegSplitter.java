package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * Cuts everything that was logged under one queue id of one host into legs, because short queue ids are used again. A pure function of
 * the set of events.
 */
final class LegSplitter {
    /** Longer than a message may stay in a queue. */
    static final Duration LIFETIME = Duration.ofDays(5);

    /** How long after its end lines of a message may still come: a bounce notice, a filter's late word. */
    static final Duration GRACE = Duration.ofMinutes(10);

    /** How far lines that belong together may be out of order. */
    private static final Duration DISORDER = Duration.ofSeconds(2);

    /** A message is received before anything else is said of it; what was said longer before belongs to the id's last use. */
    private static final Duration LATE_RECEIVE = Duration.ofSeconds(60);

    /** No known program has shorter ids that hold a time. */
    private static final int UNIQUE_LENGTH = 12;

    private LegSplitter() {}

    /** @param events in canonical order, all of one host, that belong to this queue id */
    static List<Leg> split(String queueId, List<MailEvent> events) {
        if (isUnique(queueId)) {
            return legs(queueId, List.of(whole(events)));
        }
        Set<String> managed = new LinkedHashSet<>();
        for (MailEvent event : events) {
            if (Content.isActivation(event) || event.id() == EventId.END) {
                managed.add(event.instance());
            }
        }
        if (managed.size() <= 1) {
            return legs(queueId, cut(events));
        }
        return legs(queueId, cutByInstance(events, managed));
    }

    /** Several queue managers wrote this id, so there are several queues; lines of filters go where they fit in time. */
    private static List<Draft> cutByInstance(List<MailEvent> events, Set<String> managed) {
        Map<String, List<MailEvent>> streams = new LinkedHashMap<>();
        List<MailEvent> others = new ArrayList<>();
        for (MailEvent event : events) {
            if (managed.contains(event.instance())) {
                streams.computeIfAbsent(event.instance(), key -> new ArrayList<>())
                        .add(event);
            } else {
                others.add(event);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        streams.values().forEach(stream -> drafts.addAll(cut(stream)));
        for (MailEvent event : others) {
            Draft nearest = null;
            for (Draft draft : drafts) {
                if (nearest == null || draft.distance(event).compareTo(nearest.distance(event)) < 0) {
                    nearest = draft;
                }
            }
            nearest.add(event);
        }
        return drafts;
    }

    /**
     * Ids made of an inode's number are hexadecimal or decimal, and come back. All longer ones hold the time when they were made
     * (Exim, Sendmail, Postfix's long ids) or are random (sessions), and do not.
     */
    static boolean isUnique(String queueId) {
        if (queueId.length() < UNIQUE_LENGTH) {
            return false;
        }
        for (int i = 0; i < queueId.length(); i++) {
            char c = queueId.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'F')) {
                return true;
            }
        }
        return false;
    }

    private static List<Draft> cut(List<MailEvent> events) {
        List<Draft> drafts = new ArrayList<>();
        Draft draft = null;
        for (MailEvent event : events) {
            if (draft == null || draft.endsBefore(event)) {
                draft = new Draft();
                drafts.add(draft);
            }
            draft.add(event);
        }
        return drafts;
    }

    /** An id that is never used again is one message, however long it was frozen or took to come in. */
    private static Draft whole(List<MailEvent> events) {
        Draft draft = new Draft();
        events.forEach(draft::add);
        return draft;
    }

    private static List<Leg> legs(String queueId, List<Draft> drafts) {
        List<Leg> legs = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            draft.events.sort(EventOrder.CANONICAL);
            MailEvent first = draft.events.get(0);
            String instance = draft.instance.isEmpty() ? first.instance() : draft.instance;
            legs.add(new Leg(first.host(), instance, queueId, draft.ended != null, List.copyOf(draft.events)));
        }
        return legs;
    }

    /** A leg that is being gathered. */
    private static final class Draft {
        private final List<MailEvent> events = new ArrayList<>();
        private Instant first;
        private Instant last;
        private Instant ended;
        private boolean received;
        private long size = -1;
        private String messageId = "";
        private String instance = "";

        void add(MailEvent event) {
            events.add(event);
            first = first == null || event.time().isBefore(first) ? event.time() : first;
            last = last == null || event.time().isAfter(last) ? event.time() : last;
            received |= event.id() == EventId.RECEIVE;
            if (messageId.isEmpty()) {
                messageId = event.messageId();
            }
            if (Content.isActivation(event)) {
                size = event.size();
                instance = event.instance();
            }
            if (event.id() == EventId.END) {
                ended = event.time();
                instance = event.instance();
            }
        }

        boolean endsBefore(MailEvent event) {
            Duration longest = Custody.isAbout(event) ? Custody.LONGEST : LIFETIME;
            if (event.time().isAfter(last.plus(longest))) {
                return true;
            }
            if (event.id() == EventId.RECEIVE) {
                return received || ended != null || event.time().isAfter(first.plus(LATE_RECEIVE));
            }
            if (Content.isActivation(event) && size >= 0 && event.size() >= 0 && size != event.size()) {
                return true;
            }
            if (ended == null) {
                return false;
            }
            return event.time().isAfter(ended.plus(GRACE))
                    || beginsAnew(event) && event.time().isAfter(ended.plus(DISORDER));
        }

        private boolean beginsAnew(MailEvent event) {
            boolean otherMessage =
                    !event.messageId().isEmpty() && !event.messageId().equals(messageId);
            return Content.isActivation(event) || otherMessage;
        }

        Duration distance(MailEvent event) {
            if (event.time().isBefore(first)) {
                return Duration.between(event.time(), first);
            }
            return event.time().isAfter(last) ? Duration.between(last, event.time()) : Duration.ZERO;
        }
    }
}
