package mtsh.store.engine.mapdb;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The distinct subjects of a group, {@link #SUBJECTS} a page, each page the lengths of its texts and then the texts one behind the other,
 * so that what is contained in any of them is found in one go.
 */
final class Subjects {
    static final int SUBJECTS = 64;

    private final Pages pages;
    private final Page[] read;

    Subjects(byte[] record, Zstd zstd) {
        pages = Pages.of(record, zstd);
        read = new Page[pages.count()];
    }

    static ByteWriter encode(List<String> subjects, Zstd zstd) {
        Pages.Writer pages = new Pages.Writer(zstd);
        for (int from = 0; from < subjects.size(); from += SUBJECTS) {
            List<String> part = subjects.subList(from, Math.min(subjects.size(), from + SUBJECTS));
            ByteWriter page = new ByteWriter();
            ByteWriter texts = new ByteWriter();
            page.unsigned(part.size());
            for (String subject : part) {
                byte[] bytes = subject.getBytes(StandardCharsets.UTF_8);
                page.unsigned(bytes.length);
                texts.raw(bytes, 0, bytes.length);
            }
            page.raw(texts);
            pages.add(page);
        }
        return pages.record();
    }

    String text(int number) {
        return page(number / SUBJECTS).text(number % SUBJECTS);
    }

    /** Where the subjects are that hold the needle; those that the needle cannot judge are asked for one by one. */
    BitSet matching(SubjectNeedle needle, Predicate<String> judge) {
        BitSet found = new BitSet();
        for (int i = 0; i < read.length; i++) {
            page(i).find(needle, judge, found, i * SUBJECTS);
        }
        return found;
    }

    private Page page(int number) {
        if (read[number] == null) {
            read[number] = new Page(pages.page(number));
        }
        return read[number];
    }

    private static final class Page {
        private final byte[] bytes;
        private final int[] starts;

        Page(ByteReader in) {
            int count = in.count();
            if (count > SUBJECTS) {
                throw new IndexOutOfBoundsException("A page of " + count + " subjects cannot be");
            }
            starts = new int[count + 1];
            for (int i = 0; i < count; i++) {
                starts[i + 1] = Math.addExact(starts[i], in.count());
            }
            if (starts[count] != in.remaining()) {
                throw new IndexOutOfBoundsException("The subjects of a page do not fill it");
            }
            bytes = in.bytes();
            int begin = in.position();
            for (int i = 0; i <= count; i++) {
                starts[i] += begin;
            }
        }

        String text(int number) {
            return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
        }

        void find(SubjectNeedle needle, Predicate<String> judge, BitSet found, int first) {
            int last = starts.length - 1;
            if (!needle.mayBeIn(bytes, starts[0], starts[last])) {
                return;
            }
            for (int i = 0; i < last; i++) {
                if (needle.mayBeIn(bytes, starts[i], starts[i + 1]) && judge.test(text(i))) {
                    found.set(first + i);
                }
            }
        }
    }
}
