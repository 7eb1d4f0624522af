package mtsh.commands.queue;

import java.util.List;
import java.util.function.Predicate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;
import mtsh.store.engine.TraceStore;

/** Get-Message: the messages that waited in queues at a moment, as the logs show them (Microsoft: Get-Message). */
@Command(name = "Get-Message", description = "Gets the messages that wait in queues, made out of what the logs say.")
@CmdletInfo(
        defaultSet = QueueViewCmdlet.FILTER_SET,
        output = MessageRecord.TYPE,
        outputProperties = {
            "Identity",
            "FromAddress",
            "Status",
            "Queue",
            "Subject",
            "InternetMessageId",
            "Size",
            "MessageSourceName",
            "SourceIP",
            "SCL",
            "DateReceived",
            "ExpirationTime",
            "LastError",
            "LastErrorCode",
            "RetryCount",
            "Recipients",
            "RecipientCount",
            "ComponentLatency",
            "MessageLatency",
            "DeferReason",
            "Priority",
            "Directionality",
            "LastRetryTime",
            "NextRetryTime",
            "CauseId",
            "MessageTraceId",
            "AsOf"
        })
public final class GetMessage extends QueueViewCmdlet {
    @Option(names = "-Identity", description = "One message, as Server\\Queue\\Id, or its queue id alone.")
    @Parameter(set = "Identity", position = 0)
    Object identity;

    @Option(names = "-Queue", description = "The messages of one queue, as Server\\Queue; * stands for anything.")
    @Parameter(set = "Queue", pipeline = true, wildcards = true, completer = "queue")
    Object queue;

    @Option(names = "-IncludeRecipientInfo", description = "Gives each recipient with its own state and error.")
    boolean includeRecipientInfo;

    @Option(names = "-IncludeComponentLatencyInfo", description = "Gives where the last attempt spent its time.")
    boolean includeComponentLatencyInfo;

    @Override
    List<OpathProperty> properties() {
        return QueueProperties.OF_MESSAGES;
    }

    @Override
    public void process() {
        Predicate<PSObject> filter = filter();
        StoreService.read(runtime(), store -> answer(store, filter));
    }

    private void answer(TraceStore store, Predicate<PSObject> filter) {
        boolean stream = isEverythingWanted();
        ResultPage page = page();
        QueueMoment moment = moment(store);
        Predicate<QueueName> queues = queue == null ? servers() : named(queue);
        Predicate<QueuedMessage> messages = messages();
        long[] found = new long[1];
        new QueueReader(runtime(), store, moment).read(message -> {
            if (!queues.test(message.queue()) || !messages.test(message)) {
                return;
            }
            PSObject object = MessageRecord.of(message, moment, includeRecipientInfo, includeComponentLatencyInfo);
            if (!filter.test(object)) {
                return;
            }
            found[0]++;
            if (stream) {
                write(object);
            } else {
                page.add(object);
            }
        });
        if (!stream) {
            writePage(page, "messages");
        }
        if (found[0] == 0) {
            tellNothing(store, moment);
        }
    }

    private void tellNothing(TraceStore store, QueueMoment moment) {
        if (identity == null) {
            writeWarning(moment.nothing(store, "No message waits that matches."));
            return;
        }
        writeError(
                "System.Management.Automation.ItemNotFoundException",
                "MessageNotFound",
                ErrorCategory.ObjectNotFound,
                identity,
                "No message '" + identity(identity) + "' waits in a queue. " + moment.text()
                        + " Trace-Message tells what became of it.");
    }

    private Predicate<QueuedMessage> messages() {
        if (identity == null) {
            return message -> true;
        }
        String name = identity(identity);
        if (name.indexOf('\\') < 0) {
            return message -> message.identity().endsWith("\\" + name);
        }
        Wildcard wildcard = Wildcard.of(name, true);
        return message -> wildcard.matches(message.identity());
    }
}
