package mtsh.store.carrier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How a source writes characters, told by its first bytes. */
enum TextEncoding {
    UTF_8(1, 0) {
        @Override
        String decode(byte[] bytes, int from, int length) {
            return decodeUtf8(bytes, from, length);
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
    private static final Charset FALLBACK = StandardCharsets.ISO_8859_1;

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

    /** Most lines are ASCII; a line that is not valid UTF-8 is taken byte by byte, so that nothing of it is lost. */
    private static String decodeUtf8(byte[] bytes, int from, int length) {
        if (isAscii(bytes, from, length)) {
            return new String(bytes, from, length, FALLBACK);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return new String(bytes, from, length, FALLBACK);
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
