package mtsh.store.log.sendmail;

import java.util.Locale;

/**
 * The other machine: {@code name [ip]}, {@code name [ip] (may be forged)}, {@code user@name [ip]} with the name that an ident server or
 * the system gave, {@code [ip]}, {@code [ip] [ip]}, {@code name (ip)} in old logs, {@code name.} while not connected.
 */
record Relay(String name, String ip, String user, boolean isForged) {
    static final Relay NONE = new Relay("", "", "", false);

    private static final String FORGED = "(may be forged)";
    private static final String IP_V6 = "IPv6:";

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
            ip = address(inner);
            rest = ip.isEmpty() ? rest : rest.substring(0, open).strip();
        }
        int at = rest.lastIndexOf('@');
        String user = at < 0 ? "" : rest.substring(0, at);
        return new Relay(name(rest.substring(at + 1)), ip, user, forged);
    }

    private static String name(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            String inner = text.substring(1, text.length() - 1);
            return address(inner).isEmpty() ? inner : "";
        }
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** An address as text, or empty when it is none. */
    static String address(String text) {
        boolean labelled = text.regionMatches(true, 0, IP_V6, 0, IP_V6.length());
        String bare = labelled ? text.substring(IP_V6.length()) : text;
        boolean separated = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean separator = c == '.' || c == ':';
            if (!separator && (c > 'f' || Character.digit(c, 16) < 0)) {
                return "";
            }
            separated |= separator;
        }
        return separated && (bare.indexOf(':') >= 0 || Character.isDigit(bare.charAt(0)))
                ? bare.toLowerCase(Locale.ROOT)
                : "";
    }

    boolean isLoopback() {
        return ip.startsWith("127.") || ip.equals("::1") || ip.isEmpty() && isLocalName();
    }

    private boolean isLocalName() {
        return name.equals("localhost") || name.startsWith("localhost.");
    }

    /** What a link calls this machine: never empty, for that would be our own host. */
    String place() {
        return name.isEmpty() ? ip : name;
    }
}
