package mtsh.commands.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.store.log.EncodedWords;

/**
 * A mail or a part of one (RFC 5322, RFC 2045): headers, the decoded body, and the parts inside. Whatever is damaged stays as it is; depth and number
 * of parts are bounded.
 */
final class MailPart {
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 100;
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,70}):[ \\t]?(.*)");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private final List<String[]> headers = new ArrayList<>();
    private final List<MailPart> parts = new ArrayList<>();
    private String body = "";

    private MailPart() {}

    static MailPart parse(String text) {
        return parse(text.replace("\r\n", "\n").replace('\r', '\n'), 0);
    }

    private static MailPart parse(String text, int depth) {
        MailPart part = new MailPart();
        String raw = part.readHeaders(text.startsWith("\n") && depth > 0 ? text : text.stripLeading(), depth);
        String boundary = part.parameter("boundary");
        if (part.type().startsWith("multipart/") && !boundary.isEmpty() && depth < DEEPEST) {
            part.split(raw, "--" + boundary, depth);
        } else {
            part.body = part.decoded(raw);
        }
        return part;
    }

    /** Reads headers, gives what follows. A text that begins with none, such as a pasted one, is a body. */
    private String readHeaders(String text, int depth) {
        int at = text.startsWith("From ") ? next(text, 0) : 0;
        if (depth == 0 && !HEADER.matcher(line(text, at)).matches()) {
            return text;
        }
        while (at < text.length()) {
            String line = line(text, at);
            Matcher header = HEADER.matcher(line);
            boolean isFolded =
                    !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !headers.isEmpty();
            if (isFolded) {
                headers.get(headers.size() - 1)[1] += " " + line.strip();
            } else if (header.matches()) {
                headers.add(new String[] {header.group(1), header.group(2).strip()});
            } else {
                return line.isBlank() ? text.substring(next(text, at)) : text.substring(at);
            }
            at = next(text, at);
        }
        return "";
    }

    private static String line(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }

    private static int next(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private void split(String raw, String mark, int depth) {
        int start = raw.startsWith(mark) ? 0 : raw.indexOf("\n" + mark) + 1;
        boolean isMissing = start == 0 && !raw.startsWith(mark);
        while (!isMissing && parts.size() < MOST_PARTS) {
            int from = next(raw, start);
            boolean isLast = line(raw, start).startsWith(mark + "--");
            if (isLast || from >= raw.length()) {
                return;
            }
            int end = raw.indexOf("\n" + mark, from - 1);
            parts.add(parse(raw.substring(from, end < from ? raw.length() : end), depth + 1));
            if (end < 0) {
                return;
            }
            start = end + 1;
        }
        body = isMissing ? raw : "";
    }

    private String decoded(String raw) {
        return switch (header("Content-Transfer-Encoding").toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> new String(quotedPrintable(raw), charset());
            case "base64" -> base64(raw);
            default -> raw;
        };
    }

    private String base64(String raw) {
        try {
            return new String(Base64.getMimeDecoder().decode(raw.strip()), charset());
        } catch (IllegalArgumentException damaged) {
            return raw;
        }
    }

    private static byte[] quotedPrintable(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        String text = raw.replaceAll("=[ \\t]*\n", "");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private Charset charset() {
        String name = parameter("charset");
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The first header of this name, with encoded words decoded; empty when there is none. */
    String header(String name) {
        for (String[] each : headers) {
            if (each[0].equalsIgnoreCase(name)) {
                return EncodedWords.decode(each[1]);
            }
        }
        return "";
    }

    boolean hasHeaders() {
        return !headers.isEmpty();
    }

    /** As {@code text/plain}, in lower case. */
    String type() {
        String type = header("Content-Type");
        int end = type.indexOf(';');
        String name = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? "text/plain" : name;
    }

    private String parameter(String name) {
        Matcher parameter = PARAMETER.matcher(header("Content-Type"));
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase(name)) {
                return parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            }
        }
        return "";
    }

    String body() {
        return body;
    }

    /** This part or the first one inside of one of these types; null when there is none. */
    MailPart find(String... types) {
        for (String type : types) {
            if (type().equals(type)) {
                return this;
            }
        }
        for (MailPart part : parts) {
            MailPart found = part.find(types);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The text that people read: the plain one, or the HTML one without its marks. */
    String readable() {
        MailPart plain = find("text/plain");
        if (plain != null && !plain.body.isBlank()) {
            return HtmlText.looksLikeHtml(plain.body) ? HtmlText.strip(plain.body) : plain.body;
        }
        MailPart html = find("text/html");
        return html == null ? body : HtmlText.strip(html.body);
    }
}
