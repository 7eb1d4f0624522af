package mtsh.store.log.exchange;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.csv.CsvHeader;
import mtsh.store.log.smtp.Replies;

/**
 * One record of a tracking log as events. Columns without a field of their own stay as they were logged, under Exchange's name, so that
 * everything can be shown again; so do columns whose field means something else for this event. A record is one event, unless it ends
 * several recipients in different ways.
 */
final class TrackingEvents {
    private static final Map<String, EventId> IDS = ids();

    /** Rows in which the server that writes names itself as the client, when it names one. */
    private static final Set<EventId> WRITTEN_BY_CLIENT = EnumSet.of(
            EventId.SEND,
            EventId.SENDEXTERNAL,
            EventId.DEFER,
            EventId.FAIL,
            EventId.DROP,
            EventId.AGENTINFO,
            EventId.PROCESS,
            EventId.SUPPRESSED,
            EventId.NOTIFYMAPI,
            EventId.NOTIFYSHADOW,
            EventId.SUBMIT,
            EventId.SUBMITDEFER,
            EventId.SUBMITFAIL,
            EventId.RESUBMIT,
            EventId.RESUBMITDEFER,
            EventId.RESUBMITFAIL,
            EventId.THROTTLE);

    /** What happened to the message that moderators had to judge; the row's own message id is that of the question to them. */
    private static final Set<EventId> OF_MODERATORS = EnumSet.of(
            EventId.MODERATORAPPROVE, EventId.MODERATORREJECT, EventId.MODERATORSALLNDR, EventId.MODERATIONEXPIRE);

    private static final Set<EventId> REDIRECTIONS = EnumSet.of(EventId.REDIRECT, EventId.DUPLICATEREDIRECT);

    private static final Set<String> FIELDS = Set.of(
            "datetime",
            "datetimeutc",
            "clientip",
            "clienthostname",
            "serverip",
            "serverhostname",
            "connectorid",
            "source",
            "eventid",
            "internalmessageid",
            "messageid",
            "networkmessageid",
            "recipientaddress",
            "totalbytes",
            "recipientcount",
            "relatedrecipientaddress",
            "messagesubject",
            "senderaddress");

    /** What stands for a subject when an administrator had subjects left out of the log. */
    private static final String UNDISCLOSED = "[Undisclosed]";

    private static final List<String> CUSTOM_FACTS =
            List.of("ProxiedClientIPAddress", "ProxiedClientHostname", "tlsversion", "E2ELatency");

    private TrackingEvents() {}

    /** Events of an Exchange server's own log: their leg is what the server calls the internal message id. */
    static List<MailEvent> ofServer(Row row, Instant time, String source) throws RowException {
        EventId id = id(row);
        String internalId = row.value("internalmessageid");
        boolean none = internalId.equals("0") || internalId.startsWith("<");
        MailEventBuilder event = common(row, time, id, source)
                .host(writer(id, row.value("clienthostname"), row.value("serverhostname")))
                .instance("Exchange")
                .queueId(none ? "" : internalId)
                .networkMessageId(row.value("networkmessageid"));
        return TrackingAnswers.divided(event.build(), row.value("recipientstatus"));
    }

    /** Events of Exchange Online's extended report, whose servers are one to its reader. */
    static List<MailEvent> ofService(Row row, Instant time, String source) throws RowException {
        String key = OnlineNames.guid(row.value("networkmessageid"));
        MailEventBuilder event = common(row, time, id(row), source)
                .host(OnlineNames.SERVICE)
                .instance(OnlineNames.SERVICE)
                .queueId(key)
                .networkMessageId(key)
                .property("internal-message-id", row.value("internalmessageid"));
        return TrackingAnswers.divided(event.build(), row.value("recipientstatus"));
    }

    private static String writer(EventId id, String client, String server) {
        boolean byClient = WRITTEN_BY_CLIENT.contains(id) && !client.isEmpty() || server.isEmpty();
        return byClient ? client : server;
    }

    private static MailEventBuilder common(Row row, Instant time, EventId id, String source) throws RowException {
        String subject = row.value("messagesubject");
        MailEventBuilder event = MailEvent.at(time)
                .id(id)
                .eventSource(row.value("source"))
                .messageId(messageId(row, id))
                .sender(row.value("senderaddress"))
                .subject(subject.equals(UNDISCLOSED) ? "" : subject)
                .size(number(row, "totalbytes", Long.MAX_VALUE))
                .recipientCount((int) number(row, "recipientcount", Integer.MAX_VALUE))
                .clientName(row.value("clienthostname"))
                .clientIp(row.value("clientip"))
                .serverName(row.value("serverhostname"))
                .serverIp(row.value("serverip"))
                .connector(row.value("connectorid"))
                .position(
                        new LogPosition(source, row.line().offset(), row.line().number()));
        addRecipients(event, id, row);
        if (id == EventId.OTHER) {
            event.property("event-id", row.value("eventid"));
        }
        if (subject.equals(UNDISCLOSED)) {
            event.property("message-subject", subject);
        }
        CustomData custom = CustomData.of(row.value("customdata"));
        addProperties(event, row, custom);
        SourceContext context = new SourceContext(row.value("sourcecontext"));
        event.property("ClientType", context.value("ClientType"));
        TrackingAnswers.addTo(event, id, row.value("recipientstatus"), context);
        addVerdict(event, id, row, custom);
        addLinks(event, id, row, context);
        return event;
    }

    private static String messageId(Row row, EventId id) {
        if (OF_MODERATORS.contains(id) && row.value("reference").startsWith("<")) {
            return row.value("reference");
        }
        boolean misplaced = row.value("messageid").isEmpty()
                && row.value("internalmessageid").startsWith("<");
        return misplaced ? row.value("internalmessageid") : row.value("messageid");
    }

    /**
     * Where one address became another, the row names both: the group beside its members, the old address beside the resolved one, but,
     * when a message was redirected, the new one beside the old.
     */
    private static void addRecipients(MailEventBuilder event, EventId id, Row row) {
        List<String> recipients = RecipientStatus.addresses(row.value("recipientaddress"));
        String related = row.value("relatedrecipientaddress");
        if (!REDIRECTIONS.contains(id) || related.isEmpty() || recipients.size() != 1) {
            event.recipients(recipients).originalRecipient(related);
            return;
        }
        event.recipients(RecipientStatus.addresses(related)).originalRecipient(recipients.get(0));
        event.property("recipient-address", row.value("recipientaddress"));
        event.property("related-recipient-address", related);
    }

    private static void addProperties(MailEventBuilder event, Row row, CustomData custom) {
        for (int place = 0; place < row.header().size() && place < row.values().size(); place++) {
            String key = row.header().key(place);
            if (!FIELDS.contains(key)) {
                String name = TrackingColumns.name(key, row.header().name(place));
                event.property(name, row.values().get(place));
            }
        }
        for (String fact : CUSTOM_FACTS) {
            event.property(fact, custom.plainValue(fact));
        }
        if (row.cut()) {
            event.property("cut", "true");
        }
    }

    private static void addVerdict(MailEventBuilder event, EventId id, Row row, CustomData custom) {
        if (id == EventId.AGENTINFO || id == EventId.DROP || id == EventId.FAIL) {
            event.word(Verdict.of(custom));
        }
        if (id == EventId.FAIL && contains(row.value("recipientstatus"), "quarantined this message")) {
            event.word(Verdict.QUARANTINE);
        }
    }

    private static void addLinks(MailEventBuilder event, EventId id, Row row, SourceContext context) {
        String reference = row.value("reference");
        if (id == EventId.TRANSFER && isNumber(reference)) {
            event.link(new Link(Link.Kind.ORIGINAL_QUEUE_ID, "", reference, false));
        }
        if (id == EventId.SEND || id == EventId.SENDEXTERNAL) {
            String next = Replies.nextQueueId(context.answer());
            if (!next.isEmpty()) {
                event.link(new Link(Link.Kind.QUEUED_AS, row.value("serverhostname"), next, true));
            }
        }
        if (id == EventId.FAIL || id == EventId.DEFER || id == EventId.DELIVER) {
            addNotices(event, reference);
        }
    }

    /** The message ids of the notices that were sent about it, one for each recipient, or none. */
    private static void addNotices(MailEventBuilder event, String reference) {
        Set<String> notices = new LinkedHashSet<>(RecipientStatus.addresses(reference));
        for (String notice : notices) {
            if (notice.startsWith("<") && notice.endsWith(">")) {
                event.link(new Link(Link.Kind.NOTIFICATION, "", notice, true));
            }
        }
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    private static EventId id(Row row) throws RowException {
        String word = row.value("eventid");
        if (word.isBlank()) {
            throw new RowException("event-id: is empty");
        }
        // New events come with new versions, numbers and addresses with shifted columns.
        if (!word.strip().chars().allMatch(letter -> letter < 128 && Character.isLetter(letter))) {
            throw RowException.wrong("event-id", word, "is no event");
        }
        return idOf(word);
    }

    /** Exchange's event of that name, in any case; {@link EventId#OTHER} when none is documented. */
    static EventId idOf(String word) {
        return IDS.getOrDefault(CsvHeader.key(word), EventId.OTHER);
    }

    private static long number(Row row, String key, long most) throws RowException {
        String text = row.value(key).strip();
        if (text.isEmpty()) {
            return -1;
        }
        if (!isNumber(text)) {
            throw RowException.wrong(TrackingColumns.name(key, key), text, "is not a number");
        }
        long number = Long.parseLong(text);
        if (number > most) {
            throw RowException.wrong(TrackingColumns.name(key, key), text, "is too large");
        }
        return number;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= 18
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** Whether a word is one of Exchange's documented events. */
    static boolean isEvent(String word) {
        return IDS.containsKey(CsvHeader.key(word));
    }

    private static Map<String, EventId> ids() {
        Map<String, EventId> ids = new HashMap<>();
        for (EventId id : EventId.values()) {
            if (id.isVisible() && id != EventId.OTHER) {
                ids.put(CsvHeader.key(id.name()), id);
            }
        }
        return Map.copyOf(ids);
    }
}
