package mtsh.commands.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.TraceFilter;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.ServerName;
import mtsh.store.query.Field;

/** Get-Queue: the queues of a moment as the logs show them (Microsoft: Get-Queue). */
@Command(name = "Get-Queue", description = "Gets the queues in which messages wait, made out of what the logs say.")
@CmdletInfo(
        defaultSet = QueueViewCmdlet.FILTER_SET,
        output = QueueSummary.TYPE,
        outputProperties = {
            "Identity",
            "DeliveryType",
            "Status",
            "MessageCount",
            "NextHopDomain",
            "NextHopCategory",
            "NextHopConnector",
            "LastError",
            "LastRetryTime",
            "NextRetryTime",
            "FirstRetryTime",
            "RetryCount",
            "DeferredMessageCount",
            "LockedMessageCount",
            "SuspendedMessageCount",
            "MessageCountsPerPriority",
            "IncomingRate",
            "OutgoingRate",
            "Velocity",
            "RiskLevel",
            "OutboundIPPool",
            "TlsDomain",
            "ServerName",
            "OldestMessage",
            "AsOf"
        })
public final class GetQueue extends QueueViewCmdlet {
    private static final int MOST_ALIKE = 100;

    @Option(names = "-Identity", description = "One queue, as Server\\Queue; * stands for anything.")
    @Parameter(set = "Identity", position = 0, pipeline = true, wildcards = true, completer = "queue")
    Object identity;

    @Option(names = "-Include", description = "Only these kinds: Internal, External, Empty, or a delivery type.")
    String[] include;

    @Option(names = "-Exclude", description = "Without these kinds: Internal, External, Empty, or a delivery type.")
    String[] exclude;

    @Override
    List<OpathProperty> properties() {
        return QueueProperties.OF_QUEUES;
    }

    @Override
    public void process() {
        Predicate<PSObject> filter = filter().and(kinds());
        StoreService.read(runtime(), store -> answer(store, filter));
    }

    /** Objects of servers come through the pipeline with their name as identity, and mean all their queues. */
    private static boolean isServer(TraceStore store, String name) {
        String label = ServerName.label(name);
        return !name.isEmpty()
                && name.indexOf('\\') < 0
                && store.values(Field.SERVER, label, MOST_ALIKE).stream()
                        .anyMatch(each -> ServerName.label(each.value()).equals(label));
    }

    private static Predicate<QueueName> onServer(String name) {
        String label = ServerName.label(name);
        return queue -> ServerName.label(queue.server()).equals(label);
    }

    private void answer(TraceStore store, Predicate<PSObject> filter) {
        ResultPage page = page();
        QueueMoment moment = moment(store);
        String name = identity == null ? null : identity(identity);
        boolean ofServer = name != null && isServer(store, name);
        Predicate<QueueName> wanted = name == null ? servers() : ofServer ? onServer(name) : named(identity);
        Collection<QueueSummary> queues = QueueList.of(runtime(), store, moment, wanted);
        for (QueueSummary queue : queues) {
            PSObject object = queue.object();
            if (filter.test(object)) {
                page.add(object);
            }
        }
        if (name != null && !ofServer && queues.isEmpty()) {
            writeError(
                    "System.Management.Automation.ItemNotFoundException",
                    "QueueNotFound",
                    ErrorCategory.ObjectNotFound,
                    name,
                    "There is no queue '" + name + "'. " + moment.text());
            return;
        }
        writePage(page, "queues");
        int overdue = queues.stream().mapToInt(QueueSummary::overdue).sum();
        if (overdue > 0) {
            writeWarning(QueueMoment.overdue(overdue));
        }
        if (page.total() == 0) {
            writeWarning(moment.nothing(store, "No queue matches."));
        }
    }

    private Predicate<PSObject> kinds() {
        List<Predicate<PSObject>> with = kinds("Include", include);
        List<Predicate<PSObject>> without = kinds("Exclude", exclude);
        return queue -> (with.isEmpty() || with.stream().anyMatch(kind -> kind.test(queue)))
                && without.stream().noneMatch(kind -> kind.test(queue));
    }

    private List<Predicate<PSObject>> kinds(String parameter, String[] words) {
        List<Predicate<PSObject>> kinds = new ArrayList<>();
        TraceFilter.split(words).forEach(word -> kinds.add(kind(parameter, word)));
        return kinds;
    }

    private Predicate<PSObject> kind(String parameter, String word) {
        if (word.equalsIgnoreCase("Empty")) {
            return queue -> Integer.valueOf(0).equals(queue.noteValue("MessageCount"));
        }
        if (word.equalsIgnoreCase("Internal") || word.equalsIgnoreCase("External")) {
            return queue -> word.equalsIgnoreCase((String) queue.noteValue("NextHopCategory"));
        }
        if (DeliveryType.WORDS.stream().anyMatch(word::equalsIgnoreCase)) {
            return queue -> word.equalsIgnoreCase((String) queue.noteValue("DeliveryType"));
        }
        throw terminating(
                "System.ArgumentException",
                "InvalidQueueKind",
                ErrorCategory.InvalidArgument,
                word,
                "-" + parameter + " does not know '" + word + "'. It takes Internal, External, Empty, "
                        + String.join(", ", DeliveryType.WORDS) + ".");
    }
}
