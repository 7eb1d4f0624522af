package mtsh.commands.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one value of one dimension was in the first time and is in the second, and whether that is more than chance. */
record FlowChange(
        FlowDimension dimension,
        String value,
        FlowTally.Entry entry,
        long allBefore,
        long allAfter,
        Proportions test,
        double adjustedP) {
    /** The most telling first: what is least likely chance, then what differs most. */
    static final Comparator<FlowChange> MOST_TELLING = Comparator.comparingDouble(FlowChange::adjustedP)
            .thenComparing(Comparator.comparingDouble(
                            (FlowChange change) -> Math.abs(change.test().z()))
                    .reversed())
            .thenComparing(FlowChange::value);

    private FlowChange with(double adjusted) {
        return new FlowChange(dimension, value, entry, allBefore, allAfter, test, adjusted);
    }

    /** The same changes with their p-values corrected for how many there are. */
    static List<FlowChange> adjusted(List<FlowChange> changes) {
        double[] values =
                changes.stream().mapToDouble(change -> change.test().p()).toArray();
        double[] adjusted = Proportions.adjusted(values);
        List<FlowChange> result = new ArrayList<>(changes.size());
        for (int i = 0; i < values.length; i++) {
            result.add(changes.get(i).with(adjusted[i]));
        }
        return result;
    }

    /** New and Lost say what was seen, whether or not it may be chance. */
    String kind() {
        if (entry.before() == 0) {
            return "New";
        }
        if (entry.after() == 0) {
            return "Lost";
        }
        return test.z() > 0 ? "More" : test.z() < 0 ? "Less" : "Same";
    }

    /** Percent of the messages of that time; null for the volume, which is no share of anything. */
    Double shareBefore() {
        return share(entry.before(), allBefore);
    }

    Double shareAfter() {
        return share(entry.after(), allAfter);
    }

    private Double share(long count, long all) {
        return dimension == FlowDimension.Volume || all == 0 ? null : 100.0 * count / all;
    }
}
