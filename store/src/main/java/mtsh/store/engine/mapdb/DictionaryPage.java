package mtsh.store.engine.mapdb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A page of a dictionary: {@link #TEXTS} texts in runs of {@link #RUN}, of which each text but the first leaves out what it begins with
 * like the one before.
 *
 * <pre>
 * count; where each run begins, {@link PackedNumbers}
 * for each text: bytes shared with the text before (0 for the first of a run), bytes that follow, these bytes;
 *     for an address the number of its domain plus 1, or 0 when it has none (the bytes are what stands before the at sign then)
 * </pre>
 */
final class DictionaryPage {
    static final int TEXTS = 512;
    private static final int RUN = 16;

    private final byte[] bytes;
    private final int count;
    private final PackedNumbers runs;
    private final int begin;

    DictionaryPage(byte[] record) {
        ByteReader in = new ByteReader(record);
        bytes = record;
        count = in.count();
        if (count > TEXTS) {
            throw new IndexOutOfBoundsException("A page of " + count + " texts cannot be");
        }
        runs = PackedNumbers.read(in, (count + RUN - 1) / RUN);
        begin = in.position();
    }

    /** @param domains by text the number of the address's domain, or -1; null when the texts are not addresses */
    static ByteWriter encode(List<String> texts, int[] domains) {
        ByteWriter body = new ByteWriter();
        long[] runs = new long[(texts.size() + RUN - 1) / RUN];
        byte[] before = new byte[0];
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int at = domains == null || domains[i] < 0 ? -1 : text.lastIndexOf('@');
            byte[] own = (at < 0 ? text : text.substring(0, at)).getBytes(StandardCharsets.UTF_8);
            if (i % RUN == 0) {
                runs[i / RUN] = body.size();
                before = new byte[0];
            }
            int mismatch = Arrays.mismatch(before, own);
            int shared = mismatch < 0 ? own.length : mismatch;
            body.unsigned(shared);
            body.unsigned(own.length - shared);
            body.raw(own, shared, own.length - shared);
            if (domains != null) {
                body.unsigned(domains[i] + 1L);
            }
            before = own;
        }
        ByteWriter out = new ByteWriter();
        out.unsigned(texts.size());
        PackedNumbers.write(out, runs, runs.length);
        out.raw(body);
        return out;
    }

    String text(int index, Dictionary domains) {
        return runAt(index, domains).next();
    }

    private Run runAt(int index, Dictionary domains) {
        if (index >= count) {
            throw new IndexOutOfBoundsException("There is no text " + index + " in a page of " + count);
        }
        Run run = new Run(index / RUN, domains);
        for (int skipped = index % RUN; skipped > 0; skipped--) {
            run.skip();
        }
        return run;
    }

    TextKey.Place place(int index, TextKey key, Dictionary domains) {
        return runAt(index, domains).nextPlace(key);
    }

    /** The first index whose text lies at one of these places, which all that come after it do; the size when none does. */
    int first(TextKey key, Set<TextKey.Place> wanted, Dictionary domains) {
        int low = 0;
        int high = (count + RUN - 1) / RUN - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (wanted.contains(new Run(middle, domains).nextPlace(key))) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        int index = low * RUN;
        int end = Math.min(count, index + RUN);
        Run run = index == end ? null : new Run(low, domains);
        while (index < end && !wanted.contains(run.nextPlace(key))) {
            index++;
        }
        return index;
    }

    /** Puts the number of each address's domain plus 1, or 0, into a table from a place on. */
    void domains(Dictionary domains, int[] table, int place) {
        Run run = null;
        for (int i = 0; i < count; i++) {
            run = i % RUN == 0 ? new Run(i / RUN, domains) : run;
            run.skip();
            table[place + i] = run.domain;
        }
    }

    Iterator<String> from(int index, Dictionary domains) {
        return new Iterator<>() {
            private int next = index / RUN * RUN;
            private Run run;

            @Override
            public boolean hasNext() {
                return Math.max(next, index) < count;
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                while (next < index) {
                    enter();
                    run.skip();
                    next++;
                }
                enter();
                next++;
                return run.next();
            }

            private void enter() {
                if (next % RUN == 0) {
                    run = new Run(next / RUN, domains);
                }
            }
        };
    }

    private final class Run {
        private final Dictionary domains;
        private final ByteReader in;
        private byte[] text = new byte[32];
        private int length;
        private int domain;

        Run(int number, Dictionary domains) {
            int from = begin + runs.integer(number);
            this.in = new ByteReader(bytes, from, bytes.length - from);
            this.domains = domains;
        }

        void skip() {
            int shared = in.count();
            int more = in.count();
            if (shared > length) {
                throw new IndexOutOfBoundsException("A text shares more than the one before has");
            }
            int from = in.part(more).position();
            if (shared + more > text.length) {
                text = Arrays.copyOf(text, Math.max(shared + more, text.length * 2));
            }
            System.arraycopy(bytes, from, text, shared, more);
            length = shared + more;
            domain = domains == null ? 0 : in.count();
        }

        String next() {
            skip();
            return text();
        }

        private String text() {
            String own = new String(text, 0, length, StandardCharsets.UTF_8);
            return domain == 0 ? own : own + "@" + domains.text(domain - 1);
        }

        TextKey.Place nextPlace(TextKey key) {
            skip();
            TextKey.Place place = key.placeOf(text, length, domain == 0 ? null : () -> domains.text(domain - 1));
            return place == null ? key.placeOf(Dictionary.key(text())) : place;
        }
    }
}
