package mtsh.language.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** Sends one request, follows where it is sent on to, and tries again when it failed and that was asked for. */
public final class HttpExchange {
    private static final Set<Integer> REDIRECTS = Set.of(300, 301, 302, 303, 307, 308);
    private static final int WAIT_SLICE = 100;

    static {
        if (System.getProperty("jdk.httpclient.allowRestrictedHeaders") == null) {
            System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
        }
    }

    /** What a request is, apart from where it goes. */
    public static final class Settings {
        public String method = "GET";
        public final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        public byte[] body;
        public boolean chunked;
        public int maximumRedirection = 5;
        public int maximumRetries;
        public int retrySeconds = 5;
        public int connectSeconds;
        public int operationSeconds;
        public boolean keepAuthorization;
        public boolean keepMethod;
        public boolean allowInsecureRedirect;
        public boolean skipCertificates;
        public String[] protocols;
        public HttpClient.Version version = HttpClient.Version.HTTP_1_1;
        public InetSocketAddress proxy;
    }

    /** What came back. */
    public record Response(
            URI uri, int status, HttpClient.Version version, Map<String, List<String>> headers, byte[] body) {
        public String header(String name) {
            for (Map.Entry<String, List<String>> each : headers.entrySet()) {
                if (each.getKey().equalsIgnoreCase(name) && !each.getValue().isEmpty()) {
                    return each.getValue().get(0);
                }
            }
            return null;
        }
    }

    /** What went wrong, in .NET's words. {@code id} is PowerShell's. */
    public static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;
        private final String exception;
        private final String id;

        Failure(String exception, String id, String message) {
            super(message);
            this.exception = exception;
            this.id = id;
        }

        public String exception() {
            return exception;
        }

        public String id() {
            return id;
        }
    }

    private final Settings settings;
    private final HttpCookies session;
    private final Runnable checkStopped;
    private final Consumer<String> verbose;

    public HttpExchange(Settings settings, HttpCookies session, Runnable checkStopped, Consumer<String> verbose) {
        this.settings = settings;
        this.session = session;
        this.checkStopped = checkStopped;
        this.verbose = verbose;
    }

    public Response send(URI uri) throws Failure {
        HttpClient client = client();
        for (int attempt = 0; ; attempt++) {
            Response response = follow(client, uri);
            boolean failed = response.status() == 304 || response.status() >= 400;
            if (!failed || attempt >= settings.maximumRetries) {
                return response;
            }
            int seconds = pause(response);
            verbose.accept("Retrying after interval of " + seconds + " seconds. Status code for previous attempt: "
                    + StatusText.name(response.status()));
            sleep(seconds);
        }
    }

    private int pause(Response response) {
        String wanted = response.status() == 429 ? response.header("Retry-After") : null;
        return wanted != null && wanted.matches("\\d{1,6}") ? Integer.parseInt(wanted) : settings.retrySeconds;
    }

    private void sleep(int seconds) throws Failure {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        CompletableFuture<Void> never = new CompletableFuture<>();
        while (System.nanoTime() < end) {
            await(never, end);
        }
    }

    private Response follow(HttpClient client, URI start) throws Failure {
        URI uri = start;
        String method = settings.method;
        byte[] body = settings.body;
        Map<String, String> headers = new LinkedHashMap<>(settings.headers);
        for (int count = 0; ; count++) {
            Response response = once(client, uri, method, headers, body);
            String location = response.header("Location");
            if (!REDIRECTS.contains(response.status()) || location == null || count >= settings.maximumRedirection) {
                return response;
            }
            URI next = uri.resolve(location);
            if ("https".equals(uri.getScheme()) && "http".equals(next.getScheme()) && !settings.allowInsecureRedirect) {
                throw new Failure(
                        "System.InvalidOperationException",
                        "InsecureRedirection",
                        "Cannot follow an insecure redirection by default. Reissue the command specifying the "
                                + "-AllowInsecureRedirect switch.");
            }
            if (!settings.keepAuthorization) {
                headers.keySet().removeIf("Authorization"::equalsIgnoreCase);
            }
            boolean becomesGet = response.status() == 303 || response.status() <= 302 && method.equals("POST");
            if (becomesGet && !settings.keepMethod) {
                method = "GET";
                body = null;
            }
            uri = next;
        }
    }

    private Response once(HttpClient client, URI uri, String method, Map<String, String> headers, byte[] body)
            throws Failure {
        HttpRequest.Builder builder;
        try {
            builder = HttpRequest.newBuilder(uri);
            if (body == null && method.equals("GET")) {
                builder.GET();
            } else {
                builder.method(method, publisher(body));
            }
            headers.forEach(builder::header);
        } catch (IllegalArgumentException invalid) {
            throw new Failure("System.FormatException", "WebCmdletInvalidRequestException", invalid.getMessage());
        }
        String cookies = session.header(uri);
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies);
        }
        builder.header("Accept-Encoding", "gzip, deflate");
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
        long end = settings.operationSeconds == 0
                ? Long.MAX_VALUE
                : System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.operationSeconds);
        try {
            while (!answer.isDone()) {
                checkStopped.run();
                if (System.nanoTime() > end) {
                    throw timedOut(settings.operationSeconds);
                }
                await(answer, end);
            }
            HttpResponse<byte[]> response = answer.get();
            session.keep(uri, response.headers().map());
            return new Response(
                    uri,
                    response.statusCode(),
                    response.version(),
                    response.headers().map(),
                    decoded(response));
        } catch (ExecutionException problem) {
            throw failure(problem.getCause(), uri);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw timedOut(0);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest.BodyPublisher publisher(byte[] body) {
        if (body == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        return settings.chunked
                ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                : HttpRequest.BodyPublishers.ofByteArray(body);
    }

    /** Waits a little; whoever calls looks whether it is done. */
    private void await(CompletableFuture<?> answer, long end) throws Failure {
        checkStopped.run();
        try {
            answer.get(WAIT_SLICE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            // Both are looked at by the caller.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            checkStopped.run();
            throw timedOut(0);
        }
    }

    private Failure timedOut(int seconds) {
        return new Failure(
                "System.Threading.Tasks.TaskCanceledException",
                "OperationTimeoutReached",
                "The operation has timed out." + (seconds > 0 ? " (" + seconds + " seconds)" : ""));
    }

    private Failure failure(Throwable cause, URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        String place = " (" + uri.getHost() + ":" + port + ")";
        if (cause instanceof HttpConnectTimeoutException || cause instanceof HttpTimeoutException) {
            return new Failure(
                    "System.Threading.Tasks.TaskCanceledException",
                    "ConnectionTimeoutReached",
                    "The request was canceled due to the configured HttpClient.Timeout of " + settings.connectSeconds
                            + " seconds elapsing.");
        }
        if (cause instanceof SSLException) {
            return requestFailure("The SSL connection could not be established, see inner exception.");
        }
        if (cause instanceof ConnectException) {
            boolean unknown = cause.getCause() instanceof UnresolvedAddressException
                    || cause.getCause() != null && cause.getCause().getCause() instanceof UnresolvedAddressException;
            return requestFailure((unknown ? "Name or service not known" : "Connection refused") + place);
        }
        return requestFailure("An error occurred while sending the request.");
    }

    private static Failure requestFailure(String message) {
        return new Failure("System.Net.Http.HttpRequestException", "WebCmdletWebResponseException", message);
    }

    private static byte[] decoded(HttpResponse<byte[]> response) throws Failure {
        String coding = response.headers().firstValue("Content-Encoding").orElse("");
        try (InputStream stream =
                switch (coding.toLowerCase(Locale.ROOT)) {
                    case "gzip", "x-gzip" -> new GZIPInputStream(new ByteArrayInputStream(response.body()));
                    case "deflate" -> new InflaterInputStream(new ByteArrayInputStream(response.body()));
                    default -> new ByteArrayInputStream(response.body());
                }) {
            return response.body().length == 0 ? response.body() : stream.readAllBytes();
        } catch (IOException damaged) {
            throw requestFailure("The archive entry was compressed using an unsupported compression method.");
        }
    }

    private HttpClient client() throws Failure {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(settings.version);
        if (settings.connectSeconds > 0) {
            builder.connectTimeout(Duration.ofSeconds(settings.connectSeconds));
        }
        if (settings.proxy != null) {
            builder.proxy(ProxySelector.of(settings.proxy));
        }
        try {
            if (settings.skipCertificates) {
                builder.sslContext(TrustAll.context());
            }
            if (settings.protocols != null) {
                SSLContext context = settings.skipCertificates ? TrustAll.context() : SSLContext.getDefault();
                var parameters = context.getDefaultSSLParameters();
                parameters.setProtocols(settings.protocols);
                builder.sslParameters(parameters);
            }
        } catch (GeneralSecurityException problem) {
            throw requestFailure("The SSL connection could not be established: " + problem.getMessage());
        }
        return builder.build();
    }
}
