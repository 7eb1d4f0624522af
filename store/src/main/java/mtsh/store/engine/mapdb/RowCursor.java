package mtsh.store.engine.mapdb;

/** Walks the candidates of a segment in the order that was asked for, once. */
interface RowCursor {
    /** The next ordinal, or {@link Postings#END}. */
    int next();

    /** The next ordinal that is not in this block. */
    int leave(int block);

    /** Newest first, which is how rows stand in a segment. */
    static RowCursor forwards(Postings postings) {
        return new RowCursor() {
            @Override
            public int next() {
                return postings.next();
            }

            @Override
            public int leave(int block) {
                return postings.seek((block + 1) * RowBlock.ROWS);
            }
        };
    }

    /** Oldest first. Postings go one way only, so they are gathered, unless they are all {@code rows}. */
    static RowCursor backwards(RowCandidates.Found found, int rows) {
        LongList ordinals = new LongList();
        if (!found.indexes().isEmpty()) {
            for (int at = found.postings().next();
                    at != Postings.END;
                    at = found.postings().next()) {
                ordinals.add(at);
            }
        }
        long[] gathered = ordinals.toArray();
        return found.indexes().isEmpty() ? new Backwards(null, rows) : new Backwards(gathered, gathered.length);
    }

    /** Counts down through gathered ordinals, or through all. */
    final class Backwards implements RowCursor {
        private final long[] ordinals;
        private int left;

        private Backwards(long[] ordinals, int left) {
            this.ordinals = ordinals;
            this.left = left;
        }

        @Override
        public int next() {
            return left == 0 ? Postings.END : at(--left);
        }

        private int at(int place) {
            return ordinals == null ? place : (int) ordinals[place];
        }

        @Override
        public int leave(int block) {
            while (left > 0 && at(left - 1) >= block * RowBlock.ROWS) {
                left--;
            }
            return next();
        }
    }
}
