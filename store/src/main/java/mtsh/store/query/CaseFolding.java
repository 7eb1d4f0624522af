package mtsh.store.query;

/**
 * Unicode's simple case folding (CaseFolding.txt, C and S): texts that differ in case only become the same text, each character for
 * itself. So {@code ẞ} is {@code ß} (but not {@code ss}), both small sigmas are one, the Kelvin sign is a k; the Turkish i's stay apart.
 */
public final class CaseFolding {
    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_I = 0x131;

    private CaseFolding() {}

    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= 0x80) {
                return folded(text, i);
            }
        }
        return text;
    }

    private static String folded(String text, int from) {
        StringBuilder folded = new StringBuilder(text.length()).append(text, 0, from);
        int at = from;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            folded.appendCodePoint(fold(codePoint));
            at += Character.charCount(codePoint);
        }
        return folded.toString();
    }

    static int fold(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
        }
        return switch (codePoint) {
            case DOTTED_CAPITAL_I, DOTLESS_I -> codePoint;
            // Pairs of small letters that have no capital of one character.
            case 0x1fd3 -> 0x390;
            case 0x1fe3 -> 0x3b0;
            case 0xfb05 -> 0xfb06;
            default -> Character.toLowerCase(Character.toUpperCase(codePoint));
        };
    }
}
