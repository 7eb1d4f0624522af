package mtsh.store.carrier;

import java.nio.charset.StandardCharsets;

/** How a source writes characters, told by its first bytes. */
enum TextEncoding {
    UTF_8(1, 0) {
        @Override
        String decode(byte[] bytes, int from, int length) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
    },
    UTF_16_LITTLE(2, 1) {
        @Override
        String decode(byte[] bytes, int from, int length) {
            return new String(bytes, from, length, StandardCharsets.UTF_16LE);
        }
    },
    UTF_16_BIG(2, 0) {
        @Override
        String decode(byte[] bytes, int from, int length) {
            return new String(bytes, from, length, StandardCharsets.UTF_16BE);
        }
    };

    /** Texts without a mark are UTF-16 when one of the two bytes is nearly always zero and the other nearly never is. */
    private static final double MOSTLY = 0.4;

    private static final double SELDOM = 0.05;

    /** Bytes in a unit. */
    final int unit;

    /** Which of a unit's bytes is zero in ASCII text. */
    final int zeroByte;

    TextEncoding(int unit, int zeroByte) {
        this.unit = unit;
        this.zeroByte = zeroByte;
    }

    abstract String decode(byte[] bytes, int from, int length);

    /** How many bytes the mark takes at the beginning. */
    static int markLength(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
    }

    static TextEncoding detect(byte[] head) {
        if (starts(head, 0xFF, 0xFE)) {
            return UTF_16_LITTLE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return UTF_16_BIG;
        }
        int pairs = head.length / 2;
        if (pairs == 0) {
            return UTF_8;
        }
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += head[2 * i] == 0 ? 1 : 0;
            oddZeros += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (oddZeros > pairs * MOSTLY && evenZeros <= pairs * SELDOM) {
            return UTF_16_LITTLE;
        }
        return evenZeros > pairs * MOSTLY && oddZeros <= pairs * SELDOM ? UTF_16_BIG : UTF_8;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
