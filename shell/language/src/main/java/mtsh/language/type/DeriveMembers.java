package mtsh.language.type;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.Interruption;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.UInt8;

/** Members of Rfc2898DeriveBytes, HashAlgorithmName, AesGcm and CryptographicOperations. */
final class DeriveMembers extends RecordDescription {
    private static final String NAMESPACE = "System.Security.Cryptography.";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "HashAlgorithmName" -> """
                new(string name)
                string Name {get;}
                bool Equals(System.Object obj)
                int GetHashCode()
                string ToString()
                static System.Security.Cryptography.HashAlgorithmName MD5 {get;}
                static System.Security.Cryptography.HashAlgorithmName SHA1 {get;}
                static System.Security.Cryptography.HashAlgorithmName SHA256 {get;}
                static System.Security.Cryptography.HashAlgorithmName SHA384 {get;}
                static System.Security.Cryptography.HashAlgorithmName SHA512 {get;}
                """;
            case "CryptographicOperations" -> """
                static bool FixedTimeEquals(byte[] left, byte[] right)
                static void ZeroMemory(byte[] buffer)
                """;
            case "AesGcm" -> """
                new(byte[] key)
                new(byte[] key, int tagSizeInBytes)
                int TagSizeInBytes {get;}
                void Decrypt(byte[] nonce, byte[] ciphertext, byte[] tag, byte[] plaintext, byte[] associatedData = $null)
                void Dispose()
                void Encrypt(byte[] nonce, byte[] plaintext, byte[] ciphertext, byte[] tag, byte[] associatedData = $null)
                static bool IsSupported {get;}
                """;
            default -> """
                new(string password, byte[] salt)
                new(string password, int saltSize)
                new(byte[] password, byte[] salt, int iterations)
                new(string password, byte[] salt, int iterations)
                new(string password, int saltSize, int iterations)
                new(byte[] password, byte[] salt, int iterations, System.Security.Cryptography.HashAlgorithmName hashAlgorithm)
                new(string password, byte[] salt, int iterations, System.Security.Cryptography.HashAlgorithmName hashAlgorithm)
                new(string password, int saltSize, int iterations, System.Security.Cryptography.HashAlgorithmName hashAlgorithm)
                System.Security.Cryptography.HashAlgorithmName HashAlgorithm {get;}
                int IterationCount {get;set;}
                byte[] Salt {get;set;}
                void Dispose()
                byte[] GetBytes(int cb)
                void Reset()
                static byte[] Pbkdf2(byte[] password, byte[] salt, int iterations, System.Security.Cryptography.HashAlgorithmName hashAlgorithm, int outputLength)
                static byte[] Pbkdf2(string password, byte[] salt, int iterations, System.Security.Cryptography.HashAlgorithmName hashAlgorithm, int outputLength)
                """;
        };
    }

    @Override
    Object getStatic(String property) {
        return property.equals("IsSupported") ? true : named(property);
    }

    static NetRecord named(Object name) {
        return record(NAMESPACE + "HashAlgorithmName")
                .set("Name", name)
                .writtenBy(self -> self.get("Name") == null ? "" : (String) self.get("Name"));
    }

    @Override
    void set(String property, Object self, Object value) {
        super.set(property, self, value);
        ((NetRecord) self).set("Given", 0);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        switch (name(key)) {
            case "FixedTimeEquals":
                return java.security.MessageDigest.isEqual(Bytes.of((PSArray) a[0]), Bytes.of((PSArray) a[1]));
            case "ZeroMemory":
                Arrays.fill(((PSArray) a[0]).items(), new UInt8(0));
                return null;
            case "Pbkdf2":
                return Bytes.array(derived(
                        password(a[0]), Bytes.of((PSArray) a[1]), (Integer) a[2], algorithm(a[3]), (Integer) a[4]));
            default:
                return switch (type().name()) {
                    case "HashAlgorithmName" -> named(a[0]);
                    case "AesGcm" ->
                        new NetRecord(type()).set("Key", a[0]).set("TagSizeInBytes", a.length > 1 ? a[1] : 16);
                    default -> deriving(a);
                };
        }
    }

    private NetRecord deriving(Object[] a) {
        int iterations = a.length > 2 ? (Integer) a[2] : 1_000;
        if (iterations <= 0) {
            throw ListMembers.outOfRange("iterations", "Positive number required.");
        }
        PSArray salt = a[1] instanceof Integer size ? Bytes.array(NetCipher.random(size)) : (PSArray) a[1];
        return new NetRecord(type())
                .set("Password", password(a[0]))
                .set("Salt", salt)
                .set("IterationCount", iterations)
                .set("HashAlgorithm", a.length > 3 ? a[3] : named("SHA1"))
                .set("Given", 0);
    }

    private static byte[] password(Object given) {
        if (given == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'password')");
        }
        return given instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : Bytes.of((PSArray) given);
    }

    /** The name of a hash in Java's words for its HMAC. */
    static String algorithm(Object hash) {
        Object name = ((NetRecord) PSObject.unwrap(hash)).get("Name");
        String plain =
                name == null ? "" : name.toString().toUpperCase(Locale.ROOT).replace("-", "");
        if (!plain.matches("MD5|SHA1|SHA256|SHA384|SHA512")) {
            throw NetCipher.error("'" + name + "' is not a known hash algorithm.");
        }
        return plain;
    }

    private static byte[] derived(byte[] password, byte[] salt, int iterations, String hash, int length) {
        try {
            Mac mac = Mac.getInstance("Hmac" + hash);
            mac.init(new SecretKeySpec(password.length == 0 ? new byte[1] : password, "Hmac" + hash));
            byte[] all = new byte[length];
            int at = 0;
            for (int block = 1; at < length; block++) {
                mac.update(salt);
                byte[] step = mac.doFinal(
                        new byte[] {(byte) (block >> 24), (byte) (block >> 16), (byte) (block >> 8), (byte) block});
                byte[] sum = step.clone();
                for (int i = 1; i < iterations; i++) {
                    Interruption.check(i);
                    step = mac.doFinal(step);
                    for (int j = 0; j < sum.length; j++) {
                        sum[j] ^= step[j];
                    }
                }
                int taken = Math.min(sum.length, length - at);
                System.arraycopy(sum, 0, all, at, taken);
                at += taken;
            }
            return all;
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetRecord record = (NetRecord) self;
        switch (name(key)) {
            case "GetBytes": {
                int given = (Integer) record.get("Given");
                int wanted = (Integer) a[0];
                if (wanted <= 0) {
                    throw ListMembers.outOfRange("cb", "Positive number required.");
                }
                byte[] all = derived(
                        (byte[]) record.get("Password"),
                        Bytes.of((PSArray) record.get("Salt")),
                        (Integer) record.get("IterationCount"),
                        algorithm(record.get("HashAlgorithm")),
                        given + wanted);
                record.set("Given", given + wanted);
                return Bytes.array(Arrays.copyOfRange(all, given, given + wanted));
            }
            case "Reset":
                record.set("Given", 0);
                return null;
            case "Encrypt", "Decrypt":
                gcm(record, name(key).equals("Encrypt"), a);
                return null;
            case "Equals":
                return PSObject.unwrap(a[0]) instanceof NetRecord other
                        && String.valueOf(other.get("Name")).equals(record.get("Name"));
            case "GetHashCode":
                return String.valueOf(record.get("Name")).hashCode();
            case "ToString":
                return record.get("Name") == null ? "" : record.get("Name");
            default:
                return null;
        }
    }

    /** {@code Encrypt(nonce, plaintext, ciphertext, tag)} and {@code Decrypt(nonce, ciphertext, tag, plaintext)}. */
    private static void gcm(NetRecord record, boolean encrypts, Object[] a) {
        PSArray tag = (PSArray) a[encrypts ? 3 : 2];
        PSArray target = (PSArray) a[encrypts ? 2 : 3];
        byte[] input = Bytes.of((PSArray) a[1]);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    new SecretKeySpec(Bytes.of((PSArray) record.get("Key")), "AES"),
                    new GCMParameterSpec(tag.length() * 8, Bytes.of((PSArray) a[0])));
            if (a.length > 4 && a[4] != null) {
                cipher.updateAAD(Bytes.of((PSArray) a[4]));
            }
            byte[] all = input;
            if (!encrypts) {
                all = Arrays.copyOf(input, input.length + tag.length());
                System.arraycopy(Bytes.of(tag), 0, all, input.length, tag.length());
            }
            byte[] out = cipher.doFinal(all);
            put(out, 0, input.length, target);
            if (encrypts) {
                put(out, input.length, tag.length(), tag);
            }
        } catch (AEADBadTagException wrong) {
            throw new NetThrow(
                    NAMESPACE + "AuthenticationTagMismatchException",
                    "The computed authentication tag did not match the input authentication tag.");
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new NetThrow("System.ArgumentException", String.valueOf(wrong.getMessage()));
        }
    }

    private static void put(byte[] from, int start, int count, PSArray target) {
        for (int i = 0; i < count; i++) {
            target.items()[i] = new UInt8(from[start + i] & 0xFF);
        }
    }
}
