package mtsh.language.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetUri;
import mtsh.language.value.NetworkCredential;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.SecureString;

/** Members of ServicePointManager, CredentialCache and WebProxy: how scripts set up the net before they use it. */
final class ServiceMembers extends Description {
    private static final Map<String, Object> SETTINGS = new HashMap<>();

    @Override
    String definitions() {
        return switch (type().name()) {
            case "ServicePointManager" -> """
                static bool CheckCertificateRevocationList {get;set;}
                static int DefaultConnectionLimit {get;set;}
                static int DnsRefreshTimeout {get;set;}
                static bool EnableDnsRoundRobin {get;set;}
                static System.Net.Security.EncryptionPolicy EncryptionPolicy {get;}
                static bool Expect100Continue {get;set;}
                static int MaxServicePointIdleTime {get;set;}
                static int MaxServicePoints {get;set;}
                static bool ReusePort {get;set;}
                static System.Net.SecurityProtocolType SecurityProtocol {get;set;}
                static System.Object ServerCertificateValidationCallback {get;set;}
                static bool UseNagleAlgorithm {get;set;}
                static void SetTcpKeepAlive(bool enabled, int keepAliveTime, int keepAliveInterval)
                """;
            case "CredentialCache" -> """
                new()
                void Add(uri uriPrefix, string authType, System.Net.NetworkCredential cred)
                System.Net.NetworkCredential GetCredential(uri uriPrefix, string authType)
                void Remove(uri uriPrefix, string authType)
                static System.Net.ICredentials DefaultCredentials {get;}
                static System.Net.NetworkCredential DefaultNetworkCredentials {get;}
                """;
            default -> """
                new()
                new(uri Address)
                new(uri Address, bool BypassOnLocal)
                new(uri Address, bool BypassOnLocal, string[] BypassList)
                new(string Host, int Port)
                new(string Address)
                new(string Address, bool BypassOnLocal)
                uri Address {get;set;}
                System.Collections.ArrayList BypassArrayList {get;}
                string[] BypassList {get;set;}
                bool BypassProxyOnLocal {get;set;}
                System.Net.ICredentials Credentials {get;set;}
                bool UseDefaultCredentials {get;set;}
                uri GetProxy(uri destination)
                bool IsBypassed(uri host)
                static System.Net.WebProxy GetDefaultProxy()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        return ((NetRecord) self).get(property);
    }

    @Override
    void set(String property, Object self, Object value) {
        ((NetRecord) self).set(property, value);
    }

    @Override
    synchronized Object getStatic(String property) {
        return switch (property) {
            case "DefaultCredentials", "DefaultNetworkCredentials" -> new NetworkCredential("", new SecureString(), "");
            default -> SETTINGS.containsKey(property) ? SETTINGS.get(property) : standard(property);
        };
    }

    private static Object standard(String property) {
        return switch (property) {
            case "SecurityProtocol" -> NetEnum.named("System.Net.SecurityProtocolType", "SystemDefault");
            case "EncryptionPolicy" -> NetEnum.named("System.Net.Security.EncryptionPolicy", "RequireEncryption");
            case "DefaultConnectionLimit" -> 2;
            case "DnsRefreshTimeout" -> 120_000;
            case "MaxServicePointIdleTime" -> 100_000;
            case "MaxServicePoints" -> 0;
            case "Expect100Continue", "UseNagleAlgorithm" -> true;
            case "ServerCertificateValidationCallback" -> null;
            default -> false;
        };
    }

    @Override
    void setStatic(String property, Object value) {
        synchronized (SETTINGS) {
            SETTINGS.put(property, value);
        }
    }

    static NetRecord proxy() {
        return new NetRecord(Types.find("System.Net.WebProxy"))
                .set("BypassProxyOnLocal", false)
                .set("UseDefaultCredentials", false)
                .set("BypassList", PSArray.ofStrings(List.of()));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "GetProxy" -> ((NetRecord) self).get("Address") == null ? a[0] : ((NetRecord) self).get("Address");
            case "IsBypassed" -> ((NetRecord) self).get("Address") == null;
            case "Add" -> {
                ((NetRecord) self).set(a[0] + " " + a[1], a[2]);
                yield null;
            }
            case "GetCredential" -> ((NetRecord) self).get(a[0] + " " + a[1]);
            default -> null;
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (type().name()) {
            case "CredentialCache" -> new NetRecord(type());
            case "WebProxy" -> key.startsWith("new(") ? made(a) : proxy();
            default -> null;
        };
    }

    private static NetRecord made(Object[] a) {
        NetRecord made = proxy();
        if (a.length > 0) {
            String text = a.length == 2 && a[1] instanceof Integer ? a[0] + ":" + a[1] : String.valueOf(a[0]);
            made.set("Address", NetUri.parse(text.contains("://") ? text : "http://" + text, 0));
        }
        return a.length > 1 && a[1] instanceof Boolean ? made.set("BypassProxyOnLocal", a[1]) : made;
    }

    /** The proxy that requests go through unless they are told otherwise. */
    static Object defaultProxy() {
        synchronized (SETTINGS) {
            return SETTINGS.computeIfAbsent("DefaultWebProxy", unused -> proxy());
        }
    }

    static void defaultProxy(Object proxy) {
        synchronized (SETTINGS) {
            SETTINGS.put("DefaultWebProxy", proxy);
        }
    }

    /** Whether a script has said that any certificate will do. */
    static boolean trustsAll() {
        Object callback;
        synchronized (SETTINGS) {
            callback = SETTINGS.get("ServerCertificateValidationCallback");
        }
        return trustsAll(null, callback);
    }

    /**
     * Whether a script's callback takes a certificate that has not been seen yet and may be wrong. One that wants to look at it gets nothing to
     * look at, and so the certificate is checked as usual.
     */
    static boolean trustsAll(Object sender, Object callback) {
        if (callback instanceof Boolean answer) {
            // DangerousAcceptAnyServerCertificateValidator
            return answer;
        }
        return PSObject.unwrap(callback) instanceof Invocable block
                && Conversions.toBoolean(block.invoke(
                        sender,
                        sender,
                        null,
                        null,
                        NetEnum.named("System.Net.Security.SslPolicyErrors", "RemoteCertificateChainErrors")));
    }
}
