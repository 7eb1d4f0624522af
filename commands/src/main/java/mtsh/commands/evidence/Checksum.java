package mtsh.commands.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower case, as sha256sum writes it. */
final class Checksum {
    private static final int BUFFER = 128 * 1024;

    private Checksum() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of at most the first {@code most} bytes. */
    static Sum of(InputStream in, long most, Runnable checkStopped) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        while (size < most) {
            checkStopped.run();
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, most - size));
            if (count < 0) {
                break;
            }
            digest.update(buffer, 0, count);
            size += count;
        }
        return new Sum(text(digest), size);
    }

    record Sum(String sha256, long size) {}
}
