package mtsh.store.engine.mapdb;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The texts of several segments, merged as they are read: all that stays in memory is for each number of each of them the number that its
 * text has in the new segment.
 */
final class MergedTexts extends SegmentTexts {
    private final List<Segment> inputs;
    private final Runnable check;
    /** By part, and then by input and number there. */
    private final Map<Part, int[][]> numbers = new EnumMap<>(Part.class);

    /** @param check is asked now and then whether to go on, and throws when not */
    MergedTexts(List<Segment> inputs, Runnable check) {
        this.inputs = inputs;
        this.check = check;
    }

    @Override
    void fill(Part part, DictionaryWriter writer) {
        int[][] ofPart = new int[inputs.size()][];
        PriorityQueue<Input> waiting = new PriorityQueue<>();
        for (int i = 0; i < ofPart.length; i++) {
            Input input = new Input(part, i);
            ofPart[i] = input.numbers;
            if (input.hasNext()) {
                waiting.add(input);
            }
        }
        String before = null;
        while (!waiting.isEmpty()) {
            check.run();
            Input least = waiting.poll();
            if (!least.text.equals(before)) {
                before = least.text;
                writer.add(before, least.domain());
            }
            least.numbers[least.at] = writer.size() - 1;
            if (least.hasNext()) {
                waiting.add(least);
            }
        }
        numbers.put(part, ofPart);
    }

    /** What the numbers of one of the segments are here; only once they are written. */
    int[] numbers(Part part, int input) {
        return numbers.get(part)[input];
    }

    /** A life of one of the segments brings them along. */
    @Override
    int[] numbers(SealedLife life, int row) {
        return life.numbers().get(row);
    }

    /** One of the dictionaries, at one of its texts. */
    private final class Input implements Comparable<Input> {
        private final int[] numbers;
        private final Iterator<String> texts;
        private final int[] domains;
        private final int[] newDomains;
        private int at = -1;
        private String text;

        Input(Part part, int index) {
            Dictionary dictionary = inputs.get(index).dictionary(part);
            boolean hasDomains = part == Part.ADDRESSES;
            numbers = new int[dictionary.size()];
            texts = dictionary.from(0);
            domains = hasDomains ? dictionary.domains() : null;
            newDomains = hasDomains ? MergedTexts.this.numbers(Part.DOMAINS, index) : null;
        }

        boolean hasNext() {
            if (!texts.hasNext()) {
                return false;
            }
            text = texts.next();
            at++;
            return true;
        }

        int domain() {
            return domains == null || domains[at] == 0 ? -1 : newDomains[domains[at] - 1];
        }

        @Override
        public int compareTo(Input other) {
            return Dictionary.ORDER.compare(text, other.text);
        }
    }
}
