package mtsh.store.log.syslog;

import java.time.Instant;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.ServerIds;

/**
 * A line whose head was read: when, where, which program, and its text behind the head. One object serves all lines of a source, so
 * nobody keeps it.
 */
public final class SyslogLine {
    /** Programs and syslog cut far below this; what is longer is no log line of theirs. */
    public static final int TEXT_LIMIT = 32 * 1024;

    private final String source;
    private LogLine line;
    private LogSink sink;
    private Instant time;
    private String host = "";
    private String tag = "";
    private String process = "";
    private String text = "";
    private int start;
    private boolean cut;
    private boolean assumed;

    public SyslogLine(String source) {
        this.source = source;
    }

    void set(LogLine newLine, SyslogHeadReader head, LogSink newSink) {
        line = newLine;
        sink = newSink;
        time = head.time();
        host = head.host();
        tag = head.tag();
        process = head.process();
        text = head.text();
        start = head.textStart();
        assumed = false;
        cut = newLine.isCut() || newLine.length() > TEXT_LIMIT;
    }

    /** Points at a line of a log that is no system log: its head was read elsewhere. */
    void set(LogLine newLine, LineHead head, String newTag, String newText, LogSink newSink) {
        line = newLine;
        sink = newSink;
        time = head.time();
        host = "";
        tag = newTag;
        process = "";
        text = newText;
        start = head.start();
        assumed = head.isAssumed();
        cut = newLine.isCut();
    }

    public Instant time() {
        return time;
    }

    public String host() {
        return host;
    }

    /** The program as it called itself: {@code postfix/smtpd}. */
    public String tag() {
        return tag;
    }

    /** Its process id, or empty. */
    public String process() {
        return process;
    }

    /** The line, in which the program's own text begins at {@link #start()}. */
    public String text() {
        return text;
    }

    public int start() {
        return start;
    }

    /** The program's own text. */
    public String rest() {
        return text.substring(start);
    }

    /** Whether the program's own text begins so. */
    public boolean startsWith(String prefix) {
        return text.startsWith(prefix, start);
    }

    /** The server's id of a message that the program's own text begins with ({@code 3F2A1B4C5D: }), or empty. */
    public String queueId() {
        int end = ServerIds.end(text, start);
        return end > 0 && text.startsWith(": ", end) ? text.substring(start, end) : "";
    }

    /** What follows the queue id and its colon. */
    public String restAfter(String queueId) {
        return text.substring(start + queueId.length() + 2);
    }

    /** The line as the carrier read it; who holds it keeps {@link LogLine#kept()}. */
    public LogLine line() {
        return line;
    }

    /** The number of the line in its source, from 1. */
    public long number() {
        return line.number();
    }

    /** Whether the end of the line is missing because it was too long. */
    public boolean isCut() {
        return cut;
    }

    /**
     * This line with another text of its program, which stays as it is: for a program that writes one message in several lines, when
     * the last has come.
     */
    public SyslogLine kept(String whole) {
        SyslogLine kept = new SyslogLine(source);
        kept.line = line.kept();
        kept.sink = sink;
        kept.time = time;
        kept.host = host;
        kept.tag = tag;
        kept.process = process;
        kept.text = whole.length() > TEXT_LIMIT ? whole.substring(0, TEXT_LIMIT) : whole;
        kept.cut = cut || whole.length() > TEXT_LIMIT;
        return kept;
    }

    /** An event of this line with all that its head says; the daemon is the tag, the instance is empty. */
    public MailEventBuilder event(EventId id, String eventSource) {
        return MailEvent.at(time)
                .id(id)
                .eventSource(eventSource)
                .host(host)
                .daemon(tag)
                .process(process)
                .property("cut", cut ? "true" : "")
                .property("time", assumed ? "assumed" : "")
                .position(new LogPosition(source, line.offset(), line.number()));
    }

    public void emit(MailEventBuilder event) {
        sink.event(event.build());
    }

    /** A line of no interest to mail. */
    public void ignore() {
        sink.ignored(line);
    }

    /** A line that should have been understood. */
    public void unparsed(String why) {
        sink.unparsed(line, why);
    }

    public LogSink sink() {
        return sink;
    }
}
