package mtsh.commands.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.EmptyFilters;
import mtsh.commands.trace.LastSpan;
import mtsh.commands.trace.SubjectFilterType;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRecords;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.stream.ProgressRecord;
import mtsh.language.value.DateTime;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.Status;
import mtsh.store.query.StoreStatistics;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Watch-MessageTrace: shows messages as they come and each change of their status, until it is stopped. */
@Command(
        name = "Watch-MessageTrace",
        description = "Shows messages as they come, and changes of their status, as they happen.")
@CmdletInfo(
        output = {WatchMessageTrace.TYPE, TraceRecords.V1_TYPE},
        outputProperties = {
            "Received",
            "SenderAddress",
            "RecipientAddress",
            "Subject",
            "Status",
            "Change",
            "PreviousStatus",
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
public final class WatchMessageTrace extends Cmdlet {
    static final String TYPE = "Mtsh.WatchedMessage";
    private static final int PROGRESS_ID = 7;

    @Option(names = "-SenderAddress", description = "Envelope senders (MAIL FROM); * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-Status", description = "Only when the status is, or becomes, one of these.")
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

    @Option(names = "-Match", description = "A regular expression that is found in the subject.")
    String match;

    @Option(names = "-MessageId", description = "Message-ID headers, exact, with their brackets.")
    @Parameter(pipelineByPropertyName = true, completer = "messageid")
    String[] messageId;

    @Option(names = "-MessageTraceId", description = "The id of one message in this store.")
    @Parameter(pipelineByPropertyName = true, completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-FromIP", description = "Address or network of the machine that gave us the message.")
    @Parameter(completer = "fromip")
    String fromIp;

    @Option(names = "-ToIP", description = "Address or network of the machine we gave the message to.")
    @Parameter(completer = "toip")
    String toIp;

    @Option(names = "-Since", description = "Begins with the messages received since then; now if not given.")
    @Parameter(completer = "date")
    DateTime since;

    @Option(names = "-Last", description = "Begins with the messages of the last while: 30m, 4h, 2d.")
    String last;

    @Option(names = "-Interval", description = "Seconds between two looks at the store, 0.1 to 3600; 1 if not given.")
    double interval = 1;

    @Option(names = "-Count", description = "Ends after so many rows.")
    @Parameter(range = {1, Long.MAX_VALUE})
    long count = Long.MAX_VALUE;

    @Option(names = "-Until", description = "Ends at this time.")
    DateTime until;

    @Option(names = "-Timeout", description = "Ends after a while: 30s, 10m, 4h.")
    String timeout;

    private Set<Status> statuses;
    private Instant start;
    private long written;

    @Override
    public void process() {
        checkInterval();
        new EmptyFilters()
                .with("SenderAddress", senderAddress)
                .with("RecipientAddress", recipientAddress)
                .with("MessageId", messageId)
                .tell(this::writeWarning);
        statuses = statuses();
        written = 0;
        TraceQuery query = new TraceFilter()
                .senders(senderAddress)
                .recipients(recipientAddress)
                .messageIds(messageId)
                .traceId(messageTraceId)
                .addresses(fromIp, toIp)
                .subject(subject, subjectFilterType)
                .subjectMatches(match)
                .query();
        Instant end = deadline();
        StoreService.read(runtime(), store -> watch(store, query, end));
    }

    private void checkInterval() {
        if (!(interval >= 0.1 && interval <= 3600)) {
            throw TraceFilter.invalid("InvalidInterval", "-Interval is in seconds, from 0.1 to 3600.");
        }
        if (since != null && last != null) {
            throw TraceFilter.invalid("InvalidDateRange", "Give -Since or -Last, not both.");
        }
    }

    /** Null for any. */
    private Set<Status> statuses() {
        if (status == null) {
            return null;
        }
        Set<Status> wanted = EnumSet.noneOf(Status.class);
        for (String each : status) {
            wanted.add(Status.valueOf(spelled(each)));
        }
        return wanted;
    }

    private static String spelled(String word) {
        for (Status each : Status.values()) {
            if (each.name().equalsIgnoreCase(word)) {
                return each.name();
            }
        }
        throw TraceFilter.invalid("InvalidStatus", "There is no status '" + word + "'.");
    }

    /** The earlier of -Until and -Timeout; null for neither. */
    private Instant deadline() {
        Instant fixed = TraceTimes.instant(until, runtime().session().zone());
        Instant later = timeout == null ? null : now().plus(LastSpan.of(timeout));
        if (fixed == null || later == null) {
            return fixed == null ? later : fixed;
        }
        return fixed.isBefore(later) ? fixed : later;
    }

    private Instant now() {
        return runtime().session().clock().instant();
    }

    private void watch(TraceStore store, TraceQuery query, Instant end) {
        StoreStatistics statistics = store.statistics();
        start = start(statistics);
        boolean isTold = since != null || last != null;
        warnOfOldLog(statistics);
        ChangeFeed feed = new ChangeFeed(store, query, start, this::take);
        feed.begin(now(), isTold);
        try {
            repeat(store, feed, end);
        } finally {
            writeProgress(progress("", true));
        }
    }

    private void repeat(TraceStore store, ChangeFeed feed, Instant end) {
        PollWaiter waiter = runtime().session().service(PollWaiter.class);
        Duration pause = Duration.ofNanos((long) (interval * 1e9));
        while (feed.look(now())) {
            runtime().checkStopped();
            Duration left = end == null ? pause : Duration.between(now(), end);
            if (left.isNegative() || left.isZero()) {
                return;
            }
            writeProgress(progress(freshness(store.statistics()), false));
            waiter.pause(left.compareTo(pause) < 0 ? left : pause, runtime()::checkStopped);
        }
    }

    /** Without -Since it begins where the log was read to, for lines that are on their way are news; but not long ago. */
    private Instant start(StoreStatistics statistics) {
        Instant now = now();
        if (last != null) {
            return now.minus(LastSpan.of(last));
        }
        if (since != null) {
            return TraceTimes.instant(since, runtime().session().zone());
        }
        Instant earliest = now.minus(ChangeFeed.LATE);
        Instant reached = statistics.newest() == null || statistics.newest().isAfter(now) ? now : statistics.newest();
        return reached.isBefore(earliest) ? earliest : reached;
    }

    private boolean take(TraceRow row, Change change, Status before) {
        runtime().checkStopped();
        if (statuses != null && !statuses.contains(row.status())) {
            return true;
        }
        write(TraceRecords.v1(row, (int) Math.min(written, Integer.MAX_VALUE), start, null)
                .typeName(TYPE)
                .note("Change", change.name())
                .note("PreviousStatus", before == null ? null : before.name()));
        written++;
        return written < count;
    }

    private void warnOfOldLog(StoreStatistics statistics) {
        boolean isOld = statistics.newest() == null || statistics.newest().isBefore(now().minus(ChangeFeed.LATE));
        if (isOld) {
            writeWarning("Watching; " + freshness(statistics) + ". Something new comes only while logs are read: "
                    + "Start-MailLogImport with -Follow in this shell, or Import-MailLog with -Follow in another.");
        }
    }

    /** How far the log was read. */
    private String freshness(StoreStatistics statistics) {
        if (statistics.newest() == null) {
            return "the store is empty";
        }
        long seconds = Math.max(0, Duration.between(statistics.newest(), now()).toSeconds());
        return "log read up to " + TraceTimes.shown(statistics.newest()) + ", " + ago(seconds);
    }

    private static String ago(long seconds) {
        if (seconds < 120) {
            return seconds + " s ago";
        }
        return seconds < 7200 ? seconds / 60 + " min ago" : seconds / 3600 + " h ago";
    }

    private ProgressRecord progress(String freshness, boolean isCompleted) {
        return new ProgressRecord(
                PROGRESS_ID, -1, "Watching messages", freshness, written + " shown", -1, -1, isCompleted);
    }
}
