package mtsh.store.engine.mapdb;

import java.util.PriorityQueue;

/** The texts of a range of a dictionary that rows have, the most frequent first, among equals in order. Takes no look at what nobody asks for. */
final class BestTexts {
    static final int END = -1;

    private final TextCounts counts;
    private final PriorityQueue<Node> nodes = new PriorityQueue<>();

    /** Texts, one when {@code until} is the next number. None of them has more rows than {@code count}. */
    private record Node(int count, int number, int until) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            if (count != other.count) {
                return count > other.count ? -1 : 1;
            }
            return number == other.number ? Integer.compare(other.until, until) : Integer.compare(number, other.number);
        }
    }

    BestTexts(TextCounts counts, int from, int until) {
        this.counts = counts;
        for (int number = from; number < until; number = TextCounts.runEnd(number)) {
            int end = Math.min(until, TextCounts.runEnd(number));
            add(counts.greatest(number, end), number, end);
        }
    }

    private void add(int count, int number, int until) {
        if (count > 0) {
            nodes.add(new Node(count, number, until));
        }
    }

    /** No text that is still to come has more rows; 0 when none comes. */
    int bound() {
        return nodes.isEmpty() ? 0 : nodes.peek().count();
    }

    /** No text that is still to come and has {@link #bound()} rows has a lower number. */
    int leastNumber() {
        return nodes.isEmpty() ? END : nodes.peek().number();
    }

    /** The number of the next text, or {@link #END}. */
    int next() {
        while (!nodes.isEmpty()) {
            Node node = nodes.poll();
            if (node.until() == node.number() + 1) {
                return node.number();
            }
            for (int number = node.number(); number < node.until(); number++) {
                add(counts.count(number), number, number + 1);
            }
        }
        return END;
    }
}
