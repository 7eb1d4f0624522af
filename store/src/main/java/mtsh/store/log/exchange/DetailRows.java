package mtsh.store.log.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.csv.CsvHeader;

/** Rows of a message trace's details, each of which is something that happened to a message on its way to a recipient. */
final class DetailRows {
    private static final List<String> TRACE_IDS = List.of("messagetraceid", "networkmessageid", "id");
    private static final List<String> DETAILS = List.of("detail", "description");
    private static final Set<String> FIELDS = Set.of(
            "date",
            "datetime",
            "datetimeutc",
            "event",
            "action",
            "data",
            "detail",
            "description",
            "messageid",
            "messagetraceid",
            "networkmessageid",
            "id",
            "senderaddress",
            "sender",
            "recipientaddress",
            "recipient",
            "subject");

    /**
     * The service's names in English and, as far as a program that meets them names them, in German (the session's culture translates
     * them), and the plain words of Graph's draft. {@link DetailGuess} is there for the rest.
     */
    private static final Map<String, EventId> IDS = Map.ofEntries(
            Map.entry("receive", EventId.RECEIVE),
            Map.entry("received", EventId.RECEIVE),
            Map.entry("empfangen", EventId.RECEIVE),
            Map.entry("submit", EventId.SUBMIT),
            Map.entry("submitted", EventId.SUBMIT),
            Map.entry("übermitteln", EventId.SUBMIT),
            Map.entry("send", EventId.SEND),
            Map.entry("sent", EventId.SEND),
            Map.entry("sendexternal", EventId.SENDEXTERNAL),
            Map.entry("externsenden", EventId.SENDEXTERNAL),
            Map.entry("transfer", EventId.TRANSFER),
            Map.entry("deliver", EventId.DELIVER),
            Map.entry("delivered", EventId.DELIVER),
            Map.entry("zustellen", EventId.DELIVER),
            Map.entry("defer", EventId.DEFER),
            Map.entry("delayed", EventId.DEFER),
            Map.entry("fail", EventId.FAIL),
            Map.entry("failed", EventId.FAIL),
            Map.entry("processingfailed", EventId.FAIL),
            Map.entry("drop", EventId.DROP),
            Map.entry("dropped", EventId.DROP),
            Map.entry("expand", EventId.EXPAND),
            Map.entry("expanddl", EventId.EXPAND),
            Map.entry("distributiongroupexpanded", EventId.EXPAND),
            Map.entry("resolve", EventId.RESOLVE),
            Map.entry("resolved", EventId.RESOLVE),
            Map.entry("redirect", EventId.REDIRECT),
            Map.entry("redirected", EventId.REDIRECT),
            Map.entry("resolveredirect", EventId.REDIRECT),
            Map.entry("spam", EventId.AGENTINFO),
            Map.entry("malware", EventId.AGENTINFO),
            Map.entry("transportrule", EventId.AGENTINFO),
            Map.entry("transportregel", EventId.AGENTINFO),
            Map.entry("dlprule", EventId.AGENTINFO),
            Map.entry("sensitivitylabel", EventId.AGENTINFO));

    private static final Map<String, String> WORDS = Map.of(
            "spam", Verdict.SPAM,
            "malware", Verdict.MALWARE,
            "transportrule", Verdict.TRANSPORT_RULE,
            "transportregel", Verdict.TRANSPORT_RULE,
            "dlprule", Verdict.DLP_RULE,
            "sensitivitylabel", Verdict.LABEL);

    private DetailRows() {}

    static MailEvent event(Row row, Instant time, String source) throws RowException {
        String happened = row.value("event").strip();
        if (happened.isEmpty()) {
            throw new RowException("Event: is empty");
        }
        String name = CsvHeader.key(happened);
        DetailData.Facts facts = DetailData.read(row.value("data"));
        EventId named = idOf(name);
        EventId id = named == EventId.OTHER ? DetailGuess.of(row.anyOf(DETAILS), facts.withCustomData()) : named;
        String key = OnlineNames.guid(row.anyOf(TRACE_IDS));
        String detail = row.anyOf(DETAILS);
        MailEventBuilder event = MailEvent.at(time)
                .host(OnlineNames.SERVICE)
                .instance(OnlineNames.SERVICE)
                .id(id)
                .queueId(key)
                .networkMessageId(key)
                .messageId(row.value("messageid"))
                .sender(row.anyOf(RowKind.SENDER))
                .recipients(RecipientStatus.addresses(row.anyOf(RowKind.RECIPIENT)))
                .subject(row.value("subject"))
                .detail(detail)
                .word(wordOf(name, id, row.value("action"), detail))
                .property("Event", happened)
                .property("Action", row.value("action"))
                .property("Data", row.value("data"))
                .position(
                        new LogPosition(source, row.line().offset(), row.line().number()));
        for (int place = 0; place < row.header().size() && place < row.values().size(); place++) {
            if (!FIELDS.contains(row.header().key(place))) {
                event.property(row.header().name(place), row.values().get(place));
            }
        }
        DetailText.addTo(event, detail);
        DetailData.addTo(event, facts);
        if (id == EventId.OTHER) {
            event.property("event-id", happened);
        } else if (named == EventId.OTHER) {
            event.property("EventReadFrom", "Data");
        }
        return event.build();
    }

    /** Exchange's own ids stand in some details too. */
    private static EventId idOf(String name) {
        EventId id = IDS.get(name);
        return id != null ? id : TrackingEvents.idOf(name);
    }

    private static String wordOf(String name, EventId id, String action, String detail) {
        String told = (action + " " + detail).toLowerCase(Locale.ROOT);
        boolean kept =
                told.contains("quarantine") && (id == EventId.DELIVER || name.equals("spam") || name.equals("malware"));
        if (kept) {
            return Verdict.QUARANTINE;
        }
        if (id == EventId.DELIVER && told.contains("junkemail")) {
            return Verdict.JUNK;
        }
        return WORDS.getOrDefault(name, "");
    }
}
