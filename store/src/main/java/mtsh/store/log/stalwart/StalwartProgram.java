package mtsh.store.log.stalwart;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** Reads Stalwart's events, from a file of its own or from what its console gave to the system log. */
public final class StalwartProgram implements SyslogProgram {
    private static final Set<String> TAGS = Set.of("stalwart", "stalwart-mail", "stalwart-smtp", "stalwart-server");
    private static final char ESCAPE = '\u001b';

    private final Sessions sessions;
    private final Attempts attempts;
    private final SessionEvents session;
    private final QueueEvents queue;

    /** How many events were given, by which it is known whether a line said anything. */
    private int told;

    public StalwartProgram(SyslogSource source) {
        sessions = new Sessions(source.state());
        attempts = new Attempts(source.state());
        session = new SessionEvents(sessions);
        queue = new QueueEvents(attempts, sessions);
    }

    @Override
    public Claim claim(String tag) {
        return TAGS.contains(tag) ? Claim.LINES : Claim.NONE;
    }

    @Override
    public Instant dated(SyslogLine line) {
        StalwartEvent event = TextEvent.read(withoutColours(line.text(), line.start()), 0);
        return event == null ? null : event.time();
    }

    @Override
    public void line(SyslogLine line) {
        if (JsonEvents.isOne(line.text(), line.start())) {
            json(line);
            return;
        }
        StalwartEvent event = TextEvent.read(withoutColours(line.text(), line.start()), 0);
        int before = told;
        if (event != null && event.isUncertain()) {
            line.unparsed("an address looks like keys of the line");
            return;
        }
        if (event != null && isWithoutKeys(event)) {
            line.unparsed("its keys stand on lines of their own");
            return;
        }
        if (event != null) {
            read(line, event);
        }
        if (told == before) {
            line.ignore();
        }
    }

    /** With {@code multiline} nothing says whose the lines behind are. */
    private static boolean isWithoutKeys(StalwartEvent event) {
        boolean aboutMessage = event.id().startsWith("delivery.") || event.id().contains("queue-message");
        return event.entries().isEmpty() && (aboutMessage || event.id().endsWith("-queued"));
    }

    private void json(SyslogLine line) {
        JsonEvents json = JsonEvents.read(line.rest());
        int before = told;
        json.events().forEach(event -> read(line, event));
        if (!json.isWhole()) {
            line.unparsed("the line is no whole JSON");
        } else if (told == before) {
            line.ignore();
        }
    }

    private void read(SyslogLine line, StalwartEvent event) {
        Telling telling = new Telling() {
            @Override
            public MailEventBuilder event(EventId id, String source) {
                return line.event(id, source).time(event.time());
            }

            @Override
            public void emit(MailEventBuilder builder) {
                told++;
                line.emit(builder);
            }
        };
        if (!queue.read(event, telling)) {
            session.read(event, telling);
        }
    }

    /** Where events go. */
    interface Telling {
        MailEventBuilder event(EventId id, String source);

        void emit(MailEventBuilder event);
    }

    /** The console colours its lines; only in such a line escapes are taken out. */
    static String withoutColours(String text, int from) {
        if (from >= text.length() || text.charAt(from) != ESCAPE) {
            return from == 0 ? text : text.substring(from);
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = from;
        while (at < text.length()) {
            int end = text.charAt(at) == ESCAPE ? colourEnd(text, at) : -1;
            if (end > 0) {
                at = end;
            } else {
                plain.append(text.charAt(at++));
            }
        }
        return plain.toString();
    }

    private static int colourEnd(String text, int from) {
        int i = from + 1;
        if (i >= text.length() || text.charAt(i) != '[') {
            return -1;
        }
        i++;
        while (i < text.length() && (text.charAt(i) >= '0' && text.charAt(i) <= '9' || text.charAt(i) == ';')) {
            i++;
        }
        return i < text.length() && text.charAt(i) == 'm' ? i + 1 : -1;
    }

    @Override
    public void save(Map<String, String> state) {
        sessions.save(state);
        attempts.save(state);
    }
}
