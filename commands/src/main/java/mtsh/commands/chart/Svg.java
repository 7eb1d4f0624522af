package mtsh.commands.chart;

import java.util.Locale;

/**
 * Writes a picture that stands inside a page or alone in a file. All text is escaped; colours follow the text around the picture, so that
 * it reads on light and on dark ground and needs no style of its own.
 */
public final class Svg {
    private final StringBuilder text = new StringBuilder();

    /** {@code title} is what a screen reader says and a pointer shows. */
    public Svg(int width, int height, String title) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"100%\" style=\"max-width:")
                .append(width)
                .append(
                        "px\" font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"currentColor\" aria-label=\"")
                .append(escaped(title))
                .append("\">\n<title>")
                .append(escaped(title))
                .append("</title>\n");
    }

    /** What a long drawing shows, in words. */
    public Svg description(String words) {
        text.append("<desc>").append(escaped(words)).append("</desc>\n");
        return this;
    }

    /** {@code anchor} is start, middle or end; {@code whole} is what a pointer shows when the text was cut, or null. */
    public Svg text(double x, double y, String anchor, String kind, String words, String whole) {
        text.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" text-anchor=\"")
                .append(anchor)
                .append("\" class=\"")
                .append(kind)
                .append("\">");
        text.append(escaped(words));
        if (whole != null && !whole.equals(words)) {
            text.append("<title>").append(escaped(whole)).append("</title>");
        }
        text.append("</text>\n");
        return this;
    }

    public Svg rectangle(double x, double y, double width, double height, String kind) {
        text.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        text.append("\" rx=\"2\" class=\"").append(kind).append("\" fill=\"#3b78c4\"/>\n");
        return this;
    }

    /** A box with a border, for what stands in it. */
    public Svg box(double x, double y, double width, double height, String colour) {
        text.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        text.append("\" rx=\"8\" fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"2\"/>\n");
        return this;
    }

    public Svg polyline(String points, String kind) {
        text.append("<polyline points=\"").append(points).append("\" class=\"").append(kind);
        text.append("\" fill=\"none\" stroke=\"#3b78c4\" stroke-width=\"2\"/>\n");
        return this;
    }

    /** From a box down and to the right, to one that stands deeper, with an arrow head. */
    public Svg elbow(double x, double fromY, double toX, double toY) {
        String end = number(toX) + ',' + number(toY);
        text.append("<polyline points=\"")
                .append(number(x))
                .append(',')
                .append(number(fromY))
                .append(' ');
        text.append(number(x))
                .append(',')
                .append(number(toY))
                .append(' ')
                .append(end)
                .append(' ');
        text.append(number(toX - 6))
                .append(',')
                .append(number(toY - 4))
                .append(' ')
                .append(end)
                .append(' ');
        text.append(number(toX - 6)).append(',').append(number(toY + 4));
        text.append("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>\n");
        return this;
    }

    public String end() {
        return text + "</svg>\n";
    }

    /** With a point, whatever the language; whole numbers without one. */
    static String number(double value) {
        String shown = String.format(Locale.ROOT, "%.1f", value);
        return shown.endsWith(".0") ? shown.substring(0, shown.length() - 2) : shown;
    }

    /** At most so many characters, the end marked; a pair of surrogates is not split. */
    public static String shortened(String words, int most) {
        if (words.codePointCount(0, words.length()) <= most) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, most - 1)) + '\u2026';
    }

    /**
     * Text for an element or a quoted attribute of HTML and XML. What neither can hold and what would turn the direction of writing is
     * spelled out, so that nothing in a log can look like something else.
     */
    public static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> {
                if (isHarmful(c)) {
                    safe.append(String.format(c < 256 ? "\\x%02X" : "\\u%04X", c));
                } else {
                    safe.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isHarmful(int c) {
        int type = Character.getType(c);
        boolean unreadable = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return unreadable || c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe;
    }
}
