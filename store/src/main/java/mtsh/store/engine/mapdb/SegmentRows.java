package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

import mtsh.store.query.AllOf;
import mtsh.store.query.Condition;
import mtsh.store.query.RowCondition;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TraceRow;

/** The wanted rows of a segment, group by group. What numbers can decide is decided before a row is made. */
final class SegmentRows {
    private final LiveSegment live;
    private final Segment segment;
    private final RowFilter filter;
    private final BitSet lives;
    private final List<TextTest> tests = new ArrayList<>();
    private final SubjectSearch subjects = new SubjectSearch();

    /** @param lives the only lives that may have a wanted row; null when any may */
    SegmentRows(LiveSegment live, RowFilter filter, BitSet lives) {
        this.live = live;
        this.segment = live.segment();
        this.filter = filter;
        this.lives = lives;
        filter.conditions().forEach(this::add);
    }

    private void add(Condition condition) {
        if (condition instanceof AllOf all) {
            all.conditions().forEach(this::add);
            return;
        }
        if (condition instanceof TextCondition text && text.field() == TextCondition.Field.SUBJECT) {
            subjects.add(text);
            return;
        }
        TextTest test = condition instanceof RowCondition row ? TextTest.of(segment, row) : null;
        if (test != null) {
            tests.add(test);
        }
    }

    /** Those of the rows at these places of a group that are wanted, in the order of rows. */
    List<TraceRow> of(int group, int[] places) {
        IntPredicate isWanted = subject -> true;
        if (!subjects.isEmpty()) {
            isWanted = places.length == segment.meta().groups().rowsOf(group)
                    ? searched(group)
                    : subject -> subjects.matches(segment.subject(group, subject));
        }
        if (isWanted == null) {
            return List.of();
        }
        GroupHead head = segment.head(group);
        int first = segment.meta().groups().firstLife(group);
        int count = 0;
        for (int place : places) {
            if (passes(head, place, first) && isWanted.test(head.integer(HeadColumn.SUBJECT, place))) {
                places[count++] = place;
            }
        }
        List<TraceRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            TraceRow row = segment.row(group, places[i]);
            if (filter.matches(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Searches the subjects of a whole group at once; null when none is wanted, which is so in most groups: nothing else of them is read. */
    private IntPredicate searched(int group) {
        BitSet wanted = subjects.in(segment.subjectsInPassing(group));
        return wanted.isEmpty() ? null : wanted::get;
    }

    /** Whether the numbers of a row, at a place of a group with this first life, let it through. */
    boolean passes(GroupHead head, int place, int firstLife) {
        if (!filter.mayMatchSecond(head.second(place))) {
            return false;
        }
        int life = firstLife + head.life(place);
        if (live.dead().get(life) || lives != null && !lives.get(life)) {
            return false;
        }
        for (TextTest test : tests) {
            if (!test.passes(head, place)) {
                return false;
            }
        }
        return true;
    }
}
