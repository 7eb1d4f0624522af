package mtsh.commands.web;

import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.net.HttpExchange.Response;
import mtsh.language.net.StatusText;
import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetUri;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.UInt8;

/** Responses as the objects that scripts see. */
final class WebResponses {
    static final String BASIC = "Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject";
    static final String PLAIN = "Microsoft.PowerShell.Commands.WebResponseObject";
    private static final Pattern META_CHARSET = Pattern.compile("(?i)<meta\\s[^>]*charset\\s*=\\s*[\"']?([\\w:-]+)");
    private static final int HEAD = 4096;

    private WebResponses() {}

    static String contentType(Response response) {
        String type = response.header("Content-Type");
        return type == null ? "" : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    static boolean isJson(Response response) {
        String type = contentType(response);
        return type.equals("application/json")
                || type.equals("text/json")
                || type.endsWith("+json")
                || List.of(
                                "application/x-javascript",
                                "text/x-javascript",
                                "application/x-json",
                                "text/x-json",
                                "application/javascript",
                                "text/javascript")
                        .contains(type);
    }

    static boolean isXml(Response response) {
        String type = contentType(response);
        return type.equals("application/xml")
                || type.equals("text/xml")
                || type.endsWith("+xml") && !type.equals("application/xhtml+xml");
    }

    static boolean isText(Response response) {
        String type = contentType(response);
        return type.startsWith("text/") || type.equals("application/xhtml+xml") || isJson(response) || isXml(response);
    }

    static String text(Response response) {
        byte[] body = response.body();
        Charset named = RequestBody.charset(response.header("Content-Type"), null);
        if (named == null) {
            String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
            Matcher meta = META_CHARSET.matcher(head);
            named = meta.find()
                    ? RequestBody.charset("charset=" + meta.group(1), StandardCharsets.UTF_8)
                    : StandardCharsets.UTF_8;
        }
        String text = new String(body, named);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static PSObject of(Response response) {
        boolean readable = isText(response) || response.body().length == 0;
        String text = readable ? text(response) : null;
        PSObject object = PSObject.custom().typeName(PLAIN);
        if (readable) {
            object.typeName(BASIC);
        }
        object.note("StatusCode", response.status()).note("StatusDescription", StatusText.of(response.status()));
        object.note("Content", readable ? (Object) text : bytes(response.body()));
        object.note(
                "RawContent",
                head(response) + (readable ? text : new String(response.body(), StandardCharsets.ISO_8859_1)));
        object.note("Headers", headers(response));
        if (readable) {
            object.note("Images", HtmlParts.images(text));
            object.note("InputFields", HtmlParts.fields(text));
            object.note("Links", HtmlParts.links(text));
        }
        return object.note("RawContentLength", (long) response.body().length)
                .note("RelationLink", HtmlParts.relations(response))
                .note("BaseResponse", message(response));
    }

    private static PSArray bytes(byte[] body) {
        Object[] items = new Object[body.length];
        for (int i = 0; i < body.length; i++) {
            items[i] = new UInt8(body[i] & 0xFF);
        }
        return new PSArray(Types.find("System.Byte"), items);
    }

    private static String head(Response response) {
        StringBuilder head = new StringBuilder("HTTP/")
                .append(version(response))
                .append(' ')
                .append(response.status())
                .append(' ')
                .append(StatusText.of(response.status()))
                .append("\r\n");
        named(response).forEach((name, values) -> head.append(name)
                .append(": ")
                .append(String.join(", ", values))
                .append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static String version(Response response) {
        return response.version() == HttpClient.Version.HTTP_2 ? "2.0" : "1.1";
    }

    /** Header names as they are usually written: HTTP/2 and the JDK have them in small letters. */
    private static Map<String, List<String>> named(Response response) {
        Map<String, List<String>> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach((name, values) -> {
            if (!name.startsWith(":")) {
                named.put(name.equals(name.toLowerCase(Locale.ROOT)) ? capitals(name) : name, values);
            }
        });
        return named;
    }

    private static String capitals(String name) {
        StringBuilder text = new StringBuilder();
        for (String part : name.split("-", -1)) {
            text.append(text.length() == 0 ? "" : "-")
                    .append(part.isEmpty() ? "" : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return text.toString();
    }

    static PSDictionary headers(Response response) {
        PSDictionary headers =
                new PSDictionary(Types.find("System.Collections.Generic.Dictionary[string,System.Object]"), true);
        named(response).forEach((name, values) -> headers.put(name, PSArray.ofStrings(values)));
        return headers;
    }

    /** What an error's {@code Exception.Response} and a result's BaseResponse are. */
    static PSObject message(Response response) {
        return PSObject.custom()
                .typeName("System.Net.Http.HttpResponseMessage")
                .note("StatusCode", statusCode(response.status()))
                .note("ReasonPhrase", StatusText.of(response.status()))
                .note("IsSuccessStatusCode", response.status() / 100 == 2)
                .note("Headers", headers(response))
                .note(
                        "RequestMessage",
                        PSObject.custom()
                                .note(
                                        "RequestUri",
                                        NetUri.tryParse(response.uri().toString(), 0)));
    }

    private static Object statusCode(int status) {
        Object named = NetEnum.named("System.Net.HttpStatusCode", StatusText.name(status));
        return named instanceof NetEnum ? named : (Object) status;
    }
}
