package mtsh.commands.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.PSObject;

/** The encodings that -Encoding names, and readers that heed a byte order mark. */
public final class TextEncodings {
    private static final int LONGEST_MARK = 4;

    private TextEncodings() {}

    /** What -Encoding means: PowerShell's names first, then .NET's; UTF-8 without a mark when not given. */
    public static NetEncoding of(Object encoding) {
        Object plain = PSObject.unwrap(encoding);
        if (plain == null) {
            return NetEncoding.UTF8_WITHOUT_MARK;
        }
        if (plain instanceof NetEncoding known) {
            return known;
        }
        try {
            return NetEncoding.ofParameter(Conversions.toText(plain));
        } catch (NetThrow unknown) {
            throw Errors.of(
                    "System.Management.Automation.ParameterBindingException",
                    "ParameterArgumentTransformationError",
                    ErrorCategory.InvalidData,
                    null,
                    "Cannot process argument transformation on parameter 'Encoding'. "
                            + unknown.exception().message());
        }
    }

    /** The same, and what is to be said of it: UTF-7 is out of use. */
    public static NetEncoding of(Object encoding, Consumer<String> warning) {
        NetEncoding meant = of(encoding);
        if (meant.charset().name().equals("UTF-7")) {
            warning.accept("Encoding 'UTF-7' is obsolete, please use UTF-8.");
        }
        return meant;
    }

    /** Opens a file as text; a byte order mark wins over the encoding. */
    public static BufferedReader reader(Path file, NetEncoding encoding) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            bytes.mark(LONGEST_MARK);
            byte[] head = bytes.readNBytes(LONGEST_MARK);
            bytes.reset();
            int length = markLength(head);
            bytes.skipNBytes(length);
            Charset charset = length == 0 ? encoding.charset() : marked(head);
            return new BufferedReader(new InputStreamReader(bytes, charset));
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int markLength(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return 4;
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return NetEncoding.UTF32.charset();
        }
        return startsWith(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
}
