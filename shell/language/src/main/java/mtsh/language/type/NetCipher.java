package mtsh.language.type;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetObject;

/** A symmetric algorithm of System.Security.Cryptography with its key, its vector and how it goes about blocks. */
final class NetCipher implements NetObject {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NetType netType;
    final String algorithm;
    final int blockBytes;
    byte[] key;
    byte[] vector;
    int keyBits;
    String mode = "CBC";
    String padding = "PKCS7";
    int feedbackBits = 8;

    NetCipher(NetType netType) {
        this.netType = netType;
        String name = netType.name();
        algorithm = name.startsWith("TripleDES") ? "DESede" : name.startsWith("DES") ? "DES" : "AES";
        blockBytes = algorithm.equals("AES") ? 16 : 8;
        keyBits = algorithm.equals("AES") ? 256 : algorithm.equals("DES") ? 64 : 192;
    }

    byte[] key() {
        if (key == null) {
            key = random(keyBits / 8);
        }
        return key;
    }

    byte[] vector() {
        if (vector == null) {
            vector = random(blockBytes);
        }
        return vector;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    boolean takes(int bits) {
        return switch (algorithm) {
            case "AES" -> bits == 128 || bits == 192 || bits == 256;
            case "DES" -> bits == 64;
            default -> bits == 128 || bits == 192;
        };
    }

    void key(byte[] given) {
        if (!takes(given.length * 8)) {
            throw error("Specified key is not a valid size for this algorithm.");
        }
        key = given;
        keyBits = given.length * 8;
    }

    void vector(byte[] given) {
        if (given.length != blockBytes) {
            throw error("Specified initialization vector (IV) does not match the block size for this algorithm.");
        }
        vector = given;
    }

    static NetThrow error(String message) {
        return new NetThrow("System.Security.Cryptography.CryptographicException", message);
    }

    /** Java's cipher, which neither pads nor cuts: that is done outside. */
    Cipher cipher(boolean encrypts, byte[] usedKey, byte[] usedVector) {
        return cipher(encrypts, usedKey, usedVector, mode);
    }

    Cipher cipher(boolean encrypts, byte[] usedKey, byte[] usedVector, String usedMode) {
        if (!takes(usedKey.length * 8)) {
            throw error("Specified key is not a valid size for this algorithm.");
        }
        byte[] whole = algorithm.equals("DESede") && usedKey.length == 16 ? Arrays.copyOf(usedKey, 24) : usedKey;
        if (whole.length > usedKey.length) {
            System.arraycopy(usedKey, 0, whole, 16, 8);
        }
        String feedback = usedMode.equals("CFB") ? String.valueOf(feedbackBits) : "";
        if (usedMode.equals("OFB") || usedMode.equals("CTS")) {
            throw error("Specified cipher mode is not valid for this algorithm.");
        }
        try {
            Cipher cipher = Cipher.getInstance(algorithm + "/" + usedMode + feedback + "/NoPadding");
            SecretKeySpec secret = new SecretKeySpec(whole, algorithm);
            int direction = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
            if (usedMode.equals("ECB")) {
                cipher.init(direction, secret);
            } else {
                cipher.init(direction, secret, new IvParameterSpec(usedVector));
            }
            return cipher;
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw error(wrong.getMessage());
        }
    }

    NetTransform transform(boolean encrypts, byte[] usedKey, byte[] usedVector) {
        return new NetTransform(cipher(encrypts, usedKey, usedVector), encrypts, padding, unit(mode), blockBytes);
    }

    /** In how many bytes it goes on. */
    int unit(String usedMode) {
        return usedMode.equals("CFB") ? feedbackBits / 8 : blockBytes;
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
