package mtsh.commands.flow;

import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Measure-DeliveryLatency: how long delivery takes, as percentiles for each destination, relay, server, stage, time or size. */
@Command(
        name = "Measure-DeliveryLatency",
        description = "Measures how long delivery takes: percentiles for each destination, next hop, stage or hour.")
@CmdletInfo(
        output = MeasureDeliveryLatency.TYPE,
        outputProperties = {
            "Group",
            "GroupBy",
            "Count",
            "P50",
            "P90",
            "P95",
            "P99",
            "Max",
            "Min",
            "Mean",
            "NotDelivered",
            "Exact",
            "Shape"
        })
public final class MeasureDeliveryLatency extends MailFilterCmdlet {
    static final String TYPE = "Mtsh.DeliveryLatency";

    @Option(names = "-GroupBy", description = "What delivery times are told apart by.")
    @Parameter(position = 0)
    LatencyGrouping groupBy = LatencyGrouping.RecipientDomain;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-MessageTraceId", description = "The id of one message in this store, as rows of a trace have it.")
    @Parameter(pipelineByPropertyName = true, completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(completer = "date")
    DateTime startDate;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(completer = "date")
    DateTime endDate;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    String last;

    private final RecentLife lives = new RecentLife();
    private LatencyGroups groups;
    private TraceRange range;

    @Override
    String[] recipients() {
        return recipientAddress;
    }

    @Override
    public void begin() {
        groups = new LatencyGroups(groupBy, runtime().session().zone());
        range = Periods.of(runtime(), last, startDate, endDate);
        tellOfEmptyFilters();
    }

    @Override
    public void process() {
        StoreService.read(runtime(), this::read);
    }

    private void read(TraceStore store) {
        TraceQuery query = query(store)
                .between(range.start(), range.end())
                .and(messageTraceId == null ? null : TraceIdCondition.of(messageTraceId));
        store.rows(query, row -> {
            runtime().checkStopped();
            add(store, row);
            return true;
        });
    }

    private void add(TraceStore store, TraceRow row) {
        if (Arrival.isElsewhere(row)) {
            return;
        }
        Life life = Arrival.isDelivered(row) ? lives.of(store, row) : null;
        MailEvent arrival = Arrival.of(row, life);
        groups.add(row, life, arrival);
    }

    @Override
    public void end() {
        if (groups.isEmpty() && runtime().isFirst()) {
            StoreService.read(runtime(), store -> writeWarning(Coverage.nothing(store, "messages", range)));
            return;
        }
        List<LatencyGroups.Group> sorted = groups.sorted();
        sorted.forEach(group -> write(object(group)));
        if (groups.isFull()) {
            writeWarning("There are more than " + LatencyGroups.MOST + " groups; the rest is counted together as "
                    + LatencyGroups.OTHERS + ". Narrow the search to see them apart.");
        }
    }

    private PSObject object(LatencyGroups.Group group) {
        Quantiles times = group.times();
        return PSObject.custom()
                .typeName(TYPE)
                .note("Group", group.name())
                .note("GroupBy", groupBy.name())
                .note("Count", times.count())
                .note("P50", Seconds.rounded(times.at(0.5)))
                .note("P90", Seconds.rounded(times.at(0.9)))
                .note("P95", Seconds.rounded(times.at(0.95)))
                .note("P99", Seconds.rounded(times.at(0.99)))
                .note("Max", Seconds.rounded(times.max()))
                .note("Min", Seconds.rounded(times.min()))
                .note("Mean", Seconds.rounded(times.mean()))
                .note("NotDelivered", group.without())
                .note("Exact", times.isExact())
                .note("Shape", LatencyShape.of(times));
    }
}
