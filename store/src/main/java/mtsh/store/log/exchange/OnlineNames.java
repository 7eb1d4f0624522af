package mtsh.store.log.exchange;

import java.util.Locale;

/** What Exchange Online is called, and how its ids are written. */
final class OnlineNames {
    static final String SERVICE = "ExchangeOnline";

    private OnlineNames() {}

    /** A Guid in lower case with its dashes; other text as it is. */
    static String guid(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("{") && plain.endsWith("}") && plain.length() > 1) {
            plain = plain.substring(1, plain.length() - 1);
        }
        if (plain.length() == 32 && plain.chars().allMatch(OnlineNames::isHexDigit)) {
            return String.join(
                    "-",
                    plain.substring(0, 8),
                    plain.substring(8, 12),
                    plain.substring(12, 16),
                    plain.substring(16, 20),
                    plain.substring(20));
        }
        return isGuid(plain) ? plain : text.strip();
    }

    /** Whether text is 36 letters of a Guid in lower case. */
    static boolean isGuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int place = 0; place < 36; place++) {
            boolean dash = place == 8 || place == 13 || place == 18 || place == 23;
            boolean fits = dash ? text.charAt(place) == '-' : isHexDigit(text.charAt(place));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(int letter) {
        return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f';
    }
}
