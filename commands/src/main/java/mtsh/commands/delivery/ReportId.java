package mtsh.commands.delivery;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Names the report of a message as one text that can be kept and passed on: {@code Message-Id=<...>,Server=...,Sender=...,Trace-Id=...}.
 * What a value holds of {@code , = %} and control characters is written as {@code %2C}.
 *
 * @param recipient the mailbox that it was searched for as a recipient, whose report it is; empty when it is the sender's, about all
 */
record ReportId(String messageId, String server, String sender, String recipient, UUID traceId) {
    private static final String MESSAGE = "Message-Id";
    private static final String SERVER = "Server";
    private static final String SENDER = "Sender";
    private static final String RECIPIENT = "Recipient";
    private static final String TRACE = "Trace-Id";

    String text() {
        String whose = recipient.isEmpty() ? "" : "," + RECIPIENT + "=" + encoded(recipient);
        return MESSAGE + "=" + encoded(messageId) + "," + SERVER + "=" + encoded(server) + "," + SENDER + "="
                + encoded(sender) + whose + "," + TRACE + "=" + traceId;
    }

    /** Null when the text is no report id. A message's trace id alone is one, of the sender's kind. */
    static ReportId parse(String text) {
        UUID alone = uuid(text.trim());
        if (alone != null) {
            return new ReportId("", "", "", "", alone);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.trim().split(",")) {
            int equal = part.indexOf('=');
            if (equal > 0) {
                parts.put(part.substring(0, equal).trim().toLowerCase(Locale.ROOT), decoded(part.substring(equal + 1)));
            }
        }
        UUID traceId = uuid(part(parts, TRACE));
        return traceId == null
                ? null
                : new ReportId(
                        part(parts, MESSAGE),
                        part(parts, SERVER),
                        part(parts, SENDER),
                        part(parts, RECIPIENT),
                        traceId);
    }

    private static String part(Map<String, String> parts, String name) {
        return parts.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static UUID uuid(String text) {
        return text.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}") ? UUID.fromString(text) : null;
    }

    private static String encoded(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '=' || c == '%' || c < ' ' || c == 0x7F) {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A percent sign that no code follows stays as it is. */
    private static String decoded(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            boolean isCode = value.charAt(i) == '%'
                    && i + 2 < value.length()
                    && value.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
            if (isCode) {
                byte[] one = {(byte) Integer.parseInt(value.substring(i + 1, i + 3), 16)};
                out.append(new String(one, StandardCharsets.ISO_8859_1));
                i += 2;
            } else {
                out.append(value.charAt(i));
            }
        }
        return out.toString();
    }
}
