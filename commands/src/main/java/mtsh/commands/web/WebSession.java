package mtsh.commands.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import mtsh.language.net.HttpCookies;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetCookieContainer;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSCredential;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** What requests of one session share: cookies, headers, credential. What -SessionVariable keeps and -WebSession takes. */
final class WebSession implements NetObject, HttpCookies {
    private static final NetType TYPE = NetType.named("Microsoft.PowerShell.Commands.WebRequestSession")
            .property(
                    "System.Collections.Generic.Dictionary[string,string] Headers {get;set;}",
                    self -> ((WebSession) self).headers)
            .property(
                    "System.Net.CookieContainer Cookies {get;set;}",
                    self -> ((WebSession) self).cookies,
                    (self, value) -> ((WebSession) self).cookies = (NetCookieContainer) PSObject.unwrap(value))
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

    private NetCookieContainer cookies = new NetCookieContainer();
    final PSDictionary headers =
            new PSDictionary(Types.find("System.Collections.Generic.Dictionary[string,string]"), true);
    String userAgent;
    PSCredential credential;
    int maximumRedirection = -1;

    @Override
    public String header(URI uri) {
        return cookies.header(uri);
    }

    @Override
    public void keep(URI uri, Map<String, List<String>> responseHeaders) {
        cookies.keep(uri, responseHeaders);
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
