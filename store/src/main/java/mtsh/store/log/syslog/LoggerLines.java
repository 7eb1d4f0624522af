package mtsh.store.log.syslog;

import mtsh.store.log.Observations;
import mtsh.store.log.Observed;

/**
 * What the machine's logger says of itself: how many lines it threw away because a program wrote too many at once. None of these is
 * about a message, but each is a hole in the log.
 */
final class LoggerLines implements SyslogProgram {
    private static final int MOST_DIGITS = 12;

    private long lost;

    LoggerLines(SyslogSource source) {
        // Nothing of what it counts is needed to go on later.
    }

    /** rsyslog of old releases adds a number to its name. */
    @Override
    public Claim claim(String tag) {
        boolean isLogger = tag.equals("systemd-journald")
                || tag.equals("systemd-journal")
                || tag.equals("journal")
                || tag.startsWith("rsyslogd");
        return isLogger ? Claim.LINES : Claim.NONE;
    }

    /**
     * {@code Suppressed N messages from UNIT}, {@code imuxsock[pid: P] lost N messages from pid P due to rate-limiting}, {@code imjournal:
     * N messages lost due to rate-limiting (...)}.
     */
    @Override
    public void line(SyslogLine line) {
        String text = line.rest();
        if (text.startsWith("Suppressed ")) {
            lost += number(text, "Suppressed ".length(), " messages from ");
        } else if (text.startsWith("imuxsock")) {
            int at = text.indexOf(" lost ");
            lost += at < 0 ? 0 : number(text, at + " lost ".length(), " messages from ");
        } else if (text.startsWith("imjournal: ")) {
            lost += number(text, "imjournal: ".length(), " messages lost due to rate-limiting");
        }
        line.ignore();
    }

    /** The number that stands here when these words follow, else 0. */
    private static long number(String text, int from, String next) {
        int end = from;
        while (end < text.length() && end - from < MOST_DIGITS && Character.digit(text.charAt(end), 10) >= 0) {
            end++;
        }
        boolean isNumber = end > from && text.startsWith(next, end) && text.charAt(from) <= '9';
        return isNumber ? Long.parseLong(text.substring(from, end)) : 0;
    }

    @Override
    public void observed(Observations observations) {
        observations.count(Observed.LINES_LOST, lost);
    }
}
