package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.UUID;

/**
 * What a list of rows is made of, for one group of lives, each number to be had without the others:
 *
 * <pre>
 * layout, 1 byte
 * lives, rows
 * unit of NANO: 0 seconds, 1 milliseconds, 2 microseconds, 3 nanoseconds
 * for each {@link HeadColumn}: 0 when there is a number for each row, 1 when there is one for each life; {@link PackedNumbers}
 * for each life: its id, 16 bytes (0 when the id is no UUID in canonical form; its text stands in the details then)
 * </pre>
 *
 * Rows are in the order of rows within the group. Those of a life are all in its group.
 */
final class GroupHead {
    private static final int LAYOUT = 1;
    private static final int[] UNITS = {1_000_000_000, 1_000_000, 1_000, 1};
    private static final HeadColumn[] COLUMNS = HeadColumn.values();

    private final int lives;
    private final int rows;
    private final int unit;
    private final PackedNumbers[] columns = new PackedNumbers[COLUMNS.length];
    private final boolean[] byLife = new boolean[COLUMNS.length];
    private final ByteReader ids;
    /** For each row how many rows of the same page come before it; made when it is first asked for. */
    private int[] places;

    GroupHead(byte[] record) {
        ByteReader in = new ByteReader(record);
        int layout = in.octet();
        if (layout != LAYOUT) {
            throw new IndexOutOfBoundsException("Group layout " + layout + " is not known");
        }
        lives = in.count();
        rows = in.count();
        unit = UNITS[in.octet()];
        for (int i = 0; i < COLUMNS.length; i++) {
            byLife[i] = in.octet() != 0;
            columns[i] = PackedNumbers.read(in, byLife[i] ? lives : rows);
        }
        ids = in.part(Math.multiplyExact(lives, 16));
    }

    /**
     * @param numbers by {@link HeadColumn} and row; NANO in nanoseconds
     * @param ids two for each life, the upper half first
     */
    static ByteWriter encode(int lives, int rows, long[][] numbers, long[] ids) {
        ByteWriter out = new ByteWriter();
        out.octet(LAYOUT);
        out.unsigned(lives);
        out.unsigned(rows);
        int unit = unit(numbers[HeadColumn.NANO.ordinal()], rows);
        out.octet(unit);
        long[] perLife = new long[lives];
        for (HeadColumn column : COLUMNS) {
            long[] values = numbers[column.ordinal()];
            if (column == HeadColumn.NANO) {
                values = divided(values, rows, UNITS[unit]);
            }
            boolean shared = column != HeadColumn.LIFE
                    && lives < rows
                    && isShared(values, numbers[HeadColumn.LIFE.ordinal()], rows, perLife);
            out.octet(shared ? 1 : 0);
            PackedNumbers.write(out, shared ? perLife : values, shared ? lives : rows);
        }
        for (int i = 0; i < 2 * lives; i++) {
            out.fixed(ids[i]);
        }
        return out;
    }

    private static int unit(long[] nanos, int rows) {
        int unit = 0;
        for (int i = 0; i < rows; i++) {
            while (nanos[i] % UNITS[unit] != 0) {
                unit++;
            }
        }
        return unit;
    }

    private static long[] divided(long[] values, int count, int divisor) {
        long[] divided = new long[count];
        for (int i = 0; i < count; i++) {
            divided[i] = values[i] / divisor;
        }
        return divided;
    }

    /** Whether all rows of a life have the same number; it is in {@code perLife} then. */
    private static boolean isShared(long[] values, long[] lifeOfRow, int rows, long[] perLife) {
        boolean[] seen = new boolean[perLife.length];
        Arrays.fill(perLife, values.length == 0 ? 0 : values[0]);
        for (int i = 0; i < rows; i++) {
            int life = (int) lifeOfRow[i];
            if (seen[life] && perLife[life] != values[i]) {
                return false;
            }
            seen[life] = true;
            perLife[life] = values[i];
        }
        return true;
    }

    int lives() {
        return lives;
    }

    int rows() {
        return rows;
    }

    long get(HeadColumn column, int row) {
        int index = column.ordinal();
        return columns[index].get(byLife[index] ? columns[0].integer(row) : row);
    }

    int integer(HeadColumn column, int row) {
        return (int) get(column, row);
    }

    int life(int row) {
        return columns[0].integer(row);
    }

    /** Which of the rows of its page of {@link RowDetails} a row is. */
    int placeInPage(int row) {
        if (places == null) {
            int[] found = new int[rows];
            int[] next = new int[Groups.pages(lives)];
            for (int i = 0; i < rows; i++) {
                found[i] = next[life(i) / RowDetails.LIVES]++;
            }
            places = found;
        }
        return places[row];
    }

    long second(int row) {
        return get(HeadColumn.SECOND, row);
    }

    int nano(int row) {
        return (int) get(HeadColumn.NANO, row) * unit;
    }

    /** The id of a life, or null when the details have it. */
    UUID id(int life) {
        ByteReader in = new ByteReader(ids.bytes(), ids.position() + 16 * life, 16);
        long upper = in.fixed();
        long lower = in.fixed();
        return upper == 0 && lower == 0 ? null : new UUID(upper, lower);
    }

    /** All numbers of all rows, as {@link #encode} takes them. */
    long[][] numbers() {
        long[][] numbers = new long[COLUMNS.length][rows];
        for (HeadColumn column : COLUMNS) {
            int factor = column == HeadColumn.NANO ? unit : 1;
            for (int row = 0; row < rows; row++) {
                numbers[column.ordinal()][row] = get(column, row) * factor;
            }
        }
        return numbers;
    }

    long[] ids() {
        ByteReader in = new ByteReader(ids.bytes(), ids.position(), 16 * lives);
        long[] all = new long[2 * lives];
        for (int i = 0; i < all.length; i++) {
            all[i] = in.fixed();
        }
        return all;
    }
}
