package mtsh.language.value;

import java.util.HashMap;
import java.util.Map;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.UriBuilder}: an address in parts that a script sets one by one. */
public final class NetUriBuilder implements NetObject {
    private final Map<String, String> parts = new HashMap<>();
    private int port = -1;

    public NetUriBuilder() {
        parts.put("Scheme", "http");
        parts.put("Host", "localhost");
        parts.put("Path", "/");
    }

    public String get(String part) {
        return parts.getOrDefault(part, "");
    }

    public int port() {
        return port;
    }

    public void port(int number) {
        port = number;
    }

    /** With the delimiter that belongs before it where there is none. */
    public void set(String part, String text) {
        String given = text == null ? "" : text;
        parts.put(
                part,
                switch (part) {
                    case "Scheme" -> given.split(":", 2)[0].toLowerCase(java.util.Locale.ROOT);
                    case "Host" -> given.contains(":") && !given.startsWith("[") ? "[" + given + "]" : given;
                    case "Path" -> path(given);
                    case "Query" -> delimited("?", given);
                    case "Fragment" -> delimited("#", given);
                    default -> given;
                });
    }

    private static String path(String text) {
        String path = text.replace('\\', '/').replace(" ", "%20");
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String delimited(String delimiter, String text) {
        return text.isEmpty() || text.startsWith(delimiter) ? text : delimiter + text;
    }

    /** What it makes; a UriFormatException when the parts make none. */
    public NetUri uri() {
        return NetUri.parse(toString(), 1);
    }

    @Override
    public NetType netType() {
        return Types.find("System.UriBuilder");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetUriBuilder builder && builder.uri().equals(uri());
    }

    @Override
    public int hashCode() {
        return uri().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(get("Scheme"));
        if (!text.isEmpty()) {
            text.append(get("Scheme").equals("mailto") ? ":" : "://");
        }
        if (!get("UserName").isEmpty()) {
            text.append(get("UserName"));
            text.append(get("Password").isEmpty() ? "" : ":" + get("Password")).append('@');
        }
        text.append(get("Host"));
        if (port >= 0 && !get("Host").isEmpty()) {
            text.append(':').append(port);
        }
        return text.append(get("Path"))
                .append(get("Query"))
                .append(get("Fragment"))
                .toString();
    }
}
