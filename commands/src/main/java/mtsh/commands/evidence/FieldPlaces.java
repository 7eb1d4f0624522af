package mtsh.commands.evidence;

import java.util.Locale;
import java.util.Set;

/** Fields of log lines, {@code key=value}, whose value is a name even when it is a word without dots. */
final class FieldPlaces {
    private static final int LONGEST_KEY = 30;
    private static final int LONGEST_VALUE = 998;
    private static final String VALUE_ENDS = "<>,;()[]\"'@=";

    private static final Set<String> NAMES = Set.of(
            "sasl_username",
            "sasl_sender",
            "username",
            "user",
            "login",
            "helo",
            "ehlo",
            "orig_to",
            "ruser",
            "authid",
            "auth_user",
            "u",
            "h",
            "host",
            "hostname",
            "server",
            "client_name",
            "smtp.helo");

    /** Values of these are names where they stand in angle brackets. */
    private static final Set<String> IN_BRACKETS =
            Set.of("message-id", "msgid", "resent-message-id", "to", "from", "orig_to", "helo");

    /** Sendmail's fields of users here, which a comma or the user's number follows. */
    private static final Set<String> LOCAL_USERS = Set.of("to", "from", "ctladdr");

    private static final Set<String> WORDS = Set.of("root", "none", "null", "true", "false", "local", "mailer-daemon");

    private FieldPlaces() {}

    static void hide(String text, Edits edits, Pseudonyms names) {
        for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
            String key = key(text, at);
            int begin = valueBegin(text, at + 1);
            boolean inBrackets = begin > at + 1 && text.charAt(begin - 1) == '<';
            int end = inBrackets && IN_BRACKETS.contains(key) ? bracketEnd(text, begin) : valueEnd(text, begin);
            if (end > begin && isWanted(text, key, inBrackets, end) && isName(text.substring(begin, end))) {
                edits.replace(begin, end, name(text.substring(begin, end), names));
            }
        }
    }

    private static boolean isWanted(String text, String key, boolean inBrackets, int end) {
        if (NAMES.contains(key)) {
            return true;
        }
        if (inBrackets) {
            return IN_BRACKETS.contains(key) && end < text.length() && text.charAt(end) == '>';
        }
        return LOCAL_USERS.contains(key) && (text.startsWith(", ", end) || text.startsWith(" (", end));
    }

    private static String key(String text, int end) {
        int begin = end;
        while (begin > 0 && end - begin < LONGEST_KEY && isKey(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isKey(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static int valueBegin(String text, int place) {
        boolean isOpened = place < text.length() && (text.charAt(place) == '<' || text.charAt(place) == '(');
        return isOpened ? place + 1 : place;
    }

    private static int valueEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && end - begin < LONGEST_VALUE && isValue(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int bracketEnd(String text, int begin) {
        int end = begin;
        while (end < text.length()
                && end - begin < LONGEST_VALUE
                && !Character.isWhitespace(text.charAt(end))
                && "<>@".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isValue(char c) {
        return !Character.isWhitespace(c) && VALUE_ENDS.indexOf(c) < 0;
    }

    static boolean isName(String word) {
        boolean isNumber = word.chars().allMatch(c -> c >= '0' && c <= '9');
        return !isNumber && !WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    static String name(String word, Pseudonyms names) {
        return word.indexOf('.') > 0 ? names.domain(word) : names.host(word);
    }
}
