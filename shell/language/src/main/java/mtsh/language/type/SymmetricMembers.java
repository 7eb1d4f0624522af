package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;

/** Members of SymmetricAlgorithm and of Aes, Rijndael, DES and TripleDES. */
final class SymmetricMembers extends Description {
    private static final String NAMESPACE = "System.Security.Cryptography.";

    @Override
    String definitions() {
        String name = type().name();
        if (name.equals("KeySizes")) {
            return """
                new(int minSize, int maxSize, int skipSize)
                int MaxSize {get;}
                int MinSize {get;}
                int SkipSize {get;}
                """;
        }
        if (name.endsWith("Managed") || name.endsWith("Provider")) {
            return "new()\n";
        }
        if (!name.equals("SymmetricAlgorithm")) {
            return "static TYPE Create()\nstatic TYPE Create(string algorithmName)\n".replace("TYPE", NAMESPACE + name);
        }
        return """
                int BlockSize {get;set;}
                int FeedbackSize {get;set;}
                byte[] IV {get;set;}
                byte[] Key {get;set;}
                int KeySize {get;set;}
                System.Security.Cryptography.KeySizes[] LegalBlockSizes {get;}
                System.Security.Cryptography.KeySizes[] LegalKeySizes {get;}
                System.Security.Cryptography.CipherMode Mode {get;set;}
                System.Security.Cryptography.PaddingMode Padding {get;set;}
                void Clear()
                System.Security.Cryptography.ICryptoTransform CreateDecryptor()
                System.Security.Cryptography.ICryptoTransform CreateDecryptor(byte[] rgbKey, byte[] rgbIV)
                System.Security.Cryptography.ICryptoTransform CreateEncryptor()
                System.Security.Cryptography.ICryptoTransform CreateEncryptor(byte[] rgbKey, byte[] rgbIV)
                byte[] DecryptCbc(byte[] ciphertext, byte[] iv, System.Security.Cryptography.PaddingMode paddingMode = PKCS7)
                byte[] DecryptCfb(byte[] ciphertext, byte[] iv, System.Security.Cryptography.PaddingMode paddingMode = None, int feedbackSizeInBits = 8)
                byte[] DecryptEcb(byte[] ciphertext, System.Security.Cryptography.PaddingMode paddingMode)
                void Dispose()
                byte[] EncryptCbc(byte[] plaintext, byte[] iv, System.Security.Cryptography.PaddingMode paddingMode = PKCS7)
                byte[] EncryptCfb(byte[] plaintext, byte[] iv, System.Security.Cryptography.PaddingMode paddingMode = None, int feedbackSizeInBits = 8)
                byte[] EncryptEcb(byte[] plaintext, System.Security.Cryptography.PaddingMode paddingMode)
                void GenerateIV()
                void GenerateKey()
                bool ValidKeySize(int bitLength)
                static System.Security.Cryptography.SymmetricAlgorithm Create(string algName)
                """;
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetRecord sizes) {
            return sizes.get(property);
        }
        NetCipher cipher = (NetCipher) self;
        return switch (property) {
            case "BlockSize" -> cipher.blockBytes * 8;
            case "FeedbackSize" -> cipher.feedbackBits;
            case "IV" -> Bytes.array(cipher.vector());
            case "Key" -> Bytes.array(cipher.key());
            case "KeySize" -> cipher.keyBits;
            case "LegalBlockSizes" -> sizes(cipher.blockBytes * 8, cipher.blockBytes * 8, 0);
            case "LegalKeySizes" ->
                switch (cipher.algorithm) {
                    case "AES" -> sizes(128, 256, 64);
                    case "DES" -> sizes(64, 64, 0);
                    default -> sizes(128, 192, 64);
                };
            case "Mode" -> NetEnum.named(NAMESPACE + "CipherMode", cipher.mode);
            default -> NetEnum.named(NAMESPACE + "PaddingMode", cipher.padding);
        };
    }

    private static PSArray sizes(int least, int most, int step) {
        NetObject sizes = new NetRecord(Types.find(NAMESPACE + "KeySizes"))
                .set("MinSize", least)
                .set("MaxSize", most)
                .set("SkipSize", step);
        return new PSArray(Types.find(NAMESPACE + "KeySizes"), new Object[] {sizes});
    }

    @Override
    void set(String property, Object self, Object value) {
        NetCipher cipher = (NetCipher) self;
        if (value == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'value')");
        }
        switch (property) {
            case "BlockSize" -> {
                if ((Integer) value != cipher.blockBytes * 8) {
                    throw NetCipher.error("Specified block size is not valid for this algorithm.");
                }
            }
            case "FeedbackSize" -> cipher.feedbackBits = (Integer) value;
            case "IV" -> cipher.vector(Bytes.of((PSArray) value));
            case "Key" -> cipher.key(Bytes.of((PSArray) value));
            case "KeySize" -> {
                if (!cipher.takes((Integer) value)) {
                    throw NetCipher.error("Specified key is not a valid size for this algorithm.");
                }
                cipher.keyBits = (Integer) value;
                cipher.key = null;
            }
            case "Mode" -> {
                cipher.mode = value.toString();
                if (cipher.mode.equals("OFB") || cipher.mode.equals("CTS")) {
                    cipher.mode = "CBC";
                    throw NetCipher.error("Specified cipher mode is not valid for this algorithm.");
                }
            }
            default -> cipher.padding = value.toString();
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("KeySizes")) {
            return new NetRecord(type())
                    .set("MinSize", a[0])
                    .set("MaxSize", a[1])
                    .set("SkipSize", a[2]);
        }
        if (a.length == 0) {
            return new NetCipher(type());
        }
        String name = String.valueOf(a[0]).replace(NAMESPACE, "");
        NetType found = name.equals("3DES") ? Types.find(NAMESPACE + "TripleDES") : Types.find(NAMESPACE + name);
        return found == null || !found.isA(Types.find(NAMESPACE + "SymmetricAlgorithm")) ? null : new NetCipher(found);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetCipher cipher = (NetCipher) self;
        String name = name(key);
        switch (name) {
            case "GenerateIV":
                cipher.vector = NetCipher.random(cipher.blockBytes);
                return null;
            case "GenerateKey":
                cipher.key = NetCipher.random(cipher.keyBits / 8);
                return null;
            case "ValidKeySize":
                return cipher.takes((Integer) a[0]);
            case "CreateEncryptor", "CreateDecryptor":
                byte[] usedKey = a.length == 0 ? cipher.key() : bytes(a[0], "rgbKey");
                boolean needsVector = !cipher.mode.equals("ECB");
                byte[] vector = a.length == 0 || !needsVector ? cipher.vector() : bytes(a[1], "rgbIV");
                if (vector.length != cipher.blockBytes) {
                    throw new NetThrow(
                            "System.ArgumentException",
                            "Specified initialization vector (IV) does not match the block size for this algorithm. (Parameter"
                                    + " 'rgbIV')");
                }
                return cipher.transform(name.equals("CreateEncryptor"), usedKey, vector);
            case "Clear", "Dispose":
                return null;
            default:
                return oneShot(name, cipher, a);
        }
    }

    private static byte[] bytes(Object array, String parameter) {
        if (array == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter '" + parameter + "')");
        }
        return Bytes.of((PSArray) array);
    }

    /** {@code EncryptCbc(data, iv, padding)} and its kin. */
    private static PSArray oneShot(String name, NetCipher cipher, Object[] a) {
        boolean encrypts = name.startsWith("Encrypt");
        String mode = name.substring(7).toUpperCase(java.util.Locale.ROOT);
        NetEnum given = null;
        for (Object each : a) {
            given = each instanceof NetEnum padding ? padding : given;
        }
        String padding = given != null ? given.toString() : mode.equals("CFB") ? "None" : "PKCS7";
        byte[] vector = mode.equals("ECB") ? new byte[0] : bytes(a[1], "iv");
        NetTransform transform = new NetTransform(
                cipher.cipher(encrypts, cipher.key(), vector, mode),
                encrypts,
                padding,
                cipher.unit(mode),
                cipher.blockBytes);
        return Bytes.array(transform.last(bytes(a[0], encrypts ? "plaintext" : "ciphertext")));
    }
}
