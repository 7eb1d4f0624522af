package mtsh.store.log.rspamd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.EncodedWords;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.Scan;

/** One message of a history, field by field. It names no queue: a row stands for itself. */
final class HistoryRow {
    private static final String INSTANCE = "rspamd-history";
    private static final String UNKNOWN = "unknown";
    private static final String HIDDEN = "obf:";
    private static final int RECIPIENT_LIMIT = 1000;
    private static final Set<String> FIELDS = Set.of(
            "unix_time",
            "message-id",
            "id",
            "ip",
            "user",
            "sender_smtp",
            "from",
            "subject",
            "size",
            "score",
            "required_score",
            "action");

    private final LogLine line;
    private final long offset;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> envelope = new ArrayList<>();
    private final List<String> header = new ArrayList<>();

    /** @param inLine how far into its line the row begins */
    HistoryRow(LogLine line, long inLine) {
        this.line = line.kept();
        this.offset = line.offset() + inLine;
    }

    LogLine line() {
        return line;
    }

    /** @param depth 0 for a field of the row itself, 1 for an entry of a list in it */
    void value(int depth, String field, String text) {
        if (depth == 0 && FIELDS.contains(field)) {
            values.putIfAbsent(field, text);
        } else if (depth == 1 && field.equals("rcpt_smtp") && envelope.size() < RECIPIENT_LIMIT) {
            envelope.add(text);
        } else if (depth == 1 && field.equals("rcpt_mime") && header.size() < RECIPIENT_LIMIT) {
            header.add(text);
        }
    }

    void give(String source, LogSink sink) {
        Instant time = Scan.moment(get("unix_time"));
        if (time == null || get("action").isEmpty()) {
            sink.unparsed(line, "no row of rspamd's history");
            return;
        }
        String required = get("required_score");
        MailEventBuilder event = MailEvent.at(time)
                .id(EventId.AGENTINFO)
                .eventSource("AGENT")
                .instance(INSTANCE)
                .daemon("rspamd")
                .position(new LogPosition(source, offset, line.number()));
        RspamdAction.decide(event, get("action"))
                .messageId(RspamdAction.messageId(get("message-id").isEmpty() ? get("id") : get("message-id")))
                .sender(get("sender_smtp").isEmpty() ? get("from") : get("sender_smtp"))
                .recipients(recipients())
                .size(Scan.number(get("size"), 0, get("size").length()))
                .clientIp(get("ip"))
                .property("score", required.isEmpty() ? get("score") : get("score") + "/" + required)
                .property("user", get("user"));
        String subject = get("subject");
        boolean hidden = subject.startsWith(HIDDEN);
        event.subject(hidden ? "" : EncodedWords.decode(subject)).property("subject", hidden ? subject : "");
        sink.event(event.build());
    }

    private List<String> recipients() {
        envelope.remove(UNKNOWN);
        header.remove(UNKNOWN);
        return envelope.isEmpty() ? header : envelope;
    }

    private String get(String field) {
        String value = values.getOrDefault(field, "");
        return value.equals(UNKNOWN) ? "" : value;
    }
}
