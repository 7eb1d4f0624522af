package mtsh.store.log.postfix;

import mtsh.store.event.IpAddress;
import mtsh.store.log.smtp.Scan;

/**
 * The other machine as Postfix writes it: {@code NAME[IP]}, {@code NAME[IP]:port}, {@code [IP]:port} (postscreen), or
 * {@code NAME[private/path]} for a socket, which has no address.
 */
record Peer(String name, String ip, String port) {
    static final Peer NONE = new Peer("", "", "");

    /** Reads what stands between these places. */
    static Peer read(String text, int from, int to) {
        int open = text.indexOf('[', from);
        if (open < 0 || open >= to) {
            return new Peer(text.substring(from, to), "", "");
        }
        String name = text.substring(from, open);
        int close = text.indexOf(']', open);
        if (close < 0 || close >= to) {
            return new Peer(name, "", "");
        }
        String inner = text.substring(open + 1, close);
        boolean port = close + 1 < to && text.charAt(close + 1) == ':';
        return new Peer(name, isIp(inner) ? inner : "", port ? text.substring(close + 2, to) : "");
    }

    /** The end of the peer that starts here: behind its bracket and port. -1 when there is none. */
    static int end(String text, int from, int limit) {
        int open = text.indexOf('[', from);
        if (open < 0 || open >= limit) {
            return -1;
        }
        int close = text.indexOf(']', open);
        if (close < 0 || close >= limit) {
            return -1;
        }
        int end = close + 1;
        if (end < limit && text.charAt(end) == ':' && Scan.digits(text, end + 1) > end + 1) {
            end = Math.min(limit, Scan.digits(text, end + 1));
        }
        return end;
    }

    boolean isLoopback() {
        return IpAddress.isLoopback(ip) || ip.isEmpty() && ("localhost".equals(name) || name.startsWith("localhost."));
    }

    private static boolean isIp(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hexadecimal = Character.digit(c, 16) >= 0 && c < 0x80;
            if (c == '%') {
                return digit;
            }
            if (!hexadecimal && c != '.' && c != ':') {
                return false;
            }
            digit |= hexadecimal;
        }
        return digit && (text.indexOf('.') > 0 || text.indexOf(':') >= 0);
    }
}
