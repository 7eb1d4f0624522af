package mtsh.commands.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSCredential;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** What requests of one session share: cookies, headers, credential. What -SessionVariable keeps and -WebSession takes. */
final class WebSession implements NetObject {
    private static final NetType TYPE = NetType.named("Microsoft.PowerShell.Commands.WebRequestSession")
            .property(
                    "System.Collections.Generic.Dictionary[string,string] Headers {get;set;}",
                    self -> ((WebSession) self).headers)
            .property("System.Object Cookies {get;}", self -> ((WebSession) self).cookieList())
            .property(
                    "string UserAgent {get;set;}",
                    self -> ((WebSession) self).userAgent,
                    (self, value) -> ((WebSession) self).userAgent = (String) value)
            .property("System.Object Credentials {get;}", self -> ((WebSession) self).credential)
            .property(
                    "int MaximumRedirection {get;set;}",
                    self -> ((WebSession) self).maximumRedirection,
                    (self, value) -> ((WebSession) self).maximumRedirection = (Integer) value)
            .build();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    final PSDictionary headers =
            new PSDictionary(Types.find("System.Collections.Generic.Dictionary[string,string]"), true);
    String userAgent;
    PSCredential credential;
    int maximumRedirection = -1;

    /** The cookies that go with a request, as one header; empty when there are none. */
    String cookiesFor(URI uri) {
        try {
            return String.join("; ", cookies.get(uri, Map.of()).getOrDefault("Cookie", List.of()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    void keepCookies(URI uri, Map<String, List<String>> responseHeaders) {
        try {
            cookies.put(uri, responseHeaders);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private PSArray cookieList() {
        return PSArray.of(cookies.getCookieStore().getCookies().stream()
                .map(WebSession::cookie)
                .toArray());
    }

    private static PSObject cookie(HttpCookie cookie) {
        return PSObject.custom()
                .typeName("System.Net.Cookie")
                .note("Name", cookie.getName())
                .note("Value", cookie.getValue())
                .note("Path", cookie.getPath())
                .note("Domain", cookie.getDomain())
                .note("HttpOnly", cookie.isHttpOnly())
                .note("Secure", cookie.getSecure());
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return TYPE.fullName();
    }
}
