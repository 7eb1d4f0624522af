package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.net.HttpExchange;
import mtsh.language.net.StatusText;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetCookieContainer;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetMemoryStream;
import mtsh.language.value.NetNameValues;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetUri;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSource;

/** Members of WebRequest and HttpWebRequest, of what they answer with, and the names of methods. */
final class WebRequestMembers extends RecordDescription {
    /** Properties that are headers of the request. */
    private static final List<String[]> HEADERS = List.of(
            new String[] {"Accept", "Accept"},
            new String[] {"ContentType", "Content-Type"},
            new String[] {"Expect", "Expect"},
            new String[] {"Host", "Host"},
            new String[] {"Referer", "Referer"},
            new String[] {"UserAgent", "User-Agent"});

    @Override
    String definitions() {
        return switch (type().name()) {
            case "WebRequest" -> """
                System.Net.Security.AuthenticationLevel AuthenticationLevel {get;set;}
                System.Net.Cache.RequestCachePolicy CachePolicy {get;set;}
                string ConnectionGroupName {get;set;}
                long ContentLength {get;set;}
                string ContentType {get;set;}
                System.Net.ICredentials Credentials {get;set;}
                System.Net.WebHeaderCollection Headers {get;set;}
                string Method {get;set;}
                bool PreAuthenticate {get;set;}
                System.Net.IWebProxy Proxy {get;set;}
                uri RequestUri {get;}
                int Timeout {get;set;}
                bool UseDefaultCredentials {get;set;}
                void Abort()
                System.IO.Stream GetRequestStream()
                System.Threading.Tasks.Task[System.IO.Stream] GetRequestStreamAsync()
                System.Net.WebResponse GetResponse()
                System.Threading.Tasks.Task[System.Net.WebResponse] GetResponseAsync()
                static System.Net.WebRequest Create(string requestUriString)
                static System.Net.WebRequest Create(uri requestUri)
                static System.Net.WebRequest CreateDefault(uri requestUri)
                static System.Net.HttpWebRequest CreateHttp(string requestUriString)
                static System.Net.HttpWebRequest CreateHttp(uri requestUri)
                static System.Net.IWebProxy GetSystemWebProxy()
                static System.Net.IWebProxy DefaultWebProxy {get;set;}
                """;
            case "HttpWebRequest" -> """
                string Accept {get;set;}
                uri Address {get;}
                bool AllowAutoRedirect {get;set;}
                bool AllowReadStreamBuffering {get;set;}
                bool AllowWriteStreamBuffering {get;set;}
                System.Net.DecompressionMethods AutomaticDecompression {get;set;}
                System.Security.Cryptography.X509Certificates.X509CertificateCollection ClientCertificates {get;set;}
                string Connection {get;set;}
                int ContinueTimeout {get;set;}
                System.Net.CookieContainer CookieContainer {get;set;}
                datetime Date {get;set;}
                string Expect {get;set;}
                bool HaveResponse {get;}
                string Host {get;set;}
                datetime IfModifiedSince {get;set;}
                bool KeepAlive {get;set;}
                int MaximumAutomaticRedirections {get;set;}
                int MaximumResponseHeadersLength {get;set;}
                string MediaType {get;set;}
                bool Pipelined {get;set;}
                version ProtocolVersion {get;set;}
                int ReadWriteTimeout {get;set;}
                string Referer {get;set;}
                bool SendChunked {get;set;}
                System.Net.Security.RemoteCertificateValidationCallback ServerCertificateValidationCallback {get;set;}
                System.Net.ServicePoint ServicePoint {get;}
                bool SupportsCookieContainer {get;}
                string TransferEncoding {get;set;}
                bool UnsafeAuthenticatedConnectionSharing {get;set;}
                string UserAgent {get;set;}
                void AddRange(int range)
                void AddRange(int from, int to)
                void AddRange(string rangeSpecifier, int range)
                void AddRange(string rangeSpecifier, int from, int to)
                """;
            case "WebResponse" -> """
                long ContentLength {get;}
                string ContentType {get;}
                System.Net.WebHeaderCollection Headers {get;}
                bool IsFromCache {get;}
                bool IsMutuallyAuthenticated {get;}
                uri ResponseUri {get;}
                bool SupportsHeaders {get;}
                void Close()
                void Dispose()
                System.IO.Stream GetResponseStream()
                """;
            case "HttpWebResponse" -> """
                string CharacterSet {get;}
                string ContentEncoding {get;}
                System.Net.CookieCollection Cookies {get;set;}
                datetime LastModified {get;}
                string Method {get;}
                version ProtocolVersion {get;}
                string Server {get;}
                System.Net.HttpStatusCode StatusCode {get;}
                string StatusDescription {get;}
                string GetResponseHeader(string headerName)
                """;
            default -> methods();
        };
    }

    /** The constants of WebRequestMethods. */
    private String methods() {
        List<String> names = type().name().equals("Http")
                ? List.of("Connect", "Get", "Head", "MkCol", "Post", "Put")
                : List.of(
                        "AppendFile",
                        "DeleteFile",
                        "DownloadFile",
                        "GetDateTimestamp",
                        "GetFileSize",
                        "ListDirectory",
                        "ListDirectoryDetails",
                        "MakeDirectory",
                        "RemoveDirectory",
                        "UploadFile");
        StringBuilder text = new StringBuilder();
        names.forEach(each -> text.append("static string ").append(each).append(" {get;}\n"));
        return text.toString();
    }

    @Override
    Object get(String property, Object self) {
        NetRecord record = (NetRecord) self;
        if (property.equals("ContentType") && type().name().equals("WebResponse")) {
            return record.get(property);
        }
        for (String[] header : HEADERS) {
            if (header[0].equals(property)) {
                return ((NetNameValues) record.get("Headers")).get(header[1]);
            }
        }
        return record.get(property);
    }

    @Override
    void set(String property, Object self, Object value) {
        NetRecord record = (NetRecord) self;
        for (String[] header : HEADERS) {
            if (header[0].equals(property)) {
                NetNameValues headers = (NetNameValues) record.get("Headers");
                if (value == null) {
                    headers.remove(header[1]);
                } else {
                    headers.set(header[1], (String) value);
                }
                return;
            }
        }
        if (property.equals("Method") && (value == null || value.toString().isBlank())) {
            throw new NetThrow(
                    "System.ArgumentException", "Cannot set null or blank methods on request. (Parameter 'value')");
        }
        if (property.equals("DefaultWebProxy")) {
            ServiceMembers.defaultProxy(value);
        }
        record.set(property, value);
    }

    @Override
    Object getStatic(String property) {
        if (property.equals("DefaultWebProxy")) {
            return ServiceMembers.defaultProxy();
        }
        return switch (property) {
            case "AppendFile" -> "APPE";
            case "DeleteFile" -> "DELE";
            case "DownloadFile" -> "RETR";
            case "GetDateTimestamp" -> "MDTM";
            case "GetFileSize" -> "SIZE";
            case "ListDirectory" -> "NLST";
            case "ListDirectoryDetails" -> "LIST";
            case "MakeDirectory" -> "MKD";
            case "RemoveDirectory" -> "RMD";
            case "UploadFile" -> "STOR";
            default -> property.toUpperCase(Locale.ROOT);
        };
    }

    @Override
    void setStatic(String property, Object value) {
        ServiceMembers.defaultProxy(value);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return name(key).equals("GetSystemWebProxy") ? ServiceMembers.proxy() : request(PSObject.unwrap(a[0]));
    }

    private static NetRecord request(Object address) {
        if (address == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'requestUriString')");
        }
        NetUri uri = address instanceof NetUri given ? given : NetUri.parse(address.toString(), 1);
        String scheme = uri.scheme();
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new NetThrow(
                    "System.NotSupportedException",
                    scheme.equals("ftp") || scheme.equals("file")
                            ? "Requests over " + scheme + " are not supported here, only http and https."
                            : "The URI prefix is not recognized.");
        }
        return record("System.Net.HttpWebRequest")
                .set("RequestUri", uri)
                .set("Address", uri)
                .set("Headers", NetNameValues.headers())
                .set("Method", "GET")
                .set("ContentLength", -1L)
                .set("Timeout", 100_000)
                .set("ReadWriteTimeout", 300_000)
                .set("ContinueTimeout", 350)
                .set("AllowAutoRedirect", true)
                .set("AllowReadStreamBuffering", false)
                .set("AllowWriteStreamBuffering", true)
                .set("AutomaticDecompression", NetEnum.named("System.Net.DecompressionMethods", "None"))
                .set("HaveResponse", false)
                .set("KeepAlive", true)
                .set("MaximumAutomaticRedirections", 50)
                .set("MaximumResponseHeadersLength", 64)
                .set("Pipelined", true)
                .set("PreAuthenticate", false)
                .set("ProtocolVersion", NetVersion.parse("1.1"))
                .set("Proxy", ServiceMembers.defaultProxy())
                .set("SendChunked", false)
                .set("SupportsCookieContainer", true)
                .set("UnsafeAuthenticatedConnectionSharing", false)
                .set("UseDefaultCredentials", false);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetRecord record = (NetRecord) self;
        return switch (name(key)) {
            case "GetRequestStream" -> requestStream(record);
            case "GetRequestStreamAsync" -> NetTask.of(Types.find("System.IO.Stream"), () -> requestStream(record));
            case "GetResponse" -> send(record);
            case "GetResponseAsync" -> NetTask.of(Types.find("System.Net.WebResponse"), () -> send(record));
            case "GetResponseStream" -> record.get("Stream");
            case "GetResponseHeader" -> {
                String value = ((NetNameValues) record.get("Headers")).get((String) a[0]);
                yield value == null ? "" : value;
            }
            case "AddRange" -> {
                boolean unit = a[0] instanceof String;
                Object to = a.length > (unit ? 2 : 1) ? a[a.length - 1] : "";
                ((NetNameValues) record.get("Headers"))
                        .set("Range", (unit ? a[0] : "bytes") + "=" + a[unit ? 1 : 0] + "-" + to);
                yield null;
            }
            default -> null;
        };
    }

    private static NetMemoryStream requestStream(NetRecord request) {
        String method = (String) request.get("Method");
        if (method.equalsIgnoreCase("GET") || method.equalsIgnoreCase("HEAD")) {
            throw new NetThrow(
                    "System.Net.ProtocolViolationException", "Cannot send a content-body with this verb-type.");
        }
        NetMemoryStream stream = request.get("Body") instanceof NetMemoryStream known ? known : new NetMemoryStream(0);
        request.set("Body", stream);
        return stream;
    }

    private static NetRecord send(NetRecord request) {
        NetNameValues headers = (NetNameValues) request.get("Headers");
        boolean redirects = Boolean.TRUE.equals(request.get("AllowAutoRedirect"));
        HttpRequests sender = new HttpRequests((String) request.get("Method"))
                .credentials(request.get("Credentials"))
                .cookies(request.get("CookieContainer"))
                .proxy(request.get("Proxy"))
                .redirects(redirects ? (Integer) request.get("MaximumAutomaticRedirections") : 0)
                .milliseconds((Integer) request.get("Timeout"));
        headers.names().forEach(each -> sender.header(each, headers.get(each)));
        if (request.get("Body") instanceof NetMemoryStream body) {
            sender.body(body.toArray());
        }
        HttpExchange.Response answer;
        try {
            answer = sender.send(request.get("RequestUri"));
        } catch (NetThrow failed) {
            boolean late = failed.exception().typeName().endsWith("TaskCanceledException");
            throw HttpRequests.webException(
                    late ? "The operation has timed out." : failed.exception().message(),
                    failed,
                    null,
                    late ? "Timeout" : "ConnectFailure");
        }
        NetRecord response = response(answer).set("Method", request.get("Method"));
        request.set("HaveResponse", true).set("Address", response.get("ResponseUri"));
        if (request.get("CookieContainer") instanceof NetCookieContainer container) {
            response.set("Cookies", new CookieList(new ArrayList<>(container.of(answer.uri()))));
        }
        if (answer.status() >= 400) {
            throw HttpRequests.webException(
                    "The remote server returned an error: (" + answer.status() + ") " + StatusText.of(answer.status())
                            + ".",
                    null,
                    response,
                    "ProtocolError");
        }
        return response;
    }

    /** An answer as HttpWebResponse. */
    static NetRecord response(HttpExchange.Response answer) {
        NetNameValues headers = NetNameValues.headers(answer.headers());
        String length = answer.header("Content-Length");
        String type = answer.header("Content-Type");
        java.nio.charset.Charset charset = HttpRequests.charset(type);
        Object modified = headers.get("Last-Modified") == null
                ? DateTime.local(java.time.Instant.now(), TimeSource.zone())
                : Conversions.convert(headers.get("Last-Modified"), Types.find("System.DateTime"));
        return record("System.Net.HttpWebResponse")
                .set("Headers", headers)
                .set("ContentLength", length == null ? -1L : Long.parseLong(length))
                .set("ContentType", type == null ? "" : type)
                .set("ContentEncoding", headers.get("Content-Encoding") == null ? "" : headers.get("Content-Encoding"))
                .set("CharacterSet", charset == null ? "" : charset.name().toLowerCase(Locale.ROOT))
                .set("Cookies", new CookieList(new ArrayList<>()))
                .set("IsFromCache", false)
                .set("IsMutuallyAuthenticated", false)
                .set("LastModified", modified)
                .set("Method", "GET")
                .set("ProtocolVersion", NetVersion.parse("1.1"))
                .set("ResponseUri", NetUri.parse(answer.uri().toString(), 1))
                .set("Server", headers.get("Server") == null ? "" : headers.get("Server"))
                .set("StatusCode", new NetEnum(Types.find("System.Net.HttpStatusCode"), answer.status()))
                .set("StatusDescription", StatusText.of(answer.status()))
                .set("SupportsHeaders", true)
                .set("Stream", new NetMemoryStream(answer.body(), false));
    }
}
