package mtsh.bench.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

import mtsh.store.event.LogPosition;

/** The log files of one server, one after the other as they are rotated, and where in them its lines stand. */
final class LogFiles {
    private final DateTimeFormatter names;
    private final double linesASecond;
    private final int lineLength;
    private String name = "";
    /** The last hour that was asked for, and the name then. */
    private long namedHour = -1;

    private String nameOfHour = "";
    private long offset;
    private long line = 1;

    /**
     * @param names of files; what it prints differs when the log is rotated
     * @param linesASecond how many lines of other messages come between two of one message
     */
    LogFiles(String names, double linesASecond, int lineLength) {
        this.names = DateTimeFormatter.ofPattern(names);
        this.linesASecond = linesASecond;
        this.lineLength = lineLength;
    }

    /** The place of a line that was written so long after the message's first one. */
    LogPosition position(Instant time, double secondsAfterFirst, int number, SplittableRandom random) {
        String current = name(time);
        if (secondsAfterFirst == 0 && !current.equals(name)) {
            name = current;
            offset = 0;
            line = 1;
        }
        long linesBetween = number + Math.round(secondsAfterFirst * linesASecond * (0.8 + 0.4 * random.nextDouble()));
        long between = linesBetween * lineLength + (linesBetween == 0 ? 0 : random.nextInt(lineLength));
        return new LogPosition(current, offset + between, line + linesBetween);
    }

    private String name(Instant time) {
        long hour = time.getEpochSecond() / 3600;
        if (hour != namedHour) {
            namedHour = hour;
            nameOfHour = names.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        }
        return nameOfHour;
    }

    /** A message is done that had so many lines. */
    void advance(int lines, SplittableRandom random) {
        offset += (long) lines * lineLength + random.nextInt(lineLength);
        line += lines;
    }
}
