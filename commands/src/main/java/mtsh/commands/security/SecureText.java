package mtsh.commands.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import mtsh.language.value.SecureString;

/**
 * Secure strings as text. With a key: AES in PowerShell's second format. Without one: the bytes in hexadecimal, which is what PowerShell on
 * Linux does and which protects nothing.
 */
final class SecureText {
    private static final String HEADER = "76492d1116743f0423413b16050a5345";
    private static final int BLOCK = 16;

    private SecureText() {}

    static String plain(SecureString secret) {
        return HexFormat.of().formatHex(bytes(secret));
    }

    static byte[] bytes(SecureString secret) {
        return secret.text().getBytes(StandardCharsets.UTF_16LE);
    }

    static SecureString fromBytes(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            throw new IllegalArgumentException("Could not decrypt data. The data was not encrypted with this key.");
        }
        return new SecureString(new String(bytes, StandardCharsets.UTF_16LE));
    }

    static SecureString fromPlain(String text) {
        if (text.length() % 2 != 0) {
            throw new IllegalArgumentException(
                    "The parameter value \"" + text + "\" is not a valid encrypted string. (Parameter 'input')");
        }
        return fromBytes(hexadecimal(text));
    }

    private static byte[] hexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                throw new NumberFormatException("The input string '" + text.substring(i / 2 * 2, i / 2 * 2 + 2)
                        + "' was not in a correct format.");
            }
        }
        return HexFormat.of().parseHex(text);
    }

    static boolean isKey(byte[] key) {
        return key.length == 16 || key.length == 24 || key.length == 32;
    }

    static String encrypt(SecureString secret, byte[] key) {
        byte[] vector = new byte[BLOCK];
        new SecureRandom().nextBytes(vector);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, vector).doFinal(bytes(secret));
            String packed = "2|" + Base64.getEncoder().encodeToString(vector) + "|"
                    + HexFormat.of().formatHex(encrypted);
            return HEADER + Base64.getEncoder().encodeToString(packed.getBytes(StandardCharsets.UTF_16LE));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Throws when the key is not the one it was encrypted with. */
    static SecureString decrypt(String text, byte[] key) throws GeneralSecurityException {
        String[] parts = unpacked(text);
        byte[] vector = parts.length == 3 ? Base64.getDecoder().decode(parts[1]) : new byte[BLOCK];
        String encrypted = parts.length == 3 ? parts[2] : text;
        return fromBytes(cipher(Cipher.DECRYPT_MODE, key, vector).doFinal(hexadecimal(encrypted)));
    }

    private static String[] unpacked(String text) {
        if (!text.regionMatches(true, 0, HEADER, 0, HEADER.length())) {
            return new String[0];
        }
        try {
            byte[] packed = Base64.getDecoder().decode(text.substring(HEADER.length()));
            return new String(packed, StandardCharsets.UTF_16LE).split("\\|", -1);
        } catch (IllegalArgumentException notPacked) {
            return new String[0];
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] vector) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
        return cipher;
    }
}
