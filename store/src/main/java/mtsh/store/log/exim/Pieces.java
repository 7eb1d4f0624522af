package mtsh.store.log.exim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import mtsh.store.log.LogLine;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.SyslogLine;

/**
 * Joins what Exim split for the system log. A piece begins with {@code [2/5] } when it goes on in the next one, with {@code [2\5] } when the
 * entry has a line end there. The pieces of several processes stand between each other; one process writes one entry after the other.
 */
final class Pieces {
    private static final int MOST_OPEN = 256;
    private static final int LONGEST_OPEN = 5000;
    private static final int TEXT_LIMIT = 64 * 1024;
    private static final int MARK_LIMIT = 4;

    /** A whole entry, or what there is of it. */
    static final class Entry {
        private final LogLine line;
        private final long number;
        private final Instant time;
        private final String host;
        private final String tag;
        private final String process;
        private final int pieces;
        private final StringBuilder text = new StringBuilder();
        private final boolean headless;
        private boolean cut;
        private int last;
        private boolean newline;

        Entry(SyslogLine from, LogLine kept, int pieces, boolean headless) {
            line = kept;
            number = from.number();
            time = from.time();
            host = from.host();
            tag = from.tag();
            process = from.process();
            cut = from.isCut();
            this.pieces = pieces;
            this.headless = headless;
        }

        private void add(String piece, int number, boolean endsLine, boolean isCut) {
            if (newline) {
                text.append('\n');
            }
            if (text.length() + piece.length() <= TEXT_LIMIT) {
                text.append(piece);
            } else {
                cut = true;
            }
            cut |= isCut;
            last = number;
            newline = endsLine;
        }

        LogLine line() {
            return line;
        }

        Instant time() {
            return time;
        }

        String host() {
            return host;
        }

        String tag() {
            return tag;
        }

        String process() {
            return process;
        }

        String text() {
            return text.toString();
        }

        boolean isHeadless() {
            return headless;
        }

        boolean isCut() {
            return cut || last < pieces;
        }
    }

    private final Map<String, Entry> open = new LinkedHashMap<>();
    private final List<Entry> broken = new ArrayList<>();

    private int markNumber;
    private int markCount;
    private boolean markEndsLine;

    boolean isEmpty() {
        return open.isEmpty() && broken.isEmpty();
    }

    /** The entry that this line completes, or null while more is to come. */
    Entry add(SyslogLine line) {
        String text = line.text();
        int start = mark(text, line.start());
        if (start < 0) {
            Entry entry = new Entry(line, line.line(), 1, false);
            entry.add(line.rest(), 1, false, line.isCut());
            return entry;
        }
        String key = line.host() + ' ' + line.tag() + ' ' + line.process() + ' ' + markCount;
        Entry entry = open.get(key);
        if (markNumber == 1 || entry == null || entry.last + 1 != markNumber) {
            if (entry != null) {
                broken.add(open.remove(key));
            }
            entry = new Entry(line, line.line().kept(), markCount, markNumber != 1);
            if (markNumber != 1) {
                return entry;
            }
            open.put(key, entry);
        }
        entry.add(text.substring(start), markNumber, markEndsLine, line.isCut());
        return markNumber == markCount ? open.remove(key) : null;
    }

    /** Gives what waited too long, or too many of it. */
    void giveUp(long number, Consumer<Entry> taker) {
        Iterator<Entry> entries = open.values().iterator();
        while (entries.hasNext()) {
            Entry first = entries.next();
            if (open.size() <= MOST_OPEN && number - first.number <= LONGEST_OPEN) {
                break;
            }
            entries.remove();
            broken.add(first);
        }
        List<Entry> given = List.copyOf(broken);
        broken.clear();
        given.forEach(taker);
    }

    void end(Consumer<Entry> taker) {
        broken.addAll(open.values());
        open.clear();
        giveUp(0, taker);
    }

    /** Where the piece's text begins, or -1 when this is none. */
    private int mark(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '[') {
            return -1;
        }
        int numberEnd = Scan.digits(text, start + 1);
        if (numberEnd == start + 1 || numberEnd > start + 1 + MARK_LIMIT || numberEnd >= text.length()) {
            return -1;
        }
        char separator = text.charAt(numberEnd);
        int countEnd = Scan.digits(text, numberEnd + 1);
        boolean closed = (separator == '/' || separator == '\\')
                && countEnd > numberEnd + 1
                && countEnd <= numberEnd + 1 + MARK_LIMIT
                && text.startsWith("]", countEnd);
        if (!closed) {
            return -1;
        }
        markNumber = (int) Scan.number(text, start + 1, numberEnd);
        markCount = (int) Scan.number(text, numberEnd + 1, countEnd);
        markEndsLine = separator == '\\';
        boolean possible = markNumber >= 1 && markNumber <= markCount;
        int at = countEnd + 1;
        return !possible ? -1 : text.startsWith(" ", at) ? at + 1 : at;
    }
}
