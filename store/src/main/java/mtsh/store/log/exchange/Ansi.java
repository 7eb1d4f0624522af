package mtsh.store.log.exchange;

import java.nio.charset.Charset;

/** Exports in the code page of Western Windows, which Excel and older PowerShell write: what is no UTF-8 comes byte by byte. */
final class Ansi {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Ansi() {}

    /** Text in which bytes 0x80 to 0x9F stand as the control characters that no export holds. */
    static String restored(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (isHighControl(text.charAt(place))) {
                return withLetters(text);
            }
        }
        return text;
    }

    private static String withLetters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            letters.append(isHighControl(letter) ? new String(new byte[] {(byte) letter}, WESTERN) : letter);
        }
        return letters.toString();
    }

    private static boolean isHighControl(char letter) {
        return letter >= 0x80 && letter <= 0x9F;
    }
}
