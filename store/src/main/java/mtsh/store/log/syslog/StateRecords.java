package mtsh.store.log.syslog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Several records of texts as one value of a saved state, which may hold neither commas nor equals signs: texts are written with
 * percent signs, fields end with a semicolon and records with a bar.
 */
public final class StateRecords {
    private static final String PLAIN = ".@-_<>/+";

    private StateRecords() {}

    /** Puts the records under this name, unless there are none. */
    public static void save(Map<String, String> state, String name, List<List<String>> records) {
        if (!records.isEmpty()) {
            state.put(name, join(records));
        }
    }

    public static String join(List<List<String>> records) {
        StringBuilder text = new StringBuilder();
        for (List<String> record : records) {
            for (String field : record) {
                append(text, field);
                text.append(';');
            }
            text.append('|');
        }
        return text.toString();
    }

    /** What {@link #join} made into one text; whatever else it is given, no more than texts come out. */
    public static List<List<String>> split(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        int from = 0;
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';') {
                record.add(decode(text, from, i));
            } else if (c == '|') {
                records.add(List.copyOf(record));
                record.clear();
            } else {
                continue;
            }
            from = i + 1;
        }
        return records;
    }

    private static void append(StringBuilder text, String field) {
        for (byte b : field.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || PLAIN.indexOf(c) >= 0;
            if (plain) {
                text.append(c);
            } else {
                text.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
    }

    private static String decode(String text, int from, int to) {
        byte[] bytes = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < to ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
