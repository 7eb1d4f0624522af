package mtsh.commands.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Locale;

import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.net.HttpExchange;
import mtsh.language.net.HttpExchange.Response;
import mtsh.language.net.StatusText;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetUri;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSCredential;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.SecureString;
import mtsh.language.value.WindowsPaths;

/** What Invoke-WebRequest and Invoke-RestMethod have in common: the request, its errors, and files. */
abstract class WebCmdlet extends Cmdlet {
    @Option(names = "-UseBasicParsing", description = "Accepted; pages are never more than parsed.")
    boolean useBasicParsing;

    @Option(names = "-Uri", description = "The address.")
    @Parameter(position = 0, mandatory = true, notEmpty = true)
    NetUri uri;

    @Option(names = "-HttpVersion", description = "1.1 or 2.0.")
    @Parameter(completer = "1.0|1.1|2.0|3.0")
    NetVersion httpVersion;

    @Option(names = "-WebSession", description = "Cookies and headers of earlier requests.")
    Object webSession;

    @Option(
            names = {"-SessionVariable", "-SV"},
            description = "The variable that keeps cookies and headers for later requests.")
    String sessionVariable;

    @Option(
            names = "-AllowUnencryptedAuthentication",
            description = "Sends secrets over connections that are not encrypted.")
    boolean allowUnencryptedAuthentication;

    @Option(names = "-Authentication", description = "How to say who asks.")
    WebOptions.Authentication authentication = WebOptions.Authentication.None;

    @Option(names = "-Credential", description = "User name and password.")
    @Parameter(completer = "credential")
    PSCredential credential;

    @Option(names = "-UseDefaultCredentials", description = "Accepted; there are no credentials but those given.")
    boolean useDefaultCredentials;

    @Option(names = "-SkipCertificateCheck", description = "Takes any certificate.")
    boolean skipCertificateCheck;

    @Option(names = "-SslProtocol", description = "The versions of TLS that are allowed.")
    WebOptions.Protocol sslProtocol = WebOptions.Protocol.Default;

    @Option(names = "-Token", description = "The token for Bearer and OAuth.")
    SecureString token;

    @Option(names = "-UserAgent", description = "What the server is told of this program.")
    String userAgent;

    @Option(names = "-DisableKeepAlive", description = "Ends the connection after the request.")
    boolean disableKeepAlive;

    @Option(
            names = {"-ConnectionTimeoutSeconds", "-TimeoutSec"},
            description = "How long to wait for the connection; 0 waits without end.")
    @Parameter(range = {0, Integer.MAX_VALUE})
    int connectionTimeoutSeconds;

    @Option(names = "-OperationTimeoutSeconds", description = "How long to wait for the answer; 0 waits without end.")
    @Parameter(range = {0, Integer.MAX_VALUE})
    int operationTimeoutSeconds;

    @Option(names = "-Headers", description = "Headers of the request.")
    PSDictionary headers;

    @Option(names = "-SkipHeaderValidation", description = "Sends headers as they are.")
    boolean skipHeaderValidation;

    @Option(names = "-AllowInsecureRedirect", description = "Follows from an encrypted address to one that is not.")
    boolean allowInsecureRedirect;

    @Option(names = "-MaximumRedirection", description = "How often the request is sent on.")
    @Parameter(range = {0, Integer.MAX_VALUE})
    int maximumRedirection = -1;

    @Option(names = "-MaximumRetryCount", description = "How often it is tried again after a failure.")
    @Parameter(range = {0, Integer.MAX_VALUE})
    int maximumRetryCount;

    @Option(names = "-PreserveAuthorizationOnRedirect", description = "Sends the Authorization header on.")
    boolean preserveAuthorizationOnRedirect;

    @Option(names = "-RetryIntervalSec", description = "Seconds between two tries.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int retryIntervalSec = 5;

    @Option(names = "-Method", description = "The method; GET when not given.")
    @Parameter(set = "StandardMethod")
    @Parameter(set = "StandardMethodNoProxy")
    WebOptions.Method method = WebOptions.Method.Default;

    @Option(
            names = {"-CustomMethod", "-CM"},
            description = "A method by another name.")
    @Parameter(set = "CustomMethod", mandatory = true, notEmpty = true)
    @Parameter(set = "CustomMethodNoProxy", mandatory = true)
    String customMethod;

    @Option(names = "-PreserveHttpMethodOnRedirect", description = "Keeps the method where it would become GET.")
    boolean preserveHttpMethodOnRedirect;

    @Option(names = "-NoProxy", description = "Goes past the proxy.")
    @Parameter(set = "CustomMethodNoProxy", mandatory = true)
    @Parameter(set = "StandardMethodNoProxy", mandatory = true)
    boolean noProxy;

    @Option(names = "-Proxy", description = "The proxy's address.")
    @Parameter(set = "CustomMethod")
    @Parameter(set = "StandardMethod")
    NetUri proxy;

    @Option(names = "-ProxyCredential", description = "Who asks the proxy.")
    @Parameter(set = "CustomMethod", completer = "credential")
    @Parameter(set = "StandardMethod")
    PSCredential proxyCredential;

    @Option(names = "-ProxyUseDefaultCredentials", description = "Accepted; there are no credentials but those given.")
    @Parameter(set = "CustomMethod")
    @Parameter(set = "StandardMethod")
    boolean proxyUseDefaultCredentials;

    @Option(names = "-Body", description = "What is sent: text, bytes, a table of a form, XML.")
    @Parameter(pipeline = true)
    Object body;

    @Option(names = "-Form", description = "The fields of a form of several parts; files are sent as files.")
    PSDictionary form;

    @Option(names = "-ContentType", description = "What the body is.")
    String contentType;

    @Option(names = "-TransferEncoding", description = "chunked sends the body without its length.")
    @Parameter(values = {"chunked", "compress", "deflate", "gzip", "identity"})
    String transferEncoding;

    @Option(names = "-InFile", description = "The file that is sent.")
    @Parameter(notEmpty = true, completer = "path")
    String inFile;

    @Option(names = "-OutFile", description = "The file that the answer is written to.")
    @Parameter(notEmpty = true, completer = "path")
    String outFile;

    @Option(names = "-PassThru", description = "Gives the answer beside writing the file.")
    boolean passThru;

    @Option(names = "-Resume", description = "Goes on where the file ends.")
    boolean resume;

    @Option(names = "-SkipHttpErrorCheck", description = "Takes errors of the server as answers.")
    boolean skipHttpErrorCheck;

    private WebSession session;

    /** What to do with an answer. */
    abstract void answer(Response response);

    @Override
    public void process() {
        new RequestChecks(this).check();
        session = session();
        Response response = exchange(address());
        answer(response);
    }

    final TerminatingError refusedCall(String id, String message) {
        return terminating(
                "System.Management.Automation.ValidationMetadataException",
                id,
                ErrorCategory.InvalidArgument,
                this.runtime().commandName(),
                message);
    }

    private WebSession session() {
        WebSession used = PSObject.unwrap(webSession) instanceof WebSession given ? given : new WebSession();
        if (sessionVariable != null) {
            runtime().session().variable(sessionVariable, used);
        }
        if (headers != null) {
            headers.entries()
                    .forEach(
                            each -> used.headers.put(Conversions.toText(each.key()), Conversions.toText(each.value())));
        }
        used.userAgent = userAgent != null ? userAgent : used.userAgent;
        used.credential = credential != null ? credential : used.credential;
        return used;
    }

    private URI address() {
        String text = uri.toString();
        if (!text.contains("://")) {
            text = "http://" + text;
        }
        if (method().equals("GET") && PSObject.unwrap(body) instanceof PSDictionary query && query.size() > 0) {
            text += (text.contains("?") ? "&" : "?") + RequestBody.form(query);
        }
        NetUri whole = NetUri.tryParse(text, 0);
        if (whole == null || !whole.isAbsolute() || whole.host().isEmpty()) {
            throw terminating(
                    "System.UriFormatException",
                    "System.UriFormatException",
                    ErrorCategory.NotSpecified,
                    null,
                    "Invalid URI: The hostname could not be parsed.");
        }
        return whole.absolute();
    }

    private String method() {
        if (customMethod != null) {
            return customMethod.toUpperCase(Locale.ROOT);
        }
        boolean sends = form != null;
        return method == WebOptions.Method.Default
                ? sends ? "POST" : "GET"
                : method.name().toUpperCase(Locale.ROOT);
    }

    final Response exchange(URI address) {
        HttpExchange.Settings settings = settings(address);
        writeVerbose("Requested HTTP/" + (settings.version == HttpClient.Version.HTTP_2 ? "2.0" : "1.1") + " "
                + settings.method + " with "
                + (settings.body == null ? 0 : settings.body.length) + "-byte payload");
        Response response;
        try {
            response = new HttpExchange(settings, session, runtime()::checkStopped, this::writeVerbose).send(address);
        } catch (HttpExchange.Failure failed) {
            throw terminating(
                    failed.exception(),
                    failed.id(),
                    ErrorCategory.InvalidOperation,
                    address.toString(),
                    failed.getMessage());
        }
        if (response.status() / 100 != 2 && !skipHttpErrorCheck) {
            throw failed(response);
        }
        return response;
    }

    private TerminatingError failed(Response response) {
        boolean redirected = response.status() / 100 == 3 && maximumRedirection == 0;
        NetException exception = new NetException(
                "Microsoft.PowerShell.Commands.HttpResponseException",
                redirected
                        ? "The maximum redirection count has been exceeded. To increase the number of redirections allowed, supply "
                                + "a higher value to the -MaximumRedirection parameter."
                        : "Response status code does not indicate success: " + response.status() + " ("
                                + StatusText.of(response.status()) + ").",
                null);
        PSObject message = WebResponses.message(response);
        exception.properties().put("Response", message);
        exception.properties().put("StatusCode", message.noteValue("StatusCode"));
        ErrorRecord record = new ErrorRecord(
                exception,
                redirected ? "MaximumRedirectExceeded" : "WebCmdletWebResponseException",
                ErrorCategory.InvalidOperation,
                response.uri().toString());
        String details = WebResponses.text(response);
        if (!details.isBlank()) {
            record.detailsMessage(WebResponses.isJson(response) ? details : details.replaceAll("<[^>]*>", ""));
        }
        return new TerminatingError(record);
    }

    private HttpExchange.Settings settings(URI address) {
        HttpExchange.Settings settings = new HttpExchange.Settings();
        settings.method = method();
        settings.maximumRedirection = maximumRedirection >= 0
                ? maximumRedirection
                : session.maximumRedirection >= 0 ? session.maximumRedirection : settings.maximumRedirection;
        settings.maximumRetries = maximumRetryCount;
        settings.retrySeconds = retryIntervalSec;
        settings.connectSeconds = connectionTimeoutSeconds;
        settings.operationSeconds = operationTimeoutSeconds;
        settings.keepAuthorization = preserveAuthorizationOnRedirect;
        settings.keepMethod = preserveHttpMethodOnRedirect;
        settings.allowInsecureRedirect = allowInsecureRedirect;
        settings.skipCertificates = skipCertificateCheck;
        settings.protocols = protocols();
        settings.chunked = "chunked".equalsIgnoreCase(transferEncoding);
        if (httpVersion != null && httpVersion.toString().startsWith("2")) {
            settings.version = HttpClient.Version.HTTP_2;
        }
        if (proxy != null && !noProxy) {
            settings.proxy = new InetSocketAddress(proxy.host(), proxy.port());
        }
        session.headers
                .entries()
                .forEach(
                        each -> settings.headers.put(Conversions.toText(each.key()), Conversions.toText(each.value())));
        settings.headers.putIfAbsent("User-Agent", session.userAgent != null ? session.userAgent : agent());
        authorize(settings, address);
        fill(settings);
        resumeFrom(settings);
        return settings;
    }

    private String[] protocols() {
        return switch (sslProtocol) {
            case Default -> null;
            case Tls -> new String[] {"TLSv1"};
            case Tls11 -> new String[] {"TLSv1.1"};
            case Tls12 -> new String[] {"TLSv1.2"};
            case Tls13 -> new String[] {"TLSv1.3"};
        };
    }

    private static String agent() {
        return "Mozilla/5.0 (" + System.getProperty("os.name") + "; " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + "; en-US) PowerShell/7.6.0";
    }

    private void authorize(HttpExchange.Settings settings, URI address) {
        boolean secret = authentication != WebOptions.Authentication.None || session.credential != null;
        if (secret && !"https".equals(address.getScheme()) && !allowUnencryptedAuthentication) {
            throw refusedCall(
                    "WebCmdletAllowUnencryptedAuthenticationRequiredException",
                    "The cmdlet cannot protect plain text secrets sent over unencrypted connections. To suppress this warning and "
                            + "send plain text secrets over unencrypted networks, reissue the command specifying the "
                            + "AllowUnencryptedAuthentication parameter.");
        }
        if (authentication == WebOptions.Authentication.Bearer || authentication == WebOptions.Authentication.OAuth) {
            settings.headers.put("Authorization", "Bearer " + token.text());
        } else if (session.credential != null) {
            settings.headers.put("Authorization", basic(session.credential));
        }
        if (proxyCredential != null) {
            settings.headers.put("Proxy-Authorization", basic(proxyCredential));
        }
        if (disableKeepAlive) {
            settings.headers.put("Connection", "close");
        }
    }

    private static String basic(PSCredential credential) {
        String pair = credential.userName() + ":" + credential.password().text();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void fill(HttpExchange.Settings settings) {
        try {
            if (form != null) {
                ByteArrayOutputStream output = new ByteArrayOutputStream();
                settings.headers.put("Content-Type", RequestBody.multipart(form, output));
                settings.body = output.toByteArray();
                return;
            }
            if (inFile != null) {
                settings.body = Files.readAllBytes(runtime().session().resolvePath(inFile));
            }
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, String.valueOf(inFile), "FileReadError", ErrorCategory.ReadError));
        }
        boolean isQuery = settings.method.equals("GET") && PSObject.unwrap(body) instanceof PSDictionary;
        if (PSObject.unwrap(body) != null && !isQuery) {
            settings.body = RequestBody.bytes(body, contentType);
        }
        boolean posts = settings.method.equals("POST") && settings.body != null;
        if (contentType != null) {
            settings.headers.put("Content-Type", contentType);
        } else if (posts || PSObject.unwrap(body) instanceof PSDictionary && settings.body != null) {
            settings.headers.putIfAbsent("Content-Type", RequestBody.FORM);
        }
    }

    private void resumeFrom(HttpExchange.Settings settings) {
        Path file = outFile == null ? null : runtime().session().resolvePath(outFile);
        try {
            if (resume && file != null && Files.exists(file)) {
                settings.headers.put("Range", "bytes=" + Files.size(file) + "-");
            }
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
        }
    }

    /** Writes the answer to -OutFile; whether the answer goes on as an object too. */
    final boolean goesOn(Response response) {
        if (outFile == null) {
            return true;
        }
        Path file = runtime().session().resolvePath(outFile);
        if (Files.isDirectory(file)) {
            String path = response.uri().getPath();
            file = file.resolve(
                    path == null || path.endsWith("/") ? "index.html" : path.substring(path.lastIndexOf('/') + 1));
        }
        boolean appends = resume && response.status() == 206;
        try {
            Files.write(
                    WindowsPaths.inMadeFolder(file),
                    response.body(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    appends ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException problem) {
            throw new TerminatingError(FileErrors.of(
                    problem, file.toString(), "WebCmdletOutFileAccessDeniedException", ErrorCategory.WriteError));
        }
        return passThru;
    }
}
