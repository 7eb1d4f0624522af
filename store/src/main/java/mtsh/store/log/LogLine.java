package mtsh.store.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One line as a carrier read it: its bytes without the line end, where it begins in the uncompressed source, and its number from 1.
 * Most lines of a mail log are thrown away after a look at their first bytes, so the text is only made when it is asked for.
 *
 * <p>A carrier uses the same object and the same bytes for its next line; who keeps a line keeps {@link #kept()}.
 */
public final class LogLine {
    private byte[] bytes = {};
    private int from;
    private int length;
    private long offset;
    private long number;
    private boolean cut;
    private String text;

    /** An empty line for a carrier to fill. */
    public LogLine() {}

    /** A line that stays. */
    public static LogLine of(String text, long offset, long number) {
        LogLine line = new LogLine();
        line.bytes = null;
        line.offset = offset;
        line.number = number;
        line.text = text;
        return line;
    }

    /** Points at another line; {@code isCut} when the carrier left out its end because it was too long. */
    public void set(byte[] newBytes, int newFrom, int newLength, long newOffset, long newNumber, boolean isCut) {
        bytes = newBytes;
        from = newFrom;
        length = newLength;
        offset = newOffset;
        number = newNumber;
        cut = isCut;
        text = null;
    }

    /** UTF-8, or whatever the source holds; the line begins at {@link #from()}. Not to be written to. */
    public byte[] bytes() {
        if (bytes == null) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
            length = bytes.length;
        }
        return bytes;
    }

    public int from() {
        return from;
    }

    /** How many bytes it has. */
    public int length() {
        return bytes == null ? bytes().length : length;
    }

    public long offset() {
        return offset;
    }

    public long number() {
        return number;
    }

    /** Whether the line was longer than what is read of a line. */
    public boolean isCut() {
        return cut;
    }

    /** The line as text; what is not valid UTF-8 is taken byte by byte, so that nothing of it is lost. */
    public String text() {
        if (text == null) {
            text = decode(bytes, from, length);
        }
        return text;
    }

    /** The same line at the same place with another text. */
    public LogLine withText(String other) {
        LogLine line = of(other, offset, number);
        line.cut = cut;
        return line;
    }

    /** A copy that stays as it is. */
    public LogLine kept() {
        LogLine line = new LogLine();
        line.set(Arrays.copyOfRange(bytes(), from, from + length()), 0, length, offset, number, cut);
        line.text = text;
        return line;
    }

    private static String decode(byte[] bytes, int from, int length) {
        if (isAscii(bytes, from, length)) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof LogLine that
                && offset == that.offset
                && number == that.number
                && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(offset * 31 + number);
    }

    @Override
    public String toString() {
        return number + "@" + offset + ": " + text();
    }
}
