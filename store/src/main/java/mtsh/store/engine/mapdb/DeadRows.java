package mtsh.store.engine.mapdb;

import java.util.BitSet;

/** Walks the rows of replaced lives; groups without one are not read. */
final class DeadRows {
    private DeadRows() {}

    /** Takes a group and a row's place in it. */
    interface Consumer {
        void accept(int group, int place);
    }

    static void forEach(Segment segment, BitSet dead, Consumer consumer) {
        Groups groups = segment.meta().groups();
        int next = dead.nextSetBit(0);
        while (next >= 0) {
            int group = groups.ofLife(next);
            GroupHead head = segment.head(group);
            for (int place = 0; place < head.rows(); place++) {
                if (dead.get(groups.firstLife(group) + head.life(place))) {
                    consumer.accept(group, place);
                }
            }
            next = dead.nextSetBit(groups.firstLife(group + 1));
        }
    }
}
