package mtsh.language.type;

/** Descriptions of ciphers, keys and certificates, and of what else scripts take from the platform. */
final class DescriptionsOfCryptography {
    private static final String NAMESPACE = "System.Security.Cryptography.";

    private DescriptionsOfCryptography() {}

    static Description of(String fullName, String name) {
        if (fullName.startsWith("System.Security.Cryptography.X509Certificates.")) {
            return ofCertificates(name);
        }
        if (fullName.equals(NAMESPACE + name)) {
            return ofCiphers(name);
        }
        if (fullName.startsWith("System.Xml.")) {
            return ofReaders(name);
        }
        return switch (fullName) {
            case "System.IO.FileSystemWatcher", "System.IO.WaitForChangedResult" -> new WatcherMembers();
            case "System.IO.DriveInfo" -> new DriveMembers();
            case "System.TimeZone" -> new OldTimeZoneMembers();
            case "System.Diagnostics.EventLog" ->
                new RefusedMembers("EventLog access is not supported on this platform.");
            case "System.Data.Common.DbConnectionStringBuilder" -> new ConnectionStringMembers();
            default -> null;
        };
    }

    private static Description ofReaders(String name) {
        return switch (name) {
            case "XmlReader", "XmlTextReader", "XmlNodeReader", "XmlReaderSettings" -> new XmlReaderMembers();
            case "XmlConvert" -> new XmlConvertMembers();
            case "XmlSchemaSet", "XmlSchema" -> new RefusedMembers("Validation by XML schemas is not supported here.");
            case "XmlUrlResolver" ->
                new RefusedMembers("XmlUrlResolver is not supported here: no document is fetched.");
            default -> null;
        };
    }

    private static Description ofCiphers(String name) {
        return switch (name) {
            case "SymmetricAlgorithm",
                    "Aes",
                    "AesManaged",
                    "AesCryptoServiceProvider",
                    "Rijndael",
                    "RijndaelManaged",
                    "DES",
                    "DESCryptoServiceProvider",
                    "TripleDES",
                    "TripleDESCryptoServiceProvider",
                    "KeySizes" -> new SymmetricMembers();
            case "ICryptoTransform", "CryptoTransform" -> new CryptoTransformMembers();
            case "CryptoStream" -> new CryptoStreamMembers();
            case "Rfc2898DeriveBytes", "HashAlgorithmName", "CryptographicOperations", "AesGcm" -> new DeriveMembers();
            case "RSA",
                    "RSACng",
                    "RSAOpenSsl",
                    "RSACryptoServiceProvider",
                    "RSAParameters",
                    "RSASignaturePadding",
                    "RSAEncryptionPadding" -> new RsaMembers();
            case "ProtectedData" ->
                new RefusedMembers("Windows Data Protection API (DPAPI) is not supported on this platform.");
            default -> name.endsWith("Managed") || name.endsWith("CryptoServiceProvider") ? new HashMembers() : null;
        };
    }

    private static Description ofCertificates(String name) {
        return switch (name) {
            case "X509Certificate", "X509Certificate2", "RSACertificateExtensions", "X500DistinguishedName" ->
                new CertificateMembers();
            case "X509Chain",
                    "X509ChainPolicy",
                    "X509ChainElement",
                    "X509ChainStatus",
                    "X509Store",
                    "X509Certificate2Collection" -> new CertificateStoreMembers();
            default -> null;
        };
    }
}
