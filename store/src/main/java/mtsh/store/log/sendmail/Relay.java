package mtsh.store.log.sendmail;

import mtsh.store.event.IpAddress;
import mtsh.store.log.smtp.Scan;

/**
 * The other machine: {@code name [ip]}, {@code name [ip] (may be forged)}, {@code user@name [ip]} with the name that an ident server or
 * the system gave, {@code [ip]}, {@code [ip] [ip]}, {@code name (ip)} in old logs, {@code name.} while not connected.
 */
record Relay(String name, String ip, String user, boolean isForged) {
    static final Relay NONE = new Relay("", "", "", false);

    private static final String FORGED = "(may be forged)";

    static Relay read(String text) {
        boolean forged = text.endsWith(FORGED);
        String rest = (forged ? text.substring(0, text.length() - FORGED.length()) : text).strip();
        String ip = "";
        int open = rest.lastIndexOf('[');
        if (open < 0 && rest.endsWith(")")) {
            open = rest.lastIndexOf('(');
        }
        if (open >= 0) {
            String inner = rest.substring(open + 1, Math.max(open + 1, rest.length() - 1));
            ip = Scan.ip(inner);
            rest = ip.isEmpty() ? rest : rest.substring(0, open).strip();
        }
        int at = rest.lastIndexOf('@');
        String user = at < 0 ? "" : rest.substring(0, at);
        return new Relay(name(rest.substring(at + 1)), ip, user, forged);
    }

    private static String name(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            String inner = text.substring(1, text.length() - 1);
            return Scan.ip(inner).isEmpty() ? inner : "";
        }
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    boolean isLoopback() {
        return IpAddress.isLoopback(ip) || ip.isEmpty() && isLocalName();
    }

    private boolean isLocalName() {
        return name.equals("localhost") || name.startsWith("localhost.");
    }

    /** What a link calls this machine: never empty, for that would be our own host. */
    String place() {
        return name.isEmpty() ? ip : name;
    }
}
