package mtsh.commands.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.commands.header.Pieces.Piece;

/** SPF, DKIM, DMARC, ARC and what else servers check and sign (RFC 8601, 7208, 6376, 8617, and Microsoft's compauth). */
final class AuthenticationFields {
    private static final List<String> DOMAINS =
            List.of("header.d", "header.i", "smtp.mailfrom", "smtp.mail", "header.from", "smtp.helo", "policy.iprev");

    private AuthenticationFields() {}

    static List<Check> of(HeaderField field) {
        return switch (field.key()) {
            case "authentication-results",
                    "arc-authentication-results",
                    "authentication-results-original",
                    "x-ms-exchange-authentication-results" -> results(field);
            case "received-spf" -> List.of(receivedSpf(field));
            case "dkim-signature", "domainkey-signature", "x-google-dkim-signature" -> List.of(signature(field));
            case "arc-seal" -> List.of(seal(field));
            default -> List.of();
        };
    }

    private static List<Check> results(HeaderField field) {
        List<Check> checks = new ArrayList<>();
        String server = "";
        String instance = "";
        for (String part : Pieces.split(field.value(), ';')) {
            List<Piece> pieces = Pieces.of(part);
            Piece first = firstWord(pieces);
            if (first == null || first.text().equalsIgnoreCase("none")) {
                continue;
            }
            int equals = first.text().indexOf('=');
            if (equals < 0) {
                server = server.isEmpty() && checks.isEmpty() ? first.text() : server;
            } else if (first.text().regionMatches(true, 0, "i=", 0, 2) && checks.isEmpty()) {
                instance = "instance " + first.text().substring(2);
            } else {
                checks.add(result(first.text(), equals, pieces, instance, server, field.name()));
            }
        }
        return checks;
    }

    private static Piece firstWord(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (!piece.isComment()) {
                return piece;
            }
        }
        return null;
    }

    private static Check result(
            String first, int equals, List<Piece> pieces, String instance, String server, String source) {
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> details = new ArrayList<>();
        if (!instance.isEmpty()) {
            details.add(instance);
        }
        for (Piece piece : pieces) {
            int at = piece.text().indexOf('=');
            if (piece.isComment()) {
                details.add(piece.text());
            } else if (at > 0 && !piece.text().equals(first)) {
                properties.putIfAbsent(
                        piece.text().substring(0, at).toLowerCase(Locale.ROOT),
                        piece.text().substring(at + 1));
            }
        }
        String domain = "";
        for (String name : DOMAINS) {
            domain = domain.isEmpty() ? properties.getOrDefault(name, "") : domain;
        }
        for (String name : List.of("reason", "action", "policy.dmarc")) {
            if (properties.containsKey(name)) {
                details.add(name + " " + properties.get(name));
            }
        }
        String method = first.substring(0, equals).toLowerCase(Locale.ROOT);
        return new Check(
                method,
                first.substring(equals + 1).toLowerCase(Locale.ROOT),
                domain(domain),
                String.join("; ", details),
                server,
                source);
    }

    private static String domain(String value) {
        String bare = value.replaceAll("[<>\"]", "");
        return bare.substring(bare.lastIndexOf('@') + 1);
    }

    private static Check receivedSpf(HeaderField field) {
        Map<String, String> properties = new LinkedHashMap<>();
        String result = "";
        String comment = "";
        for (Piece piece : Pieces.of(field.value())) {
            int at = piece.text().indexOf('=');
            if (piece.isComment()) {
                comment = comment.isEmpty() ? piece.text() : comment;
            } else if (at > 0) {
                String value = piece.text().substring(at + 1).replaceAll(";+$", "");
                properties.putIfAbsent(piece.text().substring(0, at).toLowerCase(Locale.ROOT), value);
            } else if (result.isEmpty()) {
                result = piece.text().toLowerCase(Locale.ROOT).replaceAll("[;:,]+$", "");
            }
        }
        String sender = properties.getOrDefault("envelope-from", named(comment, properties.getOrDefault("helo", "")));
        return new Check("spf", result, domain(sender), comment, properties.getOrDefault("receiver", ""), field.name());
    }

    /** {@code mx.example.com: domain of alice@contoso.com designates 192.0.2.1 as permitted sender}. */
    private static String named(String comment, String otherwise) {
        int at = comment.indexOf("domain of ");
        return at < 0
                ? otherwise
                : comment.substring(at + "domain of ".length()).split("\\s", 2)[0];
    }

    /** What a signer claims; whether it is true stands in an Authentication-Results field, if someone looked. */
    private static Check signature(HeaderField field) {
        Map<String, String> tags = tags(field.value());
        String detail = "selector " + tags.getOrDefault("s", "?") + ", " + tags.getOrDefault("a", "?");
        return new Check("dkim-signature", "signed", tags.getOrDefault("d", ""), detail, "", field.name());
    }

    private static Check seal(HeaderField field) {
        Map<String, String> tags = tags(field.value());
        return new Check(
                "arc-seal",
                tags.getOrDefault("cv", "").toLowerCase(Locale.ROOT),
                tags.getOrDefault("d", ""),
                "instance " + tags.getOrDefault("i", "?") + ", selector " + tags.getOrDefault("s", "?"),
                "",
                field.name());
    }

    private static Map<String, String> tags(String value) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String part : value.split(";")) {
            int at = part.indexOf('=');
            if (at > 0) {
                tags.putIfAbsent(
                        part.substring(0, at).strip().toLowerCase(Locale.ROOT),
                        part.substring(at + 1).strip());
            }
        }
        return tags;
    }
}
