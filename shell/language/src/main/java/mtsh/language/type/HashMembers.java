package mtsh.language.type;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetHash;
import mtsh.language.value.NetStream;
import mtsh.language.value.PSArray;

/** Members of HashAlgorithm, of MD5 and the SHAs, and of the HMACs. */
final class HashMembers extends Description {
    private static final int CHUNK = 65_536;
    private static final int KEY_LENGTH = 64;

    @Override
    String definitions() {
        String name = type().name();
        if (name.equals("HashAlgorithm")) {
            return """
                bool CanReuseTransform {get;}
                bool CanTransformMultipleBlocks {get;}
                void Clear()
                byte[] ComputeHash(System.IO.Stream inputStream)
                byte[] ComputeHash(byte[] buffer, int offset, int count)
                byte[] ComputeHash(byte[] buffer)
                void Dispose()
                byte[] Hash {get;}
                int HashSize {get;}
                void Initialize()
                int InputBlockSize {get;}
                int OutputBlockSize {get;}
                int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
                byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
                static System.Security.Cryptography.HashAlgorithm Create(string hashName)
                """;
        }
        if (isOldName(name)) {
            return "new()\n";
        }
        String data = """
                static int HashSizeInBits {get;}
                static int HashSizeInBytes {get;}
                """;
        if (!name.startsWith("HMAC")) {
            return data + "static TYPE Create()\n".replace("TYPE", type().fullName()) + """
                static byte[] HashData(byte[] source)
                static byte[] HashData(System.IO.Stream source)
                """;
        }
        return name.equals("HMAC") ? "byte[] Key {get;set;}\nstring HashName {get;set;}\n" : data + """
                new()
                new(byte[] key)
                static byte[] HashData(byte[] key, byte[] source)
                static byte[] HashData(byte[] key, System.IO.Stream source)
                """;
    }

    /** A name that stays for old scripts: {@code SHA256Managed}. */
    private static boolean isOldName(String name) {
        return name.endsWith("Managed") || name.endsWith("CryptoServiceProvider");
    }

    @Override
    Object get(String property, Object self) {
        NetHash hash = (NetHash) self;
        return switch (property) {
            case "HashSize" -> hash.size();
            case "Hash" -> hash.result() == null ? null : Bytes.array(hash.result());
            case "InputBlockSize", "OutputBlockSize" -> 1;
            case "Key" -> Bytes.array(hash.key());
            case "HashName" -> hash.netType().name().replace("HMAC", "");
            default -> true;
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("Key")) {
            ((NetHash) self).key(Bytes.of((PSArray) value));
            return;
        }
        throw new NetThrow(
                "System.Security.Cryptography.CryptographicException",
                "Changing the hash algorithm of an HMAC is not supported.");
    }

    @Override
    Object getStatic(String property) {
        int bits = new NetHash(type(), type().name().startsWith("HMAC") ? new byte[1] : null).size();
        return property.equals("HashSizeInBits") ? bits : bits / 8;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetHash hash = (NetHash) self;
        switch (name(key)) {
            case "Clear", "Dispose":
                return null;
            case "Initialize":
                hash.restart();
                return null;
            case "TransformBlock":
                hash.update(part(a), 0, (Integer) a[2]);
                if (a[3] != null) {
                    ListMembers.copy(
                            ((PSArray) a[0]).asList().subList((Integer) a[1], (Integer) a[1] + (Integer) a[2]),
                            (PSArray) a[3],
                            (Integer) a[4]);
                }
                return a[2];
            case "TransformFinalBlock":
                byte[] last = part(a);
                hash.update(last, 0, last.length);
                hash.finish();
                return Bytes.array(last);
            default:
                return Bytes.array(computed(hash, a));
        }
    }

    private static byte[] part(Object[] a) {
        StreamMembers.checkPart((PSArray) a[0], (Integer) a[1], (Integer) a[2]);
        return Bytes.of((PSArray) a[0], (Integer) a[1], (Integer) a[2]);
    }

    /** Of bytes, of a part of them, or of the rest of a stream. */
    private static byte[] computed(NetHash hash, Object[] a) {
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'buffer')");
        }
        hash.restart();
        if (a[0] instanceof NetStream stream) {
            update(hash, stream);
            return hash.finish();
        }
        byte[] bytes = a.length == 3 ? part(a) : Bytes.of((PSArray) a[0]);
        hash.update(bytes, 0, bytes.length);
        return hash.finish();
    }

    private static void update(NetHash hash, NetStream stream) {
        byte[] bytes = new byte[CHUNK];
        try {
            for (int read = stream.read(bytes, 0, CHUNK); read > 0; read = stream.read(bytes, 0, CHUNK)) {
                hash.update(bytes, 0, read);
            }
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "HashData" -> {
                boolean keyed = a.length == 2;
                NetHash hash = new NetHash(type(), keyed ? Bytes.of((PSArray) a[0]) : null);
                yield Bytes.array(computed(hash, new Object[] {a[a.length - 1]}));
            }
            case "new" ->
                isOldName(type().name())
                        ? new NetHash(type(), null)
                        : new NetHash(type(), a.length == 1 ? Bytes.of((PSArray) a[0]) : randomKey());
            default -> a.length == 0 ? new NetHash(type(), null) : named((String) a[0]);
        };
    }

    private static byte[] randomKey() {
        byte[] key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static NetHash named(String name) {
        if (name == null || name.isEmpty()) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'name')");
        }
        String plain = name.toUpperCase(Locale.ROOT).replace("SYSTEM.SECURITY.CRYPTOGRAPHY.", "");
        NetType type =
                switch (plain) {
                    case "MD5", "SHA256", "SHA384", "SHA512" -> Types.find("System.Security.Cryptography." + plain);
                    case "SHA", "SHA1" -> Types.find("System.Security.Cryptography.SHA1");
                    case "SHA-256", "SHA-384", "SHA-512" ->
                        Types.find("System.Security.Cryptography." + plain.replace("-", ""));
                    default -> null;
                };
        return type == null ? null : new NetHash(type, null);
    }
}
