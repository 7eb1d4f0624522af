package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.query.TraceRow;

/**
 * The times of a life's events: each is one that its rows have, or so many milliseconds or microseconds before or after the event before
 * it; exact to the nanosecond in any case. Part of the file format:
 *
 * <pre>
 * octets: {@link #ROW_TIME} and the place among the rows' times; or unit, direction and how many bits the distance has; or {@link #WHOLE}
 * bits: the distance without its first bit, which is a one; or seconds and nanoseconds
 * </pre>
 */
final class EventTimes {
    /** A distance has fewer bits. */
    private static final int BITS = 41;

    private static final int MICROS = 2 * BITS;
    private static final int WHOLE = 4 * BITS;
    private static final int ROW_TIME = WHOLE + 1;
    private static final int MOST_ROW_TIMES = 256 - ROW_TIME;
    /** Seconds from 1970 that are farther away, and their microseconds, may not fit a long. */
    private static final long FARTHEST = 1L << 40;

    private static final int NANO_BITS = 30;

    private EventTimes() {}

    /** What the rows of a life say of times. */
    private static List<Instant> of(List<TraceRow> rows) {
        List<Instant> times = new ArrayList<>();
        for (TraceRow row : rows) {
            add(times, row.received());
            add(times, row.lastEvent());
        }
        return times;
    }

    private static void add(List<Instant> times, Instant time) {
        if (times.size() < MOST_ROW_TIMES && !times.contains(time)) {
            times.add(time);
        }
    }

    private static long units(Instant time, int unit) {
        int perSecond = unit == 0 ? 1_000 : 1_000_000;
        return time.getEpochSecond() * perSecond + time.getNano() / (1_000_000_000 / perSecond);
    }

    private static boolean isNear(Instant time) {
        return Math.abs(time.getEpochSecond()) < FARTHEST;
    }

    /** Writes the times of one life after the other. */
    static final class Writer {
        private final ByteWriter octets;
        private final BitWriter bits;
        private List<Instant> ofRows = List.of();
        private Instant previous = Instant.EPOCH;

        Writer(ByteWriter octets, BitWriter bits) {
            this.octets = octets;
            this.bits = bits;
        }

        /** Begins the next life. */
        void life(List<TraceRow> rows) {
            ofRows = of(rows);
            previous = ofRows.isEmpty() ? previous : ofRows.get(0);
        }

        void time(Instant time) {
            int place = ofRows.indexOf(time);
            if (place >= 0) {
                octets.octet(ROW_TIME + place);
            } else if (!isDistance(time)) {
                octets.octet(WHOLE);
                bits.bits(time.getEpochSecond(), Long.SIZE);
                bits.bits(time.getNano(), NANO_BITS);
            }
            previous = time;
        }

        private boolean isDistance(Instant time) {
            if (time.getNano() % 1_000 != 0 || !isNear(time) || !isNear(previous)) {
                return false;
            }
            int unit = time.getNano() % 1_000_000 == 0 ? 0 : MICROS;
            long distance = units(time, unit) - units(previous, unit);
            long far = Math.abs(distance);
            int length = Long.SIZE - Long.numberOfLeadingZeros(far);
            if (length >= BITS) {
                return false;
            }
            octets.octet(unit + (distance < 0 ? BITS : 0) + length);
            bits.bits(far, Math.max(0, length - 1));
            return true;
        }
    }

    /** Reads them in the same order. */
    static final class Reader {
        private final ColumnReader octets;
        private final BitReader bits;
        private List<Instant> ofRows = List.of();
        private Instant previous = Instant.EPOCH;

        Reader(ColumnReader octets, BitReader bits) {
            this.octets = octets;
            this.bits = bits;
        }

        void life(List<TraceRow> rows) {
            ofRows = of(rows);
            previous = ofRows.isEmpty() ? previous : ofRows.get(0);
        }

        Instant time() {
            int code = octets.octet();
            previous = code >= ROW_TIME ? ofRows.get(code - ROW_TIME) : code == WHOLE ? whole() : distance(code);
            return previous;
        }

        private Instant whole() {
            return Instant.ofEpochSecond(bits.bits(Long.SIZE), bits.bits(NANO_BITS));
        }

        private Instant distance(int code) {
            int unit = code < MICROS ? 0 : MICROS;
            int length = (code - unit) % BITS;
            long far = length == 0 ? 0 : 1L << length - 1 | bits.bits(length - 1);
            long units = units(previous, unit) + (code - unit < BITS ? far : -far);
            int perSecond = unit == 0 ? 1_000 : 1_000_000;
            return Instant.ofEpochSecond(
                    Math.floorDiv(units, perSecond),
                    (long) Math.floorMod(units, perSecond) * (1_000_000_000 / perSecond));
        }
    }
}
