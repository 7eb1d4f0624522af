package mtsh.console.host;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.jline.utils.WCWidth;

import mtsh.language.format.Escapes;
import mtsh.language.stream.ProgressRecord;

/**
 * Write-Progress in one line at the cursor. It appears only when something takes long, changes only so often, and is gone before anything
 * else is shown.
 */
final class ProgressLine {
    private static final long FIRST_AFTER = 500_000_000L;
    private static final long NEXT_AFTER = 100_000_000L;
    private static final int BAR = 20;

    private final LongSupplier nanoTime;
    private final Map<Integer, ProgressRecord> running = new LinkedHashMap<>();
    private long started;
    private long drawn;
    private boolean visible;

    ProgressLine(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What to send to the terminal for this record; empty when nothing changes. */
    String update(ProgressRecord record, int width) {
        long now = nanoTime.getAsLong();
        if (record.completed()) {
            running.remove(record.id());
            return running.isEmpty() ? erase() : "";
        }
        if (running.isEmpty()) {
            started = now;
        }
        // The latest goes to the end: it is the one to show.
        running.remove(record.id());
        running.put(record.id(), record);
        boolean tooEarly = now - started < FIRST_AFTER || visible && now - drawn < NEXT_AFTER;
        if (tooEarly) {
            return "";
        }
        drawn = now;
        visible = true;
        return "\r" + fit(text(record), Math.max(1, width - 1)) + "\u001b[K";
    }

    /** What takes the line away; empty when it is not there. */
    String erase() {
        if (!visible) {
            return "";
        }
        visible = false;
        return "\r\u001b[K";
    }

    /** Forgets everything, at the end of a command line. */
    String end() {
        running.clear();
        return erase();
    }

    private static String text(ProgressRecord record) {
        StringBuilder text = new StringBuilder(record.activity());
        if (record.percent() >= 0) {
            int full = Math.min(100, record.percent()) * BAR / 100;
            text.append(" [")
                    .append("#".repeat(full))
                    .append(" ".repeat(BAR - full))
                    .append("] ");
            text.append(record.percent()).append('%');
        }
        add(text, record.status());
        add(text, record.operation());
        if (record.secondsRemaining() >= 0) {
            text.append("  ").append(record.secondsRemaining()).append(" s left");
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String part) {
        if (part != null && !part.isEmpty()) {
            text.append("  ").append(part);
        }
    }

    private static String fit(String text, int columns) {
        String plain = Escapes.visible(text.replace('\n', ' ').replace('\t', ' '));
        int used = 0;
        for (int i = 0; i < plain.length(); ) {
            int character = plain.codePointAt(i);
            used += Math.max(0, WCWidth.wcwidth(character));
            if (used > columns) {
                return plain.substring(0, i);
            }
            i += Character.charCount(character);
        }
        return plain;
    }
}
