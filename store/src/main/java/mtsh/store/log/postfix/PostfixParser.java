package mtsh.store.log.postfix;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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

    /** How what Postfix logs about a queue file begins. */
    private static final List<String> FACTS = List.of("client=", "uid=", "message-id=", "from=<", "to=<");

    private static final int TAGS_REMEMBERED = 1024;
    private static final double YEAR_SECONDS = 365.2425 * 86_400;

    /** A leap day, a zone, and a slow session. */
    private static final double YEAR_TOLERANCE_SECONDS = 3 * 86_400;

    private final SyslogHeadReader heads;
    private final PostfixLine line;
    private String text;
    private final Map<String, PostfixTag> tags = new HashMap<>();
    private final RecentQueueIds recent;
    private final PendingVerdicts pending = new PendingVerdicts();
    private final ReceiverLines receivers;
    private final DeliveryLines deliveries = new DeliveryLines();
    private final QueueManagerLines queueManager;
    private final CompanionLines companions;

    PostfixParser(LogContext context, String state) {
        heads = new SyslogHeadReader(context.zone(), context.newestPossible(), state);
        line = new PostfixLine(context.source());
        recent = new RecentQueueIds(state);
        receivers = new ReceiverLines(recent, pending);
        queueManager = new QueueManagerLines(recent);
        companions = new CompanionLines(recent);
    }

    @Override
    public void line(LogLine logLine, LogSink sink) {
        if (!pending.isEmpty()) {
            pending.nextLine(sink);
        }
        text = logLine.text();
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
        line.begin(logLine, heads.text(), sink);
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
            withoutQueueId();
            return;
        }
        line.queueId = line.text.substring(line.at, end);
        line.at = end + 2;
        if (line.startsWith("client=") || line.startsWith("uid=")) {
            checkYear();
        }
        withHead();
        withQueue();
    }

    /** What Postfix says of a message after a word that is no queue id: a cut or foreign line, counted; anything else is no message's. */
    private void withoutQueueId() {
        int colon = line.text.indexOf(": ", line.at);
        boolean resembles = QueueIds.resembles(line.text, line.at, colon);
        if (resembles && FACTS.stream().anyMatch(fact -> line.text.startsWith(fact, colon + 2))) {
            withHead();
            line.unparsed("'" + line.text.substring(line.at, colon) + "' is not a queue id");
        } else {
            line.ignore();
        }
    }

    /**
     * A log without years that was copied has lost its time of change, so its year is a guess. A long queue id tells when its file
     * was created, which is when this line was written: the same day, but perhaps of another year.
     */
    private void checkYear() {
        long created = QueueIds.time(line.queueId);
        if (created < 0 || heads.hasYear()) {
            return;
        }
        long off = Math.abs(heads.time().getEpochSecond() - created);
        long years = Math.round(off / YEAR_SECONDS);
        if (years > 0 && Math.abs(off - years * YEAR_SECONDS) < YEAR_TOLERANCE_SECONDS) {
            heads.anchor(Instant.ofEpochSecond(created));
            heads.read(text);
        }
    }

    private void withoutQueue() {
        if (line.tag.kind() != PostfixTag.Kind.RECEIVER && line.tag.kind() != PostfixTag.Kind.CLEANUP) {
            line.ignore();
            return;
        }
        receivers.withoutQueue(line);
    }

    private void withQueue() {
        if (line.startsWith("to=<")) {
            deliveries.read(line);
            return;
        }
        switch (line.tag.kind()) {
            case RECEIVER -> receivers.withQueue(line);
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
        pending.end(sink);
    }

    @Override
    public String state() {
        if (!pending.isEmpty()) {
            return null;
        }
        String times = heads.state();
        String instance = recent.state();
        return times.isEmpty() || instance.isEmpty() ? times + instance : times + ',' + instance;
    }
}
