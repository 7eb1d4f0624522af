package mtsh.commands.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.commands.ViewText;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.format.Cells;

/**
 * What a drawing may use.
 *
 * @param width columns of a line
 * @param ascii whether only plain ASCII can be shown
 */
public record Canvas(int width, boolean ascii) {
    /** Narrower than this, nothing can be read. */
    public static final int NARROWEST = 20;

    /** Wider lines are hard to follow with the eye, and a host without a screen may have no width at all. */
    private static final int WIDEST = 160;

    public Canvas {
        width = Math.max(NARROWEST, width);
    }

    /** The host's, where nothing else is asked for. */
    public static Canvas of(CommandRuntime runtime, Integer width, boolean ascii) {
        boolean plain = ascii || runtime.host().isInteractive() && !isUnicode(localeName());
        int columns = width == null ? Math.min(WIDEST, runtime.host().width() - 1) : width;
        return new Canvas(columns, plain);
    }

    /** A text in one line of at most so many cells; what was cut off is marked. */
    public String fit(String text, int cells) {
        String line = ascii ? onlyAscii(ViewText.oneLine(text)) : ViewText.oneLine(text);
        line = line.replace('\t', ' ');
        if (Cells.width(line) <= cells) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String next = Character.toString(character);
            used += Cells.width(next);
            if (used > cells - 1) {
                break;
            }
            kept.append(next);
            i += next.length();
        }
        return cells <= 0 ? "" : kept.append(ascii ? '~' : '\u2026').toString();
    }

    /** A text on as many lines as it needs, broken at blanks where there are some: nothing is cut off. */
    public List<String> wrapped(String text, int cells) {
        int room = Math.max(1, cells);
        String rest = (ascii ? onlyAscii(ViewText.oneLine(text)) : ViewText.oneLine(text))
                .replace('\t', ' ')
                .strip();
        List<String> lines = new ArrayList<>();
        while (Cells.width(rest) > room) {
            int end = fitting(rest, room);
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > 0 ? blank : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** How many characters fit, at least one. */
    private static int fitting(String text, int cells) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            String next = Character.toString(text.codePointAt(end));
            used += Cells.width(next);
            if (used > cells && end > 0) {
                break;
            }
            end += next.length();
        }
        return end;
    }

    /** The same as {@link #fit}, with blanks up to the width. */
    public String padded(String text, int cells) {
        String shown = fit(text, cells);
        return shown + " ".repeat(Math.max(0, cells - Cells.width(shown)));
    }

    private static String onlyAscii(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 0x7f) {
                plain.appendCodePoint(c);
            } else {
                plain.append(String.format("\\u%04X", c));
            }
        });
        return plain.toString();
    }

    /** The locale that decides about characters, or empty where the system has none. */
    private static String localeName() {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** No locale at all says nothing: terminals of today know Unicode. */
    static boolean isUnicode(String locale) {
        String name = locale.toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.endsWith("utf-8") || name.endsWith("utf8");
    }
}
