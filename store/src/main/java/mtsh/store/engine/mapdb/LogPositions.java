package mtsh.store.engine.mapdb;

import java.util.Arrays;

import mtsh.store.event.LogPosition;

/**
 * Where events stand in their logs: lines from the event before that is in the same log, and bytes from where they would be if all lines
 * were as long as those up to that event. Part of the file format.
 */
final class LogPositions {
    private final NumberSlot lineSteps = new NumberSlot();
    private final NumberSlot offsetSteps = new NumberSlot();
    /** By number of the log the position of its last event. */
    private long[] lines = new long[8];

    private long[] offsets = new long[8];

    void write(LogPosition position, int log, ColumnWriter lineWidths, ColumnWriter offsetWidths, BitWriter bits) {
        lineSteps.write(lineWidths.bytes(), bits, NumberSlot.zigzag(position.line() - line(log)), 0, 0);
        long expected = offset(log, position.line());
        offsetSteps.write(offsetWidths.bytes(), bits, NumberSlot.zigzag(position.offset() - expected), 0, 0);
        remember(log, position);
    }

    LogPosition read(String source, int log, ColumnReader lineWidths, ColumnReader offsetWidths, BitReader bits) {
        long line = line(log) + NumberSlot.unzigzag(lineSteps.read(lineWidths, bits, 0, 0));
        long expected = offset(log, line);
        long offset = expected + NumberSlot.unzigzag(offsetSteps.read(offsetWidths, bits, 0, 0));
        LogPosition position = new LogPosition(source, offset, line);
        remember(log, position);
        return position;
    }

    private long line(int log) {
        return log < lines.length ? lines[log] : 0;
    }

    private long offset(int log, long line) {
        long lineBefore = line(log);
        return lineBefore <= 0 ? 0 : offsets[log] + (line - lineBefore) * (offsets[log] / lineBefore);
    }

    private void remember(int log, LogPosition position) {
        if (log >= lines.length) {
            lines = Arrays.copyOf(lines, Math.max(log + 1, 2 * lines.length));
            offsets = Arrays.copyOf(offsets, lines.length);
        }
        lines[log] = position.line();
        offsets[log] = position.offset();
    }
}
