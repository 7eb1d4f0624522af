package mtsh.store.log.exchange;

import java.util.List;
import java.util.Locale;

import mtsh.store.log.csv.CsvHeader;
import mtsh.store.log.csv.CsvReader;

/** The {@code #} lines of Exchange's logs. */
final class TrackingHead {
    private static final String FIELDS = "#fields:";
    private static final String LOG_TYPE = "#log-type:";
    private static final String TRACKING = "message tracking log";
    private static final String WHERE = " Those are the files MSGTRK*.LOG in TransportRoles\\Logs\\MessageTracking.";
    private static final String OF_2003 =
            "this is a message tracking log of Exchange 2000 or 2003, whose layout is not read; those since 2007 are.";
    private static final int LEAST_TABS_OF_2003 = 17;

    private TrackingHead() {}

    /** A line without the byte order mark that may have stayed before it. */
    static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    static boolean isHead(String line) {
        return line.startsWith("#");
    }

    static boolean isTrackingType(String line) {
        return isLogType(line) && logType(line).equalsIgnoreCase(TRACKING);
    }

    static boolean isLogType(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith(LOG_TYPE);
    }

    /** Why a log with this head is none of ours, though it looks like one; null when it is not said here. */
    static String refusal(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("# message tracking log file")
                || lower.startsWith("# exchange system attendant version")
                || lower.startsWith("# date\ttime\t")) {
            return OF_2003;
        }
        if (lower.startsWith("#software: microsoft internet information services")) {
            return "this is a log of Internet Information Services, not a message tracking log." + WHERE;
        }
        if (isLogType(line) && !isTrackingType(line)) {
            return "this is Exchange's '" + RowException.shorten(logType(line)) + "', not a message tracking log."
                    + WHERE;
        }
        return null;
    }

    /** The same by a record of a log whose head is lost; only Exchange 2003 put tabs between twenty columns and GMT behind the time. */
    static String refusalOfRecord(String line) {
        int first = line.indexOf('\t');
        int second = first < 0 ? -1 : line.indexOf('\t', first + 1);
        if (second < 0 || !line.substring(first + 1, second).endsWith(" GMT")) {
            return null;
        }
        long tabs = line.chars().filter(letter -> letter == '\t').count();
        return tabs >= LEAST_TABS_OF_2003 ? OF_2003 : null;
    }

    /** The columns a {@code #Fields:} line names; null for any other line. */
    static CsvHeader columns(String line) {
        if (!line.toLowerCase(Locale.ROOT).startsWith(FIELDS)) {
            return null;
        }
        List<String> names = CsvReader.split(line.substring(FIELDS.length()).strip(), ',');
        return CsvHeader.of(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    /** Whether a line begins as a record does: {@code 2026-10-01T}. */
    static boolean beginsWithTime(String line) {
        String text = line.startsWith("\"") ? line.substring(1) : line;
        return text.length() > 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(10) == 'T';
    }

    private static String logType(String line) {
        return line.substring(LOG_TYPE.length()).strip();
    }
}
