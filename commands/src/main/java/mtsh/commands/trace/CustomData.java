package mtsh.commands.trace;

import java.util.Locale;

/**
 * What agents of an Exchange server wrote into {@code custom-data}: {@code S:AGENT=part|key=value|key=value;S:AGENT=...} (Microsoft:
 * "Message trace report", custom_data). Values in single quotes may hold semicolons.
 */
public final class CustomData {
    private final String text;

    public CustomData(String text) {
        this.text = text;
    }

    /** What the first part of an agent that starts with this says, such as {@code SUM|SFV=SPM|SCL=5}; empty when there is none. */
    public String part(String agent, String beginning) {
        int at = 0;
        while (at < text.length()) {
            int end = end(at);
            String entry = text.substring(at, end).strip();
            String head = "S:" + agent + "=";
            if (entry.regionMatches(true, 0, head, 0, head.length())
                    && entry.regionMatches(true, head.length(), beginning, 0, beginning.length())) {
                return entry.substring(head.length());
            }
            at = end + 1;
        }
        return "";
    }

    private int end(int begin) {
        boolean quoted = false;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            if (c == ';' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    /** A value in such a part; empty when it is not there. */
    public static String value(String part, String key) {
        for (String pair : part.split("\\|")) {
            int equals = pair.indexOf('=');
            if (equals > 0
                    && pair.substring(0, equals)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .equals(key)) {
                return pair.substring(equals + 1).strip();
            }
        }
        return "";
    }
}
