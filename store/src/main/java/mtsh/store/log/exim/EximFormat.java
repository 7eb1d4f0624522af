package mtsh.store.log.exim;

import java.util.List;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;
import mtsh.store.log.smtp.EximIds;

/**
 * Exim's own log files. Many programs begin their lines with such a date, so a file is Exim's only by a message id with a flag behind
 * it, or, in logs that have none (rejects, panics, a night without mail), by ids that hold about the line's own time or by sentences
 * that only Exim writes.
 */
public final class EximFormat implements LogFormat {
    private static final int AT_LEAST = 70;
    private static final int WITHOUT_FLAGS = 55;

    /** A zone, and a message that waited in the queue. */
    private static final long NEAR_SECONDS = 30L * 86_400;

    private static final List<String> SENTENCES =
            List.of("no host name found for IP address ", "no IP address found for host ", "exim 4.", "exim 5.");

    @Override
    public String name() {
        return "Exim";
    }

    @Override
    public int recognise(List<String> firstLines) {
        EximHead head = new EximHead();
        int dated = 0;
        int flagged = 0;
        int likely = 0;
        for (String line : firstLines) {
            if (!head.read(line, 0)) {
                continue;
            }
            dated++;
            int end = EximIds.end(line, head.end);
            if (end > 0 && isFlag(line, end)) {
                flagged++;
            } else if (end > 0 ? isOfItsTime(line, head, end) : isSentence(line, head.end)) {
                likely++;
            }
        }
        if (flagged > 0) {
            return AT_LEAST + (100 - AT_LEAST) * (flagged + likely) / dated;
        }
        return likely > 0 && 2 * likely >= dated ? WITHOUT_FLAGS : 0;
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new EximParser(context, state);
    }

    private static boolean isFlag(String line, int at) {
        if (line.startsWith(" Completed", at)) {
            return true;
        }
        if (line.length() < at + 4 || line.charAt(at) != ' ' || line.charAt(at + 3) != ' ') {
            return false;
        }
        return switch (line.substring(at + 1, at + 3)) {
            case "<=", "(=", "=>", "->", ">>", "*>", "**", "==" -> true;
            default -> false;
        };
    }

    private static boolean isOfItsTime(String line, EximHead head, int end) {
        boolean closed = end < line.length() && line.charAt(end) == ' ';
        long time = closed ? EximIds.time(line.substring(head.end, end), head.local) : EximIds.NONE;
        return time != EximIds.NONE && Math.abs(time - head.local) < NEAR_SECONDS;
    }

    private static boolean isSentence(String line, int at) {
        for (String sentence : SENTENCES) {
            if (line.startsWith(sentence, at)) {
                return true;
            }
        }
        boolean peer = line.startsWith("H=", at) && line.indexOf('[', at) > 0 || line.startsWith("U=", at);
        boolean refusal =
                peer && (line.contains("> rejected RCPT <") || line.contains("> temporarily rejected RCPT <"));
        boolean queueRun = line.startsWith("Start queue run: pid=", at) || line.startsWith("End queue run: pid=", at);
        boolean login = line.contains(" authenticator failed for ") && line.contains("]: 535 ");
        return refusal
                || queueRun
                || login
                || line.startsWith("SMTP connection from ", at) && line.indexOf('[', at) > 0;
    }
}
