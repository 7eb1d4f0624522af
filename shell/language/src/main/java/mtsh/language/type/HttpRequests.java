package mtsh.language.type;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.net.HttpCookies;
import mtsh.language.net.HttpExchange;
import mtsh.language.stream.CurrentShell;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetUri;
import mtsh.language.value.NetworkCredential;
import mtsh.language.value.PSCredential;
import mtsh.language.value.PSObject;
import mtsh.language.value.SecureString;

/** One request of WebClient, HttpWebRequest or HttpClient: to the host that the script names, in the way that the cmdlets of the web go. */
final class HttpRequests {
    private final HttpExchange.Settings settings = new HttpExchange.Settings();
    private HttpCookies cookies = HttpCookies.NONE;
    private Object credentials;

    HttpRequests(String method) {
        settings.method = method.toUpperCase(Locale.ROOT);
        settings.maximumRedirection = 50;
        settings.skipCertificates = ServiceMembers.trustsAll();
    }

    HttpRequests header(String name, String value) {
        if (value != null) {
            settings.headers.put(name, value);
        }
        return this;
    }

    HttpRequests headers(Map<String, String> headers) {
        headers.forEach(this::header);
        return this;
    }

    HttpRequests body(byte[] body) {
        settings.body = body;
        return this;
    }

    HttpRequests cookies(Object container) {
        cookies = PSObject.unwrap(container) instanceof HttpCookies given ? given : HttpCookies.NONE;
        return this;
    }

    /** A NetworkCredential, a PSCredential, a CredentialCache or null. */
    HttpRequests credentials(Object given) {
        credentials = PSObject.unwrap(given);
        return this;
    }

    HttpRequests redirects(int most) {
        settings.maximumRedirection = most;
        return this;
    }

    HttpRequests trustAll(boolean all) {
        settings.skipCertificates |= all;
        return this;
    }

    HttpRequests milliseconds(long milliseconds) {
        if (milliseconds > 0) {
            settings.operationSeconds = (int) Math.max(1, Math.min(Integer.MAX_VALUE, milliseconds / 1_000));
        }
        return this;
    }

    HttpRequests proxy(Object proxy) {
        if (PSObject.unwrap(proxy) instanceof NetRecord record && record.get("Address") instanceof NetUri address) {
            settings.proxy = InetSocketAddress.createUnresolved(address.host(), address.port());
        }
        return this;
    }

    /** Sends it; a NetThrow of an HttpRequestException or TaskCanceledException when there is no answer. */
    HttpExchange.Response send(Object address) {
        URI uri = address(address);
        HttpExchange exchange = new HttpExchange(settings, cookies, CurrentShell::checkStopped, unused -> {});
        try {
            HttpExchange.Response response = exchange.send(uri);
            String basic = response.status() == 401 ? basic(uri) : null;
            if (basic != null && !settings.headers.containsKey("Authorization")) {
                settings.headers.put("Authorization", basic);
                response = exchange.send(uri);
            }
            return response;
        } catch (HttpExchange.Failure failed) {
            throw new NetThrow(failed.exception(), failed.getMessage());
        }
    }

    private String basic(URI uri) {
        Object known = credentials;
        if (known instanceof NetRecord cache) {
            known = cache.get(uri.getScheme() + "://" + uri.getRawAuthority() + "/ Basic");
        }
        String name = null;
        SecureString password = null;
        if (known instanceof NetworkCredential credential) {
            name = credential.domain().isEmpty()
                    ? credential.userName()
                    : credential.domain() + "\\" + credential.userName();
            password = credential.password();
        } else if (known instanceof PSCredential credential) {
            name = credential.userName();
            password = credential.password();
        }
        if (name == null || name.isEmpty()) {
            return null;
        }
        String both = name + ":" + (password == null ? "" : password.text());
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** An absolute address over HTTP. */
    static URI address(Object address) {
        Object plain = PSObject.unwrap(address);
        NetUri uri =
                plain instanceof NetUri given ? given : plain == null ? null : NetUri.tryParse(plain.toString(), 0);
        if (uri == null || !uri.isAbsolute()) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "An invalid request URI was provided. Either the request URI must be an absolute URI or BaseAddress must"
                            + " be set.");
        }
        if (!uri.scheme().equals("http") && !uri.scheme().equals("https")) {
            throw new NetThrow("System.NotSupportedException", "The '" + uri.scheme() + "' scheme is not supported.");
        }
        return uri.absolute();
    }

    /** What a content type says of the characters; null when it says nothing, or a name that nobody knows. */
    static Charset charset(String contentType) {
        int at = contentType == null ? -1 : contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String name =
                contentType.substring(at + 8).replaceAll("[;\"\\s].*$", "").replace("\"", "");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** A WebException for what went wrong, with the answer where there was one. */
    static NetThrow webException(String message, NetThrow cause, NetRecord response, String status) {
        NetException exception =
                new NetException("System.Net.WebException", message, cause == null ? null : cause.exception());
        exception.properties().put("Response", response);
        exception
                .properties()
                .put("Status", mtsh.language.value.NetEnum.named("System.Net.WebExceptionStatus", status));
        return new NetThrow(exception);
    }
}
