package mtsh.store.log.qmail;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** Reads the lines of qmail-send, qmail-smtpd and the filters around it, from the system log or from a file of their own. */
public final class QmailProgram implements SyslogProgram {
    private static final Set<String> TAGS =
            Set.of("qmail", "qmail-send", "qmail-smtpd", "s-qmail", "sqmail", "spamdyke", "rblsmtpd");

    /** {@code splogger} writes a line's seconds with six digits behind the point. */
    private static final int MICRO_DIGITS = 6;

    private final QueueLines queue;
    private final SmtpRefusals refusals = new SmtpRefusals();
    private final FoldedLines folded = new FoldedLines();

    public QmailProgram(SyslogSource source) {
        queue = new QueueLines(source.state());
    }

    @Override
    public Claim claim(String tag) {
        return TAGS.contains(tag) ? Claim.LINES : Claim.NONE;
    }

    /** Every third line is a status line. */
    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (bytes[i] >= '0' && bytes[i] <= '9' || bytes[i] == '.')) {
            i++;
        }
        int text = i < to && bytes[i] == ' ' ? i + 1 : i;
        return !(text + 8 < to && bytes[text] == 's' && bytes[text + 6] == ':' && bytes[text + 8] == 'l');
    }

    @Override
    public Instant dated(SyslogLine line) {
        int end = stampEnd(line.text(), line.start());
        return end < 0 ? null : stamp(line.text(), line.start(), end);
    }

    @Override
    public void line(SyslogLine line) {
        String text = line.text();
        int at = line.start();
        int end = stampEnd(text, at);
        Instant time = end < 0 ? line.time() : stamp(text, at, end);
        if (end > 0 && text.charAt(end) == '+') {
            folded.rest(line, text.substring(at, end), text.substring(end + 1), this::read);
            return;
        }
        folded.flush(this::read);
        if (end > 0) {
            String own = text.substring(end + 1);
            QmailLine read = new QmailLine(line, time, own);
            if (!folded.begins(read, text.substring(at, end))) {
                read(read);
            }
            return;
        }
        read(new QmailLine(line, time, text.substring(at)));
    }

    private void read(QmailLine line) {
        if (line.tag.equals("spamdyke")) {
            refusals.spamdyke(line, 0);
        } else if (!queue.read(line)) {
            refusals.read(line);
        }
    }

    @Override
    public void goesBy(long lineNumber, LogSink sink) {
        queue.goesBy(lineNumber, sink);
    }

    @Override
    public void end(LogSink sink) {
        folded.flush(this::read);
        queue.end(sink);
    }

    @Override
    public boolean isInside() {
        return folded.isInside() || queue.isInside();
    }

    @Override
    public void save(Map<String, String> state) {
        queue.save(state);
    }

    /** The end of {@code 1234567890.123456} before a blank or a plus, or -1. */
    private static int stampEnd(String text, int from) {
        int point = Scan.digits(text, from);
        if (point - from < 9 || point - from > 11 || point >= text.length() || text.charAt(point) != '.') {
            return -1;
        }
        int end = Scan.digits(text, point + 1);
        boolean followed = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '+');
        return end - point - 1 == MICRO_DIGITS && followed ? end : -1;
    }

    private static Instant stamp(String text, int from, int end) {
        int point = end - MICRO_DIGITS - 1;
        return Instant.ofEpochSecond(Scan.number(text, from, point), Scan.number(text, point + 1, end) * 1000);
    }
}
