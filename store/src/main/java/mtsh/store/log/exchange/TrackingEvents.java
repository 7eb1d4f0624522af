package mtsh.store.log.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.csv.CsvHeader;

/**
 * One record of a tracking log as an event. Columns without a field of their own stay as they were logged, under Exchange's name, so
 * that everything can be shown again.
 */
final class TrackingEvents {
    private static final Map<String, EventId> IDS = ids();
    private static final Set<EventId> WRITTEN_BY_CLIENT =
            Set.of(EventId.SEND, EventId.SENDEXTERNAL, EventId.HAREDIRECT);
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
    private static final String QUEUED_AS = "queued as ";

    private TrackingEvents() {}

    /** An event of an Exchange server's own log: its leg is what the server calls the internal message id. */
    static MailEvent ofServer(Row row, Instant time, String source) throws RowException {
        EventId id = id(row);
        String client = row.value("clienthostname");
        String server = row.value("serverhostname");
        // Who sends, names itself as the client and the next server as the server.
        boolean byClient = WRITTEN_BY_CLIENT.contains(id) && !client.isEmpty() || server.isEmpty();
        return common(row, time, id, source)
                .host(byClient ? client : server)
                .instance("Exchange")
                .queueId(row.value("internalmessageid"))
                .networkMessageId(row.value("networkmessageid"))
                .build();
    }

    /** An event of Exchange Online's extended report, whose servers are one to its reader. */
    static MailEvent ofService(Row row, Instant time, String source) throws RowException {
        String key = OnlineNames.guid(row.value("networkmessageid"));
        return common(row, time, id(row), source)
                .host(OnlineNames.SERVICE)
                .instance(OnlineNames.SERVICE)
                .queueId(key)
                .networkMessageId(key)
                .property("internal-message-id", row.value("internalmessageid"))
                .build();
    }

    private static MailEventBuilder common(Row row, Instant time, EventId id, String source) throws RowException {
        String related = row.value("relatedrecipientaddress");
        MailEventBuilder event = MailEvent.at(time)
                .id(id)
                .eventSource(row.value("source"))
                .messageId(row.value("messageid"))
                .sender(row.value("senderaddress"))
                .recipients(RecipientStatus.addresses(row.value("recipientaddress")))
                .originalRecipient(related)
                .subject(row.value("messagesubject"))
                .size(number(row, "totalbytes", Long.MAX_VALUE))
                .recipientCount((int) number(row, "recipientcount", Integer.MAX_VALUE))
                .clientName(row.value("clienthostname"))
                .clientIp(row.value("clientip"))
                .serverName(row.value("serverhostname"))
                .serverIp(row.value("serverip"))
                .connector(row.value("connectorid"))
                .position(
                        new LogPosition(source, row.line().offset(), row.line().number()));
        if (id == EventId.NOTE) {
            event.property("event-id", row.value("eventid"));
        }
        addProperties(event, row);
        addReply(event, row.value("recipientstatus"));
        addVerdict(event, id, row);
        addLinks(event, id, row);
        return event;
    }

    private static void addProperties(MailEventBuilder event, Row row) {
        for (int place = 0; place < row.header().size() && place < row.values().size(); place++) {
            String key = row.header().key(place);
            if (!FIELDS.contains(key)) {
                String name = TrackingColumns.name(key, row.header().name(place));
                event.property(name, row.values().get(place));
            }
        }
        if (row.cut()) {
            event.property("cut", "true");
        }
    }

    private static void addReply(MailEventBuilder event, String status) {
        LastError error = LastError.of(status);
        String reply = error == null || error.reply().isEmpty() ? status : error.reply();
        boolean answer = Reply.isBasicCode(reply) || !Reply.enhancedCode(reply).isEmpty() || error != null;
        if (answer) {
            event.reply(reply).enhancedCode(Reply.enhancedCode(reply));
        }
    }

    private static void addVerdict(MailEventBuilder event, EventId id, Row row) {
        if (id == EventId.AGENTINFO || id == EventId.DROP || id == EventId.FAIL) {
            event.word(Verdict.of(CustomData.of(row.value("customdata"))));
        }
        if (id == EventId.FAIL && contains(row.value("recipientstatus"), "quarantined this message")) {
            event.word(Verdict.QUARANTINE);
        }
    }

    private static void addLinks(MailEventBuilder event, EventId id, Row row) {
        String reference = row.value("reference");
        if (id == EventId.TRANSFER && isNumber(reference)) {
            event.link(new Link(Link.Kind.ORIGINAL_QUEUE_ID, "", reference, false));
        }
        String next = queuedAs(row.value("sourcecontext"));
        boolean sent = id == EventId.SEND || id == EventId.SENDEXTERNAL;
        if (sent && !next.isEmpty()) {
            event.link(new Link(Link.Kind.QUEUED_AS, row.value("serverhostname"), next, true));
        }
    }

    /** The id that the next server, of another kind, gave: {@code 250 2.0.0 Ok: queued as 4PbC4x469Jz3tBr}. */
    private static String queuedAs(String context) {
        int mark = context.indexOf(QUEUED_AS);
        if (mark < 0) {
            return "";
        }
        int start = mark + QUEUED_AS.length();
        int end = start;
        while (end < context.length() && isLetterOrDigit(context.charAt(end))) {
            end++;
        }
        return end - start >= 5 ? context.substring(start, end) : "";
    }

    private static boolean isLetterOrDigit(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    private static EventId id(Row row) throws RowException {
        String word = row.value("eventid");
        if (word.isBlank()) {
            throw new RowException("event-id: is empty");
        }
        return idOf(word);
    }

    /** Exchange's event of that name, in any case; {@link EventId#NOTE} when there is none. */
    static EventId idOf(String word) {
        return IDS.getOrDefault(CsvHeader.key(word), EventId.NOTE);
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

    /** Whether a word is one of Exchange's events. */
    static boolean isEvent(String word) {
        return IDS.containsKey(CsvHeader.key(word));
    }

    private static Map<String, EventId> ids() {
        Map<String, EventId> ids = new HashMap<>();
        for (EventId id : EventId.values()) {
            if (id.isVisible()) {
                ids.put(CsvHeader.key(id.name()), id);
            }
        }
        return Map.copyOf(ids);
    }
}
