package mtsh.commands.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.Order;
import mtsh.store.query.StoreStatistics;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Find-MessageAnomaly: what of the newest mail is out of the ordinary, measured by the mail before it. */
@Command(
        name = "Find-MessageAnomaly",
        description = "Finds what is out of the ordinary: new reasons and senders, deferral, silence, unusual volume.")
@CmdletInfo(
        output = FindMessageAnomaly.TYPE,
        outputProperties = {
            "Kind",
            "Name",
            "What",
            "Since",
            "Usual",
            "Now",
            "Score",
            "Trend",
            "Samples",
            "SampleIds",
            "Next",
            "StartDate",
            "EndDate"
        })
public final class FindMessageAnomaly extends MailFilterCmdlet {
    static final String TYPE = "Mtsh.MessageAnomaly";
    private static final int SAMPLES = 3;

    @Option(names = "-Kind", description = "Only findings of these kinds.")
    @Parameter(position = 0)
    AnomalyKind[] kind = AnomalyKind.values();

    @Option(names = "-Last", description = "How long a time is looked at, up to the end of the logs: 4h, 1d.")
    String last = "1d";

    @Option(names = "-StartDate", description = "Begin of the time that is looked at, in place of -Last.")
    @Parameter(completer = "date")
    DateTime startDate;

    @Option(
            names = "-EndDate",
            description = "End of the time that is looked at; when not given, now or the end of the logs.")
    @Parameter(completer = "date")
    DateTime endDate;

    @Option(names = "-Baseline", description = "How long before that shows what is usual: 7d, 4w.")
    String baseline = "7d";

    @Option(names = "-MinimumCount", description = "Of how few messages nothing is said.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int minimumCount = 5;

    @Option(names = "-MinimumScore", description = "How many standard deviations from usual are out of the ordinary.")
    double minimumScore = 3;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Override
    String[] recipients() {
        return recipientAddress;
    }

    @Override
    public void process() {
        tellOfEmptyFilters();
        if (isBound("Last") && startDate != null) {
            throw TraceFilter.invalid("InvalidDateRange", "Give -Last or -StartDate, not both.");
        }
        StoreService.read(runtime(), this::find);
    }

    private void find(TraceStore store) {
        StoreStatistics statistics = store.statistics();
        if (statistics.oldest() == null) {
            writeWarning(Coverage.held(store));
            return;
        }
        TraceRange now = now(statistics);
        Baseline times = Baseline.of(now, Periods.span("Baseline", baseline), statistics);
        if (times.usual().size() < Baseline.LEAST) {
            writeWarning("The logs show too little of what is usual: of the times before "
                    + TraceTimes.shown(now.start()) + " that are as long as the one that is looked at, they cover "
                    + times.usual().size() + ", and " + Baseline.LEAST
                    + " are needed. Look at a shorter time with -Last. "
                    + Coverage.held(store));
            return;
        }
        TraceQuery query = query(store);
        MailFacts facts = MailFacts.of(runtime(), store, query, times);
        Set<AnomalyKind> kinds = EnumSet.noneOf(AnomalyKind.class);
        kinds.addAll(Arrays.asList(kind));
        List<Anomaly> found = new AnomalySearch(facts, times, query, minimumCount, minimumScore).find(kinds);
        tell(times, facts, found.isEmpty());
        found.forEach(anomaly -> write(object(store, anomaly, now)));
    }

    /** Silence behind the end of the logs proves nothing, so the time that is looked at ends there. */
    private TraceRange now(StoreStatistics statistics) {
        TraceRange asked = TraceRange.of(runtime(), startDate, endDate);
        Instant end = asked.end();
        if (end == null) {
            Instant clock = Periods.now(runtime());
            Instant logsEnd = statistics.newest().plusMillis(1);
            end = logsEnd.isBefore(clock) ? logsEnd : clock;
        }
        Duration length = Periods.span("Last", last);
        Instant start = asked.start() == null ? end.minus(length) : asked.start();
        if (!start.isBefore(end)) {
            throw TraceFilter.invalid(
                    "InvalidDateRange",
                    "Invalid date range. The StartDate (" + TraceTimes.shown(start)
                            + ") must be earlier than the EndDate (" + TraceTimes.shown(end) + ").");
        }
        return new TraceRange(start, end);
    }

    private void tell(Baseline times, MailFacts facts, boolean isNothing) {
        String compared = TraceTimes.shown(times.now().start()) + " to "
                + TraceTimes.shown(times.now().end())
                + ", compared with " + times.usual().size() + " times of the same length since "
                + TraceTimes.shown(times.start());
        if (isNothing) {
            writeWarning("Nothing is out of the ordinary from " + compared + ".");
        } else {
            writeVerbose("Looked at " + compared + ".");
        }
        if (facts.isFull()) {
            writeWarning("There are more than " + SliceCounts.MOST
                    + " senders, machines or destinations; only those are looked at that came first. Narrow the search "
                    + "to see the others.");
        }
    }

    private PSObject object(TraceStore store, Anomaly anomaly, TraceRange now) {
        List<TraceRow> samples = samples(store, anomaly);
        Instant since = samples.isEmpty() ? now.start() : samples.get(0).received();
        return PSObject.custom()
                .typeName(TYPE)
                .note("Kind", anomaly.kind().name())
                .note("Name", anomaly.name())
                .note("What", what(anomaly, since))
                .note("Since", DateTime.utc(since))
                .note("Usual", Math.round(anomaly.usual() * 100) / 100.0)
                .note("Now", Math.round(anomaly.now() * 100) / 100.0)
                .note("Score", Math.round(anomaly.score() * 100) / 100.0)
                .note("Trend", anomaly.trend())
                .note(
                        "Samples",
                        PSArray.ofStrings(samples.stream()
                                .map(row -> row.sender() + " -> " + row.recipient())
                                .toList()))
                .note(
                        "SampleIds",
                        PSArray.of(samples.stream()
                                .map(TraceRow::traceId)
                                .distinct()
                                .toList()))
                .note("Next", anomaly.next())
                .note("StartDate", DateTime.utc(now.start()))
                .note("EndDate", DateTime.utc(now.end()));
    }

    private static String what(Anomaly anomaly, Instant since) {
        return anomaly.kind() == AnomalyKind.SilentSender
                ? "No mail from " + anomaly.name() + " since " + TraceTimes.shown(since) + ", " + anomaly.what()
                : anomaly.what();
    }

    /** The first ones of what there is now; of a sender that is silent the last ones. */
    private List<TraceRow> samples(TraceStore store, Anomaly anomaly) {
        boolean isReason = anomaly.kind() == AnomalyKind.NewReason || anomaly.kind() == AnomalyKind.RisingReason;
        Order order = anomaly.kind() == AnomalyKind.SilentSender ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
        List<TraceRow> samples = new ArrayList<>();
        store.rows(anomaly.examples().in(order), row -> {
            runtime().checkStopped();
            if (!isReason || RowReason.of(row).equals(anomaly.name())) {
                samples.add(row);
            }
            return samples.size() < SAMPLES;
        });
        return samples;
    }
}
