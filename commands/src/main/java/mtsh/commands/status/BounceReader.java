package mtsh.commands.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.store.log.EncodedWords;

/** Reads a bounce: the report for machines where there is one, else the text for people. */
final class BounceReader {
    private static final int LONGEST_TEXT = 4000;

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> original = new HashMap<>();
    private final List<BouncedRecipient> recipients = new ArrayList<>();
    private final StringBuilder readable = new StringBuilder();
    private String reporter = "";
    private String arrived = "";
    private String queueId = "";

    private BounceReader() {}

    static BounceMessage read(String message) {
        return new BounceReader().readAll(message);
    }

    private BounceMessage readAll(String message) {
        for (MessageText.Piece piece : MessageText.pieces(message)) {
            if (piece.isHeader()) {
                (piece.level() <= 0 ? own : original).putIfAbsent(piece.name().toLowerCase(Locale.ROOT), piece.text());
            } else if (piece.kind().endsWith("delivery-status")) {
                report(piece.text());
            } else if (piece.kind().equals("text/rfc822-headers")) {
                original.putAll(fields(piece.text()));
            } else if (piece.level() <= 0 || readable.isEmpty() && piece.level() <= 1) {
                readable.append(piece.kind().equals("text/html") ? HtmlText.of(piece.text()) : piece.text())
                        .append('\n');
            }
        }
        String text = readable.isEmpty() && own.isEmpty() ? message : readable.toString();
        BounceText told = new BounceText(text, own.getOrDefault("x-failed-recipients", ""));
        if (recipients.isEmpty()) {
            recipients.addAll(told.recipients());
        }
        Map<String, String> quoted = told.original();
        return new BounceMessage(
                reporter.isEmpty() ? told.reporter() : reporter,
                arrived,
                queueId,
                first("message-id", quoted),
                EncodedWords.decode(first("subject", quoted)),
                address(first("return-path", quoted).isEmpty() ? first("from", quoted) : first("return-path", quoted)),
                List.copyOf(recipients),
                shortened(text.strip()));
    }

    /** From the original's headers, or as the text quotes them. */
    private String first(String name, Map<String, String> quoted) {
        String value = original.get(name);
        return value == null ? quoted.getOrDefault(name, "") : value;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
    }

    /** RFC 3464: a group of fields about the message, then one for each recipient. */
    private void report(String text) {
        for (String group : text.strip().split("\\n\\s*\\n")) {
            Map<String, String> fields = fields(group);
            reporter = fields.containsKey("reporting-mta") ? value(fields.get("reporting-mta")) : reporter;
            arrived = fields.getOrDefault("arrival-date", arrived);
            queueId = queueId.isEmpty() ? queueId(fields) : queueId;
            String address =
                    value(fields.getOrDefault("final-recipient", fields.getOrDefault("original-recipient", "")));
            if (!address.isEmpty()) {
                recipients.add(new BouncedRecipient(
                        address(address),
                        fields.getOrDefault("action", "").toLowerCase(Locale.ROOT),
                        fields.getOrDefault("status", "").replaceFirst("\\s.*", ""),
                        value(fields.getOrDefault("diagnostic-code", "")),
                        value(fields.getOrDefault("remote-mta", "")),
                        fields.getOrDefault("last-attempt-date", "")));
            }
        }
    }

    /** {@code X-Postfix-Queue-ID} and its like. */
    private static String queueId(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().endsWith("queue-id"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String line : text.replaceAll("\\n[ \\t]+", " ").split("\\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    /** What stands behind the kind of a field: {@code rfc822; ben@example.com}, {@code smtp; 550 ...}. */
    private static String value(String field) {
        int semicolon = field.indexOf(';');
        boolean typed = semicolon > 0 && field.substring(0, semicolon).matches("[A-Za-z0-9-]+\\s*");
        return (typed ? field.substring(semicolon + 1) : field).strip();
    }

    private static String address(String text) {
        int open = text.lastIndexOf('<');
        int close = text.indexOf('>', open + 1);
        return (open >= 0 && close > open ? text.substring(open + 1, close) : text).strip();
    }
}
