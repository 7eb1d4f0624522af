package mtsh.commands.status;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a message did not arrive or went another way. {@link #of} reads it from what servers and filters said; {@link #named} gives the one
 * that facts of a log prove, such as a Sieve rule that filed the message.
 *
 * @param id from the fixed list of causes
 * @param text in plain words
 * @param responsible who can mend it: Sender, Us, Recipient or Network
 * @param usualFix what usually helps
 */
public record Cause(String id, String text, String responsible, String usualFix) {
    private static final Map<String, Cause> BY_KEY = read();

    private static Map<String, Cause> read() {
        Map<String, Cause> causes = new LinkedHashMap<>();
        for (String[] row : StatusTable.rows("causes.txt", 4)) {
            causes.put(row[0], new Cause(idOf(row[0]), row[2], row[1], row[3]));
        }
        return causes;
    }

    /** The id of {@code dns-failure/reverse} is {@code dns-failure}. */
    private static String idOf(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** The words first, then the codes; never null. */
    public static Cause of(String reply, String enhancedCode, boolean temporary) {
        String key = ReplyCauses.find(reply, enhancedCode, temporary);
        return key.isEmpty() ? unnamed(enhancedCode, temporary) : named(key);
    }

    /** The cause of this id, or of a variant such as {@code dns-failure/reverse}; one that is not known is {@code unknown}. */
    public static Cause named(String id) {
        return BY_KEY.getOrDefault(id, BY_KEY.get("unknown"));
    }

    /** Every cause and its variants. */
    static Collection<Cause> all() {
        return BY_KEY.values();
    }

    static boolean isKnown(String key) {
        return BY_KEY.containsKey(key);
    }

    private static Cause unnamed(String enhancedCode, boolean temporary) {
        String meaning = StatusCode.text(enhancedCode);
        String code = meaning.isEmpty() ? "" : " " + enhancedCode + " = " + meaning + ".";
        Cause general = named(temporary ? "remote-4xx" : "remote-5xx");
        return new Cause(general.id, general.text + code, general.responsible, general.usualFix);
    }
}
