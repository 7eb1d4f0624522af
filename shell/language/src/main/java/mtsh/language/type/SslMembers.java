package mtsh.language.type;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;

/** Members of SslStream, from the client's side. */
final class SslMembers extends Description {
    /** Takes any chain and keeps it: whether it is good is asked afterwards, on the script's own thread. */
    private static final class Keeping implements X509TrustManager {
        private X509Certificate[] chain = new X509Certificate[0];

        @Override
        public void checkClientTrusted(X509Certificate[] given, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] given, String kind) {
            chain = given;
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static final java.util.Map<NetSocketStream, Object> CALLBACKS =
            java.util.Collections.synchronizedMap(new java.util.WeakHashMap<>());

    @Override
    String definitions() {
        return """
                new(System.IO.Stream innerStream)
                new(System.IO.Stream innerStream, bool leaveInnerStreamOpen)
                new(System.IO.Stream innerStream, bool leaveInnerStreamOpen, System.Net.Security.RemoteCertificateValidationCallback userCertificateValidationCallback)
                new(System.IO.Stream innerStream, bool leaveInnerStreamOpen, System.Net.Security.RemoteCertificateValidationCallback userCertificateValidationCallback, System.Object userCertificateSelectionCallback)
                bool IsAuthenticated {get;}
                bool IsEncrypted {get;}
                bool IsMutuallyAuthenticated {get;}
                bool IsServer {get;}
                bool IsSigned {get;}
                string NegotiatedCipherSuite {get;}
                int ReadTimeout {get;set;}
                System.Security.Cryptography.X509Certificates.X509Certificate RemoteCertificate {get;}
                System.Security.Authentication.SslProtocols SslProtocol {get;}
                string TargetHostName {get;}
                int WriteTimeout {get;set;}
                void AuthenticateAsClient(string targetHost)
                void AuthenticateAsClient(string targetHost, System.Object clientCertificates, bool checkCertificateRevocation)
                void AuthenticateAsClient(string targetHost, System.Object clientCertificates, System.Security.Authentication.SslProtocols enabledSslProtocols, bool checkCertificateRevocation)
                System.Threading.Tasks.Task AuthenticateAsClientAsync(string targetHost)
                void AuthenticateAsServer(System.Object serverCertificate)
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetSocketStream stream = (NetSocketStream) self;
        SSLSocket socket = (SSLSocket) stream.encrypted();
        boolean on = socket != null;
        return switch (property) {
            case "IsAuthenticated", "IsEncrypted", "IsSigned" -> on;
            case "ReadTimeout" -> stream.owner().receiveTimeout == 0 ? -1 : stream.owner().receiveTimeout;
            case "WriteTimeout" -> -1;
            case "NegotiatedCipherSuite" -> on ? socket.getSession().getCipherSuite() : null;
            case "TargetHostName" -> on ? socket.getSession().getPeerHost() : "";
            case "SslProtocol" -> protocol(on ? socket.getSession().getProtocol() : "None");
            case "RemoteCertificate" -> on ? certificate(socket) : null;
            default -> false;
        };
    }

    private static Object protocol(String name) {
        String known =
                name.equals("TLSv1") ? "Tls" : name.replace("TLSv", "Tls").replace(".", "");
        return NetEnum.named("System.Security.Authentication.SslProtocols", known);
    }

    private static NetCertificate certificate(SSLSocket socket) {
        try {
            return new NetCertificate((X509Certificate) socket.getSession().getPeerCertificates()[0], null);
        } catch (IOException none) {
            return null;
        }
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("ReadTimeout")) {
            ((NetSocketStream) self).owner().receiveTimeout = Math.max(0, (Integer) value);
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (!(a[0] instanceof NetSocketStream inner)) {
            throw new NetThrow("System.NotSupportedException", "Only the stream of a TcpClient can be encrypted here.");
        }
        NetSocketStream stream = new NetSocketStream("System.Net.Security.SslStream", inner.owner());
        if (a.length > 2 && a[2] != null) {
            CALLBACKS.put(stream, a[2]);
        }
        return stream;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (name(key).equals("AuthenticateAsServer")) {
            throw new NetThrow("System.NotSupportedException", "Only the client's side of TLS is supported here.");
        }
        NetSocketStream stream = (NetSocketStream) self;
        if (name(key).endsWith("Async")) {
            return NetTask.of(null, () -> authenticate(stream, a));
        }
        return authenticate(stream, a);
    }

    private static Object authenticate(NetSocketStream stream, Object[] a) {
        String host = (String) a[0];
        NetEnum wanted = a.length > 3 ? (NetEnum) a[2] : null;
        Keeping keeping = new Keeping();
        NetTask handshake = NetTask.later(null, () -> shake(stream, host, wanted, keeping));
        handshake.await(-1);
        if (handshake.failure() != null) {
            throw new NetThrow(handshake.failure());
        }
        stream.encrypted((SSLSocket) handshake.result());
        check(stream, host, keeping.chain);
        return null;
    }

    private static Object shake(NetSocketStream stream, String host, NetEnum wanted, Keeping keeping) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {keeping}, new SecureRandom());
            java.net.Socket plain = stream.owner().socket;
            plain.setSoTimeout(100_000);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
            if (wanted != null && wanted.value() != 0) {
                socket.setEnabledProtocols(protocols(wanted, socket.getSupportedProtocols()));
            }
            socket.startHandshake();
            return socket;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
            throw new NetThrow(
                    "System.Security.Authentication.AuthenticationException",
                    "Authentication failed because the remote party sent a TLS alert or closed the connection: "
                            + failed.getMessage());
        }
    }

    private static String[] protocols(NetEnum wanted, String[] supported) {
        List<String> names = new ArrayList<>();
        for (String part : wanted.toString().split(", ")) {
            String name = part.equals("Tls") ? "TLSv1" : part.replaceAll("^Tls1(\\d)$", "TLSv1.$1");
            if (List.of(supported).contains(name)) {
                names.add(name);
            }
        }
        return names.toArray(String[]::new);
    }

    private static void check(NetSocketStream stream, String host, X509Certificate[] chain) {
        boolean trusted = isTrusted(chain);
        boolean named = chain.length > 0 && isFor(chain[0], host);
        int errors = (trusted ? 0 : 4) + (named ? 0 : 2);
        NetEnum policy = new NetEnum(Types.find("System.Net.Security.SslPolicyErrors"), errors);
        Object callback = PSObject.unwrap(CALLBACKS.get(stream));
        boolean good = errors == 0;
        if (callback instanceof Invocable block) {
            Object certificate = chain.length == 0 ? null : new NetCertificate(chain[0], null);
            good = Conversions.toBoolean(block.invoke(null, stream, certificate, null, policy));
        } else if (ServiceMembers.trustsAll()) {
            good = true;
        }
        if (!good) {
            stream.encrypted(null);
            stream.owner().close();
            String why = callback != null
                    ? "was rejected by the provided RemoteCertificateValidationCallback."
                    : trusted
                            ? "is invalid according to the validation procedure: RemoteCertificateNameMismatch"
                            : "is invalid because of errors in the certificate chain: UntrustedRoot";
            throw new NetThrow(
                    "System.Security.Authentication.AuthenticationException", "The remote certificate " + why);
        }
    }

    /** Whether a chain ends at an authority that this machine trusts. */
    static boolean isTrusted(X509Certificate[] chain) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trust && chain.length > 0) {
                    trust.checkServerTrusted(chain, chain[0].getPublicKey().getAlgorithm());
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException | IllegalArgumentException untrusted) {
            return false;
        }
    }

    private static boolean isFor(X509Certificate certificate, String host) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> others = certificate.getSubjectAlternativeNames();
            if (others != null) {
                others.stream()
                        .filter(each -> each.get(1) instanceof String)
                        .forEach(each -> names.add((String) each.get(1)));
            }
        } catch (CertificateException unreadable) {
            return false;
        }
        if (names.isEmpty()) {
            names.add(CertificateMembers.simpleName(certificate.getSubjectX500Principal()));
        }
        for (String name : names) {
            boolean wild = name.startsWith("*.") && host.indexOf('.') > 0;
            String rest = wild ? host.substring(host.indexOf('.')) : host;
            if (rest.equalsIgnoreCase(wild ? name.substring(1) : name)) {
                return true;
            }
        }
        return false;
    }
}
