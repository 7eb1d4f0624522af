package mtsh.commands.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceFilter;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;
import mtsh.language.value.TimeSpanParser;
import mtsh.language.value.Wildcard;
import mtsh.store.engine.TraceStore;

/**
 * Get-QueueDigest: queues of all servers added up by what they have in common (Microsoft: Get-QueueDigest). One store holds all servers,
 * so that the whole forest is what it looks at when no server is named.
 */
@Command(
        name = "Get-QueueDigest",
        description = "Adds up the queues of all servers by next hop, error, status and so on.")
@CmdletInfo(
        defaultSet = "Forest",
        output = QueueDigest.TYPE,
        outputProperties = {
            "GroupByValue",
            "MessageCount",
            "DeferredMessageCount",
            "LockedMessageCount",
            "StaleMessageCount",
            "QueueCount",
            "Details",
            "AsOf"
        })
public final class GetQueueDigest extends Cmdlet {
    private static final int LEAST_MESSAGES = 10;

    /** What Exchange groups by. Spelled as scripts write them. */
    enum GroupBy {
        DeliveryType,
        LastError,
        NextHopCategory,
        NextHopDomain,
        NextHopKey,
        RiskLevel,
        Status,
        ServerName;

        /** The key of a next hop is its domain and how it is reached. */
        private String of(PSObject queue) {
            return this == NextHopKey
                    ? queue.noteValue("NextHopDomain") + ":" + queue.noteValue("DeliveryType")
                    : String.valueOf(queue.noteValue(name()));
        }
    }

    /** How much is told of the queues of a group. Spelled as scripts write them. */
    enum DetailsLevel {
        None,
        Normal,
        Verbose
    }

    @Option(names = "-Server", description = "Only queues of these servers; * stands for anything.")
    @Parameter(set = "Server", mandatory = true, wildcards = true, completer = "server")
    String[] server;

    @Option(names = "-Forest", description = "Queues of all servers, as when nothing else is given.")
    @Parameter(set = "Forest")
    boolean forest;

    @Option(names = "-Dag", description = "Exchange's database availability groups; logs do not tell them.")
    @Parameter(set = "Dag", mandatory = true)
    String[] dag;

    @Option(names = "-Site", description = "Active Directory sites; logs do not tell them.")
    @Parameter(set = "Site", mandatory = true)
    String[] site;

    @Option(names = "-DetailsLevel", description = "How much is told of each queue.")
    DetailsLevel detailsLevel = DetailsLevel.Normal;

    @Option(names = "-Filter", description = "Which queues, as \"Status -eq 'Retry'\".")
    String filter;

    @Option(names = "-GroupBy", description = "What the queues of a group have in common.")
    GroupBy groupBy = GroupBy.NextHopDomain;

    @Option(names = "-Mtrt", description = "Reserved by Exchange; has no effect.")
    boolean mtrt;

    @Option(names = "-ResultSize", description = "How many groups, or Unlimited.")
    String resultSize = ResultSize.USUAL;

    @Option(names = "-Timeout", description = "How long to look for queues, as 00:00:10.")
    String timeout;

    @Option(names = "-All", description = "Queues of fewer than 10 messages too.")
    boolean all;

    @Option(names = "-At", description = "The moment whose queues are shown; the end of the logs when it is not given.")
    @Parameter(completer = "date")
    DateTime at;

    @Override
    public void process() {
        refuse("Dag", dag);
        refuse("Site", site);
        Predicate<PSObject> wanted = wanted();
        long size = ResultSize.of(resultSize);
        Instant deadline = deadline();
        StoreService.read(runtime(), store -> answer(store, wanted, size, deadline));
    }

    private void refuse(String parameter, String[] values) {
        if (values != null) {
            throw terminating(
                    "System.NotSupportedException",
                    "NotInLogs",
                    ErrorCategory.NotImplemented,
                    null,
                    "-" + parameter + " cannot be used here: mail logs name servers, not which " + parameter
                            + " they belong to. Use -Server with their names, or -Server with a pattern such as ex*.");
        }
    }

    private Predicate<PSObject> wanted() {
        if (filter == null || filter.isBlank()) {
            return queue -> true;
        }
        try {
            return OpathParser.parse(
                    filter, QueueProperties.OF_QUEUES, runtime().session().zone())::matches;
        } catch (OpathException problem) {
            throw terminating(
                    "Microsoft.Exchange.Data.ParsingException",
                    "InvalidFilter",
                    ErrorCategory.InvalidArgument,
                    filter,
                    problem.getMessage());
        }
    }

    /** Null for none. */
    private Instant deadline() {
        if (timeout == null) {
            return null;
        }
        try {
            TimeSpan span = TimeSpanParser.parse(timeout);
            if (span != null && span.ticks() > 0) {
                Duration duration = Duration.ofMillis(span.ticks() / (TimeSpan.TICKS_PER_SECOND / 1000));
                return runtime().session().clock().instant().plus(duration);
            }
        } catch (NetThrow refused) {
            // Told below, in the same words.
        }
        throw terminating(
                "System.ArgumentException",
                "InvalidTimeout",
                ErrorCategory.InvalidArgument,
                timeout,
                "'" + timeout + "' is no time to wait. Write it as 00:00:10.");
    }

    private Predicate<QueueName> servers(Instant deadline) {
        List<Wildcard> names = TraceFilter.split(server).stream()
                .map(name -> Wildcard.of(name, true))
                .toList();
        return queue -> {
            checkTime(deadline);
            return names.isEmpty() || names.stream().anyMatch(name -> name.matches(queue.server()));
        };
    }

    private void checkTime(Instant deadline) {
        if (deadline != null && runtime().session().clock().instant().isAfter(deadline)) {
            throw terminating(
                    "System.TimeoutException",
                    "Timeout",
                    ErrorCategory.OperationTimeout,
                    timeout,
                    "The queues could not be added up within " + timeout + ". Give a longer -Timeout, or none.");
        }
    }

    private void answer(TraceStore store, Predicate<PSObject> wanted, long size, Instant deadline) {
        QueueMoment moment = QueueMoment.of(runtime(), store, at);
        writeVerbose(moment.text());
        TreeMap<String, QueueDigest> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int small = 0;
        for (QueueSummary queue : QueueList.of(runtime(), store, moment, servers(deadline))) {
            PSObject object = queue.object();
            if (!wanted.test(object)) {
                continue;
            }
            if (!all && (Integer) object.noteValue("MessageCount") < LEAST_MESSAGES) {
                small++;
                continue;
            }
            groups.computeIfAbsent(groupBy.of(object), QueueDigest::new).add(object);
        }
        write(groups, size, moment);
        if (small > 0) {
            writeWarning(Coverage.count(small, "queue") + " of fewer than " + LEAST_MESSAGES
                    + " messages left out, as Exchange does. Use -All to count them too.");
        } else if (groups.isEmpty()) {
            writeWarning(moment.nothing(store, "No queue matches."));
        }
    }

    private void write(TreeMap<String, QueueDigest> groups, long size, QueueMoment moment) {
        groups.values().stream()
                .sorted(Comparator.comparingInt((QueueDigest group) -> -group.messages()))
                .limit(size)
                .forEach(group -> write(group.object(detailsLevel, moment)));
        if (groups.size() > size) {
            writeWarning(
                    "Only " + size + " of " + groups.size() + " groups are shown. Use -ResultSize Unlimited for all.");
        }
    }
}
