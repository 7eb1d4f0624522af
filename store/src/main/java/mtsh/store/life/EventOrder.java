package mtsh.store.life;

import java.util.Comparator;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;

/**
 * The one order of events: by time, then, because most logs know only whole seconds, by the phase in which a message passes through a
 * server, then by place in the log. It does not depend on the order in which sources were read.
 */
final class EventOrder {
    static final Comparator<LogPosition> BY_POSITION = Comparator.comparing(LogPosition::source)
            .thenComparingLong(LogPosition::offset)
            .thenComparingLong(LogPosition::line);

    static final Comparator<MailEvent> CANONICAL = EventOrder::compare;

    private static final Comparator<MailEvent> BY_CONTENT = Comparator.comparing(MailEvent::host)
            .thenComparing(MailEvent::queueId)
            .thenComparing(event ->
                    event.recipients().isEmpty() ? "" : event.recipients().get(0))
            .thenComparing(MailEvent::toString);

    private EventOrder() {}

    /** Written out because everything is sorted by it; content hardly ever has to decide. */
    private static int compare(MailEvent one, MailEvent other) {
        int order = one.time().compareTo(other.time());
        if (order == 0) {
            order = Integer.compare(phase(one.id()), phase(other.id()));
        }
        if (order == 0) {
            order = BY_POSITION.compare(one.position(), other.position());
        }
        return order == 0 ? BY_CONTENT.compare(one, other) : order;
    }

    /** Receive, submit, expand and redirect, rules and filters, others, send, defer, the ends, drop, notices, removal. */
    static int phase(EventId id) {
        return switch (id) {
            case RECEIVE, LOAD, NOTIFYMAPI, CLIENTSUBMISSION, HARECEIVE -> 0;
            case NOTE -> 1;
            case SUBMIT, RESUBMIT -> 2;
            case EXPAND, REDIRECT, RESOLVE, DUPLICATEEXPAND, DUPLICATEREDIRECT, HAREDIRECT -> 3;
            case AGENTINFO, PROCESS, PROCESSMEETINGMESSAGE, MODERATORAPPROVE, INITMESSAGECREATED -> 4;
            case TRANSFER, NOTIFYSHADOW, HADISCARD, HAREDIRECTFAIL, SUPPRESSED, OTHER -> 5;
            case SEND, SENDEXTERNAL -> 6;
            case DEFER, SUBMITDEFER, RESUBMITDEFER, THROTTLE -> 7;
            case DELIVER,
                    DUPLICATEDELIVER,
                    FAIL,
                    DELIVERFAIL,
                    SUBMITFAIL,
                    RESUBMITFAIL,
                    BADMAIL,
                    POISONMESSAGE,
                    MODERATORREJECT,
                    MODERATORSALLNDR,
                    MODERATIONEXPIRE -> 8;
            case DROP -> 9;
            case DSN -> 10;
            case END -> 11;
        };
    }
}
