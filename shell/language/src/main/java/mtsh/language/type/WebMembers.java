package mtsh.language.type;

/** Members of System.Net.WebUtility and System.Web.HttpUtility. */
final class WebMembers extends Description {
    @Override
    String definitions() {
        return """
                static string HtmlDecode(string value)
                static string HtmlEncode(string value)
                static string UrlDecode(string encodedValue)
                static string UrlEncode(string value)
                """;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String text = (String) a[0];
        if (text == null) {
            return null;
        }
        return switch (name(key)) {
            case "HtmlEncode" -> encode(text);
            case "HtmlDecode" -> decode(text);
            case "UrlDecode" -> UriMembers.unescape(text.replace('+', ' '));
            case "UrlEncode" -> urlEncode(text);
            default -> throw missing(key);
        };
    }

    private String urlEncode(String text) {
        String escaped = UriMembers.escape(text, "-_.!*() ").replace(' ', '+');
        return type().name().equals("HttpUtility") ? lowerEscapes(escaped) : escaped;
    }

    private static String lowerEscapes(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 3)) {
            lower.replace(at, at + 3, text.substring(at, at + 3).toLowerCase(java.util.Locale.ROOT));
        }
        return lower.toString();
    }

    /** Also every character from 160 to 255, and those beyond the first plane, by number. */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> encoded.append("&lt;");
                case '>' -> encoded.append("&gt;");
                case '"' -> encoded.append("&quot;");
                case '\'' -> encoded.append("&#39;");
                case '&' -> encoded.append("&amp;");
                default -> {
                    if ((c >= 160 && c < 256) || c > 0xFFFF) {
                        encoded.append("&#").append(c).append(';');
                    } else {
                        encoded.appendCodePoint(c);
                    }
                }
            }
        });
        return encoded.toString();
    }

    private static String decode(String text) {
        StringBuilder decoded = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '&' ? text.indexOf(';', at) : -1;
            String character = end > at && end - at < 12 ? entity(text.substring(at + 1, end)) : null;
            decoded.append(character == null ? text.substring(at, at + 1) : character);
            at = character == null ? at + 1 : end + 1;
        }
        return decoded.toString();
    }

    private static String entity(String name) {
        switch (name) {
            case "lt":
                return "<";
            case "gt":
                return ">";
            case "amp":
                return "&";
            case "quot":
                return "\"";
            case "apos":
                return "'";
            case "nbsp":
                return "\u00A0";
            default:
                return name.startsWith("#") ? numbered(name.substring(1)) : null;
        }
    }

    private static String numbered(String number) {
        boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
        try {
            int point = hexadecimal ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return Character.isValidCodePoint(point) ? Character.toString(point) : null;
        } catch (NumberFormatException wrong) {
            return null;
        }
    }
}
