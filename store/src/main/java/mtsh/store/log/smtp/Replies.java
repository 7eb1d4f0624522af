package mtsh.store.log.smtp;

/**
 * Finds the id that the other server gave to a message in its positive answer. The answer is foreign text: an id counts only as
 * the last thing of a phrase that servers end their answers with, and only when it looks like one.
 */
public final class Replies {
    private static final String QUEUED_AS = "queued as ";
    private static final String ACCEPTED = " Message accepted for delivery";
    private static final String INTERNAL_ID = " [InternalId=";
    private static final String QUEUED_MAIL = "Queued mail for delivery";
    private static final String EXIM_ACCEPTED = " message accepted";

    private Replies() {}

    /** The next queue id, or empty. */
    public static String nextQueueId(String reply) {
        int at = reply.lastIndexOf(QUEUED_AS);
        if (at >= 0) {
            int start = at + QUEUED_AS.length();
            int end = idEnd(reply, start);
            String key = reply.substring(start, end);
            return plausible(key) ? key : "";
        }
        int accepted = reply.indexOf(ACCEPTED);
        if (accepted > 0) {
            int start = reply.lastIndexOf(' ', accepted - 1) + 1;
            String key = reply.substring(start, accepted);
            return plausible(key) ? key : "";
        }
        String exchange = exchangeId(reply);
        return exchange.isEmpty() ? eximId(reply) : exchange;
    }

    /** {@code 250 2.6.0 <ID> [InternalId=55834574999, Hostname=EX1.contoso.com] ... Queued mail for delivery}: Exchange's own number. */
    private static String exchangeId(String reply) {
        int at = reply.indexOf(INTERNAL_ID);
        if (at < 0 || !reply.endsWith(QUEUED_MAIL)) {
            return "";
        }
        int start = at + INTERNAL_ID.length();
        int end = Scan.digits(reply, start);
        return reply.startsWith(", Hostname=", end) && end - start <= QueueIds.LONGEST
                ? reply.substring(start, end)
                : "";
    }

    /** {@code 250 OK id=1MBkYe-1poErv1HjA-00C76O}, {@code 250 id=.. message accepted}: only where Exim puts it. */
    private static String eximId(String reply) {
        int at = reply.lastIndexOf(" id=");
        int start = at + " id=".length();
        int end = at < 0 ? -1 : EximIds.end(reply, start);
        boolean last = end == reply.length() || end > 0 && reply.startsWith(EXIM_ACCEPTED, end);
        return end > 0 && last ? reply.substring(start, end) : "";
    }

    /** amavis: {@code 250 2.7.0 Ok, discarded, id=351462-17 - BANNED: ...}. */
    public static boolean isDiscarded(String reply) {
        return reply.startsWith("250 ") && reply.regionMatches(true, 4, "2.7.0 Ok, discarded", 0, 19);
    }

    /** The Proxmox Mail Gateway's filter ends its answers with its own id: {@code 250 2.5.0 OK (FILTERID)}. */
    public static String filterId(String reply) {
        int open = reply.endsWith(")") ? reply.lastIndexOf(" (") : -1;
        String key = open < 0 ? "" : reply.substring(open + 2, reply.length() - 1);
        return QueueIds.is(key) ? key : "";
    }

    /** Dovecot: {@code 250 2.0.0 <user@example.com> SESSION Saved}, with {@code :2} behind the session for further recipients. */
    public static String dovecotSession(String reply) {
        String suffix = " Saved";
        if (!reply.startsWith("250 2.0.0 ") || !reply.endsWith(suffix)) {
            return "";
        }
        int end = reply.length() - suffix.length();
        int start = reply.lastIndexOf(' ', end - 1) + 1;
        String session = reply.substring(start, end);
        return session.length() >= 12 && session.length() <= 64 && session.indexOf('<') < 0 ? session : "";
    }

    private static int idEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isIdCharacter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean plausible(String key) {
        if (key.length() < QueueIds.SHORTEST || key.length() > QueueIds.LONGEST || idEnd(key, 0) != key.length()) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (Character.isDigit(key.charAt(i))) {
                return true;
            }
        }
        return QueueIds.is(key);
    }

    private static boolean isIdCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '_';
    }
}
