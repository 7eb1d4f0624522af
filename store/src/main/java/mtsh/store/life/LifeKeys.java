package mtsh.store.life;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
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
            List<MailEvent> events = leg.events();
            Hops hops = new Hops();
            MailEvent before = null;
            for (int i = 0, count = events.size(); i < count; i++) {
                MailEvent event = events.get(i);
                addKeys(event, before, keys);
                hops.add(event);
                before = event;
            }
            hops.addKeys(keys);
        }
        return keys;
    }

    /** Lives that have a leg with this queue id, on any host. */
    public static String leg(String queueId) {
        return LEG.concat(queueId);
    }

    /** Lives that handed a message to this queue id, or got it from there. */
    public static String link(String key) {
        return LINK.concat(key);
    }

    /** Lives about which this queue id brought a notice (a bounce, a delay warning). */
    public static String notice(String queueId) {
        return NOTICE.concat(queueId);
    }

    /** The life with this network message id, with or without dashes and braces, in any case. */
    public static String network(String networkMessageId) {
        // A Guid has letters of one byte, and bytes become a string without being looked at again.
        byte[] plain = new byte[NETWORK.length() + networkMessageId.length()];
        plain[0] = (byte) NETWORK.charAt(0);
        plain[1] = (byte) NETWORK.charAt(1);
        int length = NETWORK.length();
        for (int i = 0; i < networkMessageId.length(); i++) {
            char c = networkMessageId.charAt(i);
            if (c >= Texts.ASCII) {
                return networkOfAnyLetters(networkMessageId);
            }
            if (isPartOfId(c)) {
                plain[length++] = (byte) Texts.lower(c);
            }
        }
        return new String(plain, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** What stands for a Guid in a forged log. */
    private static String networkOfAnyLetters(String text) {
        StringBuilder plain = new StringBuilder(NETWORK);
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && plain.length() < NETWORK.length() + text.length(); i++) {
            if (isPartOfId(lower.charAt(i))) {
                plain.append(lower.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isPartOfId(char c) {
        return c != '-' && c != '{' && c != '}';
    }

    /** Rows of message tracking older than network message ids: the message id without brackets. */
    static String tracked(String messageId) {
        return TRACKED + bare(messageId);
    }

    /** Lives that went to this server with this Message-ID, without an id in the answer. */
    static String left(String server, String messageId) {
        return hop(LEFT, server, messageId);
    }

    /** Lives that came to this server from another machine with this Message-ID. */
    static String arrived(String server, String messageId) {
        return hop(ARRIVED, server, messageId);
    }

    /** Lives that were told on this host that the server there refused this local part. */
    static String refusalTold(String host, String localPart) {
        return hop(REFUSAL_TOLD, host, localPart);
    }

    /** Lives in which the server on this host refused this local part. */
    static String refusalGiven(String host, String localPart) {
        return hop(REFUSAL_GIVEN, host, localPart);
    }

    /** Every life has one or two, and with the length told nothing is copied while it grows. */
    private static String hop(String kind, String host, String what) {
        return new StringBuilder(kind.length() + host.length() + 1 + what.length())
                .append(kind)
                .append(host)
                .append(' ')
                .append(what)
                .toString();
    }

    /** Of a key of {@link #left} that of {@link #arrived}, of one of {@link #refusalTold} that of {@link #refusalGiven}; and the other way round. */
    static String otherEnd(String hop) {
        return OTHER_ENDS.get(hop.substring(0, LEFT.length())) + hop.substring(LEFT.length());
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
        List<Link> links = event.links();
        for (int i = 0, count = links.size(); i < count; i++) {
            Link link = links.get(i);
            keys.add(link.kind() == Link.Kind.NOTIFICATION ? notice(link.key()) : link(link.key()));
        }
    }

    private static String bare(String messageId) {
        boolean bracketed = messageId.length() > 2 && messageId.startsWith("<") && messageId.endsWith(">");
        return bracketed ? messageId.substring(1, messageId.length() - 1) : messageId;
    }
}
