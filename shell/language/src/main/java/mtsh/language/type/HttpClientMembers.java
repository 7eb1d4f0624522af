package mtsh.language.type;

import java.util.Locale;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.net.HttpExchange;
import mtsh.language.net.StatusText;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetCookieContainer;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetMemoryStream;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetUri;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** Members of HttpClient, its handlers, its requests and answers. A task that it gives is done already. */
final class HttpClientMembers extends RecordDescription {
    private static final String NAMESPACE = "System.Net.Http.";
    private static final String METHODS = "Connect Delete Get Head Options Patch Post Put Query Trace";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "HttpClient" -> HttpClientDefinitions.CLIENT;
            case "HttpClientHandler", "SocketsHttpHandler" -> HttpClientDefinitions.HANDLER;
            case "HttpMethod" -> methods();
            case "HttpRequestMessage" -> """
                new()
                new(System.Net.Http.HttpMethod method, string requestUri)
                new(System.Net.Http.HttpMethod method, uri requestUri)
                System.Net.Http.HttpContent Content {get;set;}
                System.Net.Http.Headers.HttpRequestHeaders Headers {get;}
                System.Net.Http.HttpMethod Method {get;set;}
                uri RequestUri {get;set;}
                version Version {get;set;}
                void Dispose()
                string ToString()
                """;
            default -> """
                new()
                new(System.Net.HttpStatusCode statusCode)
                System.Net.Http.HttpContent Content {get;set;}
                System.Net.Http.Headers.HttpResponseHeaders Headers {get;}
                bool IsSuccessStatusCode {get;}
                string ReasonPhrase {get;set;}
                System.Net.Http.HttpRequestMessage RequestMessage {get;set;}
                System.Net.HttpStatusCode StatusCode {get;set;}
                version Version {get;set;}
                void Dispose()
                System.Net.Http.HttpResponseMessage EnsureSuccessStatusCode()
                string ToString()
                """;
        };
    }

    private static String methods() {
        StringBuilder text = new StringBuilder("""
                new(string method)
                string Method {get;}
                bool Equals(System.Object obj)
                int GetHashCode()
                string ToString()
                static System.Net.Http.HttpMethod Parse(string method)
                """);
        for (String method : METHODS.split(" ")) {
            text.append("static System.Net.Http.HttpMethod ").append(method).append(" {get;}\n");
        }
        return text.toString();
    }

    @Override
    Object get(String property, Object self) {
        NetRecord record = (NetRecord) self;
        if (property.equals("IsSuccessStatusCode")) {
            return status(record) / 100 == 2;
        }
        return record.get(property);
    }

    private static int status(NetRecord response) {
        return (int) ((NetEnum) response.get("StatusCode")).value();
    }

    @Override
    void set(String property, Object self, Object value) {
        boolean infinite = value instanceof TimeSpan span && span.ticks() == -TimeSpan.TICKS_PER_SECOND / 1_000;
        if (property.equals("Timeout") && !infinite && ((TimeSpan) value).ticks() <= 0) {
            throw ListMembers.outOfRange("value", "Specified argument was out of the range of valid values.");
        }
        super.set(property, self, value);
    }

    @Override
    Object getStatic(String property) {
        return property.equals("DefaultProxy")
                ? ServiceMembers.defaultProxy()
                : property.startsWith("Dangerous") ? (Object) Boolean.TRUE : method(property);
    }

    @Override
    void setStatic(String property, Object value) {
        ServiceMembers.defaultProxy(value);
    }

    private static NetRecord method(String name) {
        if (name == null || name.isBlank()) {
            throw new NetThrow("System.ArgumentException", "The value cannot be null or empty. (Parameter 'method')");
        }
        return record(NAMESPACE + "HttpMethod")
                .set("Method", name.toUpperCase(Locale.ROOT))
                .writtenBy(self -> (String) self.get("Method"));
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (type().name()) {
            case "HttpMethod" -> method((String) a[0]);
            case "HttpClientHandler", "SocketsHttpHandler" -> handler();
            case "HttpRequestMessage" -> request(a.length == 0 ? method("GET") : a[0], a.length == 0 ? null : a[1]);
            case "HttpResponseMessage" -> response(a.length == 0 ? 200 : (int) ((NetEnum) a[0]).value());
            default ->
                new NetRecord(type())
                        .set("Handler", a.length == 0 ? handler() : a[0])
                        .set("DefaultRequestHeaders", new HttpHeaders("HttpRequestHeaders"))
                        .set("DefaultRequestVersion", NetVersion.parse("1.1"))
                        .set("MaxResponseContentBufferSize", 2_147_483_647L)
                        .set("Timeout", new TimeSpan(100 * TimeSpan.TICKS_PER_SECOND));
        };
    }

    private NetRecord handler() {
        String kind = type().name().endsWith("Handler") ? type().name() : "HttpClientHandler";
        return record(NAMESPACE + kind)
                .set("AllowAutoRedirect", true)
                .set("AutomaticDecompression", NetEnum.named("System.Net.DecompressionMethods", "None"))
                .set("CheckCertificateRevocationList", false)
                .set("CookieContainer", new NetCookieContainer())
                .set("MaxAutomaticRedirections", 50)
                .set("MaxConnectionsPerServer", Integer.MAX_VALUE)
                .set("PreAuthenticate", false)
                .set("SslProtocols", NetEnum.named("System.Security.Authentication.SslProtocols", "None"))
                .set("UseCookies", true)
                .set("UseDefaultCredentials", false)
                .set("UseProxy", true);
    }

    private static NetRecord request(Object method, Object address) {
        return record(NAMESPACE + "HttpRequestMessage")
                .set("Method", method)
                .set("RequestUri", address instanceof String text ? NetUri.parse(text, 0) : address)
                .set("Headers", new HttpHeaders("HttpRequestHeaders"))
                .set("Version", NetVersion.parse("1.1"));
    }

    private static NetRecord response(int status) {
        return record(NAMESPACE + "HttpResponseMessage")
                .set("StatusCode", new NetEnum(Types.find("System.Net.HttpStatusCode"), status))
                .set("ReasonPhrase", StatusText.of(status))
                .set("Headers", new HttpHeaders("HttpResponseHeaders"))
                .set("Content", HttpContentMembers.content("ByteArrayContent", new byte[0]))
                .set("Version", NetVersion.parse("1.1"));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetRecord record = (NetRecord) self;
        return switch (type().name()) {
            case "HttpClient" -> onClient(name(key), record, a);
            case "HttpMethod" ->
                switch (name(key)) {
                    case "Equals" ->
                        PSObject.unwrap(a[0]) instanceof NetRecord other
                                && record.get("Method").equals(other.get("Method"));
                    case "GetHashCode" -> record.get("Method").hashCode();
                    default -> record.get("Method");
                };
            case "HttpRequestMessage" ->
                name(key).equals("ToString")
                        ? "Method: " + ((NetRecord) record.get("Method")).get("Method") + ", RequestUri: '"
                                + record.get("RequestUri") + "', Version: 1.1, Content: "
                                + (record.get("Content") == null ? "<null>" : record.get("Content")) + ", Headers:\n{\n"
                                + indented((HttpHeaders) record.get("Headers")) + "}"
                        : null;
            default -> onResponse(name(key), record);
        };
    }

    private static String indented(HttpHeaders headers) {
        StringBuilder text = new StringBuilder();
        headers.flat().forEach((name, value) -> text.append("  ")
                .append(name)
                .append(": ")
                .append(value)
                .append('\n'));
        return text.toString();
    }

    private static Object onResponse(String name, NetRecord response) {
        return switch (name) {
            case "EnsureSuccessStatusCode" -> {
                if (status(response) / 100 != 2) {
                    throw failed(response);
                }
                yield response;
            }
            case "ToString" ->
                "StatusCode: " + status(response) + ", ReasonPhrase: '" + response.get("ReasonPhrase")
                        + "', Version: 1.1, Content: " + response.get("Content") + ", Headers:\n{\n"
                        + indented((HttpHeaders) response.get("Headers"))
                        + indented((HttpHeaders) ((NetRecord) response.get("Content")).get("Headers")) + "}";
            default -> null;
        };
    }

    private static NetThrow failed(NetRecord response) {
        NetException exception = new NetException(
                "System.Net.Http.HttpRequestException",
                "Response status code does not indicate success: " + status(response) + " ("
                        + response.get("ReasonPhrase") + ").",
                null);
        exception.properties().put("StatusCode", response.get("StatusCode"));
        return new NetThrow(exception);
    }

    private static Object onClient(String name, NetRecord client, Object[] a) {
        NetType response = Types.find(NAMESPACE + "HttpResponseMessage");
        return switch (name) {
            case "Send" -> send(client, (NetRecord) a[0]);
            case "SendAsync" -> NetTask.of(response, () -> send(client, (NetRecord) a[0]));
            case "GetAsync", "DeleteAsync", "PostAsync", "PutAsync", "PatchAsync" -> {
                boolean withBody = name.startsWith("P");
                NetRecord request = request(method(name.replace("Async", "")), a[0])
                        .set("Content", withBody ? PSObject.unwrap(a[1]) : null);
                yield NetTask.of(response, () -> send(client, request));
            }
            case "GetStringAsync" -> NetTask.of(Types.STRING, () -> HttpContentMembers.text(fetched(client, a[0])));
            case "GetByteArrayAsync" ->
                NetTask.of(
                        Types.find("System.Byte[]"),
                        () -> Bytes.array(HttpContentMembers.bytes(fetched(client, a[0]))));
            case "GetStreamAsync" ->
                NetTask.of(
                        Types.find("System.IO.Stream"),
                        () -> new NetMemoryStream(HttpContentMembers.bytes(fetched(client, a[0])), false));
            default -> null;
        };
    }

    private static NetRecord fetched(NetRecord client, Object address) {
        NetRecord response = send(client, request(method("GET"), address));
        onResponse("EnsureSuccessStatusCode", response);
        return (NetRecord) response.get("Content");
    }

    private static NetRecord send(NetRecord client, NetRecord request) {
        if (request == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'request')");
        }
        NetRecord handler = (NetRecord) PSObject.unwrap(client.get("Handler"));
        HttpRequests sender = sender(client, handler, request);
        if (request.get("Content") instanceof NetRecord content) {
            sender.headers(((HttpHeaders) content.get("Headers")).flat()).body(HttpContentMembers.bytes(content));
        }
        sender.headers(((HttpHeaders) client.get("DefaultRequestHeaders")).flat())
                .headers(((HttpHeaders) request.get("Headers")).flat());
        return answered(request, sender.send(whole(client, request)));
    }

    private static HttpRequests sender(NetRecord client, NetRecord handler, NetRecord request) {
        boolean redirects = Boolean.TRUE.equals(handler.get("AllowAutoRedirect"));
        boolean cookies = Boolean.TRUE.equals(handler.get("UseCookies"));
        boolean proxies = Boolean.TRUE.equals(handler.get("UseProxy"));
        long ticks = ((TimeSpan) client.get("Timeout")).ticks();
        return new HttpRequests((String) ((NetRecord) request.get("Method")).get("Method"))
                .milliseconds(ticks / (TimeSpan.TICKS_PER_SECOND / 1_000))
                .redirects(redirects ? (Integer) handler.get("MaxAutomaticRedirections") : 0)
                .cookies(cookies ? handler.get("CookieContainer") : null)
                .proxy(
                        !proxies
                                ? null
                                : handler.get("Proxy") == null ? ServiceMembers.defaultProxy() : handler.get("Proxy"))
                .credentials(handler.get("Credentials"))
                .trustAll(ServiceMembers.trustsAll(request, handler.get("ServerCertificateCustomValidationCallback")));
    }

    private static Object whole(NetRecord client, NetRecord request) {
        NetUri address = (NetUri) request.get("RequestUri");
        if (client.get("BaseAddress") instanceof NetUri base && (address == null || !address.isAbsolute())) {
            return address == null
                    ? base
                    : base.absolute().resolve(address.original()).toString();
        }
        return address;
    }

    private static NetRecord answered(NetRecord request, HttpExchange.Response answer) {
        NetRecord response = response(answer.status()).set("RequestMessage", request);
        NetRecord content = HttpContentMembers.content("StreamContent", answer.body());
        answer.headers().forEach((name, values) -> {
            boolean own = HttpContentMembers.OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT));
            HttpHeaders headers = (HttpHeaders) (own ? content : response).get("Headers");
            values.forEach(value -> headers.add(titled(name), Conversions.toText(value)));
        });
        request.set("RequestUri", NetUri.parse(answer.uri().toString(), 1));
        return response.set("Content", content);
    }

    /** {@code Content-Type} of {@code content-type}. */
    private static String titled(String name) {
        StringBuilder titled = new StringBuilder();
        for (String part : name.split("-")) {
            titled.append(titled.isEmpty() ? "" : "-")
                    .append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return titled.toString();
    }
}
