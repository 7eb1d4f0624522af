package mtsh.commands.status;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a message that come one by one, as Get-Content gives them: when the first looks like a header, all are one message. */
public final class MessageLines {
    private static final int MOST = 200_000;
    private static final Pattern HEADER = Pattern.compile("(From |[A-Za-z][A-Za-z0-9-]{1,60}:)[^\\n]*");

    private final List<String> lines = new ArrayList<>();
    private boolean decided;
    private boolean isMessage;

    /** Whether a text of several lines begins as a message does. */
    public static boolean isMessage(String text) {
        int end = text.indexOf('\n');
        return end > 0
                && HEADER.matcher(text.substring(0, end).replace("\r", "")).matches();
    }

    /** Whether the line is part of a message. What is beyond all sense for a bounce is left out. */
    public boolean take(String line) {
        if (!decided) {
            decided = true;
            isMessage = line.indexOf('\n') < 0 && HEADER.matcher(line).matches();
        }
        if (isMessage && lines.size() < MOST) {
            lines.add(line);
        }
        return isMessage;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public String text() {
        return String.join("\n", lines);
    }
}
