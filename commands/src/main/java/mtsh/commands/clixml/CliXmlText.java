package mtsh.commands.clixml;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in CLIXML: control characters, halves of pairs and what looks like an escape are written {@code _xHHHH_}. */
final class CliXmlText {
    private static final Pattern ESCAPED = Pattern.compile("_[xX]([0-9A-Fa-f]{4})_");

    private CliXmlText() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean escapes =
                    next == '_' && i + 1 < text.length() && (text.charAt(i + 1) == 'x' || text.charAt(i + 1) == 'X');
            if (escapes || next <= 0x1F || next >= 0x7F && next <= 0x9F || Character.isSurrogate(next)) {
                encoded.append(String.format(Locale.ROOT, "_x%04X_", (int) next));
            } else {
                encoded.append(next);
            }
        }
        return encoded.toString();
    }

    static String decode(String text) {
        if (!text.contains("_x") && !text.contains("_X")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    static String markup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String attribute(String text) {
        return markup(text).replace("\"", "&quot;");
    }
}
