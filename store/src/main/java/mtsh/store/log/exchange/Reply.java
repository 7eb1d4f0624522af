package mtsh.store.log.exchange;

/** What a mail server answered. */
final class Reply {
    private Reply() {}

    /** The enhanced status code a reply begins with, after its three digits or without them; empty when there is none. */
    static String enhancedCode(String reply) {
        String text = reply.strip();
        int start = 0;
        if (isBasicCode(text)) {
            start = 3;
            while (start < text.length() && isFiller(text.charAt(start))) {
                start++;
            }
        }
        return codeAt(text, start);
    }

    /** Whether text begins with a reply code such as 250 or 550. */
    static boolean isBasicCode(String text) {
        if (text.length() < 3 || text.charAt(0) < '1' || text.charAt(0) > '5') {
            return false;
        }
        boolean digits = isDigit(text.charAt(1)) && isDigit(text.charAt(2));
        return digits && (text.length() == 3 || isFiller(text.charAt(3)));
    }

    private static boolean isFiller(char letter) {
        return letter == ' ' || letter == '-' || letter == '#';
    }

    private static String codeAt(String text, int start) {
        if (start >= text.length() || "245".indexOf(text.charAt(start)) < 0) {
            return "";
        }
        int subject = digitsAfterDot(text, start + 1);
        int detail = subject < 0 ? -1 : digitsAfterDot(text, subject);
        boolean goesOn =
                detail >= 0 && detail < text.length() && text.charAt(detail) == '.' && isDigitAt(text, detail + 1);
        return detail < 0 || goesOn ? "" : text.substring(start, detail);
    }

    /** The end of a dot and one to three digits, or -1. */
    private static int digitsAfterDot(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '.') {
            return -1;
        }
        int end = start + 1;
        while (isDigitAt(text, end)) {
            end++;
        }
        int digits = end - start - 1;
        return digits >= 1 && digits <= 3 ? end : -1;
    }

    private static boolean isDigitAt(String text, int place) {
        return place < text.length() && isDigit(text.charAt(place));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
