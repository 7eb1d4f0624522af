package mtsh.language.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import mtsh.language.error.NetThrow;
import mtsh.language.net.HttpExchange;
import mtsh.language.net.StatusText;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetMemoryStream;
import mtsh.language.value.NetNameValues;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetUri;
import mtsh.language.value.PSArray;

/** Members of System.Net.WebClient. */
final class WebClientMembers extends RecordDescription {
    @Override
    String definitions() {
        return """
                new()
                bool AllowReadStreamBuffering {get;set;}
                bool AllowWriteStreamBuffering {get;set;}
                string BaseAddress {get;set;}
                System.Net.Cache.RequestCachePolicy CachePolicy {get;set;}
                System.ComponentModel.IContainer Container {get;}
                System.Net.ICredentials Credentials {get;set;}
                void Dispose()
                byte[] DownloadData(string address)
                byte[] DownloadData(uri address)
                void DownloadFile(uri address, string fileName)
                void DownloadFile(string address, string fileName)
                string DownloadString(uri address)
                string DownloadString(string address)
                System.Text.Encoding Encoding {get;set;}
                System.Net.WebHeaderCollection Headers {get;set;}
                bool IsBusy {get;}
                System.IO.Stream OpenRead(uri address)
                System.IO.Stream OpenRead(string address)
                System.IO.Stream OpenWrite(string address)
                System.IO.Stream OpenWrite(uri address)
                System.IO.Stream OpenWrite(string address, string method)
                System.IO.Stream OpenWrite(uri address, string method)
                System.Net.IWebProxy Proxy {get;set;}
                System.Collections.Specialized.NameValueCollection QueryString {get;set;}
                System.Net.WebHeaderCollection ResponseHeaders {get;}
                System.ComponentModel.ISite Site {get;set;}
                string ToString()
                byte[] UploadData(string address, byte[] data)
                byte[] UploadData(uri address, byte[] data)
                byte[] UploadData(string address, string method, byte[] data)
                byte[] UploadData(uri address, string method, byte[] data)
                byte[] UploadFile(string address, string fileName)
                byte[] UploadFile(uri address, string fileName)
                byte[] UploadFile(string address, string method, string fileName)
                byte[] UploadFile(uri address, string method, string fileName)
                string UploadString(uri address, string method, string data)
                string UploadString(uri address, string data)
                string UploadString(string address, string method, string data)
                string UploadString(string address, string data)
                byte[] UploadValues(uri address, System.Collections.Specialized.NameValueCollection data)
                byte[] UploadValues(string address, System.Collections.Specialized.NameValueCollection data)
                byte[] UploadValues(string address, string method, System.Collections.Specialized.NameValueCollection data)
                byte[] UploadValues(uri address, string method, System.Collections.Specialized.NameValueCollection data)
                bool UseDefaultCredentials {get;set;}
                System.Threading.Tasks.Task[byte[]] DownloadDataTaskAsync(uri address)
                System.Threading.Tasks.Task[byte[]] DownloadDataTaskAsync(string address)
                System.Threading.Tasks.Task DownloadFileTaskAsync(uri address, string fileName)
                System.Threading.Tasks.Task DownloadFileTaskAsync(string address, string fileName)
                System.Threading.Tasks.Task[string] DownloadStringTaskAsync(uri address)
                System.Threading.Tasks.Task[string] DownloadStringTaskAsync(string address)
                System.Threading.Tasks.Task[System.IO.Stream] OpenReadTaskAsync(uri address)
                System.Threading.Tasks.Task[System.IO.Stream] OpenReadTaskAsync(string address)
                System.Threading.Tasks.Task[System.IO.Stream] OpenWriteTaskAsync(string address)
                System.Threading.Tasks.Task[System.IO.Stream] OpenWriteTaskAsync(uri address, string method)
                System.Threading.Tasks.Task[System.IO.Stream] OpenWriteTaskAsync(uri address)
                System.Threading.Tasks.Task[System.IO.Stream] OpenWriteTaskAsync(string address, string method)
                System.Threading.Tasks.Task[byte[]] UploadDataTaskAsync(string address, byte[] data)
                System.Threading.Tasks.Task[byte[]] UploadDataTaskAsync(uri address, byte[] data)
                System.Threading.Tasks.Task[byte[]] UploadDataTaskAsync(string address, string method, byte[] data)
                System.Threading.Tasks.Task[byte[]] UploadDataTaskAsync(uri address, string method, byte[] data)
                System.Threading.Tasks.Task[byte[]] UploadFileTaskAsync(uri address, string method, string fileName)
                System.Threading.Tasks.Task[byte[]] UploadFileTaskAsync(uri address, string fileName)
                System.Threading.Tasks.Task[byte[]] UploadFileTaskAsync(string address, string fileName)
                System.Threading.Tasks.Task[byte[]] UploadFileTaskAsync(string address, string method, string fileName)
                System.Threading.Tasks.Task[string] UploadStringTaskAsync(uri address, string method, string data)
                System.Threading.Tasks.Task[string] UploadStringTaskAsync(string address, string method, string data)
                System.Threading.Tasks.Task[string] UploadStringTaskAsync(uri address, string data)
                System.Threading.Tasks.Task[string] UploadStringTaskAsync(string address, string data)
                System.Threading.Tasks.Task[byte[]] UploadValuesTaskAsync(string address, string method, System.Collections.Specialized.NameValueCollection data)
                System.Threading.Tasks.Task[byte[]] UploadValuesTaskAsync(uri address, System.Collections.Specialized.NameValueCollection data)
                System.Threading.Tasks.Task[byte[]] UploadValuesTaskAsync(uri address, string method, System.Collections.Specialized.NameValueCollection data)
                System.Threading.Tasks.Task[byte[]] UploadValuesTaskAsync(string address, System.Collections.Specialized.NameValueCollection data)
                """;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return new NetRecord(type())
                .set("Headers", NetNameValues.headers())
                .set("QueryString", new NetNameValues(false))
                .set("Encoding", NetEncoding.UTF8_WITHOUT_MARK)
                .set("BaseAddress", "")
                .set("IsBusy", false)
                .set("UseDefaultCredentials", false)
                .set("AllowReadStreamBuffering", false)
                .set("AllowWriteStreamBuffering", false)
                .set("Proxy", ServiceMembers.defaultProxy());
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("Encoding") && value == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'Encoding')");
        }
        super.set(property, self, value);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetRecord client = (NetRecord) self;
        String name = name(key);
        if (name.endsWith("TaskAsync")) {
            String plain = name.substring(0, name.length() - "TaskAsync".length());
            return NetTask.of(Types.OBJECT, () -> run(plain, client, a));
        }
        return run(name, client, a);
    }

    private Object run(String name, NetRecord client, Object[] a) {
        if (a.length > 0) {
            for (Object each : a) {
                if (each == null) {
                    String parameter = a[0] == null ? "address" : name.endsWith("File") ? "fileName" : "data";
                    throw new NetThrow(
                            "System.ArgumentNullException", "Value cannot be null. (Parameter '" + parameter + "')");
                }
            }
        }
        return switch (name) {
            case "DownloadData" -> Bytes.array(get(client, a[0]).body());
            case "DownloadString" -> text(client, get(client, a[0]));
            case "DownloadFile" -> save((String) a[1], get(client, a[0]).body());
            case "OpenRead" -> new NetMemoryStream(get(client, a[0]).body(), false);
            case "UploadData" ->
                Bytes.array(put(client, a, Bytes.of((PSArray) a[a.length - 1]), null)
                        .body());
            case "UploadString" -> {
                byte[] body = ((NetEncoding) client.get("Encoding")).encode((String) a[a.length - 1]);
                yield text(client, put(client, a, body, null));
            }
            case "UploadFile" -> Bytes.array(upload(client, a).body());
            case "UploadValues" -> {
                byte[] body = form((NetNameValues) a[a.length - 1]).getBytes(StandardCharsets.US_ASCII);
                yield Bytes.array(put(client, a, body, "application/x-www-form-urlencoded")
                        .body());
            }
            case "OpenWrite" ->
                throw new NetThrow(
                        "System.NotSupportedException",
                        "OpenWrite is not supported here. Use UploadData, UploadString or UploadFile.");
            default -> null;
        };
    }

    private static HttpExchange.Response get(NetRecord client, Object address) {
        return send(client, "GET", address, null, null);
    }

    /** The method is POST unless the second of three arguments names another. */
    private static HttpExchange.Response put(NetRecord client, Object[] a, byte[] body, String contentType) {
        return send(client, a.length > 2 ? (String) a[1] : "POST", a[0], body, contentType);
    }

    private static HttpExchange.Response send(
            NetRecord client, String method, Object address, byte[] body, String contentType) {
        NetNameValues headers = (NetNameValues) client.get("Headers");
        HttpRequests request = new HttpRequests(method)
                .body(body)
                .credentials(client.get("Credentials"))
                .proxy(client.get("Proxy"));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        headers.names().forEach(each -> request.header(each, headers.get(each)));
        HttpExchange.Response response;
        try {
            response = request.send(whole(client, address));
        } catch (NetThrow failed) {
            throw HttpRequests.webException(failed.exception().message(), failed, null, "UnknownError");
        }
        client.set("ResponseHeaders", NetNameValues.headers(response.headers()));
        if (response.status() >= 400) {
            throw HttpRequests.webException(
                    "The remote server returned an error: (" + response.status() + ") "
                            + StatusText.of(response.status()) + ".",
                    null,
                    WebRequestMembers.response(response),
                    "ProtocolError");
        }
        return response;
    }

    /** With the base address and the query of the client. */
    private static Object whole(NetRecord client, Object address) {
        String base = (String) client.get("BaseAddress");
        String text = address instanceof NetUri uri ? uri.original() : address.toString();
        if (!base.isEmpty() && !text.contains("://")) {
            text = NetUri.parse(base, 1).uri().resolve(text).toString();
        }
        NetNameValues query = (NetNameValues) client.get("QueryString");
        return query == null || query.size() == 0 ? text : text + (text.contains("?") ? "&" : "?") + form(query);
    }

    private static String form(NetNameValues values) {
        StringBuilder form = new StringBuilder();
        for (String name : values.names()) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(WebMembers.encodeForms(name, true))
                    .append('=')
                    .append(WebMembers.encodeForms(values.get(name) == null ? "" : values.get(name), true));
        }
        return form.toString();
    }

    private static String text(NetRecord client, HttpExchange.Response response) {
        Charset named = HttpRequests.charset(response.header("Content-Type"));
        NetEncoding encoding = named == null ? (NetEncoding) client.get("Encoding") : new NetEncoding(named, false);
        byte[] body = response.body();
        boolean marked = body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? encoding.decode(body, 3, body.length - 3) : encoding.decode(body, 0, body.length);
    }

    private static Object save(String fileName, byte[] bytes) {
        Path path = FilePaths.resolve(fileName);
        try {
            Files.write(path, bytes);
        } catch (IOException failed) {
            throw HttpRequests.webException(
                    "An exception occurred during a WebClient request.",
                    JavaFailures.input(failed, path.toString()),
                    null,
                    "UnknownError");
        }
        return null;
    }

    private static HttpExchange.Response upload(NetRecord client, Object[] a) {
        Path path = FilePaths.resolve((String) a[a.length - 1]);
        String boundary = "---------------------"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + path.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try {
            byte[] file = Files.readAllBytes(path);
            byte[] start = head.getBytes(StandardCharsets.UTF_8);
            byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
            byte[] body = new byte[start.length + file.length + end.length];
            System.arraycopy(start, 0, body, 0, start.length);
            System.arraycopy(file, 0, body, start.length, file.length);
            System.arraycopy(end, 0, body, start.length + file.length, end.length);
            return put(client, a, body, "multipart/form-data; boundary=" + boundary);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, path.toString());
        }
    }
}
