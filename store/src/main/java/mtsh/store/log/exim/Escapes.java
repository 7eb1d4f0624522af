package mtsh.store.log.exim;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.Scan;

/**
 * Undoes how Exim writes texts of others: quoted ones have a backslash before quotes and backslashes, and characters that cannot be
 * printed are {@code \n}, {@code \t} or three octal digits, one for each byte.
 */
final class Escapes {
    private static final String NEW_LINE = "\\n";

    private Escapes() {}

    /** A quoted text as it was: only quotes and backslashes. */
    static String unquoted(String text) {
        return text.indexOf('\\') < 0 ? text : unquote(text);
    }

    private static String unquote(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '\\' && i + 1 < text.length() && isQuotable(text.charAt(i + 1));
            out.append(escape ? text.charAt(++i) : c);
        }
        return out.toString();
    }

    private static boolean isQuotable(char c) {
        return c == '"' || c == '\\';
    }

    /** An answer of several lines, each of which begins with its code, as one line. Other marks of new lines stay: they may be text. */
    static String answer(String text) {
        int at = text.indexOf(NEW_LINE);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf(NEW_LINE, at + 1)) {
            if (isCode(text, at + NEW_LINE.length())) {
                out.append(text, from, at).append(' ');
                from = at + NEW_LINE.length();
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean isCode(String text, int from) {
        int end = Scan.digits(text, from);
        return end == from + 3 && (end == text.length() || " -".indexOf(text.charAt(end)) >= 0);
    }

    /** A subject: decoded, and unfolded as RFC 5322 has it. */
    static String subject(String text) {
        String plain = text.indexOf('\\') < 0 ? text : unescape(text);
        return EncodedWords.decode(unfolded(plain));
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int octal = text.charAt(i) == '\\' ? octal(text, i + 1) : -1;
            if (octal >= 0) {
                bytes.write(octal);
                i += 3;
                continue;
            }
            flush(bytes, out);
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                out.append(named(text.charAt(++i)));
            } else {
                out.append(text.charAt(i));
            }
        }
        flush(bytes, out);
        return out.toString();
    }

    private static char named(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> '\u000B';
            default -> letter;
        };
    }

    private static int octal(String text, int from) {
        if (from + 3 > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 3; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 7) {
                return -1;
            }
            value = value * 8 + digit;
        }
        return value <= 0xFF ? value : -1;
    }

    private static void flush(ByteArrayOutputStream bytes, StringBuilder out) {
        if (bytes.size() == 0) {
            return;
        }
        byte[] all = bytes.toByteArray();
        bytes.reset();
        try {
            out.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(all)));
        } catch (CharacterCodingException notUtf8) {
            out.append(new String(all, StandardCharsets.ISO_8859_1));
        }
    }

    /** A header goes on in the next line when that begins with blanks, in a system log {@code #011}; together they are one blank. */
    static String unfolded(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\n' && c != '\r') {
                out.append(c);
                continue;
            }
            i = blanksEnd(text, i);
            out.append(i < text.length() ? " " : "");
        }
        return out.toString();
    }

    private static int blanksEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            if (text.startsWith("#011", i)) {
                i += 4;
            } else if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }
}
