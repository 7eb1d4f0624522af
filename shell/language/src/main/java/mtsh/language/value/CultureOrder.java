package mtsh.language.value;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The order of texts in a culture, with what CompareOptions leave out. Most cultures share the order of the invariant one; those whose
 * letters have places of their own say so here.
 */
public record CultureOrder(String culture, int options) {
    public static final int IGNORE_CASE = 1;
    private static final int IGNORE_NON_SPACE = 2;
    private static final int IGNORE_SYMBOLS = 4;
    private static final int IGNORE_KANA = 8;
    private static final int IGNORE_WIDTH = 16;
    private static final int NUMERIC = 32;
    private static final int ORDINAL_IGNORE_CASE = 0x1000_0000;
    private static final int ORDINAL = 0x4000_0000;
    private static final int HIRAGANA_TO_KATAKANA = 0x60;
    /** Sorts behind each Latin letter, so that a letter followed by it has a place of its own after the letter. */
    private static final char BEHIND = '\u03C9';

    /** Letters and the ones that they stand behind, by language. */
    private static final String[] TAILORINGS = {
        "sv fi:å=z1 ä=z2 ö=z3",
        "da nb nn no:æ=z1 ä=z1 ø=z2 ö=z2 å=z3",
        "es:ñ=n1",
        "pl:ą=a1 ć=c1 ę=e1 ł=l1 ń=n1 ó=o1 ś=s1 ź=z1 ż=z2",
        "cs sk:č=c1 ch=h1 ř=r1 š=s1 ž=z1",
        "hr sl sr bs:č=c1 ć=c2 đ=d1 š=s1 ž=z1",
        "tr az:ç=c1 ğ=g1 ı=h1 ö=o1 ş=s1 ü=u1",
        "hu:ö=o1 ü=u1 cs=c1 gy=g1 ly=l1 ny=n1 sz=s1 ty=t1 zs=z1",
        "ro:ă=a1 â=a2 î=i1 ș=s1 ț=t1",
        "is:á=a1 ð=d1 é=e1 í=i1 ó=o1 ú=u1 ý=y1 þ=z1 æ=z2 ö=z3 å=z4"
    };

    private static final class Tailored {
        static final Map<String, Map<String, String>> BY_LANGUAGE = new HashMap<>();

        static {
            for (String line : TAILORINGS) {
                Map<String, String> letters = new HashMap<>();
                for (String pair : line.substring(line.indexOf(':') + 1).split(" ")) {
                    int equals = pair.indexOf('=');
                    letters.put(
                            pair.substring(0, equals), pair.charAt(equals + 1) + "" + BEHIND + pair.charAt(equals + 2));
                }
                for (String language : line.substring(0, line.indexOf(':')).split(" ")) {
                    BY_LANGUAGE.put(language, letters);
                }
            }
        }
    }

    public boolean ignoresCase() {
        return (options & (IGNORE_CASE | ORDINAL_IGNORE_CASE)) != 0;
    }

    public boolean isOrdinal() {
        return (options & (ORDINAL | ORDINAL_IGNORE_CASE)) != 0;
    }

    /** -1, 0 or 1; nulls come first. */
    public int compare(String left, String right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        if (isOrdinal()) {
            int order = ignoresCase()
                    ? left.toUpperCase(Locale.ROOT).compareTo(right.toUpperCase(Locale.ROOT))
                    : left.compareTo(right);
            return Integer.signum(order);
        }
        return compareKeys(key(left), key(right));
    }

    private int compareKeys(String left, String right) {
        return (options & NUMERIC) != 0
                ? numeric(left, right)
                : Integer.signum(TextOrder.compare(left, right, ignoresCase()));
    }

    /** What of a text counts in this order. */
    public String key(String text) {
        String key = text;
        if ((options & IGNORE_WIDTH) != 0) {
            key = Normalizer.normalize(key, Normalizer.Form.NFKC);
        }
        if ((options & IGNORE_KANA) != 0) {
            key = katakana(key);
        }
        if ((options & IGNORE_SYMBOLS) != 0) {
            key = key.replaceAll("[\\p{P}\\p{S}\\p{Z}\\s]", "");
        }
        key = tailored(key);
        if ((options & IGNORE_NON_SPACE) != 0) {
            key = Normalizer.normalize(key, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        }
        return key;
    }

    private static String katakana(String text) {
        StringBuilder katakana = new StringBuilder();
        for (char c : text.toCharArray()) {
            katakana.append(c >= 0x3041 && c <= 0x3096 ? (char) (c + HIRAGANA_TO_KATAKANA) : c);
        }
        return katakana.toString();
    }

    private String tailored(String text) {
        int dash = culture.indexOf('-');
        Map<String, String> letters = culture.isEmpty() || culture.startsWith("en")
                ? null
                : Tailored.BY_LANGUAGE.get(dash < 0 ? culture : culture.substring(0, dash));
        if (letters == null) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Locale locale = Locale.forLanguageTag(culture);
        StringBuilder key = new StringBuilder();
        int at = 0;
        while (at < composed.length()) {
            String two = at + 1 < composed.length() ? composed.substring(at, at + 2) : "";
            String found = letters.containsKey(two.toLowerCase(locale)) ? two : composed.substring(at, at + 1);
            String placed = letters.get(found.toLowerCase(locale));
            boolean capital = Character.isUpperCase(found.charAt(0));
            key.append(placed == null ? found : capital ? placed.toUpperCase(Locale.ROOT) : placed);
            at += found.length();
        }
        return key.toString();
    }

    /** Runs of digits by what they count, all else by its letters. */
    private int numeric(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int leftEnd = end(left, i);
            int rightEnd = end(right, j);
            String a = left.substring(i, leftEnd);
            String b = right.substring(j, rightEnd);
            boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
            int order = numbers
                    ? new java.math.BigInteger(a).compareTo(new java.math.BigInteger(b))
                    : TextOrder.compare(a, b, ignoresCase());
            if (order != 0) {
                return Integer.signum(order);
            }
            i = leftEnd;
            j = rightEnd;
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int end(String text, int start) {
        boolean digits = Character.isDigit(text.charAt(start));
        int end = start + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }
}
