package mtsh.store.engine.mapdb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link ColumnWriter} wrote, value by value, in the same order. A text that nobody asks for is not made. */
final class ColumnReader {
    private final ByteReader in;
    /** Where each text of the dictionary begins and how long it is; the first is the empty one. */
    private int[] places = new int[16];

    private String[] texts = new String[8];
    private int size = 1;
    private long previous;

    ColumnReader(ByteReader in) {
        this.in = in;
        texts[0] = "";
    }

    /** What {@link ColumnWriter#knows} was given. */
    void knows(List<String> words) {
        texts = Arrays.copyOf(texts, Math.max(texts.length, 2 * (size + words.size())));
        places = new int[2 * texts.length];
        for (String word : words) {
            texts[size++] = word;
        }
    }

    String text() {
        return text(textNumber());
    }

    /** A text, or one of a life's own, which {@link ColumnWriter#text(String, TextNumbers)} wrote. */
    String text(List<String> own) {
        int code = in.count();
        if ((code & 1) != 0) {
            return own.get(code >> 1);
        }
        return text(number(code >> 1));
    }

    /** The number of the next text, for {@link #text(int)}. */
    int textNumber() {
        return number(in.count());
    }

    private int number(int reference) {
        if (reference > size) {
            throw new IndexOutOfBoundsException("A text is referred to before it is there");
        }
        if (reference > 0) {
            return reference - 1;
        }
        int length = in.count();
        int from = in.part(length).position();
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
            places = Arrays.copyOf(places, size * 4);
        }
        places[2 * size] = from;
        places[2 * size + 1] = length;
        return size++;
    }

    String text(int number) {
        String known = texts[number];
        if (known == null) {
            known = new String(in.bytes(), places[2 * number], places[2 * number + 1], StandardCharsets.UTF_8);
            texts[number] = known;
        }
        return known;
    }

    long number() {
        return in.signed();
    }

    int integer() {
        return (int) in.signed();
    }

    long step() {
        previous += in.signed();
        return previous;
    }

    /** A count that is not negative, as {@link ByteWriter#unsigned} writes it. */
    int count() {
        return in.count();
    }

    int octet() {
        return in.octet();
    }
}
