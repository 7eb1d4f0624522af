package mtsh.language.value;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import mtsh.language.type.NetType;

/** A hash of System.Security.Cryptography at work: a plain one, or one with a key when the type is an HMAC. */
public final class NetHash implements NetObject {
    private final NetType netType;
    private final String algorithm;
    private byte[] key;
    private MessageDigest digest;
    private Mac mac;
    private byte[] result;

    /** {@code key} is null for a plain hash. */
    public NetHash(NetType netType, byte[] key) {
        this.netType = netType;
        String name = netType.name()
                .replaceAll("HMAC|Managed$|CryptoServiceProvider$", "")
                .toUpperCase(Locale.ROOT);
        this.algorithm = name.replace("SHA", "SHA-");
        this.key = key;
        restart();
    }

    public int size() {
        return (mac != null ? mac.getMacLength() : digest.getDigestLength()) * 8;
    }

    public byte[] key() {
        return key;
    }

    public void key(byte[] newKey) {
        key = newKey;
        restart();
    }

    /** Begins anew. */
    public void restart() {
        try {
            if (key == null) {
                digest = MessageDigest.getInstance(algorithm);
            } else {
                String name = "Hmac" + algorithm.replace("SHA-", "SHA");
                mac = Mac.getInstance(name);
                mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
            }
        } catch (NoSuchAlgorithmException | InvalidKeyException unknown) {
            throw new IllegalStateException(algorithm, unknown);
        }
    }

    public void update(byte[] bytes, int offset, int count) {
        if (mac != null) {
            mac.update(bytes, offset, count);
        } else {
            digest.update(bytes, offset, count);
        }
    }

    /** The hash of all since the beginning; the next byte begins a new one. */
    public byte[] finish() {
        result = mac != null ? mac.doFinal() : digest.digest();
        return result;
    }

    /** What {@link #finish} gave last, or null. */
    public byte[] result() {
        return result;
    }

    @Override
    public NetType netType() {
        return netType;
    }

    @Override
    public String toString() {
        return netType.fullName();
    }
}
