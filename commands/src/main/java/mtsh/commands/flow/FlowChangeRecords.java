package mtsh.commands.flow;

import java.util.List;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Changes as objects. */
final class FlowChangeRecords {
    static final String TYPE = "Mtsh.MailFlowChange";

    private FlowChangeRecords() {}

    /** {@code comparisons} is how many values were compared in all, which is what the p-values are corrected for. */
    static PSObject of(FlowChange change, FlowWindows windows, int comparisons) {
        FlowTally.Entry entry = change.entry();
        List<FlowTally.Sample> samples = entry.samples();
        return PSObject.custom()
                .typeName(TYPE)
                .note("Dimension", change.dimension().name())
                .note("Value", change.value())
                .note("Kind", change.kind())
                .note("Before", entry.before())
                .note("After", entry.after())
                .note("BeforeShare", rounded(change.shareBefore()))
                .note("AfterShare", rounded(change.shareAfter()))
                .note("Change", difference(change))
                .note("ZScore", Math.round(change.test().z() * 100) / 100.0)
                .note("PValue", change.test().p())
                .note("AdjustedPValue", change.adjustedP())
                .note("Significance", Proportions.mark(change.adjustedP()))
                .note("Test", test(change))
                .note("Comparisons", comparisons)
                .note(
                        "Samples",
                        PSArray.ofStrings(samples.stream()
                                .map(sample -> sample.sender() + " -> " + sample.recipient())
                                .toList()))
                .note(
                        "SampleIds",
                        PSArray.of(samples.stream()
                                .map(FlowTally.Sample::traceId)
                                .distinct()
                                .toList()))
                .note("BeforeStart", DateTime.utc(windows.before().start()))
                .note("BeforeEnd", DateTime.utc(windows.before().end()))
                .note("AfterStart", DateTime.utc(windows.after().start()))
                .note("AfterEnd", DateTime.utc(windows.after().end()));
    }

    private static String test(FlowChange change) {
        if (change.dimension() == FlowDimension.Volume) {
            return "Rate";
        }
        return change.test().isExact() ? "Fisher" : "Proportion";
    }

    /** Percentage points; of the volume percent, and nothing where it was nothing. */
    private static Double difference(FlowChange change) {
        if (change.dimension() != FlowDimension.Volume) {
            return change.shareBefore() == null || change.shareAfter() == null
                    ? null
                    : rounded(change.shareAfter() - change.shareBefore());
        }
        long before = change.entry().before();
        return before == 0 ? null : rounded(100.0 * (change.entry().after() - before) / before);
    }

    private static Double rounded(Double percent) {
        return percent == null ? null : Math.round(percent * 100) / 100.0;
    }
}
