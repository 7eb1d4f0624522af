package mtsh.commands.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.status.Cause;
import mtsh.commands.trace.TraceFilter;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.Wildcard;
import mtsh.store.engine.TraceStore;

/**
 * Get-DeferredDestination: where mail is stuck, how old it is, why, and when it will be given up. Ages stand in the columns of Postfix's
 * qshape, but no access to the queue is needed.
 */
@Command(
        name = "Get-DeferredDestination",
        description = "Gets the destinations that mail waits for, with ages, causes and the next expiry.")
@CmdletInfo(
        output = DeferredDestination.TYPE,
        outputProperties = {
            "Destination",
            "MessageCount",
            "RecipientCount",
            "Age5",
            "Age10",
            "Age20",
            "Age40",
            "Age80",
            "Age160",
            "Age320",
            "Age640",
            "Age1280",
            "AgeOlder",
            "CauseId",
            "Cause",
            "Responsible",
            "Causes",
            "LastError",
            "Oldest",
            "FirstFailure",
            "LastAttempt",
            "Attempts",
            "NextRetry",
            "NextExpiry",
            "NextExpiryTime",
            "NextExpiryCount",
            "OverdueCount",
            "Servers",
            "AsOf"
        })
public final class GetDeferredDestination extends Cmdlet {
    @Option(names = "-Destination", description = "Only these domains; * stands for anything.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, wildcards = true)
    String[] destination;

    @Option(names = "-Server", description = "Only what waits on these servers; * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "server")
    String[] server;

    @Option(
            names = "-CauseId",
            description = "Only messages that wait for this cause, such as greylist or connect-timeout.")
    @Parameter(wildcards = true)
    String[] causeId;

    @Option(names = "-ResultSize", description = "How many destinations, or Unlimited.")
    String resultSize = ResultSize.USUAL;

    @Option(names = "-At", description = "The moment that is shown; the end of the logs when it is not given.")
    @Parameter(completer = "date")
    DateTime at;

    @Override
    public void process() {
        long size = ResultSize.of(resultSize);
        StoreService.read(runtime(), store -> answer(store, size));
    }

    private void answer(TraceStore store, long size) {
        QueueMoment moment = QueueMoment.of(runtime(), store, at);
        writeVerbose(moment.text());
        Predicate<QueuedMessage> wanted = wanted();
        TreeMap<String, DeferredDestination> destinations = new TreeMap<>();
        new QueueReader(runtime(), store, moment).read(message -> {
            if (wanted.test(message)) {
                destinations
                        .computeIfAbsent(message.queue().nextHop(), name -> new DeferredDestination(name, moment))
                        .add(message);
            }
        });
        List<DeferredDestination> worst = new ArrayList<>(destinations.values());
        worst.sort(Comparator.comparingInt(each -> -each.messages()));
        worst.stream().limit(size).forEach(each -> write(each.object()));
        if (worst.isEmpty()) {
            writeWarning(moment.nothing(store, "No destination has mail waiting that matches."));
        } else if (worst.size() > size) {
            writeWarning("Only the first " + size + " of " + worst.size()
                    + " destinations are shown. Use -ResultSize Unlimited for all.");
        }
        tellOverdue(worst);
    }

    private void tellOverdue(List<DeferredDestination> all) {
        int overdue = all.stream().mapToInt(DeferredDestination::overdue).sum();
        if (overdue > 0) {
            writeWarning(QueueMoment.overdue(overdue));
        }
    }

    private Predicate<QueuedMessage> wanted() {
        Predicate<String> domains = anyOf(destination);
        Predicate<String> servers = anyOf(server);
        Predicate<String> causes = anyOf(causeId);
        return message -> message.state() == MessageState.Retry
                && domains.test(message.queue().nextHop())
                && servers.test(message.queue().server())
                && causes.test(id(message.latest().cause()));
    }

    private static String id(Cause cause) {
        return cause == null ? "" : cause.id();
    }

    private static Predicate<String> anyOf(String[] patterns) {
        List<Wildcard> wildcards = TraceFilter.split(patterns).stream()
                .map(pattern -> Wildcard.of(pattern, true))
                .toList();
        return text -> wildcards.isEmpty() || wildcards.stream().anyMatch(each -> each.matches(text));
    }
}
