package mtsh.store.log.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.event.Status;
import mtsh.store.log.DateOrder;
import mtsh.store.log.csv.CsvHeader;

/**
 * Rows of a message trace, each of which says how a message ended for a recipient: results, not things that happened. Their events
 * are the only ones with a property {@code Status}, which is spelled as {@link Status} is.
 */
final class TraceRows {
    /** The word of rows whose status has no word of its own. */
    static final String TRACE_ROW = "trace-row";

    private static final List<String> TRACE_IDS = List.of("messagetraceid", "id", "networkmessageid");
    private static final List<String> MESSAGE_IDS = List.of("messageid", "internetmessageid");
    private static final List<String> SUBJECTS = List.of("subject", "messagesubject");
    private static final List<String> SIZES = List.of("size", "totalbytes", "messagesize");
    private static final List<String> CLIENTS = List.of("fromip", "originalclientip");
    private static final Map<String, Status> STATUSES = statuses();
    private static final Set<String> FIELDS = Set.of(
            "received",
            "receiveddatetime",
            "receivedtime",
            "datereceived",
            "date",
            "datetime",
            "origintimestamputc",
            "origintimestamp",
            "senderaddress",
            "sender",
            "recipientaddress",
            "recipient",
            "recipientstatus",
            "subject",
            "messagesubject",
            "status",
            "size",
            "totalbytes",
            "messagesize",
            "fromip",
            "originalclientip",
            "toip",
            "messageid",
            "internetmessageid",
            "messagetraceid",
            "id",
            "networkmessageid",
            "connectorid",
            "lastsmtp",
            "lastenhanced",
            "startdate",
            "enddate",
            // Where a row stood in an answer, and who asked: the same row has others in the next one.
            "index",
            "runspaceid",
            "pscomputername",
            "psshowcomputername");

    private TraceRows() {}

    static MailEvent event(Row row, Instant time, DateOrder order, String source) throws RowException {
        String word = row.value("status");
        Status status = STATUSES.get(CsvHeader.key(word));
        if (status == null) {
            throw RowException.wrong("Status", word, "is no status of a message trace");
        }
        return common(row, time, status, source)
                .recipients(RecipientStatus.addresses(row.anyOf(RowKind.RECIPIENT)))
                .reply(row.value("lastsmtp"))
                .enhancedCode(row.value("lastenhanced"))
                .property("StartDate", moment(row.value("startdate"), order))
                .property("EndDate", moment(row.value("enddate"), order))
                .build();
    }

    /** Of what time the export was: written so that texts of several exports compare as their times do. */
    private static String moment(String text, DateOrder order) {
        DateText date = DateText.read(text);
        Instant moment = date.isAmbiguous() && order != null ? date.ordered(order) : date.certain();
        return moment == null ? text : moment.toString();
    }

    /** An enhanced summary's row tells of all recipients, each with an end of its own: one event for each. */
    static List<MailEvent> ofSummary(Row row, Instant time, String source) throws RowException {
        List<MailEvent> events = new ArrayList<>();
        for (String item : RecipientStatus.addresses(row.value("recipientstatus"))) {
            int mark = item.lastIndexOf("##");
            String address = mark < 0 ? item : item.substring(0, mark).strip();
            String happened = mark < 0 ? "" : item.substring(mark + 2).strip();
            events.add(common(row, time, endOf(happened), source)
                    .recipient(address)
                    .property("recipient_status", happened)
                    .build());
        }
        if (events.isEmpty()) {
            throw new RowException("recipient_status: names no recipient");
        }
        return events;
    }

    private static MailEventBuilder common(Row row, Instant time, Status status, String source) throws RowException {
        String key = OnlineNames.guid(row.anyOf(TRACE_IDS));
        MailEventBuilder event = MailEvent.at(time)
                .host(OnlineNames.SERVICE)
                .instance(OnlineNames.SERVICE)
                .id(eventOf(status))
                .queueId(key)
                .networkMessageId(key)
                .messageId(row.anyOf(MESSAGE_IDS))
                .sender(row.anyOf(RowKind.SENDER))
                .subject(row.anyOf(SUBJECTS))
                .size(size(row))
                .clientIp(row.anyOf(CLIENTS))
                .serverIp(row.value("toip"))
                .connector(row.value("connectorid"))
                .word(wordOf(status))
                .property("Status", status.name())
                .position(
                        new LogPosition(source, row.line().offset(), row.line().number()));
        for (int place = 0; place < row.header().size() && place < row.values().size(); place++) {
            if (!FIELDS.contains(row.header().key(place))) {
                event.property(row.header().name(place), row.values().get(place));
            }
        }
        return event;
    }

    private static long size(Row row) throws RowException {
        String text = row.anyOf(SIZES).strip();
        if (text.isEmpty()) {
            return -1;
        }
        boolean digits = text.length() <= 18 && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (!digits) {
            throw RowException.wrong("Size", text, "is not a number of bytes");
        }
        return Long.parseLong(text);
    }

    private static EventId eventOf(Status status) {
        return switch (status) {
            case Delivered, Quarantined -> EventId.DELIVER;
            case Failed, FilteredAsSpam -> EventId.FAIL;
            case Pending -> EventId.DEFER;
            case Expanded -> EventId.EXPAND;
            case None, GettingStatus -> EventId.RECEIVE;
        };
    }

    private static String wordOf(Status status) {
        return switch (status) {
            case Quarantined -> Verdict.QUARANTINE;
            case FilteredAsSpam -> Verdict.SPAM;
            default -> TRACE_ROW;
        };
    }

    /** The end in a list of events such as {@code Receive, Deliver, Quarantined}. */
    private static Status endOf(String happened) {
        List<String> events =
                List.of(happened.split(",", -1)).stream().map(CsvHeader::key).toList();
        if (events.contains("quarantined") || events.contains("quarantine")) {
            return Status.Quarantined;
        }
        if (events.contains("filteredasspam")) {
            return Status.FilteredAsSpam;
        }
        for (int index = events.size() - 1; index >= 0; index--) {
            Status end = endingOf(events.get(index));
            if (end != null) {
                return end;
            }
        }
        return events.contains("receive") ? Status.GettingStatus : Status.None;
    }

    private static Status endingOf(String event) {
        return switch (event) {
            case "deliver", "send", "sendexternal", "delivered" -> Status.Delivered;
            case "fail", "failed" -> Status.Failed;
            case "expand", "expanddl", "expanded" -> Status.Expanded;
            case "defer", "pending" -> Status.Pending;
            default -> null;
        };
    }

    private static Map<String, Status> statuses() {
        Map<String, Status> statuses = new HashMap<>();
        for (Status status : Status.values()) {
            statuses.put(CsvHeader.key(status.name()), status);
        }
        // The first admin centre called it so.
        statuses.put("unknown", Status.GettingStatus);
        return Map.copyOf(statuses);
    }
}
