package mtsh.language.type;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetObject;

/** {@code System.Security.Cryptography.RSA}: a pair of keys, or the public one alone; made when it is first needed. */
final class NetRsa implements NetObject {
    private final NetType netType;
    private int bits;
    private RSAPublicKey publicKey;
    private PrivateKey privateKey;

    NetRsa(NetType netType, int bits) {
        this.netType = netType;
        this.bits = bits;
    }

    NetRsa(NetType netType, PublicKey publicKey, PrivateKey privateKey) {
        this.netType = netType;
        use((RSAPublicKey) publicKey, privateKey);
    }

    void use(RSAPublicKey newPublic, PrivateKey newPrivate) {
        publicKey = newPublic;
        privateKey = newPrivate;
        bits = newPublic.getModulus().bitLength();
    }

    int bits() {
        return bits;
    }

    void bits(int size) {
        if (size < 512 || size > 16_384 || size % 8 != 0) {
            throw NetCipher.error("Specified key is not a valid size for this algorithm.");
        }
        bits = size;
        publicKey = null;
        privateKey = null;
    }

    private void make() {
        if (publicKey != null) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            KeyPair pair = generator.generateKeyPair();
            use((RSAPublicKey) pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    RSAPublicKey publicKey() {
        make();
        return publicKey;
    }

    boolean isPublicOnly() {
        make();
        return privateKey == null;
    }

    PrivateKey privateKey() {
        make();
        if (privateKey == null) {
            throw NetCipher.error("The key does not exist, or only its public part is known.");
        }
        return privateKey;
    }

    /** With all its factors. */
    RSAPrivateCrtKey factors() {
        if (privateKey() instanceof RSAPrivateCrtKey key) {
            return key;
        }
        throw NetCipher.error("The private key cannot be exported.");
    }

    void importPublic(BigInteger modulus, BigInteger exponent) {
        try {
            use(
                    (RSAPublicKey)
                            KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)),
                    null);
        } catch (GeneralSecurityException wrong) {
            throw NetCipher.error("The specified RSA parameters are not valid.");
        }
    }

    /** SubjectPublicKeyInfo. */
    void importPublic(byte[] encoded) {
        try {
            use((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)), null);
        } catch (GeneralSecurityException | RuntimeException wrong) {
            throw badData(wrong);
        }
    }

    /** PKCS#8. */
    void importPrivate(byte[] encoded) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            use(
                    (RSAPublicKey)
                            factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())),
                    key);
        } catch (GeneralSecurityException | RuntimeException wrong) {
            throw badData(wrong);
        }
    }

    private static NetThrow badData(Exception wrong) {
        return wrong instanceof NetThrow known ? known : NetCipher.error("ASN1 corrupted data.");
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
