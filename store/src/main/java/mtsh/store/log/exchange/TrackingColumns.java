package mtsh.store.log.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.log.csv.CsvHeader;

/** The columns of message tracking logs: their names, and which ones a version has when its log does not say so. */
final class TrackingColumns {
    private static final String UP_TO_MESSAGE_ID =
            "date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,"
                    + "internal-message-id,message-id";
    private static final String UP_TO_MESSAGE_INFO =
            "recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,"
                    + "sender-address,return-path,message-info";
    private static final String OF_2010 = "directionality,tenant-id,original-client-ip,original-server-ip,custom-data";
    private static final String OF_2016 = "transport-traffic-type,log-id,schema-version";

    private static final CsvHeader EXCHANGE_2007 = header(UP_TO_MESSAGE_ID, UP_TO_MESSAGE_INFO);
    private static final CsvHeader EXCHANGE_2010 = header(UP_TO_MESSAGE_ID, UP_TO_MESSAGE_INFO, OF_2010);
    private static final CsvHeader EXCHANGE_2013 =
            header(UP_TO_MESSAGE_ID, "network-message-id", UP_TO_MESSAGE_INFO, OF_2010);
    private static final CsvHeader EXCHANGE_2016 =
            header(UP_TO_MESSAGE_ID, "network-message-id", UP_TO_MESSAGE_INFO, OF_2010, OF_2016);

    private static final Map<String, String> NAMES = names();

    private TrackingColumns() {}

    /** The columns of a record in a log without names, or null when no version has so many. */
    static CsvHeader ofCount(int count) {
        return switch (count) {
            case 21 -> EXCHANGE_2007;
            case 26 -> EXCHANGE_2010;
            case 27 -> EXCHANGE_2013;
            case 30 -> EXCHANGE_2016;
            default -> null;
        };
    }

    /** Exchange's own spelling of a column, or the given one when Exchange has no such column. */
    static String name(String key, String otherwise) {
        return NAMES.getOrDefault(key, otherwise);
    }

    /** Whether these can be the columns of a tracking log: without a time and an event there is nothing to tell. */
    static boolean areTracking(CsvHeader header) {
        boolean identified = header.has("messageid") || header.has("internalmessageid");
        return header.names().contains("date-time") && header.has("eventid") && identified;
    }

    private static CsvHeader header(String... parts) {
        return CsvHeader.of(List.of(String.join(",", parts).split(",")));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String name : EXCHANGE_2016.names()) {
            names.put(CsvHeader.key(name), name);
        }
        return Map.copyOf(names);
    }
}
