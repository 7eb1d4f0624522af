package mtsh.console.edit;

import mtsh.console.history.LineHistory;

/** Up and Down: earlier lines that begin with what was typed before the first Up. */
final class Recall {
    private final LineHistory lines;
    private String typed = "";
    private String shown;
    private int index;

    Recall(LineHistory lines) {
        this.lines = lines;
    }

    /** The line before, or null when there is none; {@code text} is what stands in the editor now. */
    String earlier(String text) {
        begin(text);
        for (int i = index - 1; i >= 0; i--) {
            if (fits(lines.get(i))) {
                return show(i);
            }
        }
        return null;
    }

    /** The line after; past the last one what was typed. Null when nothing was recalled. */
    String later(String text) {
        begin(text);
        if (index >= lines.size()) {
            return null;
        }
        for (int i = index + 1; i < lines.size(); i++) {
            if (fits(lines.get(i))) {
                return show(i);
            }
        }
        index = lines.size();
        shown = typed;
        return typed;
    }

    /** A text that was not put there by us begins a new search. */
    private void begin(String text) {
        if (!text.equals(shown)) {
            typed = text;
            index = lines.size();
        }
    }

    private boolean fits(String line) {
        return line.regionMatches(true, 0, typed, 0, typed.length()) && !line.equals(shown);
    }

    private String show(int at) {
        index = at;
        shown = lines.get(at);
        return shown;
    }
}
