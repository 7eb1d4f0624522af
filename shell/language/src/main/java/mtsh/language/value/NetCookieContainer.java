package mtsh.language.value;

import java.net.HttpCookie;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.net.HttpCookies;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Net.CookieContainer}: the cookies of a session, and which of them go to an address. */
public final class NetCookieContainer implements NetObject, HttpCookies {
    private static final int MOST = 3_000;
    private final List<NetRecord> cookies = new ArrayList<>();

    /** A cookie as {@code System.Net.Cookie} has it. */
    public static NetRecord cookie(String name, String value, String path, String domain) {
        if (name == null || name.isEmpty()) {
            throw new NetThrow(
                    "System.Net.CookieException",
                    "The 'Name'='" + (name == null ? "" : name) + "' part of the cookie is invalid.");
        }
        return new NetRecord(Types.find("System.Net.Cookie"))
                .set("Name", name)
                .set("Value", value == null ? "" : value)
                .set("Path", path == null ? "" : path)
                .set("Domain", domain == null ? "" : domain)
                .set("Comment", "")
                .set("Port", "")
                .set("Version", 0)
                .set("Discard", false)
                .set("HttpOnly", false)
                .set("Secure", false)
                .set("Expired", false)
                .set("Expires", new DateTime(0, DateTime.Kind.Unspecified))
                .set("TimeStamp", DateTime.local(Instant.now(), TimeSource.zone()))
                .writtenBy(self -> self.get("Name") + "=" + self.get("Value"));
    }

    public synchronized List<NetRecord> all() {
        return List.copyOf(cookies);
    }

    /** Adds a cookie in the place of one with the same name, domain and path. */
    public synchronized void add(NetRecord cookie) {
        if (text(cookie, "Domain").isEmpty()) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The parameter 'cookie.Domain' cannot be an empty string. (Parameter 'cookie.Domain')");
        }
        cookies.removeIf(each -> each == cookie
                || text(each, "Name").equalsIgnoreCase(text(cookie, "Name"))
                        && text(each, "Domain").equalsIgnoreCase(text(cookie, "Domain"))
                        && text(each, "Path").equals(text(cookie, "Path")));
        if (cookies.size() >= MOST) {
            cookies.remove(0);
        }
        cookies.add(cookie);
    }

    /** Adds a cookie for an address: domain and path are those of the address where it has none. */
    public void add(URI uri, NetRecord cookie) {
        if (text(cookie, "Domain").isEmpty()) {
            cookie.set("Domain", host(uri));
        }
        if (text(cookie, "Path").isEmpty()) {
            cookie.set("Path", "/");
        }
        add(cookie);
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "" : uri.getHost();
    }

    private static String text(NetRecord cookie, String property) {
        return (String) cookie.get(property);
    }

    /** Those that go to an address. */
    public synchronized List<NetRecord> of(URI uri) {
        cookies.removeIf(NetCookieContainer::isExpired);
        return cookies.stream().filter(each -> goesTo(each, uri)).toList();
    }

    private static boolean isExpired(NetRecord cookie) {
        DateTime expires = (DateTime) cookie.get("Expires");
        return Boolean.TRUE.equals(cookie.get("Expired"))
                || expires.ticks() > 0 && expires.toInstant(TimeSource.zone()).isBefore(Instant.now());
    }

    private static boolean goesTo(NetRecord cookie, URI uri) {
        String host = host(uri).toLowerCase(Locale.ROOT);
        String domain = text(cookie, "Domain").toLowerCase(Locale.ROOT);
        String plain = domain.startsWith(".") ? domain.substring(1) : domain;
        String path = uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
        boolean secure = Boolean.TRUE.equals(cookie.get("Secure"));
        boolean inDomain = host.equals(plain) || domain.startsWith(".") && host.endsWith(domain);
        return inDomain && path.startsWith(text(cookie, "Path")) && (!secure || "https".equals(uri.getScheme()));
    }

    @Override
    public String header(URI uri) {
        StringBuilder header = new StringBuilder();
        for (NetRecord each : of(uri)) {
            header.append(header.isEmpty() ? "" : "; ")
                    .append(text(each, "Name"))
                    .append('=')
                    .append(text(each, "Value"));
        }
        return header.toString();
    }

    @Override
    public void keep(URI uri, Map<String, List<String>> responseHeaders) {
        responseHeaders.forEach((name, values) -> {
            if (name.equalsIgnoreCase("Set-Cookie")) {
                values.forEach(value -> set(uri, value));
            }
        });
    }

    /** Takes in what a {@code Set-Cookie} header says; one that makes no sense is left out. */
    public void set(URI uri, String header) {
        List<HttpCookie> parsed;
        try {
            parsed = HttpCookie.parse("Set-Cookie: " + header);
        } catch (IllegalArgumentException senseless) {
            return;
        }
        for (HttpCookie each : parsed) {
            String domain = each.getDomain() == null || !each.getDomain().contains(".") ? host(uri) : each.getDomain();
            NetRecord cookie = cookie(each.getName(), each.getValue(), each.getPath(), domain)
                    .set("HttpOnly", each.isHttpOnly())
                    .set("Secure", each.getSecure())
                    .set("Expired", each.getMaxAge() == 0);
            if (each.getMaxAge() > 0) {
                Instant end = Instant.now().plusSeconds(Math.min(each.getMaxAge(), Integer.MAX_VALUE));
                cookie.set("Expires", DateTime.local(end, TimeSource.zone()));
            }
            add(uri, cookie);
        }
    }

    @Override
    public NetType netType() {
        return Types.find("System.Net.CookieContainer");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
