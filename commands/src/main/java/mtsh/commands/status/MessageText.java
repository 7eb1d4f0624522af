package mtsh.commands.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * The parts of a message (RFC 2045) as text, each with its kind, and the headers of the message itself and of messages in it. Whatever it is
 * given, it ends: lines, headers, depth and size have limits, and what is not well formed ends the reading, with what was read until then.
 */
final class MessageText {
    private static final Pattern HEADER = Pattern.compile("(From |[A-Za-z][A-Za-z0-9-]{1,60}:)[^\\n]*");
    private static final int HEADERS_LOOKED_AT = 3;
    private static final int LONGEST_PART = 1_000_000;
    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 20;

    /** One header field or one part; {@code level} is 0 for the message and more for messages in it. */
    record Piece(int level, String kind, String name, String text) {
        boolean isHeader() {
            return kind.isEmpty();
        }
    }

    private MessageText() {}

    /** Whether the first lines are header fields. */
    static boolean isMessage(String text) {
        int headers = 0;
        String unwrapped = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : unwrapped.lines().limit(40).toList()) {
            if (line.isBlank()) {
                break;
            }
            boolean folded = headers > 0 && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (!folded && !HEADER.matcher(line).matches()) {
                return headers >= HEADERS_LOOKED_AT;
            }
            headers += folded ? 0 : 1;
        }
        return headers >= 2;
    }

    /** Whether a line is one of a header, or the separator before it in a mailbox file. */
    static boolean isHeader(String line) {
        return HEADER.matcher(line).matches();
    }

    /** All header fields and text parts, in order. */
    static List<Piece> pieces(String message) {
        String text = message.replaceFirst("^\\uFEFF", "").replaceFirst("^From [^\\n]*\\n", "");
        List<Piece> pieces = new ArrayList<>();
        MimeConfig limits = MimeConfig.custom()
                .setMaxLineLen(100_000)
                .setMaxHeaderLen(100_000)
                .setMaxHeaderCount(5_000)
                .build();
        MimeTokenStream stream = new MimeTokenStream(limits);
        stream.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            read(stream, pieces);
        } catch (IOException | MimeException broken) {
            // What was read until the broken place is all there is to tell.
            return pieces;
        }
        return pieces;
    }

    private static void read(MimeTokenStream stream, List<Piece> pieces) throws IOException, MimeException {
        int level = -1;
        int parts = 0;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_MESSAGE -> level++;
                case T_END_MESSAGE -> level--;
                case T_FIELD -> pieces.add(field(level, stream.getField()));
                case T_BODY -> {
                    BodyDescriptor body = stream.getBodyDescriptor();
                    if (isText(body.getMimeType())) {
                        pieces.add(new Piece(level, body.getMimeType(), "", text(stream, body)));
                    }
                    parts++;
                }
                default -> {
                    // Borders between parts.
                }
            }
            if (level > DEEPEST || parts > MOST_PARTS) {
                return;
            }
        }
    }

    private static Piece field(int level, Field field) {
        String body = field.getBody() == null ? "" : field.getBody();
        return new Piece(
                level,
                "",
                field.getName(),
                body.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip());
    }

    private static boolean isText(String kind) {
        return kind.startsWith("text/")
                || kind.endsWith("delivery-status")
                || kind.endsWith("disposition-notification");
    }

    private static String text(MimeTokenStream stream, BodyDescriptor body) throws IOException {
        try (InputStream decoded = stream.getDecodedInputStream()) {
            return new String(decoded.readNBytes(LONGEST_PART), charset(body.getCharset())).replace("\r\n", "\n");
        }
    }

    /** The message itself came as text: parts that were not packed are in UTF-8 by now, and ASCII is part of it. */
    private static Charset charset(String name) {
        try {
            Charset named = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
            return named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
