package mtsh.language.type;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.PSArray;

/** Members of System.Web.HttpUtility. */
final class HttpUtilityMembers extends Description {
    @Override
    String definitions() {
        return """
                new()
                static string HtmlAttributeEncode(string s)
                static void HtmlAttributeEncode(string s, System.IO.TextWriter output)
                static string HtmlDecode(string s)
                static void HtmlDecode(string s, System.IO.TextWriter output)
                static string HtmlEncode(string s)
                static string HtmlEncode(System.Object value)
                static void HtmlEncode(string s, System.IO.TextWriter output)
                static string JavaScriptStringEncode(string value, bool addDoubleQuotes)
                static string JavaScriptStringEncode(string value)
                static System.Collections.Specialized.NameValueCollection ParseQueryString(string query)
                static System.Collections.Specialized.NameValueCollection ParseQueryString(string query, System.Text.Encoding encoding)
                static string UrlDecode(string str)
                static string UrlDecode(byte[] bytes, System.Text.Encoding e)
                static string UrlDecode(string str, System.Text.Encoding e)
                static string UrlDecode(byte[] bytes, int offset, int count, System.Text.Encoding e)
                static byte[] UrlDecodeToBytes(string str)
                static byte[] UrlDecodeToBytes(string str, System.Text.Encoding e)
                static byte[] UrlDecodeToBytes(byte[] bytes)
                static byte[] UrlDecodeToBytes(byte[] bytes, int offset, int count)
                static string UrlEncode(byte[] bytes)
                static string UrlEncode(string str)
                static string UrlEncode(string str, System.Text.Encoding e)
                static string UrlEncode(byte[] bytes, int offset, int count)
                static byte[] UrlEncodeToBytes(string str)
                static byte[] UrlEncodeToBytes(string str, System.Text.Encoding e)
                static byte[] UrlEncodeToBytes(byte[] bytes)
                static byte[] UrlEncodeToBytes(byte[] bytes, int offset, int count)
                static string UrlPathEncode(string str)
                """;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (key.equals("new()")) {
            return new PlainObject();
        }
        if (name(key).equals("ParseQueryString")) {
            return query(a);
        }
        if (a[0] == null) {
            return null;
        }
        return switch (name(key)) {
            case "HtmlEncode" -> WebMembers.given(WebMembers.encode(Conversions.toText(a[0])), a);
            case "HtmlDecode" -> WebMembers.given(WebMembers.decode((String) a[0]), a);
            case "HtmlAttributeEncode" -> WebMembers.given(attribute((String) a[0]), a);
            case "JavaScriptStringEncode" -> script((String) a[0], a.length > 1 && (Boolean) a[1]);
            case "UrlPathEncode" -> path((String) a[0]);
            default -> address(name(key), a);
        };
    }

    private static Object query(Object[] a) {
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'query')");
        }
        return a.length == 2
                ? NameValueMembers.parse((String) a[0], (NetEncoding) a[1])
                : NameValueMembers.parse((String) a[0]);
    }

    private static Object address(String name, Object[] a) {
        Charset charset = a[a.length - 1] instanceof NetEncoding given ? given.charset() : StandardCharsets.UTF_8;
        byte[] bytes = a[0] instanceof PSArray array ? part(array, a) : ((String) a[0]).getBytes(charset);
        return switch (name) {
            case "UrlEncode" -> new String(WebMembers.encodeForms(bytes, true), StandardCharsets.US_ASCII);
            case "UrlEncodeToBytes" -> Bytes.array(WebMembers.encodeForms(bytes, true));
            case "UrlDecodeToBytes" -> Bytes.array(unescaped(bytes));
            default -> a[0] instanceof String text ? decode(text, charset) : new String(unescaped(bytes), charset);
        };
    }

    /** All of an array, or what an offset and a count after it say. */
    static byte[] part(PSArray array, Object[] a) {
        if (a.length < 3) {
            return Bytes.of(array);
        }
        StreamMembers.checkPart(array, (Integer) a[1], (Integer) a[2]);
        return Bytes.of(array, (Integer) a[1], (Integer) a[2]);
    }

    /** Escapes and plus signs of bytes undone; what is no escape stays. */
    static byte[] unescaped(byte[] bytes) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] == '%' && i + 2 < bytes.length
                    ? Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16)
                    : -1;
            boolean escape = value >= 0 && Character.digit(bytes[i + 2], 16) >= 0;
            plain.write(escape ? value : bytes[i] == '+' ? ' ' : bytes[i]);
            i += escape ? 2 : 0;
        }
        return plain.toByteArray();
    }

    /** The text behind escapes; {@code %uXXXX} is one character. */
    static String decode(String text, Charset charset) {
        StringBuilder decoded = new StringBuilder();
        String rest = text;
        for (int at = rest.indexOf("%u"); at >= 0; at = rest.indexOf("%u")) {
            boolean wide =
                    at + 6 <= rest.length() && rest.substring(at + 2, at + 6).matches("[0-9A-Fa-f]{4}");
            int end = wide ? at + 6 : at + 2;
            decoded.append(new String(unescaped(rest.substring(0, at).getBytes(charset)), charset));
            decoded.append(wide ? (char) Integer.parseInt(rest.substring(at + 2, end), 16) + "" : "%u");
            rest = rest.substring(end);
        }
        return decoded.append(new String(unescaped(rest.getBytes(charset)), charset))
                .toString();
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;");
    }

    private static String script(String text, boolean quoted) {
        StringBuilder encoded = new StringBuilder(quoted ? "\"" : "");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\r' -> encoded.append("\\r");
                case '\t' -> encoded.append("\\t");
                case '"' -> encoded.append("\\\"");
                case '\\' -> encoded.append("\\\\");
                case '\n' -> encoded.append("\\n");
                case '\b' -> encoded.append("\\b");
                case '\f' -> encoded.append("\\f");
                default -> encoded.append(isPlain(c) ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return encoded.append(quoted ? "\"" : "").toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && "'<>&\u0085\u2028\u2029".indexOf(c) < 0;
    }

    /** Only the part before the query: blanks and what is not ASCII. */
    private static String path(String text) {
        int end = text.indexOf('?');
        String path = end < 0 ? text : text.substring(0, end);
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            int c = each & 0xFF;
            encoded.append(c > ' ' && c < 127 ? String.valueOf((char) c) : String.format("%%%02x", c));
        }
        return encoded + (end < 0 ? "" : text.substring(end));
    }
}
