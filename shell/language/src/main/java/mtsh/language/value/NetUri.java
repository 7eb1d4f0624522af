package mtsh.language.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Uri}: the text it was made of, and its parts when it is absolute. */
public final class NetUri implements NetObject {
    private final String original;
    private final URI uri;

    private NetUri(String original, URI uri) {
        this.original = original;
        this.uri = uri;
    }

    /** Null when the text is no URI of the kind: 0 any, 1 absolute, 2 relative. */
    public static NetUri tryParse(String text, int kind) {
        if (text == null || text.length() > 65_519) {
            return null;
        }
        String trimmed = text.strip();
        boolean path = trimmed.startsWith("/") && kind != 2;
        try {
            URI uri = new URI(path ? "file://" + escape(trimmed) : escape(trimmed));
            boolean absolute = uri.isAbsolute()
                    && (!uri.isOpaque() || !uri.getSchemeSpecificPart().isEmpty());
            if ((kind == 1 && !absolute) || (kind == 2 && absolute)) {
                return null;
            }
            return new NetUri(text, uri.normalize());
        } catch (URISyntaxException notOne) {
            return kind == 0 && !path ? relative(text, trimmed) : null;
        }
    }

    /** A text that looks like a scheme and is none, {@code 10:30}, is the name of something beside. */
    private static NetUri relative(String text, String trimmed) {
        try {
            return new NetUri(text, new URI("./" + escape(trimmed)));
        } catch (URISyntaxException notOne) {
            return null;
        }
    }

    public static NetUri parse(String text, int kind) {
        if (text == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'uriString')");
        }
        NetUri uri = tryParse(text, kind);
        if (uri == null) {
            String message = text.isEmpty()
                    ? "Invalid URI: The URI is empty."
                    : "Invalid URI: The format of the URI could not be determined.";
            throw new NetThrow("System.UriFormatException", message);
        }
        return uri;
    }

    /** Characters that a URI cannot have are escaped, as .NET does it. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bareSign = c == '%' && !isEscape(text, i);
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || bareSign) {
                escaped.append(String.format("%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    public String original() {
        return original;
    }

    public boolean isAbsolute() {
        return uri.isAbsolute();
    }

    /** The parts; a NetThrow when it is relative. */
    public URI absolute() {
        if (!isAbsolute()) {
            throw new NetThrow(
                    "System.InvalidOperationException", "This operation is not supported for a relative URI.");
        }
        return uri;
    }

    public URI uri() {
        return uri;
    }

    public String scheme() {
        return absolute().getScheme().toLowerCase(Locale.ROOT);
    }

    public String host() {
        String host = absolute().getHost();
        if (host == null && isMail()) {
            String address = uri.getSchemeSpecificPart();
            return address.substring(address.indexOf('@') + 1)
                    .replaceAll("\\?.*", "")
                    .toLowerCase(Locale.ROOT);
        }
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    public boolean isMail() {
        return scheme().equals("mailto");
    }

    /** The port given or usual; -1 when there is none. */
    public int port() {
        return absolute().getPort() >= 0 ? uri.getPort() : defaultPort();
    }

    public int defaultPort() {
        return switch (scheme()) {
            case "http", "ws" -> 80;
            case "https", "wss" -> 443;
            case "ftp" -> 21;
            case "mailto" -> 25;
            case "ldap" -> 389;
            default -> -1;
        };
    }

    public String path() {
        if (absolute().isOpaque()) {
            return isMail() ? "" : uri.getRawSchemeSpecificPart();
        }
        String path = uri.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** Normalized, with lower-case scheme and host, without the usual port. */
    public String absoluteUri() {
        if (absolute().isOpaque() || uri.getRawAuthority() == null) {
            return uri.toASCIIString();
        }
        String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        return scheme() + "://" + user + authority() + path() + query + fragment;
    }

    public String authority() {
        boolean usual = port() == defaultPort() || port() < 0;
        return usual ? host() : host() + ":" + port();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Uri");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetUri that
                && (isAbsolute() && that.isAbsolute()
                        ? absoluteUri().equals(that.absoluteUri())
                        : original.equals(that.original));
    }

    @Override
    public int hashCode() {
        return (isAbsolute() ? absoluteUri() : original).hashCode();
    }

    /** Readable: escapes of plain characters are undone. */
    @Override
    public String toString() {
        return isAbsolute() ? absoluteUri().replace("%20", " ") : original;
    }
}
