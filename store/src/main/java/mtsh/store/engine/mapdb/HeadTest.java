package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.query.AllOf;
import mtsh.store.query.AnyOf;
import mtsh.store.query.Condition;
import mtsh.store.query.Not;
import mtsh.store.query.ReceivedCondition;
import mtsh.store.query.RowCondition;

/** A condition that the numbers of a row decide, exactly as its {@code matches} does. */
interface HeadTest {
    boolean passes(GroupHead head, int row);

    /** Null when it takes more than the numbers. */
    static HeadTest of(Segment segment, Condition condition) {
        if (condition instanceof ReceivedCondition received) {
            return new Interval(received.start(), received.end())::holds;
        }
        if (condition instanceof Not not) {
            HeadTest test = of(segment, not.condition());
            return test == null ? null : (head, row) -> !test.passes(head, row);
        }
        if (condition instanceof AllOf all) {
            List<HeadTest> tests = of(segment, all.conditions());
            return tests == null ? null : (head, row) -> all(tests, head, row);
        }
        if (condition instanceof AnyOf any) {
            List<HeadTest> tests = of(segment, any.conditions());
            return tests == null ? null : (head, row) -> any(tests, head, row);
        }
        TextTest text = condition instanceof RowCondition row ? TextTest.of(segment, row) : null;
        return text == null ? null : text::passes;
    }

    /** Null when one of them takes more. */
    static List<HeadTest> of(Segment segment, List<? extends Condition> conditions) {
        List<HeadTest> tests = new ArrayList<>();
        for (Condition condition : conditions) {
            HeadTest test = of(segment, condition);
            if (test == null) {
                return null;
            }
            tests.add(test);
        }
        return tests;
    }

    static boolean all(List<HeadTest> tests, GroupHead head, int row) {
        for (HeadTest test : tests) {
            if (!test.passes(head, row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(List<HeadTest> tests, GroupHead head, int row) {
        for (HeadTest test : tests) {
            if (test.passes(head, row)) {
                return true;
            }
        }
        return false;
    }
}
