package mtsh.store.life;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/**
 * The keys under which a life must be findable. Hosts are left out of them on purpose: a log names itself {@code mail2} while its peer
 * calls it {@code mx.example.org}, so the Stitcher judges what it finds by names, times and addresses.
 */
public final class LifeKeys {
    private static final String LEG = "q|";
    private static final String LINK = "l|";
    private static final String NOTICE = "b|";
    private static final String NETWORK = "n|";
    private static final String TRACKED = "m|";
    private static final String LEFT = "o|";
    private static final String ARRIVED = "i|";
    private static final String REFUSAL_TOLD = "t|";
    private static final String REFUSAL_GIVEN = "r|";
    private static final Map<String, String> OTHER_ENDS =
            Map.of(LEFT, ARRIVED, ARRIVED, LEFT, REFUSAL_TOLD, REFUSAL_GIVEN, REFUSAL_GIVEN, REFUSAL_TOLD);

    private LifeKeys() {}

    /**
     * Every key of this life: {@code q|queue id} for each leg, {@code l|key} for each link, {@code n|network message id} or {@code m|message
     * id} for rows of message tracking, {@code b|key} for each notice about it, {@code o|server message id} and {@code i|server message
     * id} for hops that no id proves, {@code t|host name} and {@code r|host name} for those that ended in a refusal.
     */
    public static Set<String> of(Life life) {
        Set<String> keys = new LinkedHashSet<>();
        for (Leg leg : life.legs()) {
            MailEvent before = null;
            for (MailEvent event : leg.events()) {
                addKeys(event, before, keys);
                before = event;
            }
            addHops(leg, keys);
        }
        return keys;
    }

    /** Lives that have a leg with this queue id, on any host. */
    public static String leg(String queueId) {
        return LEG + queueId;
    }

    /** Lives that handed a message to this queue id, or got it from there. */
    public static String link(String key) {
        return LINK + key;
    }

    /** Lives about which this queue id brought a notice (a bounce, a delay warning). */
    public static String notice(String queueId) {
        return NOTICE + queueId;
    }

    /** The life with this network message id, with or without dashes and braces, in any case. */
    public static String network(String networkMessageId) {
        char[] plain = new char[NETWORK.length() + networkMessageId.length()];
        NETWORK.getChars(0, NETWORK.length(), plain, 0);
        int length = NETWORK.length();
        String lower = networkMessageId.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && length < plain.length; i++) {
            char c = lower.charAt(i);
            if (c != '-' && c != '{' && c != '}') {
                plain[length++] = c;
            }
        }
        return new String(plain, 0, length);
    }

    /** Rows of message tracking older than network message ids: the message id without brackets. */
    static String tracked(String messageId) {
        return TRACKED + bare(messageId);
    }

    /** Lives that went to this server with this Message-ID, without an id in the answer. */
    static String left(String server, String messageId) {
        return LEFT + server + ' ' + messageId;
    }

    /** Lives that came to this server from another machine with this Message-ID. */
    static String arrived(String server, String messageId) {
        return ARRIVED + server + ' ' + messageId;
    }

    /** Lives that were told on this host that the server there refused this local part. */
    static String refusalTold(String host, String localPart) {
        return REFUSAL_TOLD + host + ' ' + localPart;
    }

    /** Lives in which the server on this host refused this local part. */
    static String refusalGiven(String host, String localPart) {
        return REFUSAL_GIVEN + host + ' ' + localPart;
    }

    /** Of a key of {@link #left} that of {@link #arrived}, of one of {@link #refusalTold} that of {@link #refusalGiven}; and the other way round. */
    static String otherEnd(String hop) {
        return OTHER_ENDS.get(hop.substring(0, LEFT.length())) + hop.substring(LEFT.length());
    }

    private static void addHops(Leg leg, Set<String> keys) {
        Hops hops = new Hops();
        leg.events().forEach(hops::add);
        keys.addAll(hops.keys());
    }

    /** @param before the event before, which mostly has the same ids; or null */
    private static void addKeys(MailEvent event, MailEvent before, Set<String> keys) {
        if (!event.queueId().isEmpty() && (before == null || !event.queueId().equals(before.queueId()))) {
            keys.add(leg(event.queueId()));
        }
        if (!event.networkMessageId().isEmpty()) {
            if (before == null || !event.networkMessageId().equals(before.networkMessageId())) {
                keys.add(network(event.networkMessageId()));
            }
        } else if (Tracking.isRow(event) && !event.messageId().isEmpty()) {
            keys.add(tracked(event.messageId()));
        }
        for (Link link : event.links()) {
            keys.add(link.kind() == Link.Kind.NOTIFICATION ? notice(link.key()) : link(link.key()));
        }
    }

    private static String bare(String messageId) {
        boolean bracketed = messageId.length() > 2 && messageId.startsWith("<") && messageId.endsWith(">");
        return bracketed ? messageId.substring(1, messageId.length() - 1) : messageId;
    }
}
