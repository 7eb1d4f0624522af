package mtsh.language.type;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumerator;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;

/** Members of X509Store, which is empty here, of collections of certificates, and of X509Chain. */
final class CertificateStoreMembers extends RecordDescription {
    private static final String NAMESPACE = "System.Security.Cryptography.X509Certificates.";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "X509Store" -> """
                new()
                new(string storeName)
                new(System.Security.Cryptography.X509Certificates.StoreName storeName)
                new(System.Security.Cryptography.X509Certificates.StoreLocation storeLocation)
                new(System.Security.Cryptography.X509Certificates.StoreName storeName, System.Security.Cryptography.X509Certificates.StoreLocation storeLocation)
                new(string storeName, System.Security.Cryptography.X509Certificates.StoreLocation storeLocation)
                System.Security.Cryptography.X509Certificates.X509Certificate2Collection Certificates {get;}
                bool IsOpen {get;}
                System.Security.Cryptography.X509Certificates.StoreLocation Location {get;}
                string Name {get;}
                void Add(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
                void Close()
                void Dispose()
                void Open(System.Security.Cryptography.X509Certificates.OpenFlags flags)
                void Remove(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
                """;
            case "X509Certificate2Collection" -> """
                new()
                new(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
                int Count {get;}
                int Add(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
                void AddRange(System.Security.Cryptography.X509Certificates.X509Certificate2[] certificates)
                void Clear()
                bool Contains(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
                System.Security.Cryptography.X509Certificates.X509Certificate2Collection Find(System.Security.Cryptography.X509Certificates.X509FindType findType, System.Object findValue, bool validOnly)
                System.Collections.IEnumerator GetEnumerator()
                void Import(string fileName)
                void Import(string fileName, string password, System.Security.Cryptography.X509Certificates.X509KeyStorageFlags keyStorageFlags)
                System.Security.Cryptography.X509Certificates.X509Certificate2 Item(int index) {get;}
                void Remove(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
                """;
            case "X509Chain" -> """
                new()
                new(bool useMachineContext)
                System.Security.Cryptography.X509Certificates.X509ChainElement[] ChainElements {get;}
                System.Security.Cryptography.X509Certificates.X509ChainPolicy ChainPolicy {get;set;}
                System.Security.Cryptography.X509Certificates.X509ChainStatus[] ChainStatus {get;}
                bool Build(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
                void Dispose()
                void Reset()
                static System.Security.Cryptography.X509Certificates.X509Chain Create()
                """;
            case "X509ChainPolicy" -> """
                new()
                System.Security.Cryptography.X509Certificates.X509Certificate2Collection ExtraStore {get;}
                System.Security.Cryptography.X509Certificates.X509RevocationFlag RevocationFlag {get;set;}
                System.Security.Cryptography.X509Certificates.X509RevocationMode RevocationMode {get;set;}
                timespan UrlRetrievalTimeout {get;set;}
                System.Security.Cryptography.X509Certificates.X509VerificationFlags VerificationFlags {get;set;}
                datetime VerificationTime {get;set;}
                """;
            case "X509ChainStatus" -> """
                System.Security.Cryptography.X509Certificates.X509ChainStatusFlags Status {get;set;}
                string StatusInformation {get;set;}
                """;
            default -> """
                System.Security.Cryptography.X509Certificates.X509Certificate2 Certificate {get;}
                System.Security.Cryptography.X509Certificates.X509ChainStatus[] ChainElementStatus {get;}
                string Information {get;}
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        return self instanceof PSList list ? list.items().size() : super.get(property, self);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (type().name()) {
            case "X509Store" -> store(a);
            case "X509Certificate2Collection" -> {
                PSList list = new PSList(type());
                list.items().addAll(List.of(a));
                yield list;
            }
            case "X509ChainPolicy" -> policy();
            default ->
                new NetRecord(Types.find(NAMESPACE + "X509Chain"))
                        .set("ChainPolicy", policy())
                        .set("ChainElements", array("X509ChainElement", List.of()))
                        .set("ChainStatus", array("X509ChainStatus", List.of()));
        };
    }

    private NetRecord store(Object[] a) {
        String name = "MY";
        Object location = NetEnum.named(NAMESPACE + "StoreLocation", "CurrentUser");
        for (Object each : a) {
            if (each instanceof NetEnum given && given.type().name().equals("StoreLocation")) {
                location = given;
            } else {
                name = each.toString().equals("My") ? "MY" : each.toString();
            }
        }
        return new NetRecord(type())
                .set("Name", name)
                .set("Location", location)
                .set("IsOpen", false)
                .set("Certificates", new PSList(Types.find(NAMESPACE + "X509Certificate2Collection")));
    }

    private static NetRecord policy() {
        return record(NAMESPACE + "X509ChainPolicy")
                .set("ExtraStore", new PSList(Types.find(NAMESPACE + "X509Certificate2Collection")))
                .set("RevocationFlag", NetEnum.named(NAMESPACE + "X509RevocationFlag", "ExcludeRoot"))
                .set("RevocationMode", NetEnum.named(NAMESPACE + "X509RevocationMode", "Online"))
                .set("UrlRetrievalTimeout", new mtsh.language.value.TimeSpan(0))
                .set("VerificationFlags", NetEnum.named(NAMESPACE + "X509VerificationFlags", "NoFlag"))
                .set("VerificationTime", Members.getStatic(Types.find("System.DateTime"), "Now"));
    }

    private static PSArray array(String kind, List<Object> items) {
        return new PSArray(Types.find(NAMESPACE + kind), items.toArray());
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        String name = name(key);
        if (self instanceof PSList list) {
            return onList(name, list, a);
        }
        NetRecord record = (NetRecord) self;
        if (type().name().equals("X509Store")) {
            if (name.equals("Add") || name.equals("Remove")) {
                throw NetCipher.error("The X509 certificate store is read-only.");
            }
            record.set("IsOpen", name.equals("Open"));
            return null;
        }
        if (!name.equals("Build")) {
            return null;
        }
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentException", "Certificate handle is invalid. (Parameter 'certificate')");
        }
        return build(record, (NetCertificate) a[0]);
    }

    private static boolean build(NetRecord chain, NetCertificate certificate) {
        NetRecord policy = (NetRecord) chain.get("ChainPolicy");
        List<X509Certificate> links = new ArrayList<>(List.of(certificate.certificate()));
        ((PSList) policy.get("ExtraStore")).items().forEach(each -> links.add(((NetCertificate) each).certificate()));
        List<Object> problems = new ArrayList<>();
        if (!SslMembers.isTrusted(links.toArray(X509Certificate[]::new))) {
            boolean ownIssuer = certificate
                    .certificate()
                    .getSubjectX500Principal()
                    .equals(certificate.certificate().getIssuerX500Principal());
            problems.add(
                    ownIssuer
                            ? status("UntrustedRoot", "self-signed certificate")
                            : status("PartialChain", "unable to get local issuer certificate"));
        }
        java.util.Date now = new java.util.Date();
        if (now.after(certificate.certificate().getNotAfter())
                || now.before(certificate.certificate().getNotBefore())) {
            problems.add(status("NotTimeValid", "certificate has expired"));
        }
        NetRecord element = record(NAMESPACE + "X509ChainElement")
                .set("Certificate", certificate)
                .set("ChainElementStatus", array("X509ChainStatus", problems))
                .set("Information", "");
        chain.set("ChainElements", array("X509ChainElement", List.of(element)))
                .set("ChainStatus", array("X509ChainStatus", problems));
        long ignored = ((NetEnum) policy.get("VerificationFlags")).value();
        return problems.stream().allMatch(each -> isIgnored(each, ignored));
    }

    private static boolean isIgnored(Object problem, long flags) {
        String status = ((NetRecord) problem).get("Status").toString();
        return (flags & (status.equals("NotTimeValid") ? 1 : 16)) != 0;
    }

    private static NetRecord status(String flag, String text) {
        return record(NAMESPACE + "X509ChainStatus")
                .set("Status", NetEnum.named(NAMESPACE + "X509ChainStatusFlags", flag))
                .set("StatusInformation", text);
    }

    private static Object onList(String name, PSList list, Object[] a) {
        List<Object> items = list.items();
        switch (name) {
            case "Add":
                items.add(a[0]);
                return items.size() - 1;
            case "AddRange":
                items.addAll(((PSArray) a[0]).asList());
                return null;
            case "Clear":
                items.clear();
                return null;
            case "Contains":
                return items.contains(a[0]);
            case "Remove":
                items.remove(a[0]);
                return null;
            case "Import":
                items.add(Members.create(Types.find(NAMESPACE + "X509Certificate2"), a));
                return null;
            case "Item":
                return items.get(ListMembers.index(items, (Integer) a[0]));
            case "GetEnumerator":
                return Enumerator.of(items.iterator());
            default:
                PSList found = new PSList(list.netType());
                items.stream()
                        .filter(each -> matches(each, a[0].toString(), Conversions.toText(a[1])))
                        .forEach(found.items()::add);
                return found;
        }
    }

    private static boolean matches(Object certificate, String kind, String value) {
        String property =
                switch (kind) {
                    case "FindByThumbprint" -> "Thumbprint";
                    case "FindBySerialNumber" -> "SerialNumber";
                    case "FindByIssuerName", "FindByIssuerDistinguishedName" -> "Issuer";
                    default -> "Subject";
                };
        String text = Conversions.toText(Members.get(certificate, property)).toLowerCase(java.util.Locale.ROOT);
        String wanted = value.toLowerCase(java.util.Locale.ROOT).replace("\u200E", "");
        return kind.endsWith("Name") && !kind.endsWith("DistinguishedName")
                ? text.contains(wanted)
                : text.equals(wanted.replace(" ", "")) || text.equals(wanted);
    }
}
