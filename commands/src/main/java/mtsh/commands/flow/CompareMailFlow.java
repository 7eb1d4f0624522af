package mtsh.commands.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.AcceptedDomains;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.StoreStatistics;
import mtsh.store.query.TraceQuery;

/** Compare-MailFlow: what is different after a moment, such as a change of policy, and whether that is more than chance. */
@Command(
        name = "Compare-MailFlow",
        description = "Compares mail before and after a moment: statuses, reasons, rules, domains, volume.")
@CmdletInfo(
        output = FlowChangeRecords.TYPE,
        defaultSet = CompareMailFlow.MOMENT,
        outputProperties = {
            "Dimension",
            "Value",
            "Kind",
            "Before",
            "After",
            "BeforeShare",
            "AfterShare",
            "Change",
            "ZScore",
            "PValue",
            "AdjustedPValue",
            "Significance",
            "Test",
            "Comparisons",
            "Samples",
            "SampleIds",
            "BeforeStart",
            "BeforeEnd",
            "AfterStart",
            "AfterEnd"
        })
public final class CompareMailFlow extends MailFilterCmdlet {
    static final String MOMENT = "At";
    static final String RANGES = "Ranges";
    private static final String USUAL_WINDOW = "2h";

    @Option(names = "-At", description = "The moment of the change.")
    @Parameter(set = MOMENT, position = 0, mandatory = true, completer = "date")
    DateTime at;

    @Option(names = "-Window", description = "How long before and after the moment: 30m, 2h, 1d.")
    @Parameter(set = MOMENT, position = 1)
    String window = USUAL_WINDOW;

    @Option(names = "-Before", description = "Start and end of the first time.")
    @Parameter(set = RANGES, mandatory = true, completer = "date")
    DateTime[] before;

    @Option(names = "-After", description = "Start and end of the second time.")
    @Parameter(set = RANGES, mandatory = true, completer = "date")
    DateTime[] after;

    @Option(names = "-By", description = "What is compared; everything when not given.")
    FlowDimension[] by = FlowDimension.values();

    @Option(names = "-First", description = "How many values of each dimension, the most telling first.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int first = 10;

    @Option(names = "-Significant", description = "Only differences that are more than chance.")
    boolean significant;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(wildcards = true, completer = "recipient")
    String[] recipientAddress;

    private final Map<FlowDimension, FlowTally> tallies = new EnumMap<>(FlowDimension.class);
    private final RecentLife lives = new RecentLife();
    private FlowWindows windows;
    private AcceptedDomains ours;
    private long allBefore;
    private long allAfter;

    @Override
    String[] recipients() {
        return recipientAddress;
    }

    @Override
    public void begin() {
        tellOfEmptyFilters();
        Arrays.stream(by).forEach(dimension -> tallies.put(dimension, new FlowTally()));
    }

    @Override
    public void process() {
        windows = windows();
        StoreService.read(runtime(), this::compare);
    }

    private FlowWindows windows() {
        if (parameterSet().equals(RANGES)) {
            return FlowWindows.of(instants(before), instants(after));
        }
        Duration length = Periods.span("Window", window);
        return FlowWindows.around(TraceTimes.instant(at, runtime().session().zone()), length);
    }

    private Instant[] instants(DateTime[] times) {
        return Arrays.stream(times)
                .map(time -> TraceTimes.instant(time, runtime().session().zone()))
                .toArray(Instant[]::new);
    }

    private void compare(TraceStore store) {
        ours = AcceptedDomains.of(runtime(), store);
        TraceQuery query = query(store);
        allBefore = count(store, query, windows.before(), false);
        allAfter = count(store, query, windows.after(), true);
        tellOfCoverage(store);
        if (allBefore + allAfter == 0) {
            TraceRange whole =
                    new TraceRange(windows.before().start(), windows.after().end());
            writeWarning(Coverage.nothing(store, "messages", whole));
            return;
        }
        write(FlowChange.adjusted(changes()));
    }

    private long count(TraceStore store, TraceQuery query, TraceRange range, boolean isAfter) {
        long[] count = new long[1];
        store.rows(query.between(range.start(), range.end()), row -> {
            runtime().checkStopped();
            count[0]++;
            tallies.forEach((dimension, tally) -> dimension
                    .of(row, ours, () -> lives.of(store, row))
                    .forEach(value -> tally.add(value, row, isAfter)));
            return true;
        });
        return count[0];
    }

    /** Mail that no log tells of would be taken for mail that did not come. */
    private void tellOfCoverage(TraceStore store) {
        StoreStatistics statistics = store.statistics();
        if (statistics.oldest() == null) {
            return;
        }
        boolean inOrder = windows.before().start().isBefore(windows.after().start());
        Instant start = inOrder ? windows.before().start() : windows.after().start();
        Instant end = inOrder ? windows.after().end() : windows.before().end();
        if (statistics.oldest().isAfter(start) || statistics.newest().isBefore(end)) {
            writeWarning("The logs do not cover all of the two times, from " + TraceTimes.shown(start) + " to "
                    + TraceTimes.shown(end) + ": what seems lost or new may only be missing. "
                    + Coverage.held(store));
        }
    }

    private List<FlowChange> changes() {
        List<FlowChange> changes = new ArrayList<>();
        tallies.forEach((dimension, tally) -> tally.entries()
                .forEach((value, entry) -> changes.add(
                        new FlowChange(dimension, value, entry, allBefore, allAfter, test(dimension, entry), 1))));
        return changes;
    }

    private Proportions test(FlowDimension dimension, FlowTally.Entry entry) {
        return dimension == FlowDimension.Volume
                ? Proportions.ofVolume(
                        entry.before(),
                        FlowWindows.seconds(windows.before()),
                        entry.after(),
                        FlowWindows.seconds(windows.after()))
                : Proportions.of(entry.before(), allBefore, entry.after(), allAfter);
    }

    private void write(List<FlowChange> all) {
        for (FlowDimension dimension : tallies.keySet()) {
            List<FlowChange> wanted = all.stream()
                    .filter(change -> change.dimension() == dimension)
                    .filter(change -> !significant
                            || !Proportions.mark(change.adjustedP()).isEmpty())
                    .sorted(FlowChange.MOST_TELLING)
                    .toList();
            wanted.stream().limit(first).forEach(change -> write(FlowChangeRecords.of(change, windows, all.size())));
            tellOfCaps(dimension, wanted.size());
        }
    }

    private void tellOfCaps(FlowDimension dimension, int values) {
        if (values > first) {
            writeWarning(dimension + " has " + Coverage.count(values - first, "more value") + " than the " + first
                    + " most telling ones shown; -First shows more.");
        }
        if (tallies.get(dimension).isFull()) {
            writeWarning(dimension + " has more than " + FlowTally.MOST + " values; the rest is counted together as "
                    + FlowTally.OTHERS + ". Narrow the search to see them apart.");
        }
    }
}
