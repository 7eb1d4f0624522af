package mtsh.commands.status;

import java.util.HashMap;
import java.util.Map;

/** The replies of three digits that mail servers give. */
final class BasicReply {
    /** What is known about one: its meaning, the cause's key (empty: the class alone is known) and where it is defined. */
    record Known(String meaning, String cause, String source) {}

    private static final Map<String, Known> BY_CODE = read();

    private BasicReply() {}

    private static Map<String, Known> read() {
        Map<String, Known> known = new HashMap<>();
        for (String[] row : StatusTable.rows("basic.txt", 4)) {
            known.put(row[0], new Known(row[1], row[2], row[3]));
        }
        return known;
    }

    /** Null when nobody defined it. */
    static Known of(String code) {
        return BY_CODE.get(code);
    }

    static String cause(String code) {
        Known known = of(code);
        return known == null || isGeneral(known.cause()) ? "" : known.cause();
    }

    /** These say no more than the class does; {@link Cause#of} puts the enhanced code into words instead. */
    private static boolean isGeneral(String cause) {
        return cause.equals("remote-4xx") || cause.equals("remote-5xx");
    }

    /** The code that a reply begins with; empty when it begins with none. */
    static String first(String reply) {
        String text = reply.stripLeading();
        boolean isCode = text.length() >= 3
                && text.charAt(0) >= '2'
                && text.charAt(0) <= '5'
                && text.chars().limit(3).allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 3 || !Character.isLetterOrDigit(text.charAt(3)) && text.charAt(3) != '.');
        return isCode ? text.substring(0, 3) : "";
    }
}
