package mtsh.commands.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A basic reply (RFC 5321) or an enhanced status code (RFC 3463, IANA, Exchange) in plain words.
 *
 * @param code as it was asked for
 * @param source who defines it
 * @param cause the id of what it tells; empty when the code alone tells nothing
 */
public record StatusCode(String code, String source, String cause, String meaning) {
    private static final Pattern ENHANCED = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Map<String, String[]> EXACT = new HashMap<>();
    private static final List<Range> RANGES = new ArrayList<>();

    private static final Map<Character, String> CLASSES = Map.of('2', "Success", '4', "Temporary", '5', "Permanent");

    private static final Map<String, String> SUBJECTS = Map.of(
            "0", "other or undefined",
            "1", "address",
            "2", "mailbox",
            "3", "mail system",
            "4", "network and routing",
            "5", "protocol",
            "6", "content",
            "7", "security or policy");

    private record Range(String subject, int first, int last, String[] row) {}

    static {
        for (String[] row : Tables.rows("codes.txt", 4)) {
            int dash = row[0].indexOf('-');
            if (dash < 0) {
                EXACT.put(row[0], row);
                continue;
            }
            int dot = row[0].lastIndexOf('.');
            RANGES.add(new Range(
                    row[0].substring(0, dot),
                    Integer.parseInt(row[0].substring(dot + 1, dash)),
                    Integer.parseInt(row[0].substring(dash + 1)),
                    row));
        }
    }

    /** What is known of a code such as {@code 550}, {@code 5.1.1} or {@code 4.7.651}; null when nothing is. */
    public static StatusCode find(String code) {
        String[] row = EXACT.get(code);
        Matcher enhanced = ENHANCED.matcher(code);
        if (row == null && enhanced.matches()) {
            String detail = enhanced.group(2) + '.' + enhanced.group(3);
            row = range(enhanced.group(1) + '.' + enhanced.group(2), Integer.parseInt(enhanced.group(3)));
            row = row == null ? EXACT.get("X." + detail) : row;
        }
        return row == null ? null : new StatusCode(code, row[1], row[2].equals("-") ? "" : row[2], row[3]);
    }

    private static String[] range(String subject, int detail) {
        for (Range range : RANGES) {
            if (range.subject().equals(subject) && detail >= range.first() && detail <= range.last()) {
                return range.row();
            }
        }
        return null;
    }

    /** Success, Temporary or Permanent, by the first digit; empty for any other. */
    public static String classOf(String code) {
        return code.isEmpty() ? "" : CLASSES.getOrDefault(code.charAt(0), "");
    }

    /** What an enhanced code is about, by its second number; empty for a basic reply. */
    public static String subjectOf(String code) {
        Matcher enhanced = ENHANCED.matcher(code);
        return enhanced.matches() ? SUBJECTS.getOrDefault(enhanced.group(2), "unknown") : "";
    }
}
