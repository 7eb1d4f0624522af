package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import mtsh.store.query.AllOf;
import mtsh.store.query.Condition;
import mtsh.store.query.RowCondition;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TextMatch;
import mtsh.store.query.TraceRow;

/** The wanted rows of a segment, group by group. What numbers can decide is decided before a row is made. */
final class SegmentRows {
    private final LiveSegment live;
    private final Segment segment;
    private final RowFilter filter;
    private final BitSet lives;
    private final List<TextTest> tests = new ArrayList<>();
    private final List<TextCondition> subjects = new ArrayList<>();
    private final List<SubjectNeedle> needles = new ArrayList<>();

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
            needles.add(needle(text.alternatives()));
            return;
        }
        TextTest test = condition instanceof RowCondition row ? TextTest.of(segment, row) : null;
        if (test != null) {
            tests.add(test);
        }
    }

    private static SubjectNeedle needle(List<TextMatch> alternatives) {
        return alternatives.size() == 1 ? SubjectNeedle.of(alternatives.get(0).foldedPart()) : SubjectNeedle.ANY;
    }

    /** Those of the rows at these places of a group that are wanted, in the order of rows. */
    List<TraceRow> of(int group, int[] places) {
        GroupHead head = segment.head(group);
        int first = segment.meta().groups().firstLife(group);
        int count = 0;
        for (int place : places) {
            if (passes(head, place, first)) {
                places[count++] = place;
            }
        }
        count = count == 0 ? 0 : withSubject(group, head, places, count);
        List<TraceRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            TraceRow row = segment.row(group, places[i]);
            if (filter.matches(row)) {
                rows.add(row);
            }
        }
        return rows;
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

    /** Keeps the rows whose subject is wanted; each page of subjects is searched once. */
    private int withSubject(int group, GroupHead head, int[] places, int count) {
        int firstPage = segment.meta().groups().firstPage(group);
        int left = count;
        for (int i = 0; i < subjects.size() && left > 0; i++) {
            TextCondition condition = subjects.get(i);
            SubjectNeedle needle = needles.get(i);
            BitSet[] matching = new BitSet[Groups.pages(head.lives())];
            int kept = 0;
            for (int at = 0; at < left; at++) {
                int page = head.life(places[at]) / RowDetails.LIVES;
                if (matching[page] == null) {
                    matching[page] =
                            segment.subjects(firstPage + page).matching(needle, text -> matches(condition, text));
                }
                if (matching[page].get(head.integer(HeadColumn.SUBJECT, places[at]))) {
                    places[kept++] = places[at];
                }
            }
            left = kept;
        }
        return left;
    }

    private static boolean matches(TextCondition condition, String text) {
        for (TextMatch alternative : condition.alternatives()) {
            if (alternative.matches(text)) {
                return true;
            }
        }
        return false;
    }
}
