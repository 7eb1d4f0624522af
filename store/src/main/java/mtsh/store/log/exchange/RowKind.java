package mtsh.store.log.exchange;

import java.util.List;

import mtsh.store.log.csv.CsvHeader;

/** What a record of an export is, told by the names of its columns. */
enum RowKind {
    /** Get-MessageTrace, its second version, Graph, or the summary of the admin centre: one message and recipient. */
    TRACE,
    /** The enhanced summary report: one message with all its recipients. */
    SUMMARY,
    /** The extended report: one event, with the columns of a tracking log. */
    EXTENDED,
    /** Get-MessageTraceDetail and its second version, or Graph: one event of a message and recipient. */
    DETAIL,
    /** Get-MessageTrackingLog of an Exchange server: one event, with the cmdlet's names. */
    TRACKED,
    /** Nothing of Exchange. */
    OTHER;

    static final List<String> RECEIVED =
            List.of("received", "receiveddatetime", "receivedtime", "datereceived", "dateutc", "date", "datetime");
    static final List<String> ORIGIN = List.of("origintimestamputc", "origintimestamp");
    static final List<String> EVENT_TIME = List.of("datetimeutc", "datetime", "date");
    static final List<String> TIMESTAMP = List.of("timestamp");
    static final List<String> RECIPIENT = List.of("recipientaddress", "recipient");
    static final List<String> SENDER = List.of("senderaddress", "sender");

    static RowKind of(CsvHeader header) {
        if (header.has("eventid")) {
            return ofEvents(header);
        }
        if (header.has("recipientstatus")) {
            return hasAny(header, ORIGIN) ? SUMMARY : OTHER;
        }
        if (header.has("event")) {
            boolean told =
                    header.has("detail") || header.has("description") || header.has("action") || header.has("data");
            return told && hasAny(header, EVENT_TIME) ? DETAIL : OTHER;
        }
        boolean mail = hasAny(header, RECIPIENT) || hasAny(header, SENDER);
        return header.has("status") && mail && hasAny(header, RECEIVED) ? TRACE : OTHER;
    }

    private static RowKind ofEvents(CsvHeader header) {
        if (header.has("datetimeutc") || header.names().contains("date_time")) {
            return EXTENDED;
        }
        // Windows' own events have a time and an event id too.
        boolean mail = header.has("messageid") || header.has("recipients") || header.has("messagesubject");
        return mail && hasAny(header, TIMESTAMP) ? TRACKED : OTHER;
    }

    /** The columns that say when, in the order they are looked for. */
    List<String> timeColumns() {
        return switch (this) {
            case TRACE -> RECEIVED;
            case SUMMARY -> ORIGIN;
            case TRACKED -> TIMESTAMP;
            default -> EVENT_TIME;
        };
    }

    private static boolean hasAny(CsvHeader header, List<String> keys) {
        return keys.stream().anyMatch(header::has);
    }
}
