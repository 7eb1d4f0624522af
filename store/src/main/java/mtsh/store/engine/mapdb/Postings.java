package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.List;

/** Ordinals in ascending order, walked once. */
interface Postings {
    int END = Integer.MAX_VALUE;

    /** The next ordinal, or {@link #END}. */
    int next();

    /** The next ordinal that is not below this one, or {@link #END}. Goes forward only. */
    int seek(int ordinal);

    /** All ordinals of any of these, each once. */
    static Postings union(List<Postings> parts) {
        if (parts.isEmpty()) {
            return of(new int[0]);
        }
        return parts.size() == 1 ? parts.get(0) : new Union(parts);
    }

    /** The ordinals that are in each of these. */
    static Postings intersection(List<Postings> parts) {
        return parts.size() == 1 ? parts.get(0) : new Intersection(parts);
    }

    /** A plain run of ordinals from the first up to, not with, the second. */
    static Postings all(int from, int until) {
        return new Postings() {
            private int at = from;

            @Override
            public int next() {
                return at < until ? at++ : END;
            }

            @Override
            public int seek(int ordinal) {
                at = Math.max(at, ordinal);
                return next();
            }
        };
    }

    /** These ordinals, ascending. */
    static Postings of(int[] ordinals) {
        return new Postings() {
            private int at;

            @Override
            public int next() {
                return at < ordinals.length ? ordinals[at++] : END;
            }

            @Override
            public int seek(int ordinal) {
                int found = Arrays.binarySearch(ordinals, at, ordinals.length, ordinal);
                at = found >= 0 ? found : -found - 1;
                return next();
            }
        };
    }

    /** See {@link #union}. */
    final class Union implements Postings {
        private final List<Postings> parts;
        private final int[] heads;
        private int last = -1;

        Union(List<Postings> parts) {
            this.parts = parts;
            this.heads = new int[parts.size()];
            for (int i = 0; i < heads.length; i++) {
                heads[i] = parts.get(i).next();
            }
        }

        @Override
        public int next() {
            return seek(last + 1);
        }

        @Override
        public int seek(int ordinal) {
            int wanted = Math.max(ordinal, last + 1);
            int least = END;
            for (int i = 0; i < heads.length; i++) {
                if (heads[i] < wanted) {
                    heads[i] = parts.get(i).seek(wanted);
                }
                least = Math.min(least, heads[i]);
            }
            last = least == END ? last : least;
            return least;
        }
    }

    /** See {@link #intersection}. */
    final class Intersection implements Postings {
        private final List<Postings> parts;
        private int last = -1;

        Intersection(List<Postings> parts) {
            this.parts = parts;
        }

        @Override
        public int next() {
            return seek(last + 1);
        }

        @Override
        public int seek(int ordinal) {
            int candidate = parts.get(0).seek(Math.max(ordinal, last + 1));
            int agreed = 1;
            int turn = 1 % parts.size();
            int[] heads = new int[parts.size()];
            heads[0] = candidate;
            while (candidate != END && agreed < parts.size()) {
                int head = heldOrSought(turn, candidate, heads);
                agreed = head == candidate ? agreed + 1 : 1;
                candidate = head;
                turn = (turn + 1) % parts.size();
            }
            last = candidate == END ? last : candidate;
            return candidate;
        }

        private int heldOrSought(int turn, int candidate, int[] heads) {
            if (heads[turn] != candidate) {
                heads[turn] = parts.get(turn).seek(candidate);
            }
            return heads[turn];
        }
    }
}
