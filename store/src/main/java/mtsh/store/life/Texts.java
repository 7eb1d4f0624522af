package mtsh.store.life;

import java.util.Locale;

/** Looks into what logs write without copying it: nearly every text is empty or says nothing of what is looked for. */
final class Texts {
    /** What is less is an ASCII letter. */
    static final int ASCII = 128;

    private Texts() {}

    /**
     * Whether the text has this in it when it is written in lower case.
     *
     * @param part in lower case, ASCII only
     */
    static boolean contains(String text, String part) {
        if (text.length() < part.length()) {
            return false;
        }
        char first = part.charAt(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                // A letter beyond may become an ASCII one.
                return text.toLowerCase(Locale.ROOT).contains(part);
            }
            if (lower(c) == first && continues(text, i, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(String text, int at, String part) {
        if (text.length() - at < part.length()) {
            return false;
        }
        for (int i = 1; i < part.length(); i++) {
            if (lower(text.charAt(at + i)) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As {@link String#toLowerCase}; what is in lower case already, as most names and addresses are, is told by a look at each letter. */
    static String lower(String text) {
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c >= ASCII || c >= 'A' && c <= 'Z') {
                return text.toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }

    /** Of an ASCII letter; anything else stays. */
    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
