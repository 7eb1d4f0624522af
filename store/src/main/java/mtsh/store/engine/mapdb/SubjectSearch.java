package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import mtsh.store.query.TextCondition;
import mtsh.store.query.TextMatch;

/** What a query wants of subjects, made ready: each condition must hold. */
final class SubjectSearch {
    private final List<Wanted> all = new ArrayList<>();

    /** @param needles of each of the alternatives */
    private record Wanted(TextCondition condition, List<SubjectNeedle> needles) {
        boolean matches(String text) {
            for (TextMatch alternative : condition.alternatives()) {
                if (alternative.matches(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    void add(TextCondition condition) {
        List<SubjectNeedle> needles = condition.alternatives().stream()
                .map(alternative -> SubjectNeedle.of(alternative.foldedPart()))
                .toList();
        all.add(new Wanted(condition, needles));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean matches(String subject) {
        for (Wanted wanted : all) {
            if (!wanted.matches(subject)) {
                return false;
            }
        }
        return true;
    }

    /** Which of the subjects are wanted. There must be a condition. */
    BitSet in(Subjects subjects) {
        BitSet found = null;
        for (Wanted wanted : all) {
            BitSet matching = subjects.matching(wanted.needles(), wanted::matches);
            if (found == null) {
                found = matching;
            } else {
                found.and(matching);
            }
            if (found.isEmpty()) {
                break;
            }
        }
        return found;
    }
}
