package mtsh.store.log.exim;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.store.log.LogLine;
import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.EximIds;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * Exim through the system log: {@code exim[pid]: } (Debian: {@code exim4}) and Exim's own line, with its own date unless {@code
 * syslog_timestamp} is off, in pieces if it is long. Refusals stand there twice, once as a line of the main log and once as one of the
 * reject log with the headers.
 */
public final class EximSyslog implements SyslogProgram {
    private static final int QUARTER = 900;

    /** How far Exim's stamp and the system log's may be apart. */
    private static final int SAME_CLOCK = 10;

    private static final int REFUSALS_REMEMBERED = 256;
    private static final int STAMP_LENGTH = 20;

    /** Beginnings of lines that are never about a message. */
    private static final byte[][] NOISE = bytes(
            "no host name found ",
            "no IP address found ",
            "Start queue run: ",
            "End queue run: ",
            "SMTP connection from [",
            "no MAIL in SMTP connection ",
            "TLS error on connection ",
            "SMTP command timeout ",
            "unexpected disconnection ");

    private final EximReader reader = new EximReader();
    private final EximHead head = new EximHead();
    private final EximLine entry;
    private final Pieces pieces = new Pieces();
    private final Map<String, Instant> refusals = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REFUSALS_REMEMBERED;
        }
    };

    public EximSyslog(SyslogSource source) {
        entry = new EximLine(source.context().source());
    }

    @Override
    public Claim claim(String tag) {
        int slash = tag.lastIndexOf('/');
        String name = tag.substring(slash + 1);
        boolean exim = name.startsWith("exim") && (name.length() == 4 || !Character.isLetter(name.charAt(4)));
        return exim ? Claim.LINES : Claim.NONE;
    }

    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        boolean stamped = to - from > STAMP_LENGTH && bytes[from + 4] == '-' && bytes[from + 10] == ' ';
        int start = stamped ? from + STAMP_LENGTH : from;
        for (byte[] noise : NOISE) {
            if (begins(bytes, start, to, noise)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Instant dated(SyslogLine line) {
        if (head.read(line.text(), line.start())) {
            return Instant.ofEpochSecond(head.local);
        }
        int end = EximIds.end(line.text(), line.start());
        if (end < 0 || !line.text().startsWith(" <= ", end)) {
            return null;
        }
        long expected = line.time().getEpochSecond();
        return Instant.ofEpochSecond(EximIds.time(line.text().substring(line.start(), end), expected));
    }

    @Override
    public void line(SyslogLine line) {
        pieces.giveUp(line.number(), whole -> read(whole, line.sink()));
        Pieces.Entry whole = pieces.add(line);
        if (whole != null) {
            read(whole, line.sink());
        }
    }

    @Override
    public void goesBy(long lineNumber, LogSink sink) {
        pieces.giveUp(lineNumber, whole -> read(whole, sink));
        reader.goesBy(lineNumber, sink);
    }

    @Override
    public void end(LogSink sink) {
        pieces.end(whole -> read(whole, sink));
        reader.end(sink);
    }

    @Override
    public boolean isInside() {
        return !pieces.isEmpty() || reader.isInside();
    }

    private void read(Pieces.Entry whole, LogSink sink) {
        if (whole.isHeadless()) {
            sink.unparsed(whole.line(), "a piece of a split line whose beginning is missing");
            return;
        }
        String text = whole.text();
        LogLine line = whole.line();
        boolean stamped = head.read(text, 0);
        entry.begin(line, sink, text, stamped ? head.end : 0);
        entry.time = stamped ? time(whole.time()) : whole.time();
        entry.host = whole.host();
        entry.instance = instance(whole.tag());
        entry.process = whole.process().isEmpty() && stamped ? head.process : whole.process();
        entry.cut = whole.isCut();
        if (!stamped) {
            skipProcess();
        }
        if (isRepeated()) {
            entry.ignore();
        } else {
            reader.line(entry);
        }
    }

    /** Without its date a line may still begin with {@code [pid] }. */
    private void skipProcess() {
        String text = entry.text;
        int close = text.startsWith("[") ? text.indexOf("] ") : -1;
        if (close > 1 && close < STAMP_LENGTH && text.substring(1, close).equals(entry.process)) {
            entry.at = close + 2;
        }
    }

    /** Exim's own stamp is the same in both logs and may be finer; the system log knows the zone. */
    private Instant time(Instant received) {
        if (head.offset != EximHead.NO_OFFSET) {
            return Instant.ofEpochSecond(head.local - head.offset, head.nano);
        }
        long ahead = head.local - received.getEpochSecond();
        long offset = Math.floorDiv(ahead + QUARTER / 2, QUARTER) * QUARTER;
        boolean near = Math.abs(ahead - offset) <= SAME_CLOCK && Math.abs(offset) <= 14 * 3600;
        return near ? Instant.ofEpochSecond(head.local - offset, head.nano) : received;
    }

    private static String instance(String tag) {
        String name = tag.substring(tag.lastIndexOf('/') + 1);
        return name.equals("exim4") ? EximLine.INSTANCE : name;
    }

    /**
     * The second copy of a refusal. Its headers are told to the reader, which knows the refusal already; without headers it says
     * nothing new.
     */
    private boolean isRepeated() {
        int at = entry.text.indexOf("rejected ", entry.at);
        if (at < 0) {
            return false;
        }
        int newline = entry.text.indexOf('\n');
        String first = newline < 0 ? entry.text : entry.text.substring(0, newline);
        String key = entry.host + ' ' + entry.process + ' ' + first.substring(Math.min(entry.at, first.length()));
        Instant before = refusals.put(key, entry.time);
        boolean repeated = before != null && !entry.time.isAfter(before.plusSeconds(2)) && !entry.time.isBefore(before);
        if (repeated) {
            entry.time = before;
        }
        return repeated && newline < 0;
    }

    private static boolean begins(byte[] bytes, int from, int to, byte[] prefix) {
        if (to - from < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[][] bytes(String... texts) {
        byte[][] all = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            all[i] = texts[i].getBytes(StandardCharsets.US_ASCII);
        }
        return all;
    }
}
