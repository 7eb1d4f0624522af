package mtsh.commands.status;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exchange's {@code Reason: [{LED=...};{MSG=...};{FQDN=...};{IP=...};{LRT=...}]}: the last error, a message, the other server and the time of
 * the last attempt. Any part may be missing; the end may be cut off.
 */
record LastError(String error, String message, String server, String ip, String lastRetry) {
    private static final List<String> NAMES = List.of("LED", "MSG", "FQDN", "IP", "LRT");
    private static final Pattern PART = Pattern.compile("\\{(LED|MSG|FQDN|IP|LRT)=");

    /** Null when the text holds none. */
    static LastError find(String text) {
        Matcher part = PART.matcher(text);
        String[] values = {"", "", "", "", ""};
        boolean found = false;
        while (part.find()) {
            values[NAMES.indexOf(part.group(1))] = value(text, part.end());
            found = true;
        }
        return found ? new LastError(values[0], values[1], values[2], values[3], values[4]) : null;
    }

    /** A value may hold braces itself, so it ends where the next part begins, or at the last brace. */
    private static String value(String text, int from) {
        Matcher next = PART.matcher(text);
        int until = next.find(from) ? next.start() : text.length();
        int brace = text.lastIndexOf('}', until - 1);
        return text.substring(from, brace >= from ? brace : until).strip();
    }

    String target() {
        if (ip.isEmpty() || server.isEmpty()) {
            return server + ip;
        }
        return server + "[" + ip + "]";
    }

    String said() {
        return message.isEmpty() ? error : error + " " + message;
    }
}
