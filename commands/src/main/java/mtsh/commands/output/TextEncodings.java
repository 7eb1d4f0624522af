package mtsh.commands.output;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.Conversions;

/**
 * The encodings that {@code -Encoding} names.
 *
 * @param charset how characters become bytes
 * @param mark the bytes at the start of a file, or none
 */
public record TextEncodings(Charset charset, byte[] mark) {
    private static final byte[] NONE = {};
    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] LITTLE_MARK = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] BIG_MARK = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] LITTLE_32_MARK = {(byte) 0xff, (byte) 0xfe, 0, 0};
    private static final byte[] BIG_32_MARK = {0, 0, (byte) 0xfe, (byte) 0xff};
    private static final TextEncodings UTF8 = new TextEncodings(StandardCharsets.UTF_8, NONE);

    private static final Map<String, TextEncodings> NAMED = Map.ofEntries(
            Map.entry("utf8", UTF8),
            Map.entry("utf8nobom", UTF8),
            Map.entry("default", UTF8),
            Map.entry("oem", UTF8),
            Map.entry("ansi", UTF8),
            Map.entry("utf-8", UTF8),
            Map.entry("utf8bom", new TextEncodings(StandardCharsets.UTF_8, UTF8_MARK)),
            Map.entry("ascii", new TextEncodings(StandardCharsets.US_ASCII, NONE)),
            Map.entry("unicode", new TextEncodings(StandardCharsets.UTF_16LE, LITTLE_MARK)),
            Map.entry("utf-16", new TextEncodings(StandardCharsets.UTF_16LE, LITTLE_MARK)),
            Map.entry("string", new TextEncodings(StandardCharsets.UTF_16LE, LITTLE_MARK)),
            Map.entry("unknown", new TextEncodings(StandardCharsets.UTF_16LE, LITTLE_MARK)),
            Map.entry("bigendianunicode", new TextEncodings(StandardCharsets.UTF_16BE, BIG_MARK)),
            Map.entry("utf32", new TextEncodings(Charset.forName("UTF-32LE"), LITTLE_32_MARK)),
            Map.entry("bigendianutf32", new TextEncodings(Charset.forName("UTF-32BE"), BIG_32_MARK)),
            Map.entry("latin1", new TextEncodings(StandardCharsets.ISO_8859_1, NONE)),
            Map.entry("1252", new TextEncodings(Charset.forName("windows-1252"), NONE)),
            Map.entry("28591", new TextEncodings(StandardCharsets.ISO_8859_1, NONE)),
            Map.entry("20127", new TextEncodings(StandardCharsets.US_ASCII, NONE)),
            Map.entry("65001", UTF8),
            Map.entry("1200", new TextEncodings(StandardCharsets.UTF_16LE, LITTLE_MARK)),
            Map.entry("1201", new TextEncodings(StandardCharsets.UTF_16BE, BIG_MARK)));

    /** The encoding for an argument: a name, a code page, or null for UTF-8 without a mark. */
    public static TextEncodings of(Object argument) {
        if (argument == null) {
            return UTF8;
        }
        String name = Conversions.toText(argument);
        TextEncodings known = NAMED.get(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        try {
            return new TextEncodings(Charset.forName(isNumber(name) ? "windows-" + name : name), NONE);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Errors.of(
                    "System.ArgumentException",
                    "ParameterArgumentTransformationError",
                    ErrorCategory.InvalidData,
                    name,
                    "Cannot process argument transformation on parameter 'Encoding'. '" + name
                            + "' is not a supported encoding name.");
        }
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The bytes of a text; what the encoding lacks becomes a question mark. */
    public byte[] bytes(String text) {
        var encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.ceil(text.length() * (double) encoder.maxBytesPerChar()) + 8);
        CoderResult result = encoder.encode(CharBuffer.wrap(text), bytes, true);
        if (result.isOverflow()) {
            return text.getBytes(charset);
        }
        encoder.flush(bytes);
        byte[] exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return exact;
    }
}
