package mtsh.commands.status;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Why a message did not arrive, or not where it was expected. What servers and filters say is read by its words first ({@code replies.txt}), then
 * by its code ({@code codes.txt}); what was done with a message names its cause itself.
 *
 * @param id from the fixed list of causes ({@code causes.txt})
 * @param text in plain words
 * @param responsible who can mend it: Sender, Us, Recipient or Network
 * @param fix what usually mends it
 */
public record Cause(String id, String text, String responsible, String fix) {
    private static final Map<String, Cause> ALL = new LinkedHashMap<>();

    static {
        for (String[] row : Tables.rows("causes.txt", 4)) {
            ALL.put(row[0], new Cause(row[0], row[2], row[1], row[3]));
        }
    }

    /** The ids of all causes. */
    public static Set<String> ids() {
        return Set.copyOf(ALL.keySet());
    }

    /** A cause that facts tell, not words. */
    public static Cause named(String id) {
        Cause cause = ALL.get(id);
        if (cause == null) {
            throw new IllegalArgumentException("There is no cause " + id);
        }
        return cause;
    }

    /** Never null: what nobody ever saw is an error of the other side. {@code enhancedCode} may be empty. */
    public static Cause of(String reply, String enhancedCode, boolean temporary) {
        ReplyRule rule = ReplyRules.find(reply);
        if (rule != null) {
            return rule.cause();
        }
        StatusCode code = StatusCode.find(enhancedCode);
        if (code != null && !code.cause().isEmpty()) {
            return named(code.cause());
        }
        return named(temporary ? "remote-4xx" : "remote-5xx").with(code, enhancedCode);
    }

    /** The same in words that say more; with none it stays as it is. */
    public Cause says(String meaning) {
        return meaning.isEmpty() ? this : new Cause(id, sentence(meaning), responsible, fix);
    }

    private Cause with(StatusCode code, String enhancedCode) {
        return code == null
                ? this
                : new Cause(id, text + " " + enhancedCode + " = " + code.meaning() + ".", responsible, fix);
    }

    private static String sentence(String meaning) {
        String end = meaning.endsWith(".") ? "" : ".";
        return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + end;
    }
}
