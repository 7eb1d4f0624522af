package mtsh.store.log.exim;

import java.util.Set;

import mtsh.store.log.smtp.Scan;

/**
 * Walks the fields of a line from left to right: {@code KEY=value}, {@code KEY="value"}, {@code KEY=<address>}, and the few words that
 * stand for themselves. It stops in front of the first word that is no field.
 */
final class Fields {
    private static final int KEY_LIMIT = 8;

    /** All that Exim's manual names in its summary of fields, and what its source writes beside them. */
    private static final Set<String> KEYS = Set.of(
            "A", "C", "Ci", "CV", "D", "DKIM", "DMARC", "DN", "DT", "F", "H", "I", "id", "id*", "M8S", "P", "PIPE",
            "PRX", "PS", "Q", "QT", "R", "RT", "S", "SNI", "SPF", "ST", "T", "U", "X");

    private static final Set<String> WORDS = Set.of(
            "ARC", "DMARC", "DS", "K", "L", "L-", "L*", "L*-", "L.", "L.-", "PRDR", "SPF", "TFO", "TFO*", "TFO**");

    final String text;

    /** In front of the next word. */
    int at;

    String key = "";
    String value = "";

    /** Whether the value was in quotes. */
    boolean quoted;

    /** Whether a colon closed the value: what follows is text. */
    boolean isLast;

    /** The machine, when the field is one. */
    EximHost host;

    Fields(String text, int at) {
        this.text = text;
        this.at = at;
    }

    boolean next() {
        if (isLast) {
            return false;
        }
        int start = blanksEnd(at);
        if (start >= text.length()) {
            return false;
        }
        host = null;
        quoted = false;
        int equal = keyEnd(start);
        return equal > 0 ? valued(start, equal) : word(start);
    }

    /** The words that are left, without the blanks and the colon that lead to them. */
    String rest() {
        int start = blanksEnd(at);
        start = text.startsWith(":", start) ? blanksEnd(start + 1) : start;
        return text.substring(start);
    }

    /** Whether these words come next. */
    boolean comes(String words) {
        return !isLast && text.startsWith(words, at);
    }

    /** Takes the next word, whatever it is; false at the end. */
    boolean skipWord() {
        int start = blanksEnd(at);
        if (isLast || start >= text.length()) {
            return false;
        }
        at = wordEnd(start);
        value = text.substring(start, at);
        return true;
    }

    private int keyEnd(int start) {
        int limit = Math.min(text.length(), start + KEY_LIMIT);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '=') {
                return KEYS.contains(text.substring(start, i)) ? i : -1;
            }
            if (c == ' ') {
                return -1;
            }
        }
        return -1;
    }

    private boolean word(int start) {
        int end = wordEnd(start);
        String word = end - start > KEY_LIMIT ? "" : text.substring(start, end);
        boolean colon = word.endsWith(":");
        String name = colon ? word.substring(0, word.length() - 1) : word;
        if (!WORDS.contains(name)) {
            return false;
        }
        key = name.startsWith("L") ? "L" : name.startsWith("TFO") ? "TFO" : name;
        value = name;
        at = end;
        isLast = colon;
        return true;
    }

    private boolean valued(int start, int equal) {
        key = text.substring(start, equal);
        int from = equal + 1;
        char first = from < text.length() ? text.charAt(from) : ' ';
        if (key.equals("H")) {
            host = EximHost.read(text, from);
            value = text.substring(from, host.end());
            at = host.end();
        } else if (key.startsWith("id")) {
            messageId(from);
        } else if (first == '"') {
            quote(from + 1);
        } else if (first == '<') {
            address(from + 1);
        } else {
            at = wordEnd(from);
            value = text.substring(from, at);
        }
        colon();
        return true;
    }

    /** Its first part may be in quotes, with blanks in it. */
    private void messageId(int from) {
        boolean isQuoted = text.startsWith("\"", from);
        int close = isQuoted ? Scan.quoteEnd(text, from + 1, text.length()) : -1;
        at = wordEnd(Math.max(from, close));
        value = text.substring(from, at);
    }

    private void quote(int from) {
        int end = Scan.quoteEnd(text, from, text.length());
        quoted = true;
        value = text.substring(from, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
    }

    private void address(int from) {
        int end = Scan.addressEnd(text, from, text.length());
        if (end < 0) {
            at = wordEnd(from);
            value = text.substring(from, at);
            return;
        }
        value = Scan.address(text, from, end);
        at = end + 1;
    }

    /** {@code T=remote_smtp: SMTP error ...}, as releases before 4.90 write it. */
    private void colon() {
        if (host == null && !quoted && value.endsWith(":") && value.length() > 1) {
            value = value.substring(0, value.length() - 1);
            isLast = true;
        } else if (text.startsWith("*", at) && host != null) {
            at++;
        }
        if (text.startsWith(": ", at)) {
            isLast = true;
        }
    }

    private int blanksEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private int wordEnd(int from) {
        int end = text.indexOf(' ', from);
        return end < 0 ? text.length() : end;
    }
}
