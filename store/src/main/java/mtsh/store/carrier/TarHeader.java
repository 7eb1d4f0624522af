package mtsh.store.carrier;

import java.nio.charset.StandardCharsets;

/** The block in front of each thing in a tar archive: old, ustar, GNU and pax alike. Numbers are octal, or binary when they are too large for that. */
record TarHeader(String name, long size, long modified, char type, boolean isMoreSparse) {
    static final int LENGTH = 512;

    private static final int NAME_LENGTH = 100;
    private static final int SIZE = 124;
    private static final int MODIFIED = 136;
    private static final int NUMBER_LENGTH = 12;
    private static final int SUM = 148;
    private static final int SUM_LENGTH = 8;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;
    private static final int GNU_MORE_SPARSE = 482;
    private static final int ALWAYS_ZERO = 500;
    private static final int ALWAYS_ZERO_END = 508;

    /** The type of an old archive's plain file, and of a contiguous one. */
    private static final String PLAIN = "07\0";

    /**
     * Whether a source begins as an archive. A log must never look like one, whatever attackers write into its first lines: there are
     * zero bytes where the sum over all is right.
     */
    static boolean looksLike(byte[] block) {
        if (block.length < LENGTH || block[0] == 0) {
            return false;
        }
        for (int i = ALWAYS_ZERO; i < ALWAYS_ZERO_END; i++) {
            if (block[i] != 0) {
                return false;
            }
        }
        return isSumRight(block);
    }

    static boolean isSumRight(byte[] block) {
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < LENGTH; i++) {
            boolean isSum = i >= SUM && i < SUM + SUM_LENGTH;
            unsigned += isSum ? ' ' : block[i] & 0xFF;
            signed += isSum ? ' ' : block[i];
        }
        long sum = number(block, SUM, SUM_LENGTH);
        return sum == unsigned || sum == signed;
    }

    /** Reads a block whose sum is right. */
    static TarHeader of(byte[] block) {
        String name = text(block, 0, NAME_LENGTH);
        boolean isUstar = text(block, MAGIC, 6).equals("ustar");
        String prefix = isUstar ? text(block, PREFIX, PREFIX_LENGTH) : "";
        char type = (char) (block[TYPE] & 0xFF);
        return new TarHeader(
                prefix.isEmpty() ? name : prefix + "/" + name,
                number(block, SIZE, NUMBER_LENGTH),
                number(block, MODIFIED, NUMBER_LENGTH),
                type,
                type == 'S' && block[GNU_MORE_SPARSE] != 0);
    }

    boolean isFile() {
        return PLAIN.indexOf(type) >= 0 && !name.endsWith("/");
    }

    /** Links, devices and folders have no bytes, whatever their size says. */
    boolean hasBytes() {
        return type < '1' || type > '6';
    }

    /** Up to the first zero byte. */
    static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }

    /** -1 when there is no number. */
    private static long number(byte[] block, int from, int length) {
        if ((block[from] & 0x80) != 0) {
            return binary(block, from, length);
        }
        long value = -1;
        for (int i = from; i < from + length; i++) {
            int digit = block[i] - '0';
            if (digit >= 0 && digit < 8) {
                value = Math.max(value, 0) << 3 | digit;
            } else if (value >= 0 || block[i] != ' ') {
                break;
            }
        }
        return value;
    }

    private static long binary(byte[] block, int from, int length) {
        long value = block[from] & 0x7F;
        for (int i = from + 1; i < from + length; i++) {
            if (value >>> 55 != 0) {
                return -1;
            }
            value = value << 8 | block[i] & 0xFF;
        }
        return value;
    }
}
