package mtsh.store.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Decodes RFC 2047 words in a header as a log shows it. Logs cut headers in the middle of a word and write a folded line's end as
 * {@code ?}, {@code #012} or a space, so this reader takes a word without its end and joins neighbours over such marks. What it
 * cannot read stays as it is. Neighbours in one character set are joined as bytes first, because mailers split characters.
 */
public final class EncodedWords {
    private static final int CHARSET_LIMIT = 40;

    private final String text;
    private final StringBuilder out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Charset charset;
    private int next;

    private EncodedWords(String text) {
        this.text = text;
        out = new StringBuilder(text.length());
    }

    public static String decode(String text) {
        return text.contains("=?") ? new EncodedWords(text).decodeAll() : text;
    }

    private String decodeAll() {
        int from = 0;
        int start = text.indexOf("=?");
        while (start >= 0) {
            boolean afterWord = charset != null;
            if (!(afterWord && onlyFolding(from, start))) {
                flush();
                out.append(text, from, start);
            }
            if (!word(start)) {
                flush();
                out.append("=?");
                next = start + 2;
            }
            from = next;
            start = text.indexOf("=?", from);
        }
        flush();
        return out.append(text, from, text.length()).toString();
    }

    private boolean onlyFolding(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '#' && i + 3 < to && (text.startsWith("#012", i) || text.startsWith("#011", i))) {
                i += 3;
            } else if (c != ' ' && c != '\t' && c != '?' && c != '\r' && c != '\n' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private boolean word(int start) {
        int charsetEnd = text.indexOf('?', start + 2);
        if (charsetEnd < 0 || charsetEnd - start > CHARSET_LIMIT || charsetEnd + 2 >= text.length()) {
            return false;
        }
        char encoding = text.charAt(charsetEnd + 1);
        if (text.charAt(charsetEnd + 2) != '?') {
            return false;
        }
        Charset named = charset(text.substring(start + 2, charsetEnd));
        if (named == null) {
            return false;
        }
        int from = charsetEnd + 3;
        int end = text.indexOf("?=", from);
        next = end < 0 ? text.length() : end + 2;
        int to = end < 0 ? text.length() : end;
        if (!named.equals(charset)) {
            flush();
            charset = named;
        }
        if (encoding == 'Q' || encoding == 'q') {
            quoted(from, to);
            return true;
        }
        if (encoding == 'B' || encoding == 'b') {
            base64(from, to);
            return true;
        }
        return false;
    }

    /** The name may carry a language: {@code utf-8*en}. */
    private static Charset charset(String name) {
        int star = name.indexOf('*');
        String plain = star < 0 ? name : name.substring(0, star);
        return plain.equalsIgnoreCase("utf-8")
                ? StandardCharsets.UTF_8
                : Known.NAMES.get(plain.toLowerCase(Locale.ROOT));
    }

    /** Looking for a name that no one knows goes through every provider, which a header full of such names could use to stop us. */
    private static final class Known {
        private static final Map<String, Charset> NAMES = names();

        private static Map<String, Charset> names() {
            Map<String, Charset> names = new HashMap<>();
            for (Charset charset : Charset.availableCharsets().values()) {
                names.put(charset.name().toLowerCase(Locale.ROOT), charset);
                charset.aliases().forEach(alias -> names.putIfAbsent(alias.toLowerCase(Locale.ROOT), charset));
            }
            return names;
        }
    }

    private void quoted(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '_') {
                bytes.write(' ');
            } else if (c == '=' && i + 2 < to && hex(text.charAt(i + 1)) >= 0 && hex(text.charAt(i + 2)) >= 0) {
                bytes.write(hex(text.charAt(i + 1)) * 16 + hex(text.charAt(i + 2)));
                i += 2;
            } else if (c == '=' && i + 2 >= to) {
                return;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(charset.canEncode() ? charset : StandardCharsets.UTF_8));
            }
        }
    }

    /** Four characters give three bytes; a cut last group gives the whole bytes it has. */
    private void base64(int from, int to) {
        int bits = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            int value = sixBits(text.charAt(i));
            if (value < 0) {
                continue;
            }
            bits = bits << 6 | value;
            count += 6;
            if (count >= 8) {
                count -= 8;
                bytes.write(bits >> count & 0xFF);
            }
        }
    }

    private static int sixBits(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }

    private static int hex(char c) {
        return Character.digit(c, 16);
    }

    private void flush() {
        if (charset == null) {
            return;
        }
        byte[] all = bytes.toByteArray();
        int length = charset.equals(StandardCharsets.UTF_8) ? withoutCutCharacter(all) : all.length;
        out.append(new String(all, 0, length, charset));
        bytes.reset();
        charset = null;
    }

    /** A log that cut the header may have left the first bytes of a character: these are not text. */
    private static int withoutCutCharacter(byte[] all) {
        int length = all.length;
        for (int back = 1; back <= 3 && back <= length; back++) {
            int b = all[length - back] & 0xFF;
            if (b >= 0xC0) {
                int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? length - back : length;
            }
            if (b < 0x80) {
                return length;
            }
        }
        return length;
    }
}
