package mtsh.language.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetFilterStream;
import mtsh.language.value.NetMemoryStream;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetStream;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** Members of HttpContent: the bodies of HttpClient's messages. */
final class HttpContentMembers extends RecordDescription {
    private static final String NAMESPACE = "System.Net.Http.";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "HttpContent" -> """
                System.Net.Http.Headers.HttpContentHeaders Headers {get;}
                System.Threading.Tasks.Task CopyToAsync(System.IO.Stream stream)
                void CopyTo(System.IO.Stream stream, System.Object context, System.Threading.CancellationToken cancellationToken)
                void Dispose()
                System.Threading.Tasks.Task LoadIntoBufferAsync()
                System.Threading.Tasks.Task[byte[]] ReadAsByteArrayAsync()
                System.IO.Stream ReadAsStream()
                System.Threading.Tasks.Task[System.IO.Stream] ReadAsStreamAsync()
                System.Threading.Tasks.Task[string] ReadAsStringAsync()
                string ToString()
                """;
            case "StringContent" -> """
                new(string content)
                new(string content, System.Text.Encoding encoding)
                new(string content, System.Text.Encoding encoding, string mediaType)
                new(string content, System.Net.Http.Headers.MediaTypeHeaderValue mediaType)
                new(string content, System.Text.Encoding encoding, System.Net.Http.Headers.MediaTypeHeaderValue mediaType)
                """;
            case "FormUrlEncodedContent" -> """
                new(System.Object nameValueCollection)
                """;
            case "StreamContent" -> """
                new(System.IO.Stream content)
                new(System.IO.Stream content, int bufferSize)
                """;
            case "MultipartContent" -> """
                new()
                new(string subtype)
                new(string subtype, string boundary)
                void Add(System.Net.Http.HttpContent content)
                """;
            case "MultipartFormDataContent" -> """
                new()
                new(string boundary)
                void Add(System.Net.Http.HttpContent content)
                void Add(System.Net.Http.HttpContent content, string name)
                void Add(System.Net.Http.HttpContent content, string name, string fileName)
                """;
            default -> """
                new(byte[] content)
                new(byte[] content, int offset, int count)
                """;
        };
    }

    /** A body of bytes. */
    static NetRecord content(String kind, byte[] bytes) {
        return record(NAMESPACE + kind)
                .set("Headers", new HttpHeaders("HttpContentHeaders"))
                .set("Bytes", bytes);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String kind = type().name();
        return switch (kind) {
            case "StringContent" -> text(a);
            case "FormUrlEncodedContent" -> {
                NetRecord form = content(kind, form(PSObject.unwrap(a[0])).getBytes(StandardCharsets.US_ASCII));
                headers(form).set("Content-Type", "application/x-www-form-urlencoded");
                yield form;
            }
            case "StreamContent" -> content(kind, bytes((NetStream) a[0]));
            case "MultipartContent", "MultipartFormDataContent" -> multipart(kind, a);
            default ->
                content(
                        kind,
                        a.length == 3
                                ? Bytes.of((PSArray) a[0], (Integer) a[1], (Integer) a[2])
                                : Bytes.of((PSArray) a[0]));
        };
    }

    private static NetRecord text(Object[] a) {
        NetEncoding encoding = NetEncoding.UTF8_WITHOUT_MARK;
        String media = "text/plain";
        String charset = null;
        for (int i = 1; i < a.length; i++) {
            if (a[i] instanceof NetEncoding given) {
                encoding = given;
            } else if (a[i] instanceof NetRecord value) {
                media = (String) value.get("MediaType");
                charset = (String) value.get("CharSet");
            } else if (a[i] != null) {
                media = (String) a[i];
            }
        }
        NetRecord content = content("StringContent", encoding.encode(a[0] == null ? "" : (String) a[0]));
        headers(content).set("Content-Type", media + "; charset=" + (charset == null ? encoding.webName() : charset));
        return content;
    }

    private static NetRecord multipart(String kind, Object[] a) {
        boolean form = kind.startsWith("MultipartForm");
        String subtype = form ? "form-data" : a.length > 0 ? (String) a[0] : "mixed";
        int at = form ? 0 : 1;
        String boundary = a.length > at ? (String) a[at] : UUID.randomUUID().toString();
        NetRecord content = content(kind, new byte[0])
                .set("Boundary", boundary)
                .set("Parts", new PSList(Types.find("System.Collections.ArrayList")));
        headers(content).set("Content-Type", "multipart/" + subtype + "; boundary=\"" + boundary + "\"");
        return content;
    }

    private static HttpHeaders headers(NetRecord content) {
        return (HttpHeaders) content.get("Headers");
    }

    private static byte[] bytes(NetStream stream) {
        try {
            return NetFilterStream.from(stream).readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of a dictionary, or of pairs with a Key and a Value. */
    private static String form(Object values) {
        StringBuilder form = new StringBuilder();
        Iterable<?> pairs = values instanceof PSDictionary dictionary
                ? dictionary.entries()
                : ArrayMaker.elements(values, Types.OBJECT);
        for (Object pair : pairs) {
            Object key = pair instanceof PSDictionary.Entry entry ? entry.key() : Members.get(pair, "Key");
            Object value = pair instanceof PSDictionary.Entry entry ? entry.value() : Members.get(pair, "Value");
            form.append(form.isEmpty() ? "" : "&")
                    .append(WebMembers.encodeForms(Conversions.toText(key), false))
                    .append('=')
                    .append(WebMembers.encodeForms(Conversions.toText(value), false));
        }
        return form.toString();
    }

    /** All that is sent. */
    static byte[] bytes(NetRecord content) {
        if (!(content.get("Parts") instanceof PSList parts)) {
            return (byte[]) content.get("Bytes");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String boundary = (String) content.get("Boundary");
        for (Object each : parts.items()) {
            NetRecord part = (NetRecord) each;
            String head = "--" + boundary + "\r\n" + headers(part) + "\r\n";
            all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            all.writeBytes(bytes(part));
            all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        all.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetRecord content = (NetRecord) self;
        return switch (name(key)) {
            case "ReadAsByteArrayAsync" -> NetTask.of(Types.find("System.Byte[]"), () -> Bytes.array(bytes(content)));
            case "ReadAsStringAsync" -> NetTask.of(Types.STRING, () -> text(content));
            case "ReadAsStream" -> new NetMemoryStream(bytes(content), false);
            case "ReadAsStreamAsync" ->
                NetTask.of(Types.find("System.IO.Stream"), () -> new NetMemoryStream(bytes(content), false));
            case "CopyTo" -> copy(content, (NetStream) a[0]);
            case "CopyToAsync" -> NetTask.of(null, () -> copy(content, (NetStream) a[0]));
            case "LoadIntoBufferAsync" -> NetTask.of(null, () -> null);
            case "Add" -> add(content, a);
            case "ToString" -> content.toString();
            default -> null;
        };
    }

    private static Object add(NetRecord content, Object[] a) {
        NetRecord part = (NetRecord) a[0];
        if (part == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'content')");
        }
        if (content.netType().name().startsWith("MultipartForm")
                && headers(part).get("Content-Disposition") == null) {
            String disposition = "form-data" + (a.length > 1 ? "; name=" + quoted(a[1]) : "")
                    + (a.length > 2 ? "; filename=" + quoted(a[2]) : "");
            headers(part).set("Content-Disposition", disposition);
        }
        ((PSList) content.get("Parts")).items().add(part);
        return null;
    }

    private static String quoted(Object name) {
        String text = (String) name;
        return text.matches("[\\w.-]+") ? text : "\"" + text.replace("\"", "%22") + "\"";
    }

    private static Object copy(NetRecord content, NetStream target) {
        byte[] all = bytes(content);
        try {
            target.write(all, 0, all.length);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return null;
    }

    /** In the characters that the headers name, UTF-8 else. */
    static String text(NetRecord content) {
        Charset charset = HttpRequests.charset(headers(content).get("Content-Type"));
        byte[] all = bytes(content);
        NetEncoding encoding = charset == null ? NetEncoding.UTF8_WITHOUT_MARK : new NetEncoding(charset, false);
        boolean marked = all.length > 2 && all[0] == (byte) 0xEF && all[1] == (byte) 0xBB && all[2] == (byte) 0xBF;
        return encoding.decode(all, marked ? 3 : 0, all.length - (marked ? 3 : 0));
    }

    /** Names of headers that belong to a body. */
    static final List<String> OWN_HEADERS = List.of(
            "allow",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-location",
            "content-md5",
            "content-range",
            "content-type",
            "expires",
            "last-modified");
}
