package mtsh.commands.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.UInt8;
import mtsh.language.value.XmlValue;

/** What -Body and -Form become on the wire. */
final class RequestBody {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");

    private RequestBody() {}

    /** {@code a=1&b=x+y} */
    static String form(PSDictionary table) {
        List<String> pairs = new ArrayList<>();
        for (PSDictionary.Entry entry : table.entries()) {
            pairs.add(encode(Conversions.toText(entry.key())) + "=" + encode(Conversions.toText(entry.value())));
        }
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static byte[] bytes(Object body, String contentType) {
        Object plain = PSObject.unwrap(body);
        if (plain instanceof PSArray array && array.elementType().fullName().equals("System.Byte")) {
            return raw(array);
        }
        if (plain instanceof PSDictionary table) {
            return form(table).getBytes(StandardCharsets.UTF_8);
        }
        String text = plain instanceof XmlValue xml ? (String) Members.get(xml, "OuterXml") : Conversions.toText(plain);
        return text.getBytes(charset(contentType, StandardCharsets.UTF_8));
    }

    private static byte[] raw(PSArray array) {
        byte[] bytes = new byte[array.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((UInt8) array.get(i)).intValue();
        }
        return bytes;
    }

    /** The charset that a content type names, or another one. */
    static Charset charset(String contentType, Charset otherwise) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : otherwise;
        } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
            return otherwise;
        }
    }

    /** A form of several parts, with files; gives the content type with the boundary. */
    static String multipart(PSDictionary form, ByteArrayOutputStream output) throws IOException {
        String boundary = UUID.randomUUID().toString();
        for (PSDictionary.Entry entry : form.entries()) {
            String name = Conversions.toText(entry.key());
            List<Object> values =
                    entry.value() instanceof String ? null : Enumeration.list(PSObject.unwrap(entry.value()));
            for (Object each : values == null ? List.of(entry.value()) : values) {
                part(name, PSObject.unwrap(each), boundary, output);
            }
        }
        write(output, "--" + boundary + "--\r\n");
        return "multipart/form-data; boundary=\"" + boundary + "\"";
    }

    private static void part(String name, Object value, String boundary, ByteArrayOutputStream output)
            throws IOException {
        write(output, "--" + boundary + "\r\n");
        if (value instanceof FileSystemItem file) {
            write(
                    output,
                    "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            output.write(Files.readAllBytes(file.path()));
        } else {
            write(
                    output,
                    "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"" + name
                            + "\"\r\n\r\n");
            write(output, Conversions.toText(value));
        }
        write(output, "\r\n");
    }

    private static void write(ByteArrayOutputStream output, String text) {
        output.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
