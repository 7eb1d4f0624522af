package mtsh.commands.trace;

import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.session.MtshOptions;
import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.filter.PropertyFilter;
import mtsh.language.filter.TakesFilter;
import mtsh.language.value.DateTime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceQuery;

/**
 * Get-MessageTrace: one row for each message and recipient, newest first, a page at a time (Microsoft: Get-MessageTrace). On a local store
 * there is no window of days; -Subject and -Unlimited are ours.
 */
@Command(name = "Get-MessageTrace", description = "Gets messages and what became of them, one row for each recipient.")
@CmdletInfo(
        output = TraceRecords.V1_TYPE,
        outputProperties = {
            "Received",
            "SenderAddress",
            "RecipientAddress",
            "Subject",
            "Status",
            "ToIP",
            "FromIP",
            "Size",
            "MessageId",
            "MessageTraceId",
            "StartDate",
            "EndDate",
            "Index",
            "Organization",
            "Disposition",
            "EverDeferred",
            "Attempts",
            "LastSmtp",
            "LastEnhanced",
            "Folder",
            "NextHop",
            "NextHopId",
            "RecipientsWithoutLine"
        })
public final class GetMessageTrace extends Cmdlet implements TakesFilter {
    private static final int EXCHANGE_PAGES = 1000;

    @Option(
            names = "-Direction",
            description = "Only mail that came in, went out, or stayed inside, seen from the domains that are ours.")
    Direction direction;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(pipelineByPropertyName = true, completer = "date")
    DateTime endDate;

    @Option(names = "-FromIP", description = "Address or network of the machine that gave us the message.")
    @Parameter(pipelineByPropertyName = true, completer = "fromip")
    String fromIp;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    String last;

    @Option(names = "-Match", description = "A regular expression that is found in the subject.")
    String match;

    @Option(names = "-MessageId", description = "Message-ID headers, exact, with their brackets.")
    @Parameter(pipelineByPropertyName = true, completer = "messageid")
    String[] messageId;

    @Option(names = "-MessageTraceId", description = "The id of one message in this store.")
    @Parameter(pipelineByPropertyName = true, completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-Page", description = "Which page, from 1.")
    @Parameter(range = {1, 1_000_000})
    int page = 1;

    @Option(names = "-PageSize", description = "Rows of a page.")
    @Parameter(range = {1, 5000})
    int pageSize = 1000;

    @Option(names = "-ProbeTag", description = "Reserved by Exchange; has no effect.")
    String probeTag;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-SenderAddress", description = "Envelope senders (MAIL FROM); * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(pipelineByPropertyName = true, completer = "date")
    DateTime startDate;

    @Option(names = "-Status", description = "Only messages with one of these statuses.")
    @Parameter(
            values = {
                "None",
                "GettingStatus",
                "Failed",
                "Pending",
                "Delivered",
                "Expanded",
                "Quarantined",
                "FilteredAsSpam"
            })
    String[] status;

    @Option(names = "-Subject", description = "Text in the subject.")
    String subject;

    @Option(names = "-SubjectFilterType", description = "How -Subject is compared.")
    SubjectFilterType subjectFilterType;

    @Option(names = "-ToIP", description = "Address or network of the machine we gave the message to.")
    @Parameter(pipelineByPropertyName = true, completer = "toip")
    String toIp;

    @Option(names = "-Unlimited", description = "All rows, without pages.")
    boolean unlimited;

    private NextFilter next = NextFilter.NONE;

    @Override
    public void take(PropertyFilter filter) {
        next = NextFilter.of(filter);
    }

    @Override
    public void process() {
        checkPage();
        new EmptyFilters()
                .with("SenderAddress", senderAddress)
                .with("RecipientAddress", recipientAddress)
                .with("MessageId", messageId)
                .tell(this::writeWarning);
        TraceRange range = TraceRange.of(runtime(), TraceRange.Generation.V1, last, startDate, endDate);
        TraceFilter filter = new TraceFilter()
                .between(range)
                .senders(senderAddress)
                .recipients(recipientAddress)
                .messageIds(messageId)
                .traceId(messageTraceId)
                .statuses(status)
                .addresses(fromIp, toIp)
                .subject(subject, subjectFilterType)
                .subjectMatches(match);
        QueryListener.tell(runtime(), "Get-MessageTrace");
        StoreService.read(
                runtime(), store -> answer(store, inDirection(filter, store).query(), range));
    }

    private TraceFilter inDirection(TraceFilter filter, TraceStore store) {
        return direction == null ? filter : filter.direction(direction, AcceptedDomains.of(runtime(), store));
    }

    /** Rows that the next command does not want are counted like the others, for pages and Index are of all of them. */
    private void answer(TraceStore store, TraceQuery query, TraceRange range) {
        long from = unlimited ? 0 : (long) (page - 1) * pageSize;
        long until = unlimited ? Long.MAX_VALUE : from + pageSize;
        long[] place = new long[1];
        RecentRows recent = runtime().session().service(RecentRows.class);
        recent.begin(store);
        boolean[] more = new boolean[1];
        store.rows(
                query,
                row -> {
                    runtime().checkStopped();
                    if (place[0] >= until) {
                        more[0] = true;
                        return false;
                    }
                    if (place[0] >= from && next.wants(row)) {
                        recent.add(row);
                        write(TraceRecords.v1(
                                row, (int) Math.min(place[0], Integer.MAX_VALUE), range.start(), range.end()));
                    }
                    place[0]++;
                    return true;
                },
                plan -> writeVerbose(plan.text()));
        if (place[0] == 0) {
            writeWarning(Coverage.nothing(store, "messages", range)
                    + new NearMisses(runtime(), store)
                            .atOtherTimes(query)
                            .addresses(senderAddress, recipientAddress)
                            .text());
        } else if (place[0] <= from) {
            writeVerbose(
                    "Page " + page + " is behind the last row: there are " + Coverage.count(place[0], "row") + ".");
        }
        if (more[0]) {
            tellMore();
        }
    }

    /** A script that pages looks for more by itself; who does not must be told. */
    private void tellMore() {
        String text = "There are more rows than the " + pageSize + " shown. Use -Page " + (page + 1)
                + " for the next ones, or -Unlimited for all.";
        if (isBound("Page")) {
            writeVerbose(text);
        } else {
            writeWarning(text);
        }
    }

    private void checkPage() {
        if (page > EXCHANGE_PAGES
                && runtime().session().service(MtshOptions.class).exchangeLimits()) {
            throw terminating(
                    "System.Management.Automation.ParameterBindingValidationException",
                    "ParameterArgumentValidationError",
                    ErrorCategory.InvalidData,
                    null,
                    "Cannot validate argument on parameter 'Page'. The " + page
                            + " argument is greater than the maximum allowed range"
                            + " of " + EXCHANGE_PAGES + ". Supply an argument that is less than or equal to "
                            + EXCHANGE_PAGES
                            + " and then try the command again.");
        }
    }
}
