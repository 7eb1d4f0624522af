package mtsh.commands.evidence;

import java.util.Set;

/** Finds queue ids as whole words; ids are letters, digits and hyphens. */
final class QueueIdsInLine {
    /** Shorter ones stand in many lines by chance. */
    static final int SHORTEST = 6;

    private QueueIdsInLine() {}

    /** The first of the ids in a line; empty when there is none. */
    static String first(String line, Set<String> ids) {
        int at = 0;
        while (at < line.length()) {
            if (!isPart(line.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < line.length() && isPart(line.charAt(end))) {
                end++;
            }
            String word = line.substring(at, end);
            if (word.length() >= SHORTEST && ids.contains(word)) {
                return word;
            }
            at = end;
        }
        return "";
    }

    private static boolean isPart(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-';
    }
}
