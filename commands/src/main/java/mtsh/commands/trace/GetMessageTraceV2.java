package mtsh.commands.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import mtsh.store.query.TraceRow;

/**
 * Get-MessageTraceV2: like Get-MessageTrace, with a cursor in place of pages (Microsoft: Get-MessageTraceV2). Rows come newest first, those of
 * one moment by recipient, so that the last row's Received and RecipientAddress are a place to go on from: none is lost, none comes twice.
 */
@Command(
        name = "Get-MessageTraceV2",
        description = "Gets messages and what became of them, with a cursor to go on from.")
@CmdletInfo(
        output = TraceRecords.V2_TYPE,
        outputProperties = {
            "Received",
            "SenderAddress",
            "RecipientAddress",
            "Subject",
            "Status",
            "Size",
            "FromIP",
            "ToIP",
            "MessageId",
            "MessageTraceId",
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
public final class GetMessageTraceV2 extends Cmdlet implements TakesFilter {
    private static final int DEFAULT_SIZE = 1000;
    private static final int LARGEST_SIZE = 5000;
    /** The typographic quotes end a string too. */
    private static final String SPECIAL = "`$\"\u201C\u201D\u201E";

    private static final Comparator<TraceRow> BY_RECIPIENT = Comparator.comparing(GetMessageTraceV2::recipientKey)
            .thenComparing(row -> row.traceId().toString())
            .thenComparing(TraceRow::recipient);

    @Option(
            names = "-Direction",
            description = "Only mail that came in, went out, or stayed inside, seen from the domains that are ours.")
    Direction direction;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(position = 0, pipelineByPropertyName = true, completer = "date")
    DateTime endDate;

    @Option(names = "-First", description = "How many rows, however many there are.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    Integer first;

    @Option(names = "-FromIP", description = "Address or network of the machine that gave us the message.")
    @Parameter(position = 1, pipelineByPropertyName = true, completer = "fromip")
    String fromIp;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    String last;

    @Option(names = "-Match", description = "A regular expression that is found in the subject.")
    String match;

    @Option(names = "-MessageId", description = "Message-ID headers, exact, with their brackets.")
    @Parameter(position = 2, pipelineByPropertyName = true, completer = "messageid")
    String[] messageId;

    @Option(names = "-MessageTraceId", description = "The id of one message in this store.")
    @Parameter(position = 3, pipelineByPropertyName = true, completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(position = 4, pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-ResultSize", description = "How many rows, up to 5000, or Unlimited.")
    @Parameter(position = 5, pipelineByPropertyName = true)
    String resultSize;

    @Option(names = "-SenderAddress", description = "Envelope senders (MAIL FROM); * stands for anything.")
    @Parameter(position = 6, pipelineByPropertyName = true, wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(position = 7, pipelineByPropertyName = true, completer = "date")
    DateTime startDate;

    @Option(names = "-Skip", description = "How many of the newest rows to leave out.")
    @Parameter(range = {0, Integer.MAX_VALUE})
    int skip;

    @Option(
            names = "-StartingRecipientAddress",
            description = "Of the rows received exactly at -EndDate, only those with a later recipient.")
    @Parameter(position = 8, pipelineByPropertyName = true, completer = "recipient")
    String startingRecipientAddress;

    @Option(names = "-Status", description = "Only messages with one of these statuses.")
    @Parameter(
            position = 9,
            values = {"GettingStatus", "Failed", "Pending", "Delivered", "Expanded", "Quarantined", "FilteredAsSpam"})
    String[] status;

    @Option(names = "-Subject", description = "Text in the subject.")
    @Parameter(position = 10, pipelineByPropertyName = true)
    String subject;

    @Option(names = "-SubjectFilterType", description = "How -Subject is compared.")
    @Parameter(position = 11, pipelineByPropertyName = true)
    SubjectFilterType subjectFilterType;

    @Option(names = "-ToIP", description = "Address or network of the machine we gave the message to.")
    @Parameter(position = 12, pipelineByPropertyName = true, completer = "toip")
    String toIp;

    private NextFilter next = NextFilter.NONE;

    @Override
    public void take(PropertyFilter filter) {
        next = NextFilter.of(filter);
    }

    @Override
    public void process() {
        long size = size();
        new EmptyFilters()
                .with("SenderAddress", senderAddress)
                .with("RecipientAddress", recipientAddress)
                .with("MessageId", messageId)
                .tell(this::writeWarning);
        TraceRange range = TraceRange.of(runtime(), TraceRange.Generation.V2, last, startDate, endDate);
        TraceFilter filter = new TraceFilter()
                .between(range)
                .senders(senderAddress)
                .recipients(recipientAddress)
                .messageIds(messageId)
                .traceId(messageTraceId)
                .statuses(status)
                .addresses(fromIp, toIp)
                .subject(subject, subjectFilterType)
                .subjectMatches(match)
                .startingRecipient(startingRecipientAddress);
        QueryListener.tell(runtime(), "Get-MessageTraceV2");
        StoreService.read(
                runtime(),
                store -> answer(
                        store,
                        inDirection(filter, store).query(),
                        new Page(size == Long.MAX_VALUE ? size : size + skip),
                        range));
    }

    private TraceFilter inDirection(TraceFilter filter, TraceStore store) {
        return direction == null ? filter : filter.direction(direction, AcceptedDomains.of(runtime(), store));
    }

    private void answer(TraceStore store, TraceQuery query, Page page, TraceRange range) {
        page.recent.begin(store);
        // Where rows are limited, those that the next command does not want count too.
        TraceQuery narrowed = page.size == Long.MAX_VALUE && skip == 0 ? next.narrow(query) : query;
        store.rows(narrowed, page::add, plan -> writeVerbose(plan.text()));
        page.flush();
        if (page.cut && first == null) {
            writeWarning(continuation(page.last, range.start()));
        } else if (page.last == null
                && startingRecipientAddress == null
                && (narrowed == query || isEmpty(store, query))) {
            tellNothing(Coverage.nothing(store, "messages", range) + near(store, query));
        }
    }

    private String near(TraceStore store, TraceQuery query) {
        return new NearMisses(runtime(), store)
                .atOtherTimes(query)
                .addresses(senderAddress, recipientAddress)
                .text();
    }

    private static boolean isEmpty(TraceStore store, TraceQuery query) {
        boolean[] empty = {true};
        store.rows(query, row -> empty[0] = false);
        return empty[0];
    }

    /** Scripts go on as long as there is a warning in their variable: an empty answer must not be one there. */
    private void tellNothing(String text) {
        if (isBound("WarningVariable")) {
            writeVerbose(text);
        } else {
            writeWarning(text);
        }
    }

    private long size() {
        if (first != null) {
            return first;
        }
        if (resultSize == null) {
            return DEFAULT_SIZE;
        }
        boolean limited = runtime().session().service(MtshOptions.class).exchangeLimits();
        if (resultSize.equalsIgnoreCase("Unlimited") && !limited) {
            return Long.MAX_VALUE;
        }
        int size = resultSize.matches("\\d{1,9}") ? Integer.parseInt(resultSize) : -1;
        if (size < 1 || size > LARGEST_SIZE) {
            throw terminating(
                    "System.ArgumentException",
                    "ResultSizeInvalid",
                    ErrorCategory.InvalidArgument,
                    resultSize,
                    limited
                            ? "ResultSize is invalid"
                            : "ResultSize is invalid. Give 1 to " + LARGEST_SIZE
                                    + ", or Unlimited for all rows of this store.");
        }
        return size;
    }

    /** Rows of one moment are held until all are there, so that they can be put in order of recipient. */
    private final class Page {
        private final long size;
        private final RecentRows recent = runtime().session().service(RecentRows.class);
        private final List<TraceRow> moment = new ArrayList<>();
        private long written;
        private TraceRow last;
        private boolean cut;

        Page(long size) {
            this.size = size;
        }

        boolean add(TraceRow row) {
            runtime().checkStopped();
            if (!moment.isEmpty() && !moment.get(0).received().equals(row.received())) {
                flush();
                if (!cut && written >= size) {
                    cut = true;
                }
            }
            if (cut) {
                return false;
            }
            moment.add(row);
            return true;
        }

        void flush() {
            moment.sort(BY_RECIPIENT);
            for (TraceRow row : moment) {
                // A recipient of this moment is never divided between two pages: the cursor could not tell its rows
                // apart.
                boolean same = last != null
                        && last.received().equals(row.received())
                        && recipientKey(last).equals(recipientKey(row));
                if (written >= size && !same) {
                    cut = true;
                    break;
                }
                if (written >= skip && next.wants(row)) {
                    recent.add(row);
                    write(TraceRecords.v2(row));
                }
                written++;
                last = row;
            }
            moment.clear();
        }
    }

    /** Recipients are put in order without regard to case, as the cursor compares them. */
    private static String recipientKey(TraceRow row) {
        return row.recipient().toLowerCase(Locale.ROOT);
    }

    /** Exchange's sentence, and the same query from the last row on. */
    private String continuation(TraceRow last, Instant start) {
        StringBuilder command = new StringBuilder("Get-MessageTraceV2");
        if (start != null) {
            option(command, "StartDate", TraceTimes.roundTrip(start));
        }
        option(command, "EndDate", TraceTimes.roundTrip(last.received()));
        option(command, "StartingRecipientAddress", last.recipient());
        list(command, "SenderAddress", senderAddress, TraceFilter.split(senderAddress));
        list(command, "RecipientAddress", recipientAddress, TraceFilter.split(recipientAddress));
        list(command, "MessageId", messageId, TraceFilter.messageIdList(messageId));
        list(command, "Status", status, TraceFilter.split(status));
        option(command, "MessageTraceId", messageTraceId == null ? null : messageTraceId.toString());
        option(command, "FromIP", fromIp);
        option(command, "ToIP", toIp);
        option(command, "Subject", subject);
        option(command, "SubjectFilterType", subjectFilterType == null ? null : subjectFilterType.name());
        option(command, "Match", match);
        option(command, "Direction", direction == null ? null : direction.name());
        command.append(" -ResultSize ").append(resultSize == null ? String.valueOf(DEFAULT_SIZE) : resultSize);
        return "There are more results, use the following command to get more. " + command;
    }

    private static void list(StringBuilder command, String name, String[] given, List<String> values) {
        List<String> all = TraceFilter.isEmptyText(given) ? List.of("") : values;
        for (int i = 0; i < all.size(); i++) {
            command.append(i == 0 ? " -" + name + " " : ",").append(quoted(all.get(i)));
        }
    }

    private static void option(StringBuilder command, String name, String value) {
        if (value != null) {
            command.append(" -").append(name).append(' ').append(quoted(value));
        }
    }

    /** Log text must not become code when a script runs this command: what ends or expands a double quoted string is escaped. */
    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                text.append('`');
            }
            text.append(c);
        }
        return text.append('"').toString();
    }
}
