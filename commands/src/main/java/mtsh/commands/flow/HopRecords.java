package mtsh.commands.flow;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import mtsh.commands.status.ServerSaid;
import mtsh.commands.trace.TraceRecords;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.GroupKey;
import mtsh.store.query.TraceRow;

/** The hops of one message as objects. */
final class HopRecords {
    static final String TYPE = "Mtsh.MessageHop";
    static final String ATTEMPT_TYPE = "Mtsh.DeliveryAttempt";

    private final TraceRow row;
    private final Journey journey;
    private final Quantiles usual;

    HopRecords(TraceRow row, Journey journey, Quantiles usual) {
        this.row = row;
        this.journey = journey;
        this.usual = usual;
    }

    List<PSObject> objects() {
        List<PSObject> objects = new ArrayList<>();
        for (int i = 0; i < journey.hops().size(); i++) {
            objects.add(object(i));
        }
        return objects;
    }

    private PSObject object(int place) {
        Hop hop = journey.hops().get(place);
        List<MailEvent> attempts = hop.attempts();
        double total = journey.total();
        return PSObject.custom()
                .typeName(TYPE)
                .note("Hop", place + 1)
                .note("From", from(place))
                .note("By", hop.by())
                .note("To", hop.to())
                .note("QueueId", TraceRecords.emptyToNull(hop.last().queueId()))
                .note("Received", DateTime.utc(hop.received()))
                .note("Left", hop.end() == null ? null : DateTime.utc(hop.end().time()))
                .note("Delay", Seconds.rounded(journey.delay(place)))
                .note("Share", total == 0 ? null : Math.round(journey.own(place) / total * 1000) / 10.0)
                .note("Attempts", attempts.size())
                .note("State", state(hop))
                .note("Stages", stages(hop))
                .note("Tries", PSArray.of(attempts.stream().map(this::attempt).toList()))
                .note("LastReply", attempts.isEmpty() ? null : reply(attempts.get(attempts.size() - 1)))
                .note("Total", Seconds.rounded(total))
                .note("UsualP50", Seconds.rounded(usual.at(0.5)))
                .note("UsualP95", Seconds.rounded(usual.at(0.95)))
                .note("UsualP99", Seconds.rounded(usual.at(0.99)))
                .note("UsualCount", usual.count())
                .note("Pace", UsualTime.pace(total, usual))
                .note("SenderAddress", row.sender())
                .note("RecipientAddress", row.recipient())
                .note("Status", row.status().name())
                .note("MessageId", TraceRecords.emptyToNull(row.messageId()))
                .note("MessageTraceId", row.traceId())
                .note("Summary", summary(total));
    }

    /** A list has no delivery of its own, and some messages end without a line that says where. */
    private String state(Hop hop) {
        boolean isEndless = hop.end() == null && row.status() != Status.Pending && row.status() != Status.GettingStatus;
        return isEndless ? row.disposition().name() : hop.state();
    }

    /** A queue that does not say who filled it was filled by the one before. */
    private String from(int place) {
        String from = journey.hops().get(place).from();
        return from.isEmpty() && place > 0 ? journey.hops().get(place - 1).by() : from;
    }

    private static String stages(Hop hop) {
        return hop.stages().stream()
                .map(stage -> stage.name() + " " + Seconds.text(stage.seconds()))
                .collect(Collectors.joining(", "));
    }

    private PSObject attempt(MailEvent event) {
        return PSObject.custom()
                .typeName(ATTEMPT_TYPE)
                .note("Time", DateTime.utc(event.time()))
                .note("Event", event.id().name())
                .note("Server", Hop.machine(event.serverName(), event.serverIp()))
                .note("Code", TraceRecords.emptyToNull(event.enhancedCode()))
                .note("Reply", reply(event));
    }

    private static String reply(MailEvent event) {
        return TraceRecords.emptyToNull(ServerSaid.words(event.reply()));
    }

    private String summary(double total) {
        Hop last = journey.hops().get(journey.hops().size() - 1);
        String state = state(last) + (journey.isOver() ? " after " : " for ");
        return row.sender() + " -> " + row.recipient() + (row.subject().isEmpty() ? "" : " \"" + row.subject() + "\"")
                + ", " + TraceTimes.shown(journey.hops().get(0).received()) + ". " + state + Seconds.text(total) + "; "
                + usually();
    }

    private String usually() {
        String domain = GroupKey.RECIPIENT_DOMAIN.of(row, ZoneOffset.UTC);
        if (usual.count() < UsualTime.LEAST) {
            return "what is usual for " + domain + " is not known from " + usual.count() + " other messages";
        }
        return "usual for " + domain + ": half within " + Seconds.text(usual.at(0.5)) + ", 95 % within "
                + Seconds.text(usual.at(0.95)) + ", 99 % within " + Seconds.text(usual.at(0.99)) + " (of "
                + usual.count() + ")";
    }
}
