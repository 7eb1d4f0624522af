package mtsh.store.log.syslog;

import mtsh.store.log.ByteSearch;

/**
 * Finds the tag of a line in its bytes, for the two heads that nearly all logs have: {@code Mar 14 00:08:35 host tag[pid]: } and
 * {@code 2023-03-14T00:08:35.940347+01:00 host tag[pid]: }. Lines of another kind are for {@link SyslogHeadReader}. It creates
 * nothing, because nine of ten lines of a gateway's log end here.
 */
final class HeadSieve {
    private static final int NAMED_MONTH_LENGTH = 15;
    private static final int ISO_AT_LEAST = 19;
    private static final int MINUTE_LENGTH = 12;
    private static final int NAME_LIMIT = 256;

    private final byte[] minute = new byte[MINUTE_LENGTH];

    /** Where the tag, and behind it the text, begin and end after {@link #find} said yes. */
    int tagStart;

    int tagEnd;
    int textStart;

    /** Whether the head names no year and stands in another minute than the one before: the clock has to see it. */
    boolean isNewMinute;

    boolean find(byte[] bytes, int from, int to) {
        if (to - from < ISO_AT_LEAST + 4) {
            return false;
        }
        byte first = bytes[from];
        isNewMinute = false;
        int at;
        if (first >= 'A' && first <= 'Z') {
            at = from + NAMED_MONTH_LENGTH;
            if (bytes[from + 3] != ' ' || bytes[from + 6] != ' ' || bytes[from + 9] != ':' || bytes[from + 12] != ':') {
                return false;
            }
            lookAtMinute(bytes, from);
        } else if (first >= '0' && first <= '9' && bytes[from + 4] == '-' && bytes[from + 10] == 'T') {
            at = blank(bytes, from + ISO_AT_LEAST, to);
        } else {
            return false;
        }
        if (at < 0 || bytes[at] != ' ') {
            return false;
        }
        int hostEnd = blank(bytes, at + 1, to);
        if (hostEnd <= at + 1) {
            return false;
        }
        int bracket = ByteSearch.find(bytes, at + 2, hostEnd, '(');
        return bracket < 0 ? tag(bytes, hostEnd + 1, to) : service(bytes, at + 1, bracket, hostEnd);
    }

    /**
     * {@code imap(user)<pid><session>: } in the host's place: a line of Dovecot's own file, whose many sessions need no closer look. Its
     * deliveries, and whatever else has a bracket there, are for {@link OwnHeads}.
     */
    private boolean service(byte[] bytes, int start, int bracket, int end) {
        tagStart = start;
        tagEnd = bracket;
        textStart = start;
        return bytes[end - 1] == ':' && bytes[start] != 'l' && bytes[start] != 'd';
    }

    private void lookAtMinute(byte[] bytes, int from) {
        for (int i = MINUTE_LENGTH - 1; i >= 0; i--) {
            if (minute[i] != bytes[from + i]) {
                isNewMinute = true;
                System.arraycopy(bytes, from, minute, 0, MINUTE_LENGTH);
                return;
            }
        }
    }

    private static int blank(byte[] bytes, int from, int to) {
        return ByteSearch.find(bytes, from, Math.min(to, from + NAME_LIMIT), ' ');
    }

    private boolean tag(byte[] bytes, int from, int to) {
        int limit = Math.min(to, from + NAME_LIMIT);
        int i = ByteSearch.find(bytes, from, limit, '[', ':', ' ');
        if (i <= from || bytes[i] == ' ') {
            return false;
        }
        tagStart = from;
        tagEnd = i;
        if (bytes[i] == '[') {
            i = ByteSearch.find(bytes, i, limit, ']') + 1;
        }
        if (i <= 0 || i >= limit || bytes[i] != ':') {
            return false;
        }
        i++;
        textStart = i < to && bytes[i] == ' ' ? i + 1 : i;
        return textStart + 4 >= to || bytes[textStart] != '[' || bytes[textStart + 1] != 'I';
    }
}
