package mtsh.console.host;

import java.util.Map;

import mtsh.language.format.Escapes;

/** Text on its way to a terminal: what a script colours stays coloured, everything else that could steer the terminal is spelled out. */
final class TerminalText {
    private static final char ESCAPE = '\u001b';
    private static final String RESET = ESCAPE + "[0m";

    /** The codes of ConsoleColor's names as a foreground; a background is ten more. */
    private static final Map<String, Integer> COLOURS = Map.ofEntries(
            Map.entry("Black", 30),
            Map.entry("DarkRed", 31),
            Map.entry("DarkGreen", 32),
            Map.entry("DarkYellow", 33),
            Map.entry("DarkBlue", 34),
            Map.entry("DarkMagenta", 35),
            Map.entry("DarkCyan", 36),
            Map.entry("Gray", 37),
            Map.entry("DarkGray", 90),
            Map.entry("Red", 91),
            Map.entry("Green", 92),
            Map.entry("Yellow", 93),
            Map.entry("Blue", 94),
            Map.entry("Magenta", 95),
            Map.entry("Cyan", 96),
            Map.entry("White", 97));

    private TerminalText() {}

    /** Keeps colour sequences ({@code ESC [ ... m}) when colours are wanted, drops them when not, and spells out other control characters. */
    static String safe(String text, boolean colours) {
        int next = text.indexOf(ESCAPE);
        if (next < 0) {
            return Escapes.visible(text);
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int start = 0;
        boolean coloured = false;
        while (next >= 0) {
            int length = colourLength(text, next);
            if (length > 0) {
                safe.append(Escapes.visible(text.substring(start, next)));
                safe.append(colours ? text.substring(next, next + length) : "");
                coloured |= colours;
                start = next + length;
            }
            next = text.indexOf(ESCAPE, next + Math.max(1, length));
        }
        safe.append(Escapes.visible(text.substring(start)));
        // A text that leaves a colour on would colour the prompt.
        return coloured ? beforeLineEnd(safe.toString(), RESET) : safe.toString();
    }

    /** The length of a colour sequence that begins here, or 0. */
    private static int colourLength(String text, int start) {
        if (start + 1 >= text.length() || text.charAt(start + 1) != '[') {
            return 0;
        }
        for (int i = start + 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'm') {
                return i - start + 1;
            }
            boolean parameter = c >= '0' && c <= '9' || c == ';' || c == ':';
            if (!parameter) {
                return 0;
            }
        }
        return 0;
    }

    static String coloured(String text, String foreground, String background) {
        StringBuilder codes = new StringBuilder();
        Integer front = foreground == null ? null : COLOURS.get(foreground);
        Integer back = background == null ? null : COLOURS.get(background);
        if (front != null) {
            codes.append(front);
        }
        if (back != null) {
            codes.append(codes.length() > 0 ? ";" : "").append(back + 10);
        }
        return codes.length() == 0 ? text : ESCAPE + "[" + codes + "m" + beforeLineEnd(text, RESET);
    }

    private static String beforeLineEnd(String text, String suffix) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) + suffix + "\n" : text + suffix;
    }
}
