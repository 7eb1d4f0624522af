package mtsh.store.log.exim;

import mtsh.store.event.IpAddress;
import mtsh.store.log.smtp.Scan;

/**
 * A machine in Exim's words: {@code name (helo) [ip]:port}, each but one may be missing. The name outside the brackets was looked up; the one
 * inside is what the client called itself, any text at all, so that only the last address in square brackets counts.
 *
 * @param end where it ends in its line
 */
record EximHost(String name, String helo, String ip, String port, int end) {
    private static final int ADDRESS_LIMIT = 64;

    /** What follows the address on lines about clients: behind these the client's own words may stand again. */
    private static final String[] BEHIND = {
        " U=", " id=", " id*=", " T=\"", " A=", " DN=\"", " F=<", " rejected ", " temporarily rejected ", " Warning: "
    };

    /** The machine that begins here; one without an address is the word that stands here. */
    static EximHost read(String text, int from) {
        if (from < text.length() && text.charAt(from) == '[') {
            EximHost bare = address("", "", text, from);
            return bare == null ? word(text, from) : bare;
        }
        int open = from;
        String name = "";
        if (from >= text.length() || text.charAt(from) != '(') {
            int space = text.indexOf(' ', from);
            if (space < 0) {
                return word(text, from);
            }
            name = text.substring(from, space);
            open = text.startsWith(" DS [", space) ? space + 4 : space + 1;
        }
        if (open < text.length() && text.charAt(open) == '[') {
            EximHost named = address(name, "", text, open);
            return named == null ? word(text, from) : named;
        }
        EximHost greeted = open < text.length() && text.charAt(open) == '(' ? greeted(name, text, open + 1) : null;
        return greeted == null ? word(text, from) : greeted;
    }

    /** The client's own name is closed by the last bracket in front of an address. */
    private static EximHost greeted(String name, String text, int from) {
        EximHost found = null;
        int limit = text.length();
        int close = text.indexOf(") [", from);
        while (close >= 0 && close < limit) {
            EximHost here = address(name, text.substring(from, close), text, close + 2);
            if (here != null) {
                limit = found == null ? behind(text, here.end) : limit;
                found = here;
            }
            close = text.indexOf(") [", close + 1);
        }
        return found;
    }

    private static int behind(String text, int from) {
        int first = text.length();
        for (String mark : BEHIND) {
            int at = text.indexOf(mark, from);
            first = at < 0 ? first : Math.min(first, at);
        }
        return first;
    }

    private static EximHost address(String name, String helo, String text, int open) {
        int close = open + 1;
        int limit = Math.min(text.length(), open + ADDRESS_LIMIT);
        while (close < limit && isAddress(text.charAt(close))) {
            close++;
        }
        if (close >= limit || close == open + 1 || text.charAt(close) != ']') {
            return null;
        }
        int end = close + 1;
        String port = "";
        if (end < text.length() && text.charAt(end) == ':') {
            int portEnd = Scan.digits(text, end + 1);
            if (portEnd > end + 1) {
                port = text.substring(end + 1, portEnd);
                end = portEnd;
            }
        }
        return new EximHost(name, helo, text.substring(open + 1, close), port, end);
    }

    private static EximHost word(String text, int from) {
        int space = text.indexOf(' ', from);
        int end = space < 0 ? text.length() : space;
        int nameEnd = end > from && text.charAt(end - 1) == ':' ? end - 1 : end;
        return new EximHost(text.substring(from, nameEnd), "", "", "", nameEnd);
    }

    private static boolean isAddress(char c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '.'
                || c == ':'
                || c == '%'
                || c == '-';
    }

    boolean isLoopback() {
        return IpAddress.isLoopback(ip);
    }
}
