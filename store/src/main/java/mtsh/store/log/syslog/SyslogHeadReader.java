package mtsh.store.log.syslog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import mtsh.store.log.Observations;

/**
 * Reads the heads of one source's lines: RFC 3164 (with or without fraction and year), ISO 8601 in front (rsyslog, postlogd,
 * {@code journalctl -o short-iso}), RFC 5424, the files of {@link OwnHeads}, {@code journalctl -o json}, each with or without a priority, a Solaris message id, or a container's prefix.
 *
 * <p>One object for one source; after {@link #read} said yes the other methods tell about that line. Nothing is created for a line
 * but its texts and its time, because most lines are thrown away after their head.
 */
public final class SyslogHeadReader {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private static final int PREFIX_LIMIT = 80;
    private static final int NAME_LIMIT = 256;
    private static final int UNIX_DIGITS = 10;

    private final LocalClock clock;

    private String line;
    private int at;
    private long second;
    private boolean yearKnown;
    private int nano;
    private String host = "";
    private String tag = "";
    private String process = "";

    /** What {@link #second} would be if the local time just read were UTC. */
    private long utcOfLocal;

    private long cachedDate = -1;
    private long cachedDay;

    private final TimeWatch watch;

    /** See {@link LocalClock#LocalClock}. */
    public SyslogHeadReader(ZoneId zone, Instant newestPossible, int firstYear, Map<String, String> state) {
        clock = new LocalClock(zone, newestPossible, firstYear, state);
        watch = new TimeWatch(newestPossible);
    }

    /** See {@link LocalClock#save}. */
    public void save(Map<String, String> state) {
        clock.save(state);
    }

    /** Adds what the heads say of their times. */
    public void observed(Observations observations) {
        clock.observed(observations);
        watch.observed(observations);
    }

    public Instant time() {
        return Instant.ofEpochSecond(second, nano);
    }

    public String host() {
        return host;
    }

    /** The program as it called itself: {@code postfix/smtpd}. */
    public String tag() {
        return tag;
    }

    /** The process id, or empty. */
    public String process() {
        return process;
    }

    /** Whether the head itself names the year. */
    public boolean hasYear() {
        return yearKnown;
    }

    /** The line, or the message inside a journal entry: the text that {@link #textStart()} counts in. */
    public String text() {
        return line;
    }

    /** Where the program's own text begins. */
    public int textStart() {
        return at;
    }

    /** Whether the line has a head. Never throws. */
    public boolean read(String text) {
        line = text;
        at = 0;
        try {
            yearKnown = true;
            boolean isHead = text.startsWith("{") ? journalEntry() : readFrom(0, true);
            if (isHead) {
                watch.see(second);
            }
            return isHead;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /**
     * Told when the line, whose head has no year, was really written, corrects the year if it is another one: it was a guess, because
     * a log that was copied has lost its time of change. True when the line has to be read again.
     */
    boolean correctYear(Instant truth) {
        return clock.correctYear(second, truth.getEpochSecond());
    }

    private boolean journalEntry() {
        JournalRecord entry = JournalRecord.read(line);
        if (entry != null && entry.containerText != null) {
            return containerEntry(entry);
        }
        if (entry == null || entry.tag.isEmpty()) {
            return false;
        }
        line = entry.message;
        host = entry.host;
        tag = entry.tag;
        process = entry.process;
        watch.namesZone();
        second = Math.floorDiv(entry.micros, 1_000_000L);
        nano = (int) Math.floorMod(entry.micros, 1_000_000L) * 1000;
        return true;
    }

    /** A program in a container writes a head of its own, or only its name. */
    private boolean containerEntry(JournalRecord entry) {
        line = entry.containerText;
        if (readFrom(0, false)) {
            return true;
        }
        at = 0;
        host = "";
        yearKnown = true;
        watch.namesZone();
        second = Math.floorDiv(entry.micros, 1_000_000L);
        nano = (int) Math.floorMod(entry.micros, 1_000_000L) * 1000;
        return tagAndProcess();
    }

    private boolean readFrom(int start, boolean prefixAllowed) {
        at = start;
        skipPriority();
        if (protocolVersion()) {
            return modernHead();
        }
        if (!timestamp()) {
            return prefixAllowed && containerPrefix(start);
        }
        if (prefixAllowed && (line.startsWith("stdout ", at) || line.startsWith("stderr ", at))) {
            int inner = at + 7;
            return inner + 2 < line.length() && readFrom(inner + 2, false);
        }
        return ownHead() || hostAndTag() && (!prefixAllowed || innerHead());
    }

    /** The head of a file that a program writes by itself. */
    private boolean ownHead() {
        OwnHeads.Head head = OwnHeads.read(line, at);
        if (head == null) {
            return false;
        }
        host = "";
        tag = head.tag();
        process = head.process();
        at = head.textStart();
        return true;
    }

    /** A container's runtime logs what the programs in it wrote, each line with a head of its own: {@code docker[7]: Mar 14 ... }. */
    private boolean innerHead() {
        if (!HeadNames.isContainerRuntime(tag)) {
            return true;
        }
        String outerHost = host;
        String outerTag = tag;
        String outerProcess = process;
        long outerSecond = second;
        int outerNano = nano;
        boolean outerYear = yearKnown;
        int start = at;
        if (readFrom(start, false)) {
            host = host.isEmpty() ? outerHost : host;
            return true;
        }
        host = outerHost;
        tag = outerTag;
        process = outerProcess;
        second = outerSecond;
        nano = outerNano;
        yearKnown = outerYear;
        at = start;
        return true;
    }

    /** {@code mail-1  | Mar 14 ...}, as docker compose shows it. */
    private boolean containerPrefix(int start) {
        int bar = line.indexOf('|', start);
        return bar >= 0 && bar < start + PREFIX_LIMIT && bar + 2 < line.length() && readFrom(bar + 2, false);
    }

    private void skipPriority() {
        if (charAt(at) != '<') {
            return;
        }
        int i = at + 1;
        while (isDigit(charAt(i)) && i < at + 5) {
            i++;
        }
        if (charAt(i) == '>' && i > at + 1) {
            at = i + 1;
        }
    }

    private boolean protocolVersion() {
        if (charAt(at) == '1' && charAt(at + 1) == ' ' && isDigit(charAt(at + 2)) && charAt(at + 6) == '-') {
            at += 2;
            return true;
        }
        return false;
    }

    private boolean modernHead() {
        if (!timestamp()) {
            return false;
        }
        host = sameOr(host, word());
        tag = sameOr(tag, word());
        String id = word();
        process = "-".equals(id) ? "" : id;
        word();
        if (!structuredData()) {
            return false;
        }
        if (charAt(at) == '\uFEFF') {
            at++;
        }
        return !tag.isEmpty();
    }

    private boolean structuredData() {
        if (charAt(at) == '-') {
            at = Math.min(at + 2, line.length());
            return true;
        }
        while (charAt(at) == '[') {
            boolean quoted = false;
            int i = at + 1;
            while (i < line.length() && (quoted || line.charAt(i) != ']')) {
                char c = line.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                }
                i++;
            }
            if (i >= line.length()) {
                return false;
            }
            at = i + 1;
        }
        if (charAt(at) == ' ') {
            at++;
        }
        return true;
    }

    private String word() {
        int end = line.indexOf(' ', at);
        if (end < 0) {
            end = line.length();
        }
        String word = line.substring(at, Math.min(end, at + NAME_LIMIT));
        at = Math.min(end + 1, line.length());
        return word;
    }

    private boolean hostAndTag() {
        int hostEnd = line.indexOf(' ', at);
        if (hostEnd <= at || hostEnd - at > NAME_LIMIT) {
            return false;
        }
        if (hostEnd - at != host.length() || !line.startsWith(host, at)) {
            host = line.substring(at, hostEnd);
        }
        if (HeadNames.isSeverity(host)) {
            host = "";
        }
        at = hostEnd + 1;
        while (charAt(at) == ' ') {
            at++;
        }
        return tagAndProcess();
    }

    private boolean tagAndProcess() {
        int start = at;
        int end = Math.min(line.length(), start + NAME_LIMIT);
        int i = start;
        while (i < end) {
            char c = line.charAt(i);
            if (c == '[' || c == ':' || c == ' ') {
                break;
            }
            i++;
        }
        if (i == start || i >= end || line.charAt(i) == ' ') {
            return false;
        }
        if (i - start != tag.length() || !line.startsWith(tag, start)) {
            tag = line.substring(start, i);
        }
        process = "";
        if (line.charAt(i) == '[') {
            int close = line.indexOf(']', i);
            if (close < 0 || close - i > NAME_LIMIT) {
                return false;
            }
            process = line.substring(i + 1, close);
            i = close + 1;
        }
        if (charAt(i) != ':') {
            return false;
        }
        at = Math.min(i + 1, line.length());
        if (charAt(at) == ' ') {
            at++;
        }
        skipSolarisId();
        return true;
    }

    /** {@code [ID 801593 mail.info] }. */
    private void skipSolarisId() {
        if (!line.startsWith("[ID ", at)) {
            return;
        }
        int close = line.indexOf("] ", at);
        if (close > 0 && close - at < PREFIX_LIMIT) {
            at = close + 2;
        }
    }

    private static String sameOr(String known, String read) {
        return known.equals(read) ? known : read;
    }

    private boolean timestamp() {
        char c = charAt(at);
        if (!isDigit(c)) {
            skipWeekday();
            return isDigit(charAt(at)) ? isoTime() && skipZoneName() : namedMonthTime() && skipFacility();
        }
        return isUnixTime() ? unixTime() : isoTime();
    }

    /** {@code Tue 2023-03-14 ...}, as {@code journalctl -o short-full} writes it. */
    private void skipWeekday() {
        if (charAt(at + 3) == ' ' && isDigit(charAt(at + 4)) && charAt(at + 8) == '-') {
            at += 4;
        }
    }

    /** The zone's short name that follows there means too many zones to say more than the reader's own. */
    private boolean skipZoneName() {
        int end = at;
        while (charAt(end) >= 'A' && charAt(end) <= 'Z') {
            end++;
        }
        if (end > at && charAt(end) == ' ') {
            if (line.startsWith("UTC ", at) || line.startsWith("GMT ", at)) {
                watch.namesZone();
                second = utcOfLocal;
            }
            at = end + 1;
        }
        return true;
    }

    /** FreeBSD's verbose syslogd: {@code Mar 14 00:08:35 <mail.info> host ...}. */
    private boolean skipFacility() {
        if (charAt(at) == '<') {
            int close = line.indexOf("> ", at);
            if (close > 0 && close - at < PREFIX_LIMIT) {
                at = close + 2;
            }
        }
        return true;
    }

    /** {@code 1678748915.940347 host ...}, as {@code journalctl -o short-unix} writes it. */
    private boolean isUnixTime() {
        for (int i = 0; i < UNIX_DIGITS; i++) {
            if (!isDigit(charAt(at + i))) {
                return false;
            }
        }
        return charAt(at + UNIX_DIGITS) == '.';
    }

    private boolean unixTime() {
        watch.namesZone();
        second = Long.parseLong(line.substring(at, at + UNIX_DIGITS));
        at += UNIX_DIGITS;
        fraction();
        return space();
    }

    private boolean isoTime() {
        if (charAt(at + 4) != '-' || charAt(at + 7) != '-' || charAt(at + 13) != ':' || charAt(at + 16) != ':') {
            return false;
        }
        char separator = charAt(at + 10);
        if (separator != 'T' && separator != ' ') {
            return false;
        }
        int century = twoDigits(at);
        int yearOfCentury = twoDigits(at + 2);
        int month = twoDigits(at + 5);
        int day = twoDigits(at + 8);
        int hour = twoDigits(at + 11);
        int minute = twoDigits(at + 14);
        int sec = twoDigits(at + 17);
        if ((century | yearOfCentury | month | day | hour | minute | sec) < 0 || hour > 23 || minute > 59 || sec > 60) {
            return false;
        }
        at += 19;
        fraction();
        int year = century * 100 + yearOfCentury;
        char c = charAt(at);
        if (c == 'Z') {
            at++;
            watch.namesZone();
            second = utc(year, month, day, hour, minute, sec);
        } else if (c == '+' || c == '-') {
            int offset = offset(c == '-');
            if (offset == Integer.MIN_VALUE) {
                return false;
            }
            watch.namesZone();
            second = utc(year, month, day, hour, minute, sec) - offset;
        } else {
            second = clock.withYear(year, month, day, hour, minute, sec);
            utcOfLocal = utc(year, month, day, hour, minute, sec);
        }
        return space();
    }

    private int offset(boolean west) {
        int hours = twoDigits(at + 1);
        int next = at + 3;
        int minutes = 0;
        if (charAt(next) == ':') {
            next++;
        }
        if (isDigit(charAt(next))) {
            minutes = twoDigits(next);
            next += 2;
        }
        if ((hours | minutes) < 0) {
            return Integer.MIN_VALUE;
        }
        at = next;
        int seconds = hours * 3600 + minutes * 60;
        return west ? -seconds : seconds;
    }

    private long utc(int year, int month, int day, int hour, int minute, int sec) {
        long date = (year * 16L + month) * 32 + day;
        if (date != cachedDate) {
            cachedDay = LocalDate.of(year, month, day).toEpochDay();
            cachedDate = date;
        }
        return ((cachedDay * 24 + hour) * 60 + minute) * 60 + sec;
    }

    private boolean namedMonthTime() {
        int month = month();
        if (month == 0 || charAt(at + 3) != ' ') {
            return false;
        }
        int i = at + 4;
        if (charAt(i) == ' ') {
            i++;
        }
        if (!isDigit(charAt(i))) {
            return false;
        }
        int day = charAt(i++) - '0';
        if (isDigit(charAt(i))) {
            day = day * 10 + charAt(i++) - '0';
        }
        if (charAt(i) != ' ') {
            return false;
        }
        i++;
        int year = -1;
        if (isDigit(charAt(i + 2)) && charAt(i + 4) == ' ') {
            year = twoDigits(i) * 100 + twoDigits(i + 2);
            i += 5;
        }
        int hour = twoDigits(i);
        int minute = twoDigits(i + 3);
        int sec = twoDigits(i + 6);
        if ((hour | minute | sec) < 0 || charAt(i + 2) != ':' || charAt(i + 5) != ':' || sec > 60) {
            return false;
        }
        at = i + 8;
        fraction();
        if (!space()) {
            return false;
        }
        yearKnown = year > 0;
        second = yearKnown
                ? clock.withYear(year, month, day, hour, minute, sec)
                : clock.withoutYear(month, day, hour, minute, sec);
        return true;
    }

    private int month() {
        if (at + 3 > line.length()) {
            return 0;
        }
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if (line.regionMatches(at, MONTHS, i, 3)) {
                return i / 3 + 1;
            }
        }
        return 0;
    }

    private void fraction() {
        nano = 0;
        char c = charAt(at);
        if (c != '.' && c != ',') {
            return;
        }
        at++;
        int scale = 100_000_000;
        while (isDigit(charAt(at))) {
            nano += (charAt(at) - '0') * scale;
            scale /= 10;
            at++;
        }
    }

    private boolean space() {
        if (charAt(at) != ' ') {
            return false;
        }
        at++;
        return true;
    }

    private int twoDigits(int i) {
        char tens = charAt(i);
        char ones = charAt(i + 1);
        return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    private char charAt(int i) {
        return i < line.length() ? line.charAt(i) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
