package mtsh.language.type;

/** Descriptions of requests, sockets and what the machine's network is, of readers of XML, and of cryptography. */
final class DescriptionsOfNetwork {
    private DescriptionsOfNetwork() {}

    static Description of(String fullName) {
        int dot = fullName.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        String name = fullName.substring(dot + 1);
        return switch (fullName.substring(0, dot)) {
            case "System.Threading.Tasks", "System.Runtime.CompilerServices" -> new TaskMembers();
            case "System.Threading" -> name.startsWith("CancellationToken") ? new TaskMembers() : null;
            case "System.Net" -> ofRequests(name);
            case "System.Net.Http" -> ofHttp(name);
            case "System.Net.Http.Headers" -> new HttpHeaderMembers();
            case "System.Net.Sockets" -> ofSockets(name);
            case "System.Net.Security" -> name.equals("SslStream") ? new SslMembers() : null;
            case "System.Net.NetworkInformation" -> ofInformation(name);
            default -> DescriptionsOfCryptography.of(fullName, name);
        };
    }

    private static Description ofRequests(String name) {
        return switch (name) {
            case "WebClient" -> new WebClientMembers();
            case "WebRequest",
                    "HttpWebRequest",
                    "WebResponse",
                    "HttpWebResponse",
                    "WebRequestMethods+Http",
                    "WebRequestMethods+Ftp" -> new WebRequestMembers();
            case "Cookie", "CookieCollection", "CookieContainer" -> new CookieMembers();
            case "DnsEndPoint" -> new DnsMembers();
            case "HttpListener" ->
                new RefusedMembers("HttpListener is not supported here: mtsh does not listen for requests.");
            default -> null;
        };
    }

    private static Description ofHttp(String name) {
        return switch (name) {
            case "HttpClient",
                    "HttpClientHandler",
                    "SocketsHttpHandler",
                    "HttpMethod",
                    "HttpRequestMessage",
                    "HttpResponseMessage" -> new HttpClientMembers();
            case "HttpContent",
                    "ByteArrayContent",
                    "StringContent",
                    "FormUrlEncodedContent",
                    "StreamContent",
                    "MultipartContent",
                    "MultipartFormDataContent" -> new HttpContentMembers();
            default -> null;
        };
    }

    private static Description ofSockets(String name) {
        return switch (name) {
            case "Socket", "TcpClient", "LingerOption" -> new SocketMembers();
            case "NetworkStream" -> new NetworkStreamMembers();
            case "UdpClient" -> new UdpMembers();
            case "TcpListener" ->
                new RefusedMembers("TcpListener is not supported here: mtsh does not listen for connections.");
            default -> null;
        };
    }

    private static Description ofInformation(String name) {
        return switch (name) {
            case "Ping", "PingReply", "PingOptions" -> new PingMembers();
            case "NetworkInterface",
                    "IPInterfaceProperties",
                    "IPAddressInformation",
                    "IPGlobalProperties",
                    "TcpConnectionInformation" -> new InterfaceMembers();
            default -> null;
        };
    }
}
