package mtsh.language.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTime;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.SecureString;
import mtsh.language.value.TimeSource;

/** Members of X509Certificate and X509Certificate2, and of their extension methods for RSA. */
final class CertificateMembers extends Description {
    private static final String RSA = "System.Security.Cryptography.RSAOpenSsl";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @Override
    String definitions() {
        return switch (type().name()) {
            case "X509Certificate" -> """
                new()
                new(byte[] data)
                new(string fileName)
                string Issuer {get;}
                string Subject {get;}
                void Dispose()
                bool Equals(System.Object obj)
                byte[] Export(System.Security.Cryptography.X509Certificates.X509ContentType contentType)
                byte[] Export(System.Security.Cryptography.X509Certificates.X509ContentType contentType, string password)
                byte[] Export(System.Security.Cryptography.X509Certificates.X509ContentType contentType, securestring password)
                byte[] GetCertHash()
                byte[] GetCertHash(System.Security.Cryptography.HashAlgorithmName hashAlgorithm)
                string GetCertHashString()
                string GetCertHashString(System.Security.Cryptography.HashAlgorithmName hashAlgorithm)
                string GetEffectiveDateString()
                string GetExpirationDateString()
                string GetFormat()
                int GetHashCode()
                string GetIssuerName()
                string GetKeyAlgorithm()
                string GetName()
                byte[] GetPublicKey()
                string GetPublicKeyString()
                byte[] GetRawCertData()
                string GetRawCertDataString()
                byte[] GetSerialNumber()
                string GetSerialNumberString()
                void Reset()
                string ToString()
                string ToString(bool fVerbose)
                static System.Security.Cryptography.X509Certificates.X509Certificate CreateFromCertFile(string filename)
                """;
            case "X500DistinguishedName" -> """
                string Name {get;}
                string Format(bool multiLine)
                """;
            case "RSACertificateExtensions" -> """
                static System.Security.Cryptography.RSA GetRSAPrivateKey(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
                static System.Security.Cryptography.RSA GetRSAPublicKey(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
                """;
            default -> """
                new()
                new(byte[] rawData)
                new(byte[] rawData, string password)
                new(byte[] rawData, securestring password)
                new(byte[] rawData, string password, System.Security.Cryptography.X509Certificates.X509KeyStorageFlags keyStorageFlags)
                new(byte[] rawData, securestring password, System.Security.Cryptography.X509Certificates.X509KeyStorageFlags keyStorageFlags)
                new(string fileName)
                new(string fileName, string password)
                new(string fileName, securestring password)
                new(string fileName, string password, System.Security.Cryptography.X509Certificates.X509KeyStorageFlags keyStorageFlags)
                new(string fileName, securestring password, System.Security.Cryptography.X509Certificates.X509KeyStorageFlags keyStorageFlags)
                new(System.Security.Cryptography.X509Certificates.X509Certificate certificate)
                bool Archived {get;}
                string FriendlyName {get;}
                bool HasPrivateKey {get;}
                System.Security.Cryptography.X509Certificates.X500DistinguishedName IssuerName {get;}
                datetime NotAfter {get;}
                datetime NotBefore {get;}
                System.Security.Cryptography.AsymmetricAlgorithm PrivateKey {get;}
                System.Security.Cryptography.X509Certificates.PublicKey PublicKey {get;}
                byte[] RawData {get;}
                string SerialNumber {get;}
                System.Security.Cryptography.Oid SignatureAlgorithm {get;}
                System.Security.Cryptography.X509Certificates.X500DistinguishedName SubjectName {get;}
                string[] DnsNameList {get;}
                string Thumbprint {get;}
                int Version {get;}
                string ExportCertificatePem()
                string GetNameInfo(System.Security.Cryptography.X509Certificates.X509NameType nameType, bool forIssuer)
                System.Security.Cryptography.RSA GetRSAPrivateKey()
                System.Security.Cryptography.RSA GetRSAPublicKey()
                bool Verify()
                static System.Security.Cryptography.X509Certificates.X509Certificate2 CreateFromPem(string certPem)
                static System.Security.Cryptography.X509Certificates.X509Certificate2 CreateFromPem(string certPem, string keyPem)
                static System.Security.Cryptography.X509Certificates.X509Certificate2 CreateFromPemFile(string certPemFilePath, string keyPemFilePath = $null)
                """;
        };
    }

    private static X509Certificate java(Object self) {
        X509Certificate certificate = ((NetCertificate) self).certificate();
        if (certificate == null) {
            throw NetCipher.error("m_safeCertContext is an invalid handle.");
        }
        return certificate;
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetRecord name) {
            return name.get(property);
        }
        X509Certificate certificate = java(self);
        return switch (property) {
            case "Issuer" -> name(certificate.getIssuerX500Principal());
            case "Subject" -> name(certificate.getSubjectX500Principal());
            case "IssuerName" -> distinguished(certificate.getIssuerX500Principal());
            case "SubjectName" -> distinguished(certificate.getSubjectX500Principal());
            case "HasPrivateKey" -> ((NetCertificate) self).key() != null;
            case "PrivateKey" -> rsa(self, true);
            case "NotAfter" -> DateTime.local(certificate.getNotAfter().toInstant(), TimeSource.zone());
            case "NotBefore" -> DateTime.local(certificate.getNotBefore().toInstant(), TimeSource.zone());
            case "RawData" -> Bytes.array(encoded(certificate));
            case "SerialNumber" -> serial(certificate);
            case "Thumbprint" -> HEX.formatHex(hash(certificate, "SHA-1"));
            case "Version" -> certificate.getVersion();
            case "FriendlyName" -> "";
            case "Archived" -> false;
            case "DnsNameList" -> PSArray.ofStrings(dnsNames(certificate));
            case "SignatureAlgorithm" ->
                oid(
                        certificate.getSigAlgOID(),
                        certificate.getSigAlgName().replaceAll("^(SHA\\d+)with(\\w+)$", "$1$2"));
            default ->
                new NetRecord(Types.find("System.Security.Cryptography.X509Certificates.PublicKey"))
                        .set("Key", rsa(self, false))
                        .set(
                                "Oid",
                                oid(
                                        algorithm(certificate),
                                        certificate.getPublicKey().getAlgorithm()));
        };
    }

    private static NetRecord oid(String value, String friendly) {
        String lower = friendly.replaceAll("^SHA(\\d+)", "sha$1").replace("withRSA", "RSA");
        return new NetRecord(Types.find("System.Security.Cryptography.Oid"))
                .set("Value", value)
                .set("FriendlyName", lower);
    }

    private static String algorithm(X509Certificate certificate) {
        return certificate.getPublicKey().getAlgorithm().equals("RSA") ? "1.2.840.113549.1.1.1" : "1.2.840.10045.2.1";
    }

    private static NetRecord distinguished(X500Principal principal) {
        return new NetRecord(Types.find("System.Security.Cryptography.X509Certificates.X500DistinguishedName"))
                .set("Name", name(principal));
    }

    /** As .NET writes it: the parts from the last to the first, with a comma and a blank between them. */
    private static String name(X500Principal principal) {
        Map<String, String> oids = Map.of("1.2.840.113549.1.9.1", "E", "2.5.4.5", "SERIALNUMBER", "2.5.4.8", "S");
        return principal
                .getName(X500Principal.RFC2253, oids)
                .replaceAll("(?<!\\\\),", ", ")
                .replace(", ST=", ", S=");
    }

    /** The common name, or the whole where it has none. */
    static String simpleName(X500Principal principal) {
        try {
            for (Rdn part : new LdapName(principal.getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return part.getValue().toString();
                }
            }
        } catch (InvalidNameException unreadable) {
            return principal.getName();
        }
        return principal.getName();
    }

    private static List<String> dnsNames(X509Certificate certificate) {
        try {
            var others = certificate.getSubjectAlternativeNames();
            List<String> names = others == null
                    ? List.of()
                    : others.stream()
                            .filter(each -> each.get(0).equals(2))
                            .map(each -> each.get(1).toString())
                            .toList();
            return names.isEmpty() ? List.of(simpleName(certificate.getSubjectX500Principal())) : names;
        } catch (CertificateException unreadable) {
            return List.of();
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static byte[] hash(X509Certificate certificate, String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(encoded(certificate));
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static String serial(X509Certificate certificate) {
        return HEX.formatHex(certificate.getSerialNumber().toByteArray());
    }

    private static NetRsa rsa(Object self, boolean isPrivate) {
        NetCertificate certificate = (NetCertificate) self;
        boolean has = java(self).getPublicKey() instanceof RSAPublicKey && (!isPrivate || certificate.key() != null);
        return has
                ? new NetRsa(Types.find(RSA), java(self).getPublicKey(), isPrivate ? certificate.key() : null)
                : null;
    }

    /** What {@code ToString()} gives. */
    static String text(NetCertificate self) {
        X509Certificate certificate = self.certificate();
        return certificate == null
                ? self.netType().fullName()
                : "[Subject]\n  " + name(certificate.getSubjectX500Principal()) + "\n\n[Issuer]\n  "
                        + name(certificate.getIssuerX500Principal()) + "\n\n[Serial Number]\n  " + serial(certificate)
                        + "\n\n[Not Before]\n  " + date(certificate.getNotBefore()) + "\n\n[Not After]\n  "
                        + date(certificate.getNotAfter()) + "\n\n[Thumbprint]\n  "
                        + HEX.formatHex(hash(certificate, "SHA-1")) + "\n";
    }

    private static String date(java.util.Date date) {
        return Formats.of(DateTime.local(date.toInstant(), TimeSource.zone()), "G", null);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof NetRecord name) {
            return name.get("Name");
        }
        String name = name(key);
        switch (name) {
            case "Dispose", "Reset":
                return null;
            case "Equals":
                return self.equals(a[0]);
            case "GetHashCode":
                return self.hashCode();
            case "ToString":
                return self.toString();
            case "GetFormat":
                return "X509";
            default:
                break;
        }
        X509Certificate certificate = java(self);
        return switch (name) {
            case "Export" -> Bytes.array(exported((NetCertificate) self, a));
            case "ExportCertificatePem" -> RsaKeys.pem("CERTIFICATE", encoded(certificate));
            case "GetCertHash" -> Bytes.array(hash(certificate, hashName(a)));
            case "GetCertHashString" -> HEX.formatHex(hash(certificate, hashName(a)));
            case "GetEffectiveDateString" -> date(certificate.getNotBefore());
            case "GetExpirationDateString" -> date(certificate.getNotAfter());
            case "GetIssuerName" -> name(certificate.getIssuerX500Principal());
            case "GetName" -> name(certificate.getSubjectX500Principal());
            case "GetKeyAlgorithm" -> algorithm(certificate);
            case "GetPublicKey" -> Bytes.array(publicKey(certificate));
            case "GetPublicKeyString" -> HEX.formatHex(publicKey(certificate));
            case "GetRawCertData" -> Bytes.array(encoded(certificate));
            case "GetRawCertDataString" -> HEX.formatHex(encoded(certificate));
            case "GetSerialNumber" ->
                Bytes.array(Bytes.reversed(certificate.getSerialNumber().toByteArray()));
            case "GetSerialNumberString" -> serial(certificate);
            case "GetRSAPrivateKey" -> rsa(self, true);
            case "GetRSAPublicKey" -> rsa(self, false);
            case "GetNameInfo" -> info(certificate, a[0].toString(), (Boolean) a[1]);
            default -> SslMembers.isTrusted(new X509Certificate[] {certificate});
        };
    }

    private static String info(X509Certificate certificate, String kind, boolean forIssuer) {
        if (kind.startsWith("Dns") && !forIssuer) {
            return dnsNames(certificate).stream().findFirst().orElse("");
        }
        return kind.equals("SimpleName") || kind.startsWith("Dns")
                ? simpleName(forIssuer ? certificate.getIssuerX500Principal() : certificate.getSubjectX500Principal())
                : "";
    }

    private static byte[] publicKey(X509Certificate certificate) {
        return Der.inner(certificate.getPublicKey().getEncoded(), true);
    }

    private static String hashName(Object[] a) {
        return a.length == 0 ? "SHA-1" : DeriveMembers.algorithm(a[0]).replace("SHA", "SHA-");
    }

    private static char[] password(Object[] a) {
        for (int i = 1; i < a.length; i++) {
            if (a[i] instanceof String text) {
                return text.toCharArray();
            }
            if (a[i] instanceof SecureString secret) {
                return secret.text().toCharArray();
            }
        }
        return new char[0];
    }

    private static byte[] exported(NetCertificate self, Object[] a) {
        String kind = a[0].toString();
        if (kind.equals("Cert")) {
            return encoded(self.certificate());
        }
        if (!kind.equals("Pfx") && !kind.equals("Pkcs12")) {
            throw NetCipher.error("Invalid content type.");
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (self.key() == null) {
                store.setCertificateEntry("certificate", self.certificate());
            } else {
                store.setKeyEntry("key", self.key(), password(a), new Certificate[] {self.certificate()});
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password(a));
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException wrong) {
            throw NetCipher.error(String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        switch (name(key)) {
            case "GetRSAPrivateKey", "GetRSAPublicKey":
                return rsa(a[0], name(key).equals("GetRSAPrivateKey"));
            case "CreateFromPem":
                return fromPem((String) a[0], (String) a[a.length - 1]);
            case "CreateFromPemFile":
                String text = new String(file(a[0]), StandardCharsets.UTF_8);
                return fromPem(
                        text, a.length < 2 || a[1] == null ? text : new String(file(a[1]), StandardCharsets.UTF_8));
            case "CreateFromCertFile":
                return read(file(a[0]), a);
            default:
                if (a.length == 0) {
                    return new NetCertificate(null, null);
                }
                if (a[0] instanceof NetCertificate other) {
                    return other;
                }
                return read(a[0] instanceof PSArray bytes ? Bytes.of(bytes) : file(a[0]), a);
        }
    }

    private static byte[] file(Object name) {
        if (name == null) {
            throw new NetThrow("System.ArgumentException", "The path is empty. (Parameter 'path')");
        }
        Path path = FilePaths.resolve((String) name);
        try {
            return Files.readAllBytes(path);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, path.toString());
        }
    }

    private static NetCertificate fromPem(String certificate, String key) {
        byte[] encoded = RsaKeys.parts(certificate).get("CERTIFICATE");
        if (encoded == null) {
            throw NetCipher.error(
                    "The certificate contents do not contain a PEM with a CERTIFICATE label, or the content is"
                            + " malformed.");
        }
        X509Certificate read = certificate(encoded);
        if (!key.contains("PRIVATE KEY")) {
            return new NetCertificate(read, null);
        }
        NetRsa rsa = new NetRsa(Types.find(RSA), 2_048);
        RsaKeys.call("ImportFromPem", rsa, new Object[] {
            key.substring(Math.max(0, key.indexOf("-----BEGIN")))
                    .replaceAll("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----", "")
        });
        return new NetCertificate(read, rsa.privateKey());
    }

    private static X509Certificate certificate(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException wrong) {
            throw NetCipher.error("ASN1 corrupted data.");
        }
    }

    /** A certificate in DER or PEM, or a PKCS#12 file with its password. */
    private static NetCertificate read(byte[] bytes, Object[] a) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
        if (start.contains("-----BEGIN CERTIFICATE-----")) {
            return new NetCertificate(
                    certificate(RsaKeys.parts(new String(bytes, StandardCharsets.US_ASCII))
                            .get("CERTIFICATE")),
                    null);
        }
        try {
            return new NetCertificate(certificate(bytes), null);
        } catch (NetThrow noCertificate) {
            return packed(bytes, password(a), noCertificate);
        }
    }

    private static NetCertificate packed(byte[] bytes, char[] password, NetThrow otherwise) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            NetCertificate alone = null;
            for (String alias : Collections.list(store.aliases())) {
                X509Certificate certificate = (X509Certificate) store.getCertificate(alias);
                if (store.isKeyEntry(alias)) {
                    return new NetCertificate(certificate, (PrivateKey) store.getKey(alias, password));
                }
                alone = new NetCertificate(certificate, null);
            }
            if (alone != null) {
                return alone;
            }
        } catch (IOException wrong) {
            if (wrong.getCause() instanceof java.security.UnrecoverableKeyException) {
                throw NetCipher.error("The specified network password is not correct.");
            }
        } catch (GeneralSecurityException wrong) {
            throw NetCipher.error("The specified network password is not correct.");
        }
        throw otherwise;
    }
}
