package mtsh.commands.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in one text, none over another: what was claimed first stays. */
final class Edits {
    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    private final boolean[] taken;

    private record Edit(int begin, int end, String replacement) {}

    Edits(String text) {
        this.text = text;
        taken = new boolean[text.length()];
    }

    boolean isFree(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** Claims a part; nothing happens when some of it has been claimed. */
    void replace(int begin, int end, String replacement) {
        if (begin >= end || !isFree(begin, end)) {
            return;
        }
        for (int i = begin; i < end; i++) {
            taken[i] = true;
        }
        edits.add(new Edit(begin, end, replacement));
    }

    String result() {
        if (edits.isEmpty()) {
            return text;
        }
        edits.sort(Comparator.comparingInt(Edit::begin));
        StringBuilder out = new StringBuilder(text.length() + 32);
        int at = 0;
        for (Edit edit : edits) {
            out.append(text, at, edit.begin()).append(edit.replacement());
            at = edit.end();
        }
        return out.append(text, at, text.length()).toString();
    }
}
