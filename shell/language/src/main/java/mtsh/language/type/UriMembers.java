package mtsh.language.type;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.NetEnum;
import mtsh.language.value.NetUri;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Members of System.Uri. */
final class UriMembers extends Description {
    @Override
    String definitions() {
        return """
                string AbsolutePath {get;}
                string AbsoluteUri {get;}
                string LocalPath {get;}
                string Authority {get;}
                System.UriHostNameType HostNameType {get;}
                bool IsDefaultPort {get;}
                bool IsFile {get;}
                bool IsLoopback {get;}
                string PathAndQuery {get;}
                string[] Segments {get;}
                bool IsUnc {get;}
                string Host {get;}
                int Port {get;}
                string Query {get;}
                string Fragment {get;}
                string Scheme {get;}
                string OriginalString {get;}
                new(string uriString, bool dontEscape)
                new(uri baseUri, string relativeUri, bool dontEscape)
                static int Compare(uri uri1, uri uri2, System.UriComponents partsToCompare, System.UriFormat compareFormat, System.StringComparison comparisonType)
                bool Equals(uri other)
                string GetComponents(System.UriComponents components, System.UriFormat format)
                static char HexUnescape(string pattern, [ref] int index)
                static bool IsHexEncoding(string pattern, int index)
                static bool TryCreate(uri baseUri, uri relativeUri, [ref] uri result)
                static string UriSchemeFtps {get;}
                static string UriSchemeGopher {get;}
                static string UriSchemeNetPipe {get;}
                static string UriSchemeNetTcp {get;}
                static string UriSchemeNews {get;}
                static string UriSchemeNntp {get;}
                static string UriSchemeSftp {get;}
                static string UriSchemeSsh {get;}
                static string UriSchemeTelnet {get;}
                static string UriSchemeWs {get;}
                static string UriSchemeWss {get;}
                string DnsSafeHost {get;}
                string IdnHost {get;}
                bool IsAbsoluteUri {get;}
                bool UserEscaped {get;}
                string UserInfo {get;}
                new(string uriString)
                new(string uriString, System.UriKind uriKind)
                new(uri baseUri, string relativeUri)
                new(uri baseUri, uri relativeUri)
                bool Equals(System.Object comparand)
                int GetHashCode()
                string GetLeftPart(System.UriPartial part)
                bool IsBaseOf(uri uri)
                bool IsWellFormedOriginalString()
                uri MakeRelativeUri(uri uri)
                string ToString()
                static string SchemeDelimiter {get;}
                static string UriSchemeFile {get;}
                static string UriSchemeFtp {get;}
                static string UriSchemeHttp {get;}
                static string UriSchemeHttps {get;}
                static string UriSchemeMailto {get;}
                static System.UriHostNameType CheckHostName(string name)
                static bool CheckSchemeName(string schemeName)
                static string EscapeDataString(string stringToEscape)
                static string EscapeUriString(string stringToEscape)
                static int FromHex(char digit)
                static string HexEscape(char character)
                static bool IsHexDigit(char character)
                static bool IsWellFormedUriString(string uriString, System.UriKind uriKind)
                static bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)
                static bool TryCreate(uri baseUri, string relativeUri, [ref] uri result)
                static string UnescapeDataString(string stringToUnescape)
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetUri uri = (NetUri) self;
        return switch (property) {
            case "OriginalString" -> uri.original();
            case "IsAbsoluteUri" -> uri.isAbsolute();
            case "UserEscaped" -> false;
            case "AbsolutePath" -> uri.path();
            case "AbsoluteUri" -> uri.absoluteUri();
            case "LocalPath" -> uri.absolute().isOpaque() ? uri.path() : unescape(uri.path());
            case "Authority" -> uri.authority();
            case "HostNameType" -> hostType(uri.host());
            case "IsDefaultPort" -> uri.port() == uri.defaultPort();
            case "IsFile" -> uri.scheme().equals("file");
            case "IsLoopback" ->
                uri.host().equals("localhost")
                        || uri.host().startsWith("127.")
                        || uri.host().isEmpty();
            case "PathAndQuery" -> uri.path() + query(uri);
            case "Segments" -> segments(uri.path());
            case "IsUnc" -> uri.scheme().equals("file") && !uri.host().isEmpty();
            case "Host", "DnsSafeHost", "IdnHost" -> uri.host();
            case "Port" -> uri.port();
            case "Query" -> query(uri);
            case "Fragment" ->
                uri.absolute().getRawFragment() == null ? "" : "#" + uri.uri().getRawFragment();
            case "Scheme" -> uri.scheme();
            default -> userInfo(uri);
        };
    }

    private static String userInfo(NetUri uri) {
        if (uri.isMail()) {
            return uri.uri().getSchemeSpecificPart().replaceAll("@.*", "");
        }
        return uri.absolute().getRawUserInfo() == null ? "" : uri.uri().getRawUserInfo();
    }

    private static String query(NetUri uri) {
        return uri.absolute().getRawQuery() == null ? "" : "?" + uri.uri().getRawQuery();
    }

    private static PSArray segments(String path) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', start)) {
            segments.add(path.substring(start, at + 1));
            start = at + 1;
        }
        if (start < path.length()) {
            segments.add(path.substring(start));
        }
        return PSArray.ofStrings(segments);
    }

    private static NetEnum hostType(String host) {
        int number = host.isEmpty() ? 1 : host.startsWith("[") ? 4 : host.matches("[0-9.]+") ? 3 : 2;
        return new NetEnum(Types.find("System.UriHostNameType"), number);
    }

    @Override
    Object getStatic(String property) {
        return property.equals("SchemeDelimiter")
                ? "://"
                : switch (property) {
                    case "UriSchemeNetPipe" -> "net.pipe";
                    case "UriSchemeNetTcp" -> "net.tcp";
                    default -> property.substring(9).toLowerCase(java.util.Locale.ROOT);
                };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetUri uri = (NetUri) self;
        return switch (name(key)) {
            case "Equals" -> uri.equals(PSObject.unwrap(a[0]));
            case "GetComponents" -> UriParts.components(uri, ((NetEnum) a[0]).value(), (int) ((NetEnum) a[1]).value());
            case "GetHashCode" -> uri.hashCode();
            case "GetLeftPart" -> left(uri, (int) ((NetEnum) a[0]).value());
            case "IsBaseOf" ->
                ((NetUri) a[0])
                        .absoluteUri()
                        .startsWith(
                                uri.absoluteUri().substring(0, uri.absoluteUri().lastIndexOf('/') + 1));
            case "IsWellFormedOriginalString" -> isWellFormed(uri.original());
            case "MakeRelativeUri" ->
                NetUri.parse(
                        uri.absolute().relativize(((NetUri) a[0]).absolute()).toString(), 0);
            case "ToString" -> uri.toString();
            default -> throw missing(key);
        };
    }

    private static String left(NetUri uri, int part) {
        String scheme = uri.scheme() + "://";
        return switch (part) {
            case 0 -> scheme;
            case 1 -> scheme + uri.authority();
            case 2 -> scheme + uri.authority() + uri.path();
            default -> scheme + uri.authority() + uri.path() + query(uri);
        };
    }

    private static boolean isWellFormed(String text) {
        try {
            return new URI(text).toString().equals(text);
        } catch (java.net.URISyntaxException wrong) {
            return false;
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" ->
                a[0] instanceof NetUri base
                        ? joined(base, a[1])
                        : NetUri.parse((String) a[0], a.length > 1 && a[1] instanceof NetEnum ? kind(a[1]) : 1);
            case "Compare" -> UriParts.compare(a);
            case "IsHexEncoding" -> UriParts.isHexEncoding((String) a[0], (Integer) a[1]);
            case "HexUnescape" -> UriParts.hexUnescape((String) a[0], (Reference) a[1]);
            case "CheckHostName" -> hostType((String) a[0]);
            case "CheckSchemeName" -> a[0] != null && ((String) a[0]).matches("[A-Za-z][A-Za-z0-9+.-]*");
            case "EscapeDataString" -> escape((String) a[0], "-._~");
            case "EscapeUriString" -> escape((String) a[0], "-._~:/?#[]@!$&'()*+,;=%");
            case "UnescapeDataString" -> unescape((String) a[0]);
            case "FromHex" -> Character.digit((Character) a[0], 16);
            case "HexEscape" -> String.format("%%%02X", (int) (Character) a[0]);
            case "IsHexDigit" -> Character.digit((Character) a[0], 16) >= 0;
            case "IsWellFormedUriString" ->
                NetUri.tryParse((String) a[0], kind(a[1])) != null && isWellFormed((String) a[0]);
            case "TryCreate" -> tryCreate(a);
            default -> throw missing(key);
        };
    }

    private static int kind(Object value) {
        return (int) ((NetEnum) value).value();
    }

    private static NetUri joined(NetUri base, Object relative) {
        String text = relative instanceof NetUri uri ? uri.original() : (String) relative;
        NetUri second = NetUri.parse(text, 0);
        return second.isAbsolute() && !text.startsWith("/")
                ? second
                : NetUri.parse(base.absolute().resolve(text.replace(" ", "%20")).toString(), 1);
    }

    private static boolean tryCreate(Object[] a) {
        NetUri made;
        if (a[0] instanceof NetUri base) {
            try {
                made = joined(base, a[1]);
            } catch (mtsh.language.error.NetThrow | IllegalArgumentException wrong) {
                made = null;
            }
        } else {
            made = NetUri.tryParse((String) a[0], kind(a[1]));
        }
        ((Reference) a[a.length - 1]).set(made);
        return made != null;
    }

    static String escape(String text, String kept) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0);
            escaped.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return escaped.toString();
    }

    static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '%'
                    && i + 2 < text.length()
                    && Character.digit(text.charAt(i + 1), 16) >= 0
                    && Character.digit(text.charAt(i + 2), 16) >= 0;
            if (escape) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
