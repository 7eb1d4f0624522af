package mtsh.store.log.opensmtpd;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.store.log.smtp.Scan;

/**
 * {@code name=value} in the order in which they stand, divided by blanks or, in old logs, by commas and blanks. Values are bare, in
 * brackets or in quotes; {@code stat} is what the other side said and goes on to the end. Of equal names the first counts.
 */
final class Fields {
    private static final String STAT = "stat";

    private final Map<String, String> values = new LinkedHashMap<>();

    private Fields() {}

    static Fields read(String text, int from, boolean commas) {
        Fields fields = new Fields();
        int at = from;
        while (at < text.length()) {
            int equal = text.indexOf('=', at);
            if (equal < 0) {
                break;
            }
            String name = text.substring(text.lastIndexOf(' ', equal) + 1, equal);
            int start = equal + 1;
            int end = name.equals(STAT) ? text.length() : valueEnd(text, start, commas);
            fields.values.putIfAbsent(name, bare(text.substring(start, end)));
            at = end + 1;
        }
        return fields;
    }

    /** The value, or empty. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    private static int valueEnd(String text, int start, boolean commas) {
        if (text.startsWith("<", start)) {
            int close = Scan.addressEnd(text, start + 1, text.length());
            return close < 0 ? text.length() : close + 1;
        }
        if (text.startsWith("\"", start)) {
            int close = text.indexOf("\" ", start + 1);
            return close < 0 ? text.length() : close + 1;
        }
        int end = text.indexOf(commas ? ", " : " ", start);
        return end < 0 ? text.length() : end;
    }

    private static String bare(String value) {
        boolean address = value.startsWith("<") && value.endsWith(">");
        boolean quoted = value.startsWith("\"") && value.endsWith("\"");
        if (value.length() < 2 || !address && !quoted) {
            return value;
        }
        String inner = value.substring(1, value.length() - 1);
        // Without a sender or a user the domain's sign stands alone.
        return address && (inner.isEmpty() || inner.equals("@")) ? "<>" : inner;
    }
}
