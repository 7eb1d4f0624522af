package mtsh.store.event;

import java.util.Locale;

/** Names of servers, which logs write with their domain and without. */
public final class ServerName {
    private ServerName() {}

    /** A server's own name in lower case, without its domain; an address is all of it. Two lines of one queue id with the same are of one server. */
    public static String label(String host) {
        return written(host).toLowerCase(Locale.ROOT);
    }

    /** The same as it is written. */
    public static String written(String host) {
        boolean isAddress = !host.isEmpty() && (Character.isDigit(host.charAt(0)) || host.indexOf(':') >= 0);
        int dot = host.indexOf('.');
        return isAddress || dot < 0 ? host : host.substring(0, dot);
    }
}
