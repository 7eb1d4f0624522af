package mtsh.store.engine.mapdb;

import java.util.Arrays;

/** Walks the groups of a segment that may have a wanted row, each with its candidates, in the order that was asked for. */
abstract sealed class GroupCursor {
    static final int END = Integer.MAX_VALUE;

    private final SegmentMeta meta;

    private GroupCursor(SegmentMeta meta) {
        this.meta = meta;
    }

    /** Not asked for when nothing of the segment is a candidate: decoding them for nothing would cost a query that looks for one message. */
    protected Groups groups() {
        return meta.groups();
    }

    /** @param candidates ascending; null when every row is one */
    static GroupCursor of(SegmentMeta meta, Postings candidates, boolean newestFirst) {
        if (newestFirst && candidates != null) {
            return new Streamed(meta, candidates);
        }
        return new Listed(meta, newestFirst ? null : meta.groups().byOldestRow(), candidates);
    }

    /** The group that is next, or {@link #END}. Asking does not go on. */
    abstract int peek();

    /** Goes on behind the next group, whose candidates nobody wants. */
    abstract void skip();

    /** The places in the next group of the rows that may be wanted; goes on behind it. */
    abstract int[] take();

    /** Candidates as an index gives them, newest first; what is not asked for is not read. */
    private static final class Streamed extends GroupCursor {
        private final Postings candidates;
        private int next;

        Streamed(SegmentMeta meta, Postings candidates) {
            super(meta);
            this.candidates = candidates;
            this.next = candidates.next();
        }

        @Override
        int peek() {
            return next == Postings.END ? END : groups().ofRow(next);
        }

        @Override
        void skip() {
            next = candidates.seek(groups().firstRow(peek() + 1));
        }

        @Override
        int[] take() {
            int group = peek();
            int first = groups().firstRow(group);
            int end = groups().firstRow(group + 1);
            IntList places = new IntList();
            while (next < end) {
                places.add(next - first);
                next = candidates.next();
            }
            return places.toArray();
        }
    }

    /** All groups in some order, with all their rows or with those of a gathered list. */
    private static final class Listed extends GroupCursor {
        private final int[] order;
        private final int[] candidates;
        private int at;

        Listed(SegmentMeta meta, int[] order, Postings candidates) {
            super(meta);
            this.order = order;
            this.candidates = candidates == null ? null : gathered(candidates);
            toCandidates();
        }

        private static int[] gathered(Postings postings) {
            IntList all = new IntList();
            for (int next = postings.next(); next != Postings.END; next = postings.next()) {
                all.add(next);
            }
            return all.toArray();
        }

        private int group() {
            return order == null ? at : order[at];
        }

        private void toCandidates() {
            while (at < groups().count() && isEmpty(group())) {
                at++;
            }
        }

        private boolean isEmpty(int group) {
            return candidates == null
                    ? groups().rowsOf(group) == 0
                    : place(groups().firstRow(group)) == place(groups().firstRow(group + 1));
        }

        /** Where in the list the first candidate is that is not less. */
        private int place(int ordinal) {
            int found = Arrays.binarySearch(candidates, ordinal);
            return found >= 0 ? found : -found - 1;
        }

        @Override
        int peek() {
            return at < groups().count() ? group() : END;
        }

        @Override
        void skip() {
            at++;
            toCandidates();
        }

        @Override
        int[] take() {
            int group = group();
            int first = groups().firstRow(group);
            int[] places;
            if (candidates == null) {
                places = new int[groups().rowsOf(group)];
                for (int i = 0; i < places.length; i++) {
                    places[i] = i;
                }
            } else {
                places = Arrays.copyOfRange(candidates, place(first), place(groups().firstRow(group + 1)));
                for (int i = 0; i < places.length; i++) {
                    places[i] -= first;
                }
            }
            skip();
            return places;
        }
    }
}
