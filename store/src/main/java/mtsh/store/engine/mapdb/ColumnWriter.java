package mtsh.store.engine.mapdb;

import java.util.List;

/**
 * One column of a block. Texts go through a dictionary that grows as they come, so that a value costs its bytes once in a block;
 * the empty text is always the first entry.
 */
final class ColumnWriter {
    private final ByteWriter out = new ByteWriter();
    private final TextNumbers dictionary = new TextNumbers();
    private long previous;
    private String lastText = "";
    private int lastReference;

    ColumnWriter() {
        dictionary.number("");
    }

    /** Texts that need not be written, because the reader has them too; before any other. */
    void knows(List<String> words) {
        words.forEach(dictionary::number);
    }

    void text(String value) {
        textNumber(value);
    }

    /** Writes a text and returns its number in the dictionary. */
    int textNumber(String value) {
        // Most columns repeat themselves; the dictionary is asked only when they do not.
        int reference = reference(value);
        out.unsigned(reference);
        if (reference == 0) {
            out.text(value);
        }
        return lastReference;
    }

    /** Writes the text of the first of these characters, of which no String is made when it was there before. */
    int textNumber(char[] chars, int length) {
        int known = dictionary.size();
        int reference = length == 0 ? 0 : dictionary.number(chars, 0, length);
        out.unsigned(reference < known ? reference + 1 : 0);
        if (reference == known) {
            out.text(new String(chars, 0, length));
        }
        return reference;
    }

    /**
     * A text that may be one of the life's {@code own}, which its rows hold already: an odd number is one of them, an even one twice the
     * number that {@link #text(String)} writes. The number of an own text says what it is (that of its sender, its Message-ID), so
     * that it repeats from life to life though the texts do not.
     */
    void text(String value, TextNumbers own) {
        int number = value.isEmpty() ? -1 : own.find(value);
        if (number >= 0) {
            out.unsigned(2L * number + 1);
            return;
        }
        int reference = reference(value);
        out.unsigned(2L * reference);
        if (reference == 0) {
            out.text(value);
        }
    }

    /** One more than the number in the dictionary, or 0 when the text was not there before. */
    private int reference(String value) {
        if (value.equals(lastText)) {
            return lastReference + 1;
        }
        int known = dictionary.size();
        int reference = value.isEmpty() ? 0 : dictionary.number(value);
        lastText = value;
        lastReference = reference;
        return reference < known ? reference + 1 : 0;
    }

    void number(long value) {
        out.signed(value);
    }

    /** A number that is near the one before it. */
    void step(long value) {
        out.signed(value - previous);
        previous = value;
    }

    ByteWriter bytes() {
        return out;
    }

    /** Begins anew, for another block. */
    void clear() {
        out.clear();
        dictionary.clear();
        dictionary.number("");
        previous = 0;
        lastText = "";
        lastReference = 0;
    }
}
