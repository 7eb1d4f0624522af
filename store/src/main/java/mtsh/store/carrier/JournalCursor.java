package mtsh.store.carrier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where the journal was read to, in the journal's own words: the cursor of the last whole entry. An entry is a line of JSON, in which
 * the key can be found by its quotes, because a quote in a text has a backslash in front.
 */
final class JournalCursor {
    private static final byte[] KEY = "\"__CURSOR\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 1000;

    private byte[] cursor;
    private int length;

    JournalCursor(String begin) {
        cursor = begin.getBytes(StandardCharsets.US_ASCII);
        length = cursor.length;
    }

    /** Takes the cursor of a whole entry; one without leaves things as they are. */
    void see(byte[] line, int from, int to) {
        int at = from;
        while (at + KEY.length < to) {
            if (line[at] == '"' && Arrays.equals(line, at, at + KEY.length, KEY, 0, KEY.length)) {
                int value = value(line, at + KEY.length, to);
                if (value > 0) {
                    take(line, value, to);
                    return;
                }
            }
            at++;
        }
    }

    /** Where the text of a value begins when here ends a key, or -1. */
    private static int value(byte[] line, int from, int to) {
        int at = skipSpace(line, from, to);
        if (at >= to || line[at] != ':') {
            return -1;
        }
        at = skipSpace(line, at + 1, to);
        return at < to && line[at] == '"' ? at + 1 : -1;
    }

    private static int skipSpace(byte[] line, int from, int to) {
        int at = from;
        while (at < to && line[at] == ' ') {
            at++;
        }
        return at;
    }

    private void take(byte[] line, int from, int to) {
        int end = from;
        while (end < to && line[end] != '"') {
            end++;
        }
        if (end == to || end - from > LONGEST) {
            return;
        }
        length = end - from;
        if (cursor.length < length) {
            cursor = new byte[2 * length];
        }
        System.arraycopy(line, from, cursor, 0, length);
    }

    @Override
    public String toString() {
        return new String(cursor, 0, length, StandardCharsets.US_ASCII);
    }
}
