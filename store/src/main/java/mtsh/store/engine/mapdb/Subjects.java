package mtsh.store.engine.mapdb;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The distinct subjects of a page of lives: how many, the lengths of the texts and then the texts one behind the other, so that what is
 * contained in any of them is found in one go.
 */
final class Subjects {
    private final byte[] bytes;
    private final int[] starts;

    Subjects(byte[] record) {
        ByteReader in = new ByteReader(record);
        int count = in.count();
        if (count > record.length) {
            throw new IndexOutOfBoundsException("A page of " + count + " subjects cannot be");
        }
        starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i + 1] = Math.addExact(starts[i], in.count());
        }
        if (starts[count] != in.remaining()) {
            throw new IndexOutOfBoundsException("The subjects of a page do not fill it");
        }
        bytes = record;
        int begin = in.position();
        for (int i = 0; i <= count; i++) {
            starts[i] += begin;
        }
    }

    static ByteWriter encode(List<String> subjects) {
        ByteWriter page = new ByteWriter();
        ByteWriter texts = new ByteWriter();
        page.unsigned(subjects.size());
        for (String subject : subjects) {
            byte[] text = subject.getBytes(StandardCharsets.UTF_8);
            page.unsigned(text.length);
            texts.raw(text, 0, text.length);
        }
        page.raw(texts);
        return page;
    }

    String text(int number) {
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /** Where the subjects are that hold the needle; those that the needle cannot judge are asked for one by one. */
    BitSet matching(SubjectNeedle needle, Predicate<String> judge) {
        BitSet found = new BitSet();
        int last = starts.length - 1;
        if (!needle.mayBeIn(bytes, starts[0], starts[last])) {
            return found;
        }
        for (int i = 0; i < last; i++) {
            if (needle.mayBeIn(bytes, starts[i], starts[i + 1]) && judge.test(text(i))) {
                found.set(i);
            }
        }
        return found;
    }
}
