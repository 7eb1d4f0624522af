package mtsh.language.type;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetObject;

/** {@code ICryptoTransform} of a cipher: whole blocks as they come, the padding at the end. */
final class NetTransform implements NetObject {
    private final Cipher cipher;
    private final boolean encrypts;
    private final String padding;
    final int unit;
    private final int blockBytes;
    /** The block that may hold the padding, kept back while decrypting. */
    private byte[] held = new byte[0];

    NetTransform(Cipher cipher, boolean encrypts, String padding, int unit, int blockBytes) {
        this.cipher = cipher;
        this.encrypts = encrypts;
        this.padding = padding;
        this.unit = unit;
        this.blockBytes = blockBytes;
    }

    private boolean holdsBack() {
        return !encrypts && !padding.equals("None") && !padding.equals("Zeros");
    }

    /** Whole units in, whole units out. */
    byte[] blocks(byte[] bytes) {
        byte[] all = bytes;
        if (holdsBack()) {
            byte[] joined = joined(held, bytes);
            int kept = Math.min(unit, joined.length);
            held = Arrays.copyOfRange(joined, joined.length - kept, joined.length);
            all = Arrays.copyOf(joined, joined.length - kept);
        }
        byte[] out = cipher.update(all);
        return out == null ? new byte[0] : out;
    }

    /** The rest, padded or with the padding cut off; the transform begins anew. */
    byte[] last(byte[] bytes) {
        byte[] rest = joined(held, bytes);
        held = new byte[0];
        try {
            if (encrypts) {
                return cipher.doFinal(padded(rest));
            }
            if (rest.length % unit != 0) {
                throw NetCipher.error("The input data is not a complete block.");
            }
            return cut(cipher.doFinal(rest));
        } catch (GeneralSecurityException wrong) {
            throw NetCipher.error("The input data is not a complete block.");
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private byte[] padded(byte[] rest) {
        int missing = unit - rest.length % unit;
        if (padding.equals("None") || padding.equals("Zeros")) {
            if (missing == unit) {
                return rest;
            }
            if (padding.equals("None")) {
                throw NetCipher.error("The input data is not a complete block.");
            }
            return Arrays.copyOf(rest, rest.length + missing);
        }
        byte[] all = Arrays.copyOf(rest, rest.length + missing);
        byte[] filler = padding.equals("ISO10126") ? NetCipher.random(missing) : new byte[missing];
        if (padding.equals("PKCS7")) {
            Arrays.fill(filler, (byte) missing);
        }
        filler[missing - 1] = (byte) missing;
        System.arraycopy(filler, 0, all, rest.length, missing);
        return all;
    }

    private byte[] cut(byte[] plain) {
        if (!holdsBack() || plain.length == 0) {
            return plain;
        }
        int count = plain[plain.length - 1] & 0xFF;
        boolean good = count > 0 && count <= Math.max(unit, 1) && count <= plain.length;
        for (int i = plain.length - count; good && i < plain.length - 1; i++) {
            good = padding.equals("ISO10126") || plain[i] == (padding.equals("PKCS7") ? (byte) count : 0);
        }
        if (!good) {
            throw new NetThrow(
                    "System.Security.Cryptography.CryptographicException", "Padding is invalid and cannot be removed.");
        }
        return Arrays.copyOf(plain, plain.length - count);
    }

    int blockBytes() {
        return blockBytes;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Security.Cryptography.CryptoTransform");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
