package mtsh.commands.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules by which words of servers are understood. The phrases are found by the first letters of each word of a reply, for a reply has few
 * words and there are hundreds of phrases.
 */
final class ReplyRules {
    private static final int KEY = 3;

    /** Parts that must stand in a reply one after the other, each from the beginning of a word. */
    private record Phrase(ReplyRule rule, String[] parts) {
        /** Whether it begins here and the rest follows. */
        boolean fits(String plain, int at) {
            if (!plain.startsWith(parts[0], at)) {
                return false;
            }
            int from = at + parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                int found = wordFrom(plain, parts[i], from);
                if (found < 0) {
                    return false;
                }
                from = found + parts[i].length();
            }
            return true;
        }

        private static int wordFrom(String plain, String part, int from) {
            int at = plain.indexOf(part, from);
            while (at > 0 && Character.isLetterOrDigit(plain.charAt(at - 1))) {
                at = plain.indexOf(part, at + 1);
            }
            return at;
        }
    }

    private static final Map<String, List<Phrase>> BY_BEGINNING = new HashMap<>();
    private static final Map<String, ReplyRule> NAMES = new HashMap<>();

    static {
        int order = 0;
        for (String[] row : Tables.rows("replies.txt", 4)) {
            String provider = row[1].equals("-") ? "" : row[1];
            ReplyRule rule = new ReplyRule(order++, Cause.named(row[0]).says(row[3]), provider, row[3]);
            for (String words : row[2].split("\\|")) {
                add(rule, words);
            }
        }
    }

    private ReplyRules() {}

    private static void add(ReplyRule rule, String words) {
        if (words.startsWith("~")) {
            NAMES.put(words.substring(1), rule);
            return;
        }
        String key = words.substring(0, Math.min(KEY, words.length()));
        BY_BEGINNING.computeIfAbsent(key, any -> new ArrayList<>()).add(new Phrase(rule, words.split("\\+")));
    }

    /** The first rule whose words stand in a reply; null when none does. */
    static ReplyRule find(String reply) {
        ReplyRule found = byName(reply.toLowerCase(Locale.ROOT));
        String plain = ServerSaid.plain(reply);
        for (int at = 0; at + KEY <= plain.length(); at++) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1));
            List<Phrase> phrases = begins ? BY_BEGINNING.get(plain.substring(at, at + KEY)) : null;
            if (phrases != null) {
                found = earliest(found, phrases, plain, at);
            }
        }
        return found;
    }

    private static ReplyRule earliest(ReplyRule found, List<Phrase> phrases, String plain, int at) {
        for (Phrase phrase : phrases) {
            if (found != null && phrase.rule().order() >= found.order()) {
                return found;
            }
            if (phrase.fits(plain, at)) {
                return phrase.rule();
            }
        }
        return found;
    }

    private static ReplyRule byName(String lower) {
        ReplyRule found = null;
        for (Map.Entry<String, ReplyRule> each : NAMES.entrySet()) {
            boolean earlier = found == null || each.getValue().order() < found.order();
            found = earlier && lower.contains(each.getKey()) ? each.getValue() : found;
        }
        return found;
    }
}
