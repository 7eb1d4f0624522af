package mtsh.store.engine.mapdb;

/** Pairs of what is kept of a term's hash, shifted by {@link TermWriter#PAGE}, and a page: ascending, one at a time. */
interface Pairs {
    /** What {@link #next} returns behind the last pair. */
    long END = Long.MAX_VALUE;

    long next();

    /** All pairs of several, ascending, those that are in more than one but once. */
    static Pairs merged(Pairs[] inputs) {
        return new Merged(inputs);
    }

    /** The inputs in a heap, the one with the least pair on top. */
    final class Merged implements Pairs {
        private final Pairs[] inputs;
        private final long[] heads;
        private long last = END;

        private Merged(Pairs[] inputs) {
            this.inputs = inputs.clone();
            heads = new long[inputs.length];
            for (int i = 0; i < heads.length; i++) {
                heads[i] = inputs[i].next();
            }
            for (int i = heads.length / 2 - 1; i >= 0; i--) {
                sink(i);
            }
        }

        @Override
        public long next() {
            long least = pull();
            while (least == last && least != END) {
                least = pull();
            }
            last = least;
            return least;
        }

        private long pull() {
            if (heads.length == 0 || heads[0] == END) {
                return END;
            }
            long least = heads[0];
            heads[0] = inputs[0].next();
            sink(0);
            return least;
        }

        private void sink(int from) {
            int at = from;
            while (2 * at + 1 < heads.length) {
                int child = 2 * at + 1;
                if (child + 1 < heads.length && heads[child + 1] < heads[child]) {
                    child++;
                }
                if (heads[at] <= heads[child]) {
                    return;
                }
                swap(at, child);
                at = child;
            }
        }

        private void swap(int one, int other) {
            long head = heads[one];
            heads[one] = heads[other];
            heads[other] = head;
            Pairs input = inputs[one];
            inputs[one] = inputs[other];
            inputs[other] = input;
        }
    }
}
