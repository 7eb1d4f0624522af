package mtsh.console.complete;

import java.util.function.Supplier;

/**
 * One thing that could be typed.
 *
 * @param text what is put in place of the word
 * @param label what a list shows, without quotes
 * @param match what the typed word is compared with
 * @param note a description, asked for only when it is shown; a class may have to be loaded for it
 * @param rank the lowest comes first; equal ones keep their order
 * @param endsWord whether a blank may follow
 * @param verbatim whether the text is code, never to be quoted
 */
public record Item(
        String text, String label, String match, Supplier<String> note, int rank, boolean endsWord, boolean verbatim) {
    /** A value, which is quoted when it must be. */
    static Item value(String value, String note) {
        return new Item(value, value, value, () -> note, 0, true, false);
    }

    /** A piece of code. */
    static Item code(String text, String note) {
        return new Item(text, text, text, () -> note, 0, true, true);
    }

    Item rank(int newRank) {
        return new Item(text, label, match, note, newRank, endsWord, verbatim);
    }

    Item label(String newLabel) {
        return new Item(text, newLabel, match, note, rank, endsWord, verbatim);
    }

    Item match(String newMatch) {
        return new Item(text, label, newMatch, note, rank, endsWord, verbatim);
    }

    Item note(Supplier<String> newNote) {
        return new Item(text, label, match, newNote, rank, endsWord, verbatim);
    }

    /** More will follow directly: a folder, a method's opening parenthesis. */
    Item open() {
        return new Item(text, label, match, note, rank, false, verbatim);
    }

    Item text(String newText) {
        return new Item(newText, label, match, note, rank, endsWord, verbatim);
    }

    /** The description, or nothing when it cannot be told. */
    public String description() {
        try {
            return note.get();
        } catch (RuntimeException | LinkageError unknown) {
            return "";
        }
    }
}
