package mtsh.language.value;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Text.Encoding}: a character set and whether files in it begin with a byte order mark. */
public record NetEncoding(Charset charset, boolean byteOrderMark) implements NetObject {
    public static final NetEncoding UTF8 = new NetEncoding(StandardCharsets.UTF_8, true);
    public static final NetEncoding UTF8_WITHOUT_MARK = new NetEncoding(StandardCharsets.UTF_8, false);
    public static final NetEncoding ASCII = new NetEncoding(StandardCharsets.US_ASCII, false);
    public static final NetEncoding LATIN1 = new NetEncoding(StandardCharsets.ISO_8859_1, false);
    public static final NetEncoding UNICODE = new NetEncoding(StandardCharsets.UTF_16LE, true);
    public static final NetEncoding BIG_ENDIAN_UNICODE = new NetEncoding(StandardCharsets.UTF_16BE, true);
    public static final NetEncoding UTF32 = new NetEncoding(Charset.forName("UTF-32LE"), true);

    /** By .NET's or PowerShell's name, or the number of a code page. */
    public static NetEncoding named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf8", "utf-8", "65001" -> UTF8;
            case "utf8nobom", "default", "0" -> UTF8_WITHOUT_MARK;
            case "utf8bom" -> UTF8;
            case "ascii", "us-ascii", "20127" -> ASCII;
            case "latin1", "iso-8859-1", "28591" -> LATIN1;
            case "unicode", "utf-16", "utf-16le", "1200" -> UNICODE;
            case "bigendianunicode", "utf-16be", "unicodefffe", "1201" -> BIG_ENDIAN_UNICODE;
            case "utf7", "utf-7", "65000" -> new NetEncoding(Utf7.CHARSET, false);
            case "utf32", "utf-32", "12000" -> UTF32;
            default -> other(name);
        };
    }

    /** What a cmdlet's -Encoding means: PowerShell's names first, then .NET's. */
    public static NetEncoding ofParameter(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf8", "utf8nobom", "default", "oem" -> UTF8_WITHOUT_MARK;
            case "unicode", "string", "unknown" -> UNICODE;
            case "bigendianutf32" -> new NetEncoding(Charset.forName("UTF-32BE"), true);
            case "ansi" -> named("1252");
            default -> named(name);
        };
    }

    private static NetEncoding other(String name) {
        boolean codePage = !name.isEmpty() && name.length() < 6 && name.chars().allMatch(Character::isDigit);
        String java = codePage ? "windows-" + name : name;
        try {
            return new NetEncoding(Charset.forName(java), false);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            if (codePage && Charset.isSupported("IBM" + name)) {
                return new NetEncoding(Charset.forName("IBM" + name), false);
            }
            throw new NetThrow(
                    "System.ArgumentException",
                    "'" + name
                            + "' is not a supported encoding name. For information on defining a custom encoding, see the"
                            + " documentation for the Encoding.RegisterProvider method. (Parameter 'name')");
        }
    }

    /** Bytes that a file begins with. */
    public byte[] preamble() {
        return byteOrderMark ? encode("\uFEFF") : new byte[0];
    }

    public byte[] encode(String text) {
        return text.getBytes(charset);
    }

    public String decode(byte[] bytes, int offset, int length) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, offset, length))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public int codePage() {
        return switch (charset.name()) {
            case "UTF-8" -> 65001;
            case "US-ASCII" -> 20127;
            case "ISO-8859-1" -> 28591;
            case "UTF-16LE" -> 1200;
            case "UTF-16BE" -> 1201;
            case "UTF-32LE" -> 12000;
            default -> digits(charset.name());
        };
    }

    private static int digits(String name) {
        String digits = name.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    /** The IANA name as .NET spells it. */
    public String webName() {
        return switch (charset.name()) {
            case "UTF-16LE" -> "utf-16";
            case "UTF-32LE" -> "utf-32";
            default -> charset.name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public NetType netType() {
        return Types.find(
                switch (charset.name()) {
                    case "UTF-8" -> "System.Text.UTF8Encoding";
                    case "US-ASCII" -> "System.Text.ASCIIEncoding";
                    case "ISO-8859-1" -> "System.Text.Latin1Encoding";
                    case "UTF-16LE", "UTF-16BE" -> "System.Text.UnicodeEncoding";
                    case "UTF-32LE" -> "System.Text.UTF32Encoding";
                    default -> "System.Text.Encoding";
                });
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
