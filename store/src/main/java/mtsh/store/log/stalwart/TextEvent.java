package mtsh.store.log.stalwart;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import mtsh.store.log.smtp.Scan;
import mtsh.store.log.stalwart.StalwartEvent.Entry;

/** Reads {@code 2025-03-10T08:00:00Z INFO Message delivered (delivery.delivered) queueId = 17, ...}. Linear in the line. */
final class TextEvent {
    private static final int TIME_LENGTH = "2025-03-10T08:00:00Z".length();
    private static final int DESCRIPTION_LIMIT = 120;
    private static final int KEY_LIMIT = 30;
    private static final int MOST_ENTRIES = 60;
    private static final int MOST_ELEMENTS = 2_000;
    private static final String EQUALS = " = ";
    private static final String RECIPIENTS = "\", to = [";
    private static final List<String> LEVELS = List.of("ERROR ", "WARN ", "INFO ", "DEBUG ", "TRACE ");

    /** Keys with foreign text, behind which only numbers and times follow. */
    private static final Set<String> FREE = Set.of("details", "reason", "causedBy", "contents", "messageId");

    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private int at;

    private TextEvent(String text) {
        this.text = text;
    }

    /** Where the event's id stands in a line that begins like one, as {@code from << 32 | to}; or -1. */
    private static long id(String text, int from) {
        int level = level(text, from);
        int open = level < 0 ? -1 : text.indexOf(" (", level);
        if (open < 0 || open - level > DESCRIPTION_LIMIT) {
            return -1;
        }
        int end = open + 2;
        boolean dotted = false;
        while (end < text.length() && isIdCharacter(text.charAt(end))) {
            dotted |= text.charAt(end) == '.';
            end++;
        }
        boolean whole = dotted && end < text.length() && text.charAt(end) == ')';
        return whole ? (long) (open + 2) << 32 | end : -1;
    }

    private static boolean isIdCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
    }

    /** Where the description begins, or -1 when time and level are not there. */
    private static int level(String text, int from) {
        int level = from + TIME_LENGTH + 1;
        if (text.length() <= level || text.charAt(level - 2) != 'Z' || text.charAt(level - 1) != ' ') {
            return -1;
        }
        if (text.charAt(from + 10) != 'T' || text.charAt(from + 13) != ':' || text.charAt(from + 16) != ':') {
            return -1;
        }
        for (String name : LEVELS) {
            if (text.startsWith(name, level)) {
                return level + name.length();
            }
        }
        return -1;
    }

    static boolean isOne(String text, int from) {
        return id(text, from) >= 0 && time(text, from) != null;
    }

    /** The event of a line, or null. */
    static StalwartEvent read(String text, int from) {
        long id = id(text, from);
        Instant time = id < 0 ? null : time(text, from);
        if (time == null) {
            return null;
        }
        int start = (int) (id >> 32);
        int end = (int) id;
        TextEvent event = new TextEvent(text);
        event.at = Math.min(end + 2, text.length());
        event.keys();
        String description = text.substring(level(text, from), start - 2);
        String name = text.substring(start, end);
        return new StalwartEvent(time, name, description, List.copyOf(event.entries), event.isUncertain(name));
    }

    static Instant time(String text, int from) {
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        int hour = number(text, from + 11, 2);
        int minute = number(text, from + 14, 2);
        int second = number(text, from + 17, 2);
        if ((year | month | day | hour | minute | second) < 0) {
            return null;
        }
        try {
            return LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String text, int from, int length) {
        return (int) Scan.number(text, from, from + length);
    }

    /** An attempt's lines have its list of recipients first, a message queued in an attempt has a second one. */
    private boolean isUncertain(String id) {
        int senders = 0;
        int lists = 0;
        for (Entry entry : entries) {
            senders += entry.key().equals("from") ? 1 : 0;
            lists += entry.key().equals("to") && entry.isList() ? 1 : 0;
        }
        boolean inAttempt = !entries.isEmpty() && entries.get(0).key().equals("queueId");
        boolean queues = id.startsWith("queue.") || id.startsWith("sieve.") || id.equals("delivery.double-bounce");
        return senders > 2 || lists > (inAttempt && queues ? 2 : 1);
    }

    private void keys() {
        while (at < text.length() && entries.size() < MOST_ENTRIES) {
            int equals = text.indexOf(EQUALS, at);
            if (equals < 0 || equals - at > KEY_LIMIT) {
                return;
            }
            String key = text.substring(at, equals);
            at = equals + EQUALS.length();
            value(key);
            at += 2;
        }
    }

    /** Reads a value; afterwards {@link #at} is behind it. */
    private void value(String key) {
        if (text.startsWith("[", at)) {
            list(key);
            return;
        }
        boolean quoted = text.startsWith("\"", at);
        int comma = text.indexOf(", ", at);
        int simple = comma < 0 ? text.length() : comma;
        if (!quoted && isSimple(at, simple)) {
            add(key, text.substring(at, simple), simple);
            return;
        }
        if (!quoted || FREE.contains(key)) {
            int end = tail();
            add(key, quoted ? unquoted(at, end) : text.substring(at, end), end);
            return;
        }
        int close = key.equals("from") ? text.indexOf(RECIPIENTS, at) : -1;
        close = close < 0 ? quoteEnd(at + 1) : close;
        add(key, unescaped(at + 1, close), Math.min(close + 1, text.length()));
    }

    private void add(String key, String value, int end) {
        entries.add(new Entry(key, List.of(value), false));
        at = end;
    }

    /** A quote that ends a text: behind it comes the next key, an end, or nothing. */
    private int quoteEnd(int from) {
        for (int i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 1)) {
            boolean ends = i + 1 >= text.length() || text.startsWith(", ", i + 1) || text.startsWith(" }", i + 1);
            if (ends) {
                return i;
            }
        }
        return text.length();
    }

    /** Where the simple values at the end of the line begin, with the comma before them. */
    private int tail() {
        int end = text.length();
        for (int i = 0; i < 8; i++) {
            int comma = text.lastIndexOf(", ", end - 1);
            int equals = comma <= at ? -1 : text.indexOf(EQUALS, comma);
            boolean is = equals > 0 && equals < end && isSimple(comma + 2, equals) && isSimple(equals + 3, end);
            if (!is) {
                return end;
            }
            end = comma;
        }
        return end;
    }

    /** A number, a time, an address of a machine, a word. */
    private boolean isSimple(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean fits =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ":.+-()/".indexOf(c) >= 0;
            if (!fits) {
                return false;
            }
        }
        return to > from;
    }

    private String unquoted(int from, int to) {
        int end = to - 1 > from && text.charAt(to - 1) == '"' ? to - 1 : to;
        return unescaped(from + 1, end);
    }

    /** {@code [ "a", "b" ]} of texts, numbers or lists. */
    private void list(String key) {
        List<String> values = new ArrayList<>();
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != ']' && values.size() < MOST_ELEMENTS) {
            int end;
            if (text.charAt(i) == '"') {
                end = elementEnd(i + 1);
                values.add(unescaped(i + 1, end));
                end = Math.min(end + 1, text.length());
            } else {
                int comma = text.indexOf(", ", i);
                int close = text.indexOf(']', i);
                end = Scan.first(comma, close);
                end = end < 0 ? text.length() : end;
                values.add(text.substring(i, end));
            }
            i = text.startsWith(", ", end) ? end + 2 : end;
            if (i < text.length() && text.charAt(i) != ']' && i == end) {
                break;
            }
        }
        entries.add(new Entry(key, List.copyOf(values), true));
        int end = i < text.length() && text.charAt(i) == ']' ? i + 1 : i;
        int comma = text.startsWith(", ", end) ? end : text.indexOf(", ", end);
        at = comma < 0 ? text.length() : comma;
    }

    private int elementEnd(int from) {
        for (int i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 1)) {
            if (text.startsWith(", \"", i + 1) || text.startsWith("]", i + 1)) {
                return i;
            }
        }
        return text.length();
    }

    /** Line ends and backslashes are written with a backslash, quotes as they are. */
    private String unescaped(int from, int to) {
        if (text.indexOf('\\', from) < 0 || text.indexOf('\\', from) >= to) {
            return text.substring(Math.min(from, to), to);
        }
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 >= to) {
                plain.append(c);
                continue;
            }
            i++;
            plain.append(
                    switch (text.charAt(i)) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        default -> text.charAt(i);
                    });
        }
        return plain.toString();
    }
}
