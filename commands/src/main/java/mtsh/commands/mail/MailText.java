package mtsh.commands.mail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import mtsh.language.value.MailAddress;

/** A message as text (RFC 5322, MIME). Made from what a script gave; values never break out of their header. */
final class MailText {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    private static final int LONGEST_WORD = 45;
    private static final String END = "\r\n";

    private final StringBuilder head = new StringBuilder();
    private final Charset charset;
    private final String boundary;
    private final List<Path> attachments = new ArrayList<>();
    private String body = "";
    private boolean html;

    /** {@code id} makes the Message-ID and the line between parts. */
    MailText(Charset charset, ZonedDateTime date, String id) {
        this.charset = charset;
        this.boundary = "=_" + id;
        header("Date", DATE.format(date));
        header("Message-ID", "<" + id + "@mtsh>");
        header("MIME-Version", "1.0");
    }

    /** A header whose value is plain already. */
    void header(String name, String value) {
        head.append(name).append(": ").append(flat(value)).append(END);
    }

    /** A header for people: what is not ASCII is encoded (RFC 2047). */
    void text(String name, String value) {
        head.append(name)
                .append(": ")
                .append(encoded(flat(value), name.length() + 2))
                .append(END);
    }

    /** Addresses, one a line; names are encoded where they must be. Nothing for none. */
    void addresses(String name, List<MailAddress> addresses) {
        if (!addresses.isEmpty()) {
            head.append(name)
                    .append(": ")
                    .append(String.join(
                            "," + END + " ",
                            addresses.stream().map(MailText::written).toList()))
                    .append(END);
        }
    }

    void body(String text, boolean isHtml) {
        body = text;
        html = isHtml;
    }

    void attach(Path file) {
        attachments.add(file);
    }

    /** The whole message; fails when an attachment cannot be read. */
    byte[] bytes() throws IOException {
        StringBuilder message = new StringBuilder(head);
        if (attachments.isEmpty()) {
            part(message, body.getBytes(charset), bodyType());
            return message.toString().getBytes(StandardCharsets.US_ASCII);
        }
        message.append("Content-Type: multipart/mixed; boundary=\"")
                .append(boundary)
                .append('"')
                .append(END)
                .append(END);
        message.append("--").append(boundary).append(END);
        part(message, body.getBytes(charset), bodyType());
        for (Path file : attachments) {
            String name = encoded(flat(file.getFileName().toString().replace('"', '\'')), LONGEST_WORD);
            message.append("--").append(boundary).append(END);
            message.append("Content-Disposition: attachment; filename=\"")
                    .append(name)
                    .append('"')
                    .append(END);
            part(message, Files.readAllBytes(file), "application/octet-stream; name=\"" + name + "\"");
        }
        message.append("--").append(boundary).append("--").append(END);
        return message.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String bodyType() {
        return (html ? "text/html" : "text/plain") + "; charset="
                + charset.name().toLowerCase(Locale.ROOT);
    }

    private static void part(StringBuilder message, byte[] content, String type) {
        message.append("Content-Type: ").append(type).append(END);
        message.append("Content-Transfer-Encoding: base64").append(END).append(END);
        message.append(Base64.getMimeEncoder(76, END.getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content))
                .append(END);
    }

    private static String written(MailAddress address) {
        if (address.displayName().isEmpty()) {
            return flat(address.address());
        }
        String name = flat(address.displayName());
        String shown = isPlain(name) ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : encoded(name, 0);
        return shown + " <" + flat(address.address()) + ">";
    }

    /** On one line, so that a value cannot add headers of its own. */
    private static String flat(String text) {
        return text.replaceAll("[\\r\\n\\u0000]+", " ").strip();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    private static String encoded(String text, int column) {
        if (isPlain(text) && !text.contains("=?")) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int room = column;
        for (int point : text.codePoints().toArray()) {
            String next = Character.toString(point);
            int length = (word + next).getBytes(StandardCharsets.UTF_8).length;
            if (length > LONGEST_WORD - Math.min(room, 20) && word.length() > 0) {
                words.append(word(word)).append(END).append(' ');
                word.setLength(0);
                room = 0;
            }
            word.append(next);
        }
        return words.append(word(word)).toString();
    }

    private static String word(CharSequence text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }
}
