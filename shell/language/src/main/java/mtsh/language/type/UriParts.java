package mtsh.language.type;

import java.util.Locale;

import mtsh.language.value.NetEnum;
import mtsh.language.value.NetUri;
import mtsh.language.value.Reference;

/** Parts of addresses by UriComponents, and single escapes. */
final class UriParts {
    private static final int SCHEME = 1;
    private static final int USER_INFO = 2;
    private static final int HOST = 4;
    private static final int PORT = 8;
    private static final int PATH = 16;
    private static final int QUERY = 32;
    private static final int FRAGMENT = 64;
    private static final int STRONG_PORT = 128;
    private static final int KEEP_DELIMITER = 0x4000_0000;
    private static final int ESCAPED = 1;

    private UriParts() {}

    private static String part(NetUri uri, String property) {
        return String.valueOf(Members.getOwn(uri, property));
    }

    /** The parts that the bits name, with their delimiters when there are several; format 1 keeps escapes. */
    static String components(NetUri uri, long wanted, int format) {
        int bits = (int) wanted;
        boolean several = Integer.bitCount(bits & 0xFF) > 1 || (bits & KEEP_DELIMITER) != 0;
        StringBuilder text = new StringBuilder();
        if ((bits & SCHEME) != 0) {
            text.append(part(uri, "Scheme")).append(several ? "://" : "");
        }
        String user = part(uri, "UserInfo");
        if ((bits & USER_INFO) != 0 && !user.isEmpty()) {
            text.append(user).append(several ? "@" : "");
        }
        if ((bits & HOST) != 0) {
            text.append(part(uri, "Host"));
        }
        boolean shown = (bits & STRONG_PORT) != 0 || (bits & PORT) != 0 && uri.port() != uri.defaultPort();
        if (shown) {
            text.append(several ? ":" : "").append(uri.port());
        }
        if ((bits & PATH) != 0) {
            String path = part(uri, "AbsolutePath");
            text.append(several || path.isEmpty() ? path : path.substring(1));
        }
        if ((bits & QUERY) != 0) {
            text.append(plain(part(uri, "Query"), several));
        }
        if ((bits & FRAGMENT) != 0) {
            text.append(plain(part(uri, "Fragment"), several));
        }
        return format == ESCAPED ? text.toString() : UriMembers.unescape(text.toString());
    }

    private static String plain(String part, boolean withDelimiter) {
        return part.isEmpty() || withDelimiter ? part : part.substring(1);
    }

    static int compare(Object[] a) {
        int format = (int) ((NetEnum) a[3]).value();
        long wanted = ((NetEnum) a[2]).value();
        String first = a[0] == null ? null : components((NetUri) a[0], wanted, format);
        String second = a[1] == null ? null : components((NetUri) a[1], wanted, format);
        return Texts.compare(first, second, (int) ((NetEnum) a[4]).value());
    }

    static boolean isHexEncoding(String text, int index) {
        return index >= 0
                && index + 2 < text.length()
                && text.charAt(index) == '%'
                && text.substring(index + 1, index + 3).toLowerCase(Locale.ROOT).matches("[0-9a-f]{2}");
    }

    /** The character at a place, or the one behind the escape there; the place moves on. */
    static char hexUnescape(String text, Reference place) {
        int index = ((Number) place.get()).intValue();
        if (index < 0 || index >= text.length()) {
            throw ListMembers.outOfRange("index", "Specified argument was out of the range of valid values.");
        }
        boolean escape = isHexEncoding(text, index);
        place.set(index + (escape ? 3 : 1));
        return escape ? (char) Integer.parseInt(text.substring(index + 1, index + 3), 16) : text.charAt(index);
    }
}
