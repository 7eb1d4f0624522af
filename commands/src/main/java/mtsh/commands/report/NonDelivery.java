package mtsh.commands.report;

import java.util.ArrayList;
import java.util.List;

import mtsh.commands.status.Cause;
import mtsh.commands.status.StatusCode;
import mtsh.store.query.TraceRow;

/** How often messages failed with one code, and a few of them. */
final class NonDelivery {
    private static final String NO_MAILBOX = "5.1.1";

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
        String known = code.indexOf('.') < 0 ? "" : StatusCode.text(isUnknownInExchange() ? NO_MAILBOX : code);
        return known.isEmpty() ? cause() : known;
    }

    /** In plain words why the newest one failed. */
    String cause() {
        String code = isUnknownInExchange() ? NO_MAILBOX : newest.lastEnhanced();
        return Cause.of(newest.lastReply(), code, false).text();
    }

    /** Exchange says 5.1.10 of a recipient who does not exist, which elsewhere means a domain that takes no mail. */
    private boolean isUnknownInExchange() {
        return newest.lastReply().contains("RESOLVER.ADR.Recip");
    }
}
