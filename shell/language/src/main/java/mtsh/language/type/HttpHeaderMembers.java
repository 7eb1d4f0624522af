package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetUri;
import mtsh.language.value.PSArray;
import mtsh.language.value.Reference;

/** Members of the headers of HttpClient's messages, and of the values that stand in them. */
final class HttpHeaderMembers extends RecordDescription {
    private static final String NAMESPACE = "System.Net.Http.Headers.";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "HttpHeaders" -> """
                void Add(string name, string value)
                void Add(string name, System.Collections.Generic.IEnumerable[string] values)
                void Clear()
                bool Contains(string name)
                System.Collections.IEnumerator GetEnumerator()
                System.Collections.Generic.IEnumerable[string] GetValues(string name)
                bool Remove(string name)
                string ToString()
                bool TryAddWithoutValidation(string name, string value)
                bool TryAddWithoutValidation(string name, System.Collections.Generic.IEnumerable[string] values)
                bool TryGetValues(string name, [ref] System.Object values)
                """;
            case "HttpRequestHeaders" -> """
                System.Net.Http.Headers.HttpHeaderValueCollection[string] Accept {get;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] AcceptCharset {get;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] AcceptEncoding {get;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] AcceptLanguage {get;}
                System.Net.Http.Headers.AuthenticationHeaderValue Authorization {get;set;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] CacheControl {get;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] Connection {get;}
                bool ConnectionClose {get;set;}
                bool ExpectContinue {get;set;}
                string From {get;set;}
                string Host {get;set;}
                System.Net.Http.Headers.AuthenticationHeaderValue ProxyAuthorization {get;set;}
                uri Referrer {get;set;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] UserAgent {get;}
                """;
            case "HttpResponseHeaders" -> """
                System.Net.Http.Headers.HttpHeaderValueCollection[string] AcceptRanges {get;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] Connection {get;}
                System.DateTimeOffset Date {get;}
                string ETag {get;}
                uri Location {get;}
                string RetryAfter {get;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] Server {get;}
                bool TransferEncodingChunked {get;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] Vary {get;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] WwwAuthenticate {get;}
                """;
            case "HttpContentHeaders" -> """
                string ContentDisposition {get;set;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] ContentEncoding {get;}
                System.Net.Http.Headers.HttpHeaderValueCollection[string] ContentLanguage {get;}
                long ContentLength {get;set;}
                uri ContentLocation {get;set;}
                System.Net.Http.Headers.MediaTypeHeaderValue ContentType {get;set;}
                System.DateTimeOffset LastModified {get;}
                """;
            case "HttpHeaderValueCollection`1" -> """
                int Count {get;}
                void Add(System.Object item)
                void Clear()
                bool Contains(System.Object item)
                void ParseAdd(string input)
                bool Remove(System.Object item)
                string ToString()
                bool TryParseAdd(string input)
                """;
            case "AuthenticationHeaderValue" -> """
                new(string scheme)
                new(string scheme, string parameter)
                string Parameter {get;}
                string Scheme {get;}
                string ToString()
                static System.Net.Http.Headers.AuthenticationHeaderValue Parse(string input)
                """;
            case "MediaTypeWithQualityHeaderValue" -> """
                new(string mediaType)
                new(string mediaType, double quality)
                double Quality {get;set;}
                static System.Net.Http.Headers.MediaTypeWithQualityHeaderValue Parse(string input)
                """;
            default -> """
                new(string mediaType)
                new(string mediaType, string charSet)
                string CharSet {get;set;}
                string MediaType {get;set;}
                string ToString()
                static System.Net.Http.Headers.MediaTypeHeaderValue Parse(string input)
                """;
        };
    }

    /** The texts of one header that a script adds to: {@code $client.DefaultRequestHeaders.Accept}. */
    record Values(HttpHeaders headers, String name) implements mtsh.language.value.Enumerable {
        List<String> texts() {
            List<String> all = headers.all(name);
            return all == null ? List.of() : all;
        }

        @Override
        public java.util.Iterator<Object> iterator() {
            return new ArrayList<Object>(texts()).iterator();
        }

        @Override
        public NetType netType() {
            return Types.find(NAMESPACE + "HttpHeaderValueCollection[string]");
        }

        @Override
        public String toString() {
            return String.join(", ", texts());
        }
    }

    /** {@code Accept-Language} of {@code AcceptLanguage}. */
    private static String header(String property) {
        return switch (property) {
            case "ETag" -> property;
            case "Referrer" -> "Referer";
            case "WwwAuthenticate" -> "WWW-Authenticate";
            case "ConnectionClose" -> "Connection";
            case "ExpectContinue" -> "Expect";
            case "TransferEncodingChunked" -> "Transfer-Encoding";
            default -> property.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof Values values) {
            return values.texts().size();
        }
        if (!(self instanceof HttpHeaders headers)) {
            return super.get(property, self);
        }
        String value = headers.get(header(property));
        return switch (property) {
            case "ConnectionClose", "ExpectContinue", "TransferEncodingChunked" -> value == null ? null : (Object) true;
            case "Authorization", "ProxyAuthorization" -> value == null ? null : credential(value);
            case "ContentType" -> value == null ? null : media(NAMESPACE + "MediaTypeHeaderValue", value);
            case "ContentLength" -> value == null ? null : (Object) Long.parseLong(value);
            case "Referrer", "Location", "ContentLocation" -> value == null ? null : NetUri.tryParse(value, 0);
            case "Date", "LastModified" -> value == null ? null : date(value);
            case "From", "Host", "ETag", "RetryAfter", "ContentDisposition" -> value;
            default -> new Values(headers, header(property));
        };
    }

    private static Object date(String value) {
        return Conversions.convert(value, Types.of(DateTimeOffset.of(java.time.OffsetDateTime.MIN.withYear(1))));
    }

    @Override
    void set(String property, Object self, Object value) {
        if (!(self instanceof HttpHeaders headers)) {
            super.set(property, self, value);
            return;
        }
        String text = value == null ? null : Conversions.toText(value);
        if (value instanceof Boolean on) {
            text = !on ? null : property.equals("ConnectionClose") ? "close" : "100-continue";
        } else if (value instanceof NetRecord) {
            text = text(value);
        }
        headers.set(header(property), text);
    }

    private static String text(Object value) {
        return value instanceof NetRecord record ? written(record) : Conversions.toText(value);
    }

    private static String written(NetRecord record) {
        if (record.get("Scheme") != null) {
            Object parameter = record.get("Parameter");
            return record.get("Scheme") + (parameter == null || parameter.equals("") ? "" : " " + parameter);
        }
        Object charset = record.get("CharSet");
        Object quality = record.get("Quality");
        return record.get("MediaType")
                + (charset == null ? "" : "; charset=" + charset)
                + (quality == null ? "" : "; q=" + Conversions.toText(quality));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof Values values) {
            return onValues(name(key), values, a);
        }
        return self instanceof HttpHeaders headers ? onHeaders(name(key), headers, a) : text(self);
    }

    private static Object onValues(String name, Values values, Object[] a) {
        switch (name) {
            case "Add", "ParseAdd", "TryParseAdd" -> {
                values.headers().add(values.name(), text(a[0]));
                return name.equals("TryParseAdd") ? true : null;
            }
            case "Clear" -> values.headers().remove(values.name());
            case "Contains" -> {
                return values.texts().contains(text(a[0]));
            }
            case "Remove" -> {
                List<String> all = values.headers().all(values.name());
                return all != null && all.remove(text(a[0]));
            }
            default -> {
                return values.toString();
            }
        }
        return null;
    }

    private static Object onHeaders(String name, HttpHeaders headers, Object[] a) {
        return switch (name) {
            case "Add" -> {
                check(headers, (String) a[0]);
                addAll(headers, a);
                yield null;
            }
            case "TryAddWithoutValidation" -> {
                addAll(headers, a);
                yield true;
            }
            case "Clear" -> {
                headers.clear();
                yield null;
            }
            case "Contains" -> headers.all((String) a[0]) != null;
            case "GetValues" -> {
                if (headers.all((String) a[0]) == null) {
                    throw new NetThrow("System.InvalidOperationException", "The given header was not found.");
                }
                yield PSArray.ofStrings(headers.all((String) a[0]));
            }
            case "Remove" -> headers.remove((String) a[0]);
            case "TryGetValues" -> {
                List<String> found = headers.all((String) a[0]);
                ((Reference) a[1]).set(found == null ? null : PSArray.ofStrings(found));
                yield found != null;
            }
            case "GetEnumerator" -> mtsh.language.value.Enumerator.of(headers.iterator());
            default -> headers.toString();
        };
    }

    private static void check(HttpHeaders headers, String name) {
        if (name == null || !name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new NetThrow("System.FormatException", "The header name '" + name + "' has an invalid format.");
        }
        boolean ofContent = List.of(
                        "content-type", "content-length", "content-encoding", "last-modified", "expires", "allow")
                .contains(name.toLowerCase(Locale.ROOT));
        boolean isContent = headers.netType().name().equals("HttpContentHeaders");
        if (ofContent != isContent && (ofContent || name.equalsIgnoreCase("Authorization"))) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "Misused header name, '" + name
                            + "'. Make sure request headers are used with HttpRequestMessage, response headers with"
                            + " HttpResponseMessage, and content headers with HttpContent objects.");
        }
    }

    private static void addAll(HttpHeaders headers, Object[] a) {
        if (a[1] instanceof String || a[1] == null) {
            headers.add((String) a[0], (String) a[1]);
            return;
        }
        for (Object each : ArrayMaker.elements(a[1], Types.STRING)) {
            headers.add((String) a[0], Conversions.toText(each));
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String first = (String) a[0];
        if (first == null || first.isBlank()) {
            throw new NetThrow("System.ArgumentException", "The value cannot be null or empty. (Parameter 'scheme')");
        }
        if (type().name().equals("AuthenticationHeaderValue")) {
            return name(key).equals("Parse") ? credential(first) : scheme(first, a.length > 1 ? a[1] : null);
        }
        NetRecord made = media(type().fullName(), first);
        if (a.length > 1) {
            made.set(a[1] instanceof Double ? "Quality" : "CharSet", a[1]);
        }
        return made;
    }

    private static NetRecord scheme(String scheme, Object parameter) {
        return record(NAMESPACE + "AuthenticationHeaderValue")
                .set("Scheme", scheme)
                .set("Parameter", parameter)
                .writtenBy(HttpHeaderMembers::written);
    }

    private static NetRecord credential(String value) {
        int blank = value.indexOf(' ');
        return blank < 0
                ? scheme(value, null)
                : scheme(value.substring(0, blank), value.substring(blank + 1).strip());
    }

    private static NetRecord media(String typeName, String value) {
        String media = value.split(";")[0].strip();
        if (!media.matches("[^\\s/]+/[^\\s/]+")) {
            throw new NetThrow("System.FormatException", "The format of value '" + value + "' is invalid.");
        }
        int at = value.toLowerCase(Locale.ROOT).indexOf("charset=");
        return record(typeName)
                .set("MediaType", media)
                .set(
                        "CharSet",
                        at < 0 ? null : value.substring(at + 8).split(";")[0].strip())
                .writtenBy(HttpHeaderMembers::written);
    }
}
