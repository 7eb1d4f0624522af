package mtsh.store.engine.mapdb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The distinct subjects of a group of lives, one behind the other, so that what is contained in any of them is found in one go:
 *
 * <pre>
 * 1 when a subject has a letter outside ASCII that folds to one in it (the Kelvin sign, the long s), else 0
 * how many, the length of each, then their bytes
 * </pre>
 */
final class Subjects {
    private static final String FOLDING_TO_ASCII = "\u212a\u017f";

    private final byte[] bytes;
    private final boolean foldsToAscii;
    private final int[] starts;

    Subjects(byte[] record) {
        ByteReader in = new ByteReader(record);
        foldsToAscii = in.octet() != 0;
        int count = in.count();
        if (count > record.length) {
            throw new IndexOutOfBoundsException("A group of " + count + " subjects cannot be");
        }
        starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i + 1] = Math.addExact(starts[i], in.count());
        }
        if (starts[count] != in.remaining()) {
            throw new IndexOutOfBoundsException("The subjects of a group do not fill their record");
        }
        bytes = record;
        int begin = in.position();
        for (int i = 0; i <= count; i++) {
            starts[i] += begin;
        }
    }

    static ByteWriter encode(Collection<String> subjects) {
        ByteWriter record = new ByteWriter();
        ByteWriter texts = new ByteWriter();
        record.octet(subjects.stream().anyMatch(Subjects::foldsToAscii) ? 1 : 0);
        record.unsigned(subjects.size());
        for (String subject : subjects) {
            byte[] text = subject.getBytes(StandardCharsets.UTF_8);
            record.unsigned(text.length);
            texts.raw(text, 0, text.length);
        }
        record.raw(texts);
        return record;
    }

    private static boolean foldsToAscii(String subject) {
        for (int i = 0; i < FOLDING_TO_ASCII.length(); i++) {
            if (subject.indexOf(FOLDING_TO_ASCII.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    String text(int number) {
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /** Which subjects are wanted: those that may hold a needle are judged one by one. */
    BitSet matching(List<SubjectNeedle> needles, Predicate<String> judge) {
        BitSet found = new BitSet();
        if (foldsToAscii || needles.contains(SubjectNeedle.ANY)) {
            for (int i = 0; i < starts.length - 1; i++) {
                found.set(i, judge.test(text(i)));
            }
            return found;
        }
        needles.forEach(needle -> find(needle, judge, found));
        return found;
    }

    private void find(SubjectNeedle needle, Predicate<String> judge, BitSet found) {
        int end = starts[starts.length - 1];
        int at = needle.find(bytes, starts[0], end);
        while (at < end) {
            int number = holding(at);
            if (judge.test(text(number))) {
                found.set(number);
            }
            at = needle.find(bytes, starts[number + 1], end);
        }
    }

    /** The last subject that begins at a byte or before it, so that it has the byte. */
    private int holding(int at) {
        int place = Arrays.binarySearch(starts, at);
        if (place < 0) {
            return -place - 2;
        }
        while (starts[place + 1] == at) {
            place++;
        }
        return place;
    }
}
