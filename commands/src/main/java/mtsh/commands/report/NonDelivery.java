package mtsh.commands.report;

import java.util.ArrayList;
import java.util.List;

import mtsh.commands.status.Cause;
import mtsh.commands.status.StatusCode;
import mtsh.store.query.TraceRow;

/** How often messages failed with one code, and a few of them. */
final class NonDelivery {

    private final int samplesWanted;
    private final List<TraceRow> samples = new ArrayList<>();
    private TraceRow newest;
    private TraceRow last;
    private long messages;
    private long recipients;

    NonDelivery(int samplesWanted) {
        this.samplesWanted = samplesWanted;
    }

    /** Rows come newest first, and those of one message follow each other. */
    void add(TraceRow row) {
        recipients++;
        newest = newest == null ? row : newest;
        boolean isNew = last == null || !last.traceId().equals(row.traceId());
        messages += isNew ? 1 : 0;
        if (isNew && samples.size() < samplesWanted) {
            samples.add(row);
        }
        last = row;
    }

    long messages() {
        return messages;
    }

    long recipients() {
        return recipients;
    }

    /** The newest ones. */
    List<TraceRow> samples() {
        return samples;
    }

    /** The enhanced code; where none was given the basic one, and where there is no reply at all, nothing. */
    static String code(TraceRow row) {
        if (!row.lastEnhanced().isEmpty()) {
            return row.lastEnhanced();
        }
        String reply = row.lastReply();
        int at = 0;
        while (at < reply.length()) {
            int end = at;
            while (end < reply.length() && Character.isDigit(reply.charAt(end))) {
                end++;
            }
            if (end - at == 3 && (reply.charAt(at) == '4' || reply.charAt(at) == '5') && isAlone(reply, at, end)) {
                return reply.substring(at, end);
            }
            at = end + 1;
        }
        return "";
    }

    private static boolean isAlone(String text, int start, int end) {
        boolean before = start == 0 || text.charAt(start - 1) == ' ';
        return before && (end == text.length() || " -".indexOf(text.charAt(end)) >= 0);
    }

    /** What the code means; for one that tells nothing, what the newest reply says. */
    String meaning(String code) {
        StatusCode known = code.indexOf('.') < 0 ? null : StatusCode.find(code);
        return known == null ? cause() : known.meaning();
    }

    /** In plain words why the newest one failed. */
    String cause() {
        return Cause.of(newest.lastReply(), newest.lastEnhanced(), false).text();
    }
}
