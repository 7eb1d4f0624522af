package mtsh.store.log.postfix;

import java.util.HashMap;
import java.util.Map;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.syslog.SyslogHeadReader;

/**
 * Reads a Postfix log. The head says which program wrote a line, the program says which grammar follows; most lines (connects,
 * TLS, postscreen's storms) end there. Every grammar is anchored at the program's own prefix and read from left to right, and the
 * one free text comes last, because the rest of a line is written by whoever connects.
 */
final class PostfixParser implements LogParser {
    /** Postfix and syslog cut far below this; what is longer is no log line of theirs. */
    static final int TEXT_LIMIT = 32 * 1024;

    private static final int TAGS_REMEMBERED = 1024;

    private final SyslogHeadReader heads;
    private final PostfixLine line;
    private final Map<String, PostfixTag> tags = new HashMap<>();
    private final RecentQueueIds recent = new RecentQueueIds();
    private final DeliveryLines deliveries = new DeliveryLines();
    private final QueueManagerLines queueManager = new QueueManagerLines(recent);
    private final CompanionLines companions = new CompanionLines(recent);

    PostfixParser(LogContext context, String state) {
        heads = new SyslogHeadReader(context.zone(), context.newestPossible(), state);
        line = new PostfixLine(context.source());
    }

    @Override
    public void line(LogLine logLine, LogSink sink) {
        String text = logLine.text();
        if (text.length() > TEXT_LIMIT) {
            text = text.substring(0, TEXT_LIMIT);
        }
        if (!heads.read(text)) {
            sink.ignored(logLine);
            return;
        }
        PostfixTag tag = tag(heads.tag());
        if (tag.kind() == PostfixTag.Kind.FOREIGN || tag.kind() == PostfixTag.Kind.SILENT) {
            sink.ignored(logLine);
            return;
        }
        line.begin(logLine, text, sink);
        line.tag = tag;
        line.at = heads.textStart();
        if (!tag.isPostfix()) {
            withHead();
            companions.read(line);
            return;
        }
        postfix();
    }

    private PostfixTag tag(String name) {
        PostfixTag known = tags.get(name);
        if (known != null) {
            return known;
        }
        if (tags.size() >= TAGS_REMEMBERED) {
            tags.clear();
        }
        PostfixTag read = PostfixTag.of(name);
        tags.put(name, read);
        return read;
    }

    private void withHead() {
        line.time = heads.time();
        line.host = heads.host();
        line.process = heads.process();
    }

    private void postfix() {
        if (line.startsWith("NOQUEUE: ")) {
            line.at += "NOQUEUE: ".length();
            withHead();
            withoutQueue();
            return;
        }
        int end = QueueIds.end(line.text, line.at);
        if (end < 0 || !line.text.startsWith(": ", end)) {
            line.ignore();
            return;
        }
        withHead();
        line.queueId = line.text.substring(line.at, end);
        line.at = end + 2;
        withQueue();
    }

    private void withoutQueue() {
        if (line.tag.kind() != PostfixTag.Kind.RECEIVER && line.tag.kind() != PostfixTag.Kind.CLEANUP) {
            line.ignore();
            return;
        }
        ReceiverLines.withoutQueue(line);
    }

    private void withQueue() {
        if (line.startsWith("to=<")) {
            deliveries.read(line);
            return;
        }
        switch (line.tag.kind()) {
            case RECEIVER -> ReceiverLines.withQueue(line, recent);
            case PICKUP -> LocalLines.pickup(line, recent);
            case CLEANUP -> CleanupLines.read(line);
            case QUEUE_MANAGER -> queueManager.read(line);
            case BOUNCE -> LocalLines.bounce(line);
            case POSTSUPER -> LocalLines.postsuper(line);
            case DELIVERY -> LocalLines.deliveryAgent(line);
            default -> line.ignore();
        }
    }

    @Override
    public void end(LogSink sink) {
        // Every line stands alone: nothing is held back.
    }

    @Override
    public String state() {
        return heads.state();
    }
}
