package mtsh.store.log.exim;

import mtsh.store.log.smtp.Scan;

/**
 * {@code final (intermediate) <original>}: where something went, and for whom. The final part is an address, a local name, a pipe, a
 * file, {@code >} and the one who gets an automatic answer, or the words {@code :blackhole:} and {@code discarded}.
 *
 * @param text the final part as logged
 * @param parent the nearest address it came from, where the line names it
 * @param original the address the message came with, or empty when it is the final one
 * @param end behind all of it
 */
record Target(String text, String parent, String original, int end) {
    private static final int ADDRESS_LIMIT = 1024;
    private static final String SYSTEM_FILTER = "system-filter";

    /** What comes behind an address on a line about a delivery. */
    private static final String[] BEHIND = {
        " (",
        " <",
        " R=",
        " T=",
        " F=<",
        " P=<",
        " Q=",
        " H=",
        " S=",
        " C=\"",
        " QT=",
        " DT=",
        " : ",
        ": ",
        " routing",
        " defer ("
    };

    /** The first of these behind {@code <original>} ends what may hold any text, such as a command. */
    private static final String[] BEHIND_ORIGINAL = {
        "> R=", "> T=", "> F=<", "> P=<", "> Q=", "> S=", "> defer (", "> routing", "> : ", ">: "
    };

    static Target read(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        if (start < text.length() && "|/>".indexOf(text.charAt(start)) < 0 && !text.startsWith("save ", start)) {
            end = addressEnd(text, start);
        }
        if (end > start && isBehind(text, end)) {
            return parents(text, start, end);
        }
        return free(text, start);
    }

    /** A pipe's command may hold anything but is followed by the address it belongs to. */
    private static Target free(String text, int start) {
        int close = originalEnd(text, start);
        int open = close < 0 ? -1 : text.lastIndexOf(" <", close);
        if (open < start) {
            int end = wordEnd(text, start);
            return new Target(text.substring(start, end), "", "", end);
        }
        String original = text.substring(open + 2, close);
        int parent = text.charAt(open - 1) == ')' ? text.lastIndexOf(" (", open) : -1;
        if (parent > start) {
            String nearest = first(text.substring(parent + 2, open - 1));
            return new Target(text.substring(start, parent), nearest, original, close + 1);
        }
        return new Target(text.substring(start, open), "", original, close + 1);
    }

    /** The first closing bracket that is followed by a field and ends an address, or -1. */
    private static int originalEnd(String text, int start) {
        int close = text.indexOf('>', start);
        while (close >= 0) {
            boolean last = close + 1 == text.length();
            for (int i = 0; i < BEHIND_ORIGINAL.length && !last; i++) {
                last = text.startsWith(BEHIND_ORIGINAL[i], close);
            }
            if (last && endsAddress(text, start, close)) {
                return close;
            }
            close = text.indexOf('>', close + 1);
        }
        return -1;
    }

    private static boolean endsAddress(String text, int start, int close) {
        if (text.startsWith("<" + SYSTEM_FILTER, close - SYSTEM_FILTER.length() - 1)) {
            return true;
        }
        for (int i = close - 1; i > start && i > close - ADDRESS_LIMIT; i--) {
            char c = text.charAt(i);
            if (c == '@') {
                return true;
            }
            if (c == '<' || c == '>') {
                return false;
            }
        }
        return false;
    }

    private static Target parents(String text, int start, int end) {
        String last = text.substring(start, end);
        int at = end;
        String parent = "";
        if (text.startsWith(" (", at) && !text.startsWith(" (system filter)", at)) {
            int close = text.indexOf(") <", at);
            int limit = close < 0 ? text.indexOf(')', at) : close;
            if (limit > 0) {
                parent = first(text.substring(at + 2, limit));
                at = limit + 1;
            }
        }
        if (!text.startsWith(" <", at)) {
            return new Target(last, parent, "", at);
        }
        int close = Scan.addressEnd(text, at + 2, text.length());
        if (close < 0) {
            return new Target(last, parent, "", at);
        }
        return new Target(last, parent, text.substring(at + 2, close), close + 1);
    }

    private static String first(String parents) {
        int comma = parents.indexOf(", ");
        return comma < 0 ? parents : parents.substring(0, comma);
    }

    private static int addressEnd(String text, int start) {
        int from = start;
        if (text.charAt(start) == '"') {
            int close = Scan.quoteEnd(text, start + 1, text.length());
            from = close < 0 ? start : close + 1;
        }
        int end = wordEnd(text, from);
        return end > start && text.charAt(end - 1) == ':' && text.charAt(start) != ':' ? end - 1 : end;
    }

    private static boolean isBehind(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        for (String mark : BEHIND) {
            if (text.startsWith(mark, at)) {
                return true;
            }
        }
        return false;
    }

    private static int wordEnd(String text, int from) {
        int end = text.indexOf(' ', from);
        return end < 0 ? text.length() : end;
    }

    /** Whether the final part is the address of somebody, and not a thing on this machine. */
    boolean isAddress() {
        return !text.isEmpty() && "|/>:".indexOf(text.charAt(0)) < 0 && !text.startsWith("save ") && !isPath();
    }

    private boolean isPath() {
        return text.indexOf('/') >= 0 && text.indexOf('@') < 0;
    }

    boolean isAnswer() {
        return text.startsWith(">");
    }

    /** The administrator's filter sent it, not an address. */
    boolean isSystemFilters() {
        return original.equals(SYSTEM_FILTER);
    }

    /** Whose delivery it is; empty when it is nobody's. */
    String recipient() {
        if (isSameUnquoted()) {
            return original;
        }
        boolean own = isAddress() && !isLocalName();
        if (own || original.isEmpty() || isSystemFilters()) {
            return isAddress() ? text : "";
        }
        return !parent.isEmpty() && !isAddress() ? parent : original;
    }

    /** The address that became another one, or empty. */
    String alias() {
        return original.isEmpty() || isSystemFilters() || original.equals(recipient()) ? "" : original;
    }

    /** {@code two words@example.org <"two words"@example.org>}: the final part is without its quotes. */
    private boolean isSameUnquoted() {
        int close = original.startsWith("\"") ? original.indexOf("\"@") : -1;
        return close > 0 && text.equals(original.substring(1, close) + original.substring(close + 1));
    }

    /** {@code marv <marv+news@example.org>}: the mailbox of the address, which has its name. */
    private boolean isLocalName() {
        int end = text.length();
        return text.indexOf('@') < 0
                && original.length() > end
                && "@+-".indexOf(original.charAt(end)) >= 0
                && original.regionMatches(true, 0, text, 0, end);
    }
}
