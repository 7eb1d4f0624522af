package mtsh.commands.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** The key of a session's pseudonyms: drawn anew for each session, so that two tickets cannot be laid side by side. */
public final class PseudonymKey {
    private static final int BYTES = 32;

    private final byte[] key = new byte[BYTES];

    public PseudonymKey() {
        new SecureRandom().nextBytes(key);
    }

    byte[] bytes() {
        return key.clone();
    }

    /** A key out of what a user keeps to get the same pseudonyms another day. */
    static byte[] of(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
