package mtsh.language.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import mtsh.language.value.NetWriter;
import mtsh.language.value.PSArray;

/** Members of System.Net.WebUtility. */
final class WebMembers extends Description {
    @Override
    String definitions() {
        return """
                static string HtmlDecode(string value)
                static string HtmlEncode(string value)
                static void HtmlDecode(string value, System.IO.TextWriter output)
                static void HtmlEncode(string value, System.IO.TextWriter output)
                static string UrlDecode(string encodedValue)
                static string UrlEncode(string value)
                static byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count)
                static byte[] UrlEncodeToBytes(byte[] value, int offset, int count)
                """;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (a[0] instanceof PSArray bytes) {
            byte[] part = HttpUtilityMembers.part(bytes, a);
            boolean encodes = name(key).equals("UrlEncodeToBytes");
            return Bytes.array(encodes ? encodeForms(part, false) : HttpUtilityMembers.unescaped(part));
        }
        String text = (String) a[0];
        if (text == null) {
            return null;
        }
        return switch (name(key)) {
            case "HtmlEncode" -> given(encode(text), a);
            case "HtmlDecode" -> given(decode(text), a);
            case "UrlDecode" -> HttpUtilityMembers.decode(text, StandardCharsets.UTF_8);
            case "UrlEncode" -> encodeForms(text, false);
            default -> throw missing(key);
        };
    }

    /** A result, or nothing when it goes to a writer. */
    static Object given(String result, Object[] a) {
        if (a.length == 1) {
            return result;
        }
        try {
            ((NetWriter) a[1]).write(result);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
        return null;
    }

    /** As forms are encoded: blanks are plus signs; HttpUtility writes escapes in lower case. */
    static String encodeForms(String text, boolean lower) {
        return new String(encodeForms(text.getBytes(StandardCharsets.UTF_8), lower), StandardCharsets.US_ASCII);
    }

    static byte[] encodeForms(byte[] bytes, boolean lower) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : bytes) {
            char c = (char) (each & 0xFF);
            if (c < 128 && Character.isLetterOrDigit(c) || "-_.!*()".indexOf(c) >= 0) {
                encoded.append(c);
            } else if (c == ' ') {
                encoded.append('+');
            } else {
                encoded.append(String.format(lower ? "%%%02x" : "%%%02X", (int) c));
            }
        }
        return encoded.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Also every character from 160 to 255, and those beyond the first plane, by number. */
    static String encode(String text) {
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

    static String decode(String text) {
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
