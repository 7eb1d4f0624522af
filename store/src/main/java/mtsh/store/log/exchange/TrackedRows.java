package mtsh.store.log.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mtsh.store.event.MailEvent;
import mtsh.store.log.csv.CsvHeader;

/**
 * Rows of Get-MessageTrackingLog, which are a tracking log's with the names and the lists of PowerShell. A list can have come into one
 * column in several ways: in braces, joined by whoever exported it, or not at all, when only the name of its type was written.
 */
final class TrackedRows {
    private static final Map<String, String> NAMES = Map.of(
            "timestamp", "date-time",
            "recipients", "recipient-address",
            "sender", "sender-address",
            "eventdata", "custom-data");

    private TrackedRows() {}

    static List<MailEvent> events(Row row, Instant time, String source) throws RowException {
        List<MailEvent> events = TrackingEvents.ofServer(asLogged(row), time, source);
        if (!isLost(row.value("recipients"))) {
            return events;
        }
        List<MailEvent> marked = new ArrayList<>();
        for (MailEvent event : events) {
            marked.add(event.change()
                    .property("recipients-lost", row.value("recipients"))
                    .build());
        }
        return marked;
    }

    /** Why a row tells less than it should, or null. */
    static String complaint(Row row) {
        String recipients = row.value("recipients");
        return isLost(recipients)
                ? "Recipients: '" + RowException.shorten(recipients)
                        + "' is what Export-Csv writes in place of a list; kept without recipients"
                : null;
    }

    /** Exchange gives times of the server's zone; mtsh, which alone has a CustomData, those of UTC. */
    static boolean isOfServersZone(CsvHeader header) {
        return !header.has("customdata");
    }

    private static Row asLogged(Row row) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int place = 0; place < row.header().size() && place < row.values().size(); place++) {
            String key = row.header().key(place);
            String name = NAMES.getOrDefault(
                    key, TrackingColumns.name(key, row.header().name(place)));
            names.add(name);
            values.add(value(key, row.values().get(place)));
        }
        return new Row(CsvHeader.of(names), values, row.line(), row.cut());
    }

    private static String value(String key, String value) {
        return switch (key) {
            case "recipients" -> isLost(value) ? "" : addresses(unbraced(value));
            case "recipientstatus" -> isLost(value) ? "" : statuses(unbraced(value));
            case "reference", "eventdata" -> isLost(value) ? "" : unbraced(value);
            default -> value;
        };
    }

    /** {@code System.String[]} and its like; an address may begin in the same way. */
    private static boolean isLost(String value) {
        boolean typed = value.startsWith("System.") || value.startsWith("Microsoft.Exchange.");
        return typed && value.indexOf('@') < 0;
    }

    private static String unbraced(String value) {
        String text = value.strip();
        boolean braced = text.length() >= 2 && text.startsWith("{") && text.endsWith("}");
        return braced ? text.substring(1, text.length() - 1) : value;
    }

    /** Joined by semicolons, whatever joined them; what has no semicolon and is not made of addresses is one address. */
    private static String addresses(String list) {
        if (list.indexOf(';') >= 0 || list.indexOf('"') >= 0) {
            return list;
        }
        List<String> pieces = List.of(list.strip().split("[,\\s]+"));
        boolean all = pieces.stream().allMatch(piece -> piece.indexOf('@') > 0);
        return all ? String.join(";", pieces) : list;
    }

    /** A comma and a blank stand between two statuses only where the second begins as one does. */
    private static String statuses(String list) {
        StringBuilder joined = new StringBuilder();
        for (String piece : List.of(list.split(", ", -1))) {
            String between = RecipientStatus.isBeginning(piece.strip()) ? ";" : ", ";
            joined.append(joined.length() == 0 ? "" : between).append(piece);
        }
        return joined.toString();
    }
}
