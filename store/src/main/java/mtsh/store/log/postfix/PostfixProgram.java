package mtsh.store.log.postfix;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * Reads Postfix's lines. The tag says which of its daemons wrote a line, the daemon says which grammar follows. Every grammar is anchored at the program's own prefix and read from left to right, and the
 * one free text comes last, because the rest of a line is written by whoever connects.
 */
public final class PostfixProgram implements SyslogProgram {
    /** How what Postfix logs about a queue file begins. */
    private static final List<String> FACTS = List.of("client=", "uid=", "message-id=", "from=<", "to=<");

    private static final String PROXY = "proxy-";
    private static final int TAGS_REMEMBERED = 1024;
    private static final String WARNING = "warning: ";

    private final PostfixLine line;
    private final Map<String, PostfixTag> tags = new HashMap<>();
    private final QueueOwners queues;
    private final PendingVerdicts pending = new PendingVerdicts();
    private final ReceiverLines receivers;
    private final DeliveryLines deliveries = new DeliveryLines();
    private final QueueManagerLines queueManager;

    public PostfixProgram(SyslogSource source) {
        queues = source.queues();
        line = new PostfixLine();
        receivers = new ReceiverLines(queues, pending);
        queueManager = new QueueManagerLines(queues);
    }

    @Override
    public Claim claim(String tag) {
        PostfixTag read = PostfixTag.of(tag);
        if (!read.isPostfix()) {
            return Claim.NONE;
        }
        return read.kind() == PostfixTag.Kind.SILENT ? Claim.NOISE : Claim.LINES;
    }

    /**
     * A queue id, or {@code NOQUEUE}: a word of letters and digits before a colon, perhaps behind {@code warning:}. What a filter in front
     * of the queue answered stands without either ({@code proxy-reject:}).
     */
    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        boolean warns = from + WARNING.length() < to && bytes[from] == 'w' && bytes[from + WARNING.length() - 2] == ':';
        return startsWithWord(bytes, warns ? from + WARNING.length() : from, to);
    }

    private static boolean startsWithWord(byte[] bytes, int from, int to) {
        int limit = Math.min(to, from + QueueIds.LONGEST + 1);
        int i = from;
        while (i < limit && (bytes[i] >= '0' && bytes[i] <= '9' || bytes[i] >= 'A' && bytes[i] <= 'z')) {
            i++;
        }
        if (i - from == PROXY.length() - 1 && i < limit && bytes[i] == '-') {
            return bytes[from] == 'p' && bytes[from + 1] == 'r';
        }
        return i < limit && bytes[i] == ':' && i - from >= QueueIds.SHORTEST;
    }

    @Override
    public Instant dated(SyslogLine given) {
        int end = QueueIds.end(given.text(), given.start());
        boolean isNew = end > 0
                && (given.text().startsWith(": client=", end) || given.text().startsWith(": uid=", end));
        long created = isNew ? QueueIds.time(given.text().substring(given.start(), end)) : -1;
        return created < 0 ? null : Instant.ofEpochSecond(created);
    }

    @Override
    public void line(SyslogLine given) {
        line.begin(given, tag(given.tag()));
        if (line.startsWith("NOQUEUE: ")) {
            line.at += "NOQUEUE: ".length();
            withoutQueue();
            return;
        }
        if (line.startsWith(PROXY)) {
            withoutQueue();
            return;
        }
        boolean warns = line.startsWith(WARNING);
        line.at += warns ? WARNING.length() : 0;
        int end = QueueIds.end(line.text, line.at);
        if (end < 0 || !line.text.startsWith(": ", end)) {
            withoutQueueId();
            return;
        }
        line.queueId = line.text.substring(line.at, end);
        line.at = end + 2;
        if (warns) {
            LocalLines.warning(line);
            return;
        }
        withQueue();
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

    /** What Postfix says of a message after a word that is no queue id: a cut or foreign line, counted; anything else is no message's. */
    private void withoutQueueId() {
        int colon = line.text.indexOf(": ", line.at);
        boolean resembles = QueueIds.resembles(line.text, line.at, colon);
        if (resembles && FACTS.stream().anyMatch(fact -> line.text.startsWith(fact, colon + 2))) {
            line.unparsed("'" + line.text.substring(line.at, colon) + "' is not a queue id");
        } else {
            line.ignore();
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
            case PICKUP -> LocalLines.pickup(line, queues);
            case CLEANUP -> CleanupLines.read(line, queues);
            case QUEUE_MANAGER -> queueManager.read(line);
            case BOUNCE -> LocalLines.bounce(line);
            case POSTSUPER -> LocalLines.postsuper(line);
            case DELIVERY -> LocalLines.deliveryAgent(line);
            default -> line.ignore();
        }
    }

    @Override
    public void goesBy(long lineNumber, LogSink sink) {
        pending.expire(lineNumber, sink);
    }

    @Override
    public void end(LogSink sink) {
        pending.end(sink);
    }

    @Override
    public boolean isInside() {
        return !pending.isEmpty();
    }
}
