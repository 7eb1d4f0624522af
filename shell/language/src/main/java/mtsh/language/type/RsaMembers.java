package mtsh.language.type;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetFilterStream;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetStream;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of RSA, its parameters and its paddings. */
final class RsaMembers extends RecordDescription {
    static final String NAMESPACE = "System.Security.Cryptography.";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "RSAParameters" -> """
                new()
                byte[] D {get;set;}
                byte[] DP {get;set;}
                byte[] DQ {get;set;}
                byte[] Exponent {get;set;}
                byte[] InverseQ {get;set;}
                byte[] Modulus {get;set;}
                byte[] P {get;set;}
                byte[] Q {get;set;}
                """;
            case "RSASignaturePadding" -> """
                System.Security.Cryptography.RSASignaturePaddingMode Mode {get;}
                string ToString()
                static System.Security.Cryptography.RSASignaturePadding Pkcs1 {get;}
                static System.Security.Cryptography.RSASignaturePadding Pss {get;}
                """;
            case "RSAEncryptionPadding" -> """
                System.Security.Cryptography.RSAEncryptionPaddingMode Mode {get;}
                System.Security.Cryptography.HashAlgorithmName OaepHashAlgorithm {get;}
                string ToString()
                static System.Security.Cryptography.RSAEncryptionPadding CreateOaep(System.Security.Cryptography.HashAlgorithmName hashAlgorithm)
                static System.Security.Cryptography.RSAEncryptionPadding OaepSHA1 {get;}
                static System.Security.Cryptography.RSAEncryptionPadding OaepSHA256 {get;}
                static System.Security.Cryptography.RSAEncryptionPadding OaepSHA384 {get;}
                static System.Security.Cryptography.RSAEncryptionPadding OaepSHA512 {get;}
                static System.Security.Cryptography.RSAEncryptionPadding Pkcs1 {get;}
                """;
            case "RSACng", "RSAOpenSsl" -> "new()\nnew(int keySize)\n";
            case "RSACryptoServiceProvider" -> """
                new()
                new(int dwKeySize)
                bool PersistKeyInCsp {get;set;}
                bool PublicOnly {get;}
                byte[] Decrypt(byte[] rgb, bool fOAEP)
                byte[] Encrypt(byte[] rgb, bool fOAEP)
                byte[] SignData(byte[] buffer, System.Object halg)
                bool VerifyData(byte[] buffer, System.Object halg, byte[] signature)
                """;
            default -> """
                string KeyExchangeAlgorithm {get;}
                int KeySize {get;set;}
                System.Security.Cryptography.KeySizes[] LegalKeySizes {get;}
                string SignatureAlgorithm {get;}
                void Clear()
                byte[] Decrypt(byte[] data, System.Security.Cryptography.RSAEncryptionPadding padding)
                void Dispose()
                byte[] Encrypt(byte[] data, System.Security.Cryptography.RSAEncryptionPadding padding)
                System.Security.Cryptography.RSAParameters ExportParameters(bool includePrivateParameters)
                byte[] ExportPkcs8PrivateKey()
                string ExportPkcs8PrivateKeyPem()
                byte[] ExportRSAPrivateKey()
                string ExportRSAPrivateKeyPem()
                byte[] ExportRSAPublicKey()
                string ExportRSAPublicKeyPem()
                byte[] ExportSubjectPublicKeyInfo()
                string ExportSubjectPublicKeyInfoPem()
                void FromXmlString(string xmlString)
                void ImportFromPem(string input)
                void ImportParameters(System.Security.Cryptography.RSAParameters parameters)
                void ImportPkcs8PrivateKey(byte[] source, [ref] int bytesRead)
                void ImportRSAPrivateKey(byte[] source, [ref] int bytesRead)
                void ImportRSAPublicKey(byte[] source, [ref] int bytesRead)
                void ImportSubjectPublicKeyInfo(byte[] source, [ref] int bytesRead)
                byte[] SignData(byte[] data, System.Security.Cryptography.HashAlgorithmName hashAlgorithm, System.Security.Cryptography.RSASignaturePadding padding)
                byte[] SignData(System.IO.Stream data, System.Security.Cryptography.HashAlgorithmName hashAlgorithm, System.Security.Cryptography.RSASignaturePadding padding)
                byte[] SignHash(byte[] hash, System.Security.Cryptography.HashAlgorithmName hashAlgorithm, System.Security.Cryptography.RSASignaturePadding padding)
                string ToXmlString(bool includePrivateParameters)
                bool VerifyData(byte[] data, byte[] signature, System.Security.Cryptography.HashAlgorithmName hashAlgorithm, System.Security.Cryptography.RSASignaturePadding padding)
                bool VerifyHash(byte[] hash, byte[] signature, System.Security.Cryptography.HashAlgorithmName hashAlgorithm, System.Security.Cryptography.RSASignaturePadding padding)
                static System.Security.Cryptography.RSA Create()
                static System.Security.Cryptography.RSA Create(int keySizeInBits)
                static System.Security.Cryptography.RSA Create(System.Security.Cryptography.RSAParameters parameters)
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (!(self instanceof NetRsa rsa)) {
            return super.get(property, self);
        }
        return switch (property) {
            case "KeySize" -> rsa.bits();
            case "KeyExchangeAlgorithm", "SignatureAlgorithm" -> "RSA";
            case "PublicOnly" -> rsa.isPublicOnly();
            case "PersistKeyInCsp" -> false;
            default ->
                new PSArray(Types.find(NAMESPACE + "KeySizes"), new Object[] {
                    record(NAMESPACE + "KeySizes")
                            .set("MinSize", 512)
                            .set("MaxSize", 16_384)
                            .set("SkipSize", 8)
                });
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if (!(self instanceof NetRsa rsa)) {
            super.set(property, self, value);
        } else if (property.equals("KeySize")) {
            rsa.bits((Integer) value);
        }
    }

    @Override
    Object getStatic(String property) {
        if (type().name().equals("RSASignaturePadding")) {
            return new NetRecord(type())
                    .set("Mode", NetEnum.named(NAMESPACE + "RSASignaturePaddingMode", property))
                    .writtenBy(RsaMembers::text);
        }
        return padding(property.equals("Pkcs1") ? null : property.substring(4));
    }

    private static NetRecord padding(Object hash) {
        String mode = hash == null ? "Pkcs1" : "Oaep";
        return record(NAMESPACE + "RSAEncryptionPadding")
                .set("Mode", NetEnum.named(NAMESPACE + "RSAEncryptionPaddingMode", mode))
                .set("OaepHashAlgorithm", DeriveMembers.named(hash))
                .writtenBy(RsaMembers::text);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).equals("CreateOaep")) {
            return padding(((NetRecord) a[0]).get("Name"));
        }
        if (type().name().equals("RSAParameters")) {
            return new NetRecord(type());
        }
        NetType kind = type().name().equals("RSA") ? Types.find(NAMESPACE + "RSAOpenSsl") : type();
        NetRsa rsa = new NetRsa(kind, 2_048);
        if (a.length == 1 && a[0] instanceof Integer bits) {
            rsa.bits(bits);
        } else if (a.length == 1) {
            RsaKeys.importParameters(rsa, (NetRecord) a[0]);
        }
        return rsa;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof NetRecord padding) {
            return text(padding);
        }
        NetRsa rsa = (NetRsa) self;
        String name = name(key);
        try {
            return switch (name) {
                case "Clear", "Dispose" -> null;
                case "Encrypt", "Decrypt" -> Bytes.array(crypted(rsa, name.equals("Encrypt"), a));
                case "SignData", "SignHash" -> Bytes.array(signed(rsa, name, a));
                case "VerifyData", "VerifyHash" -> verified(rsa, name, a);
                default -> RsaKeys.call(name, rsa, a);
            };
        } catch (GeneralSecurityException wrong) {
            throw NetCipher.error(
                    name.equals("Decrypt")
                            ? "The parameter is incorrect."
                            : wrong.getMessage() == null ? "The operation failed." : wrong.getMessage());
        }
    }

    private static String text(NetRecord padding) {
        Object hash = padding.get("OaepHashAlgorithm");
        return hash == null || ((NetRecord) hash).get("Name") == null
                ? padding.get("Mode").toString()
                : "Oaep" + ((NetRecord) hash).get("Name");
    }

    private static byte[] crypted(NetRsa rsa, boolean encrypts, Object[] a) throws GeneralSecurityException {
        String hash = a[1] instanceof Boolean oaep ? (oaep ? "SHA1" : null) : oaepHash((NetRecord) a[1]);
        Cipher cipher = Cipher.getInstance(hash == null ? "RSA/ECB/PKCS1Padding" : "RSA/ECB/OAEPPadding");
        int direction = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
        java.security.Key used = encrypts ? rsa.publicKey() : rsa.privateKey();
        if (hash == null) {
            cipher.init(direction, used);
        } else {
            String java = java(hash);
            cipher.init(
                    direction,
                    used,
                    new OAEPParameterSpec(java, "MGF1", new MGF1ParameterSpec(java), PSource.PSpecified.DEFAULT));
        }
        return cipher.doFinal(bytes(a[0]));
    }

    private static String oaepHash(NetRecord padding) {
        if (padding == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'padding')");
        }
        Object hash = padding.get("OaepHashAlgorithm");
        return hash == null || ((NetRecord) hash).get("Name") == null ? null : DeriveMembers.algorithm(hash);
    }

    private static String java(String hash) {
        return hash.replace("SHA", "SHA-");
    }

    private static byte[] bytes(Object data) {
        if (data == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'data')");
        }
        if (data instanceof NetStream stream) {
            try {
                return NetFilterStream.from(stream).readAllBytes();
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }
        return Bytes.of((PSArray) data);
    }

    /** {@code SHA256} of a HashAlgorithmName, a name, or a hash itself. */
    private static String hash(Object given) {
        Object plain = PSObject.unwrap(given);
        if (plain instanceof NetRecord) {
            return DeriveMembers.algorithm(plain);
        }
        String name = plain instanceof mtsh.language.value.NetObject typed && !(plain instanceof String)
                ? typed.netType().name()
                : String.valueOf(plain);
        String plainName = name.replaceAll("Managed$|CryptoServiceProvider$", "");
        return DeriveMembers.algorithm(DeriveMembers.named(plainName));
    }

    private static Signature signature(String hash, Object padding, boolean ofHash) throws GeneralSecurityException {
        boolean pss = padding instanceof NetRecord record
                && record.get("Mode").toString().equals("Pss");
        if (ofHash && pss) {
            throw new NetThrow(
                    "System.PlatformNotSupportedException",
                    "Signing a hash with PSS is not supported here. Use SignData.");
        }
        if (!pss) {
            return Signature.getInstance(ofHash ? "NONEwithRSA" : hash + "withRSA");
        }
        Signature signature = Signature.getInstance("RSASSA-PSS");
        int length = java.security.MessageDigest.getInstance(java(hash)).getDigestLength();
        signature.setParameter(new PSSParameterSpec(java(hash), "MGF1", new MGF1ParameterSpec(java(hash)), length, 1));
        return signature;
    }

    private static byte[] signed(NetRsa rsa, String name, Object[] a) throws GeneralSecurityException {
        String hash = hash(a[1]);
        Signature signature = signature(hash, a.length > 2 ? a[2] : null, name.endsWith("Hash"));
        signature.initSign(rsa.privateKey());
        signature.update(name.endsWith("Hash") ? digestInfo(hash, bytes(a[0])) : bytes(a[0]));
        return signature.sign();
    }

    private static boolean verified(NetRsa rsa, String name, Object[] a) throws GeneralSecurityException {
        boolean old = a.length == 3;
        String hash = hash(a[old ? 1 : 2]);
        Signature signature = signature(hash, old ? null : a[3], name.endsWith("Hash"));
        signature.initVerify(rsa.publicKey());
        signature.update(name.endsWith("Hash") ? digestInfo(hash, bytes(a[0])) : bytes(a[0]));
        try {
            return signature.verify(bytes(a[old ? 2 : 1]));
        } catch (java.security.SignatureException malformed) {
            return false;
        }
    }

    /** A hash with its name before it, as PKCS#1 signs it. */
    private static byte[] digestInfo(String hash, byte[] bytes) {
        int last = List.of("SHA256", "SHA384", "SHA512").indexOf(hash) + 1;
        byte[] oid =
                switch (hash) {
                    case "MD5" -> new byte[] {0x06, 8, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 2, 5};
                    case "SHA1" -> new byte[] {0x06, 5, 0x2b, 0x0e, 3, 2, 0x1a};
                    default -> new byte[] {0x06, 9, 0x60, (byte) 0x86, 0x48, 1, 0x65, 3, 4, 2, (byte) last};
                };
        return Der.wrapped(0x30, Der.wrapped(0x30, oid, new byte[] {5, 0}), Der.wrapped(4, bytes));
    }
}
