package mtsh.store.log.sendmail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.Recent;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * Reads Sendmail's lines: {@code QID: text}, where the text's first word says which grammar follows. The tag does not matter, because
 * every one of its processes may write every line; sites name it as they like ({@code sm-mta}, {@code sendmail-in}).
 */
public final class SendmailProgram implements SyslogProgram {
    private static final String NO_QUEUE = "NOQUEUE: ";
    private static final String AUTHENTICATED = "AUTH=server, ";
    private static final String USERS = "sendmail-users";
    private static final String RULESET = "ruleset=";

    /** A line of its own in releases before 8.6, as Hewlett-Packard shipped them for long. */
    private static final String MESSAGE_ID = "message-id=";

    private static final int SHORTEST_ID = 7;
    private static final int LONGEST_ID = 24;

    private final SendmailLine line = new SendmailLine();
    private final LongLines longLines = new LongLines();
    private final Recent<String> users = new Recent<>();
    private final SenderLines senders;
    private final RecipientLines recipients = new RecipientLines();

    public SendmailProgram(SyslogSource source) {
        users.restore(source.state(), USERS, 1, record -> record.get(0));
        senders = new SenderLines(users);
    }

    /** The names that packages and handbooks give it; other programs have not been seen to use them. */
    @Override
    public Claim claim(String tag) {
        String name = tag.toLowerCase(Locale.ROOT);
        boolean known = name.startsWith("sendmail") || name.startsWith("sm-") || name.endsWith("sm-mta");
        boolean role =
                name.equals("mta") || name.startsWith("mta-") || name.endsWith("-mta") || name.equals("msp-queue");
        return (known || role) && name.indexOf('/') < 0 ? Claim.LINES : Claim.NONE;
    }

    /** A queue id with a colon or the number of a piece, or one of the few lines without that matter. */
    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        int limit = Math.min(to, from + LONGEST_ID + 1);
        int i = from;
        while (i < limit
                && (bytes[i] >= '0' && bytes[i] <= '9' || bytes[i] >= 'A' && bytes[i] <= 'z' && bytes[i] != '[')) {
            i++;
        }
        if (i >= limit) {
            return false;
        }
        boolean id = (bytes[i] == ':' || bytes[i] == '[') && i - from >= SHORTEST_ID;
        return id || bytes[i] == '=' && (bytes[from] == 'r' || bytes[from] == 'A');
    }

    @Override
    public Instant dated(SyslogLine given) {
        int end = SendmailIds.end(given.text(), given.start());
        boolean isNew = end > 0 && given.text().startsWith(": from=", end);
        long created = isNew ? SendmailIds.time(given.text().substring(given.start(), end)) : -1;
        return created < 0 ? null : Instant.ofEpochSecond(created);
    }

    @Override
    public void line(SyslogLine given) {
        line.begin(given);
        int end = SendmailIds.end(line.text, line.at);
        if (end < 0) {
            withoutQueue();
            return;
        }
        String id = line.text.substring(line.at, end);
        int text = end;
        int piece = 0;
        if (line.text.startsWith("[", end)) {
            int close = Scan.digits(line.text, end + 1);
            piece = (int) Math.max(0, Scan.number(line.text, end + 1, close));
            text = line.text.startsWith("]", close) ? close + 1 : end;
        }
        if (!line.text.startsWith(": ", text)) {
            line.ignore();
            return;
        }
        line.queueId = id;
        line.at = text + 2;
        if (piece > 0) {
            String whole = longLines.add(line, piece);
            if (whole == null) {
                return;
            }
            line.join(whole);
        }
        withQueue();
    }

    private void withQueue() {
        if (line.startsWith("from=")) {
            senders.read(line);
        } else if (line.startsWith("to=")) {
            recipients.read(line);
        } else if (line.startsWith(RULESET)) {
            RulesetLines.read(line);
        } else if (line.startsWith(MESSAGE_ID)) {
            String id = line.text.substring(line.at + MESSAGE_ID.length()).strip();
            line.emit(line.event(EventId.NOTE, "QUEUE").messageId(id.equals("<>") ? "" : id));
        } else if (line.startsWith(AUTHENTICATED)) {
            authenticated();
        } else if (!MilterLines.read(line) && !NoticeLines.read(line)) {
            SessionLines.read(line);
        }
    }

    private void withoutQueue() {
        if (line.startsWith(NO_QUEUE)) {
            line.at += NO_QUEUE.length();
        }
        if (line.startsWith(RULESET)) {
            RulesetLines.read(line);
        } else if (line.startsWith("Milter: ")) {
            MilterLines.read(line);
        } else if (line.startsWith(AUTHENTICATED)) {
            authenticated();
        } else {
            line.ignore();
        }
    }

    /** {@code AUTH=server, relay=HOST [ip], authid=USER, mech=M, bits=N}: before the message that this user then sends. */
    private void authenticated() {
        String text = line.text;
        int relay = text.indexOf("relay=", line.at);
        int user = text.indexOf(", authid=", line.at);
        int end = text.lastIndexOf(", mech=");
        if (relay < 0 || user < relay || end < user) {
            line.ignore();
            return;
        }
        String written = text.substring(relay + "relay=".length(), user);
        String name = text.substring(user + ", authid=".length(), end);
        users.put(line.process() + ' ' + line.host + ' ' + written, name);
        if (line.queueId.isEmpty()) {
            line.ignore();
            return;
        }
        Relay client = Relay.read(written);
        MailEventBuilder event =
                line.event(EventId.NOTE, "SMTP").clientName(client.name()).clientIp(client.ip());
        line.emit(event.property("sasl_username", name));
    }

    /** Who authenticated is told once for all messages of a session. */
    @Override
    public void save(Map<String, String> state) {
        users.save(state, USERS, List::of);
    }

    @Override
    public void goesBy(long lineNumber, LogSink sink) {
        longLines.expire(lineNumber, sink);
    }

    @Override
    public void end(LogSink sink) {
        longLines.end(sink);
    }

    @Override
    public boolean isInside() {
        return !longLines.isEmpty();
    }
}
