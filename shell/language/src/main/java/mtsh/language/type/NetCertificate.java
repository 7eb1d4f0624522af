package mtsh.language.type;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

import mtsh.language.value.NetObject;

/** A certificate, with its private key where it came with one. */
record NetCertificate(X509Certificate certificate, PrivateKey key) implements NetObject {
    @Override
    public NetType netType() {
        return Types.find("System.Security.Cryptography.X509Certificates.X509Certificate2");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetCertificate that && that.certificate.equals(certificate);
    }

    @Override
    public int hashCode() {
        return certificate.hashCode();
    }

    @Override
    public String toString() {
        return CertificateMembers.text(this);
    }
}
