package mtsh.commands.status;

import java.util.HashMap;
import java.util.Map;

/** Enhanced status codes in plain words (RFC 3463 and the registry it began), and Exchange's own. */
public final class StatusCode {
    /** What is known about a code: its meaning, the cause's key (empty: the code alone does not tell) and where it is defined. */
    record Known(String meaning, String cause, String source) {}

    /** By subject and detail, as {@code 1.1}; {@code 1.*} names the subject. */
    private static final Map<String, Known> REGISTERED = new HashMap<>();

    /** By the whole code, ranges laid out. */
    private static final Map<String, Known> EXCHANGE = new HashMap<>();

    static {
        for (String[] row : StatusTable.rows("enhanced.txt", 4)) {
            REGISTERED.put(row[0], new Known(row[1], row[2], row[3]));
        }
        for (String[] row : StatusTable.rows("exchange.txt", 3)) {
            addRange(row[0], new Known(row[1], row[2], "Exchange"));
        }
    }

    private StatusCode() {}

    private static void addRange(String codes, Known known) {
        int dash = codes.indexOf('-');
        if (dash < 0) {
            EXCHANGE.put(codes, known);
            return;
        }
        int dot = codes.lastIndexOf('.');
        int last = Integer.parseInt(codes.substring(dash + 1));
        for (int detail = Integer.parseInt(codes.substring(dot + 1, dash)); detail <= last; detail++) {
            EXCHANGE.put(codes.substring(0, dot + 1) + detail, known);
        }
    }

    /** What {@code 5.1.1} or {@code 4.7.1} means; empty when it is not known. */
    public static String text(String enhancedCode) {
        Known known = registered(enhancedCode);
        known = known == null ? EXCHANGE.get(enhancedCode) : known;
        return known == null ? "" : known.meaning();
    }

    /** The registry's own entry; null when there is none. */
    static Known registered(String enhancedCode) {
        return enhancedCode.length() < 3 || enhancedCode.endsWith("*")
                ? null
                : REGISTERED.get(enhancedCode.substring(2));
    }

    /** What Exchange means by it; null when it means nothing of its own. */
    static Known exchange(String enhancedCode) {
        return EXCHANGE.get(enhancedCode);
    }

    /** The cause's key; empty when the code alone does not tell. Details beyond the registry are Exchange's. */
    static String cause(String enhancedCode) {
        Known known = registered(enhancedCode);
        known = known == null ? exchange(enhancedCode) : known;
        return known == null ? "" : known.cause();
    }

    /** The name of the subject; empty when nobody registered it. */
    static String subject(String enhancedCode) {
        String[] parts = enhancedCode.split("\\.");
        Known known = parts.length < 2 ? null : REGISTERED.get(parts[1] + ".*");
        return known == null ? "" : known.meaning();
    }
}
