package mtsh.store.log.sendmail;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.log.smtp.Scan;

/**
 * A list of addresses as Sendmail writes it, without blanks behind its commas: {@code <a@x>,<b@y>}, {@code root}, {@code
 * "Smith, John" <j@x>}, {@code "|/usr/bin/prog -x"}, {@code /var/mail/archive}. It ends at the next field, which has a blank.
 */
record Addresses(List<String> all, int end) {
    private static final int MOST = 2000;
    private static final String MORE = " [more]";

    static Addresses read(String text, int from) {
        List<String> all = new ArrayList<>(2);
        int start = from;
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                int close = Scan.quoteEnd(text, i + 1, text.length());
                i = close < 0 ? i : close;
            } else if (c == '<') {
                int close = Scan.addressEnd(text, i + 1, text.length());
                i = close < 0 ? i : close;
            } else if (c == '(') {
                int close = text.indexOf(')', i);
                i = close < 0 ? i : close;
            } else if (c == ',') {
                add(all, text, start, i);
                if (isField(text, i)) {
                    return new Addresses(all, i);
                }
                start = i + 1;
            } else if (c == ' ' && text.startsWith(MORE, i)) {
                add(all, text, start, i);
                return new Addresses(all, i + MORE.length());
            }
            i++;
        }
        add(all, text, start, i);
        return new Addresses(all, text.length());
    }

    /** Whether {@code , name=} stands here. */
    private static boolean isField(String text, int comma) {
        if (!text.startsWith(", ", comma)) {
            return false;
        }
        int i = comma + 2;
        while (i < text.length() && (text.charAt(i) >= 'a' && text.charAt(i) <= 'z' || text.charAt(i) == '_')) {
            i++;
        }
        return i > comma + 2 && i < text.length() && text.charAt(i) == '=';
    }

    private static void add(List<String> all, String text, int from, int to) {
        String address = bare(text.substring(from, to));
        if (!address.isEmpty() && !address.equals("NO-TO-LIST") && all.size() < MOST) {
            all.add(address);
        }
    }

    /** The address itself: without the name in front of it, brackets, and the quotes around a command. */
    static String bare(String written) {
        String text = written.strip();
        while (text.startsWith("\\")) {
            // Such a name was not to be looked up in the aliases; it is the same mailbox.
            text = text.substring(1);
        }
        if (text.startsWith("\"|") && text.endsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        int open = bracket(text);
        if (open < 0 || text.startsWith("|") || text.startsWith("/")) {
            return text;
        }
        int end = Scan.addressEnd(text, open + 1, text.length());
        return end < 0 ? text.substring(open + 1) : Scan.address(text, open + 1, end);
    }

    /** The first bracket that is not quoted. */
    private static int bracket(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                int close = Scan.quoteEnd(text, i + 1, text.length());
                i = close < 0 ? i : close;
            } else if (text.charAt(i) == '<') {
                return i;
            }
        }
        return -1;
    }

    /** Whether two are the same, where one may lack the domain. */
    static boolean areSame(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        return isShortOf(one, other) || isShortOf(other, one);
    }

    private static boolean isShortOf(String name, String address) {
        return name.indexOf('@') < 0
                && address.length() > name.length()
                && address.charAt(name.length()) == '@'
                && address.regionMatches(true, 0, name, 0, name.length());
    }
}
