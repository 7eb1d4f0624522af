package mtsh.commands.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.commands.header.Pieces.Piece;
import mtsh.store.query.IpNetwork;

/**
 * A Received field (RFC 5321 section 4.4) as Postfix, Exim, Sendmail, Exchange, Gmail, qmail, Haraka and others write it: clauses that
 * begin
 * with a word, comments with what the server knows beside them, and the time behind the last semicolon.
 */
final class ReceivedLine {
    private static final Set<String> CLAUSES = Set.of("from", "by", "via", "with", "id", "for", "tls", "envelope-from");

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> comments = new HashMap<>();
    private final String text;

    private ReceivedLine(String text) {
        this.text = text;
    }

    static Hop read(String value) {
        int semicolon = Pieces.lastOutside(value, ';');
        if (semicolon < 0) {
            semicolon = value.lastIndexOf(';');
        }
        ReceivedLine line = new ReceivedLine(semicolon < 0 ? value : value.substring(0, semicolon));
        line.divide();
        String when = semicolon < 0 ? "" : value.substring(semicolon + 1);
        return line.hop(when, value);
    }

    private void divide() {
        String clause = "";
        for (Piece piece : Pieces.of(text)) {
            String lower = piece.text().toLowerCase(Locale.ROOT);
            if (piece.isComment()) {
                comments.computeIfAbsent(clause, any -> new ArrayList<>()).add(piece.text());
            } else if (CLAUSES.contains(lower) && !words.containsKey(lower)) {
                clause = lower;
                words.put(clause, new ArrayList<>());
            } else {
                words.computeIfAbsent(clause, any -> new ArrayList<>()).add(piece.text());
            }
        }
    }

    private Hop hop(String when, String raw) {
        String with = with();
        String tls = tls();
        boolean encrypted = !tls.isEmpty() || isEncrypted(with);
        return new Hop(
                from(),
                helo(),
                fromIp(),
                by(),
                with,
                first("id"),
                bare(first("for")),
                tls,
                encrypted,
                MailDate.read(when),
                raw);
    }

    private String first(String clause) {
        List<String> found = words.getOrDefault(clause, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    private static String bare(String address) {
        String text = address.startsWith("<") ? address.substring(1) : address;
        int end = text.indexOf('>');
        return end < 0 ? text : text.substring(0, end);
    }

    /** {@code from helo (name [ip])}; qmail and Exim may have the name in front and what it called itself in the comment. */
    private String from() {
        for (String comment : comments.getOrDefault("from", List.of())) {
            String word = comment.split("[\\s\\[]", 2)[0];
            String name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            boolean isName = name.indexOf('.') > 0
                    && name.indexOf('=') < 0
                    && address(name).isEmpty();
            if (isName) {
                return name.substring(name.indexOf('@') + 1);
            }
        }
        return address(first("from")).isEmpty() ? first("from") : "";
    }

    private String helo() {
        for (String comment : comments.getOrDefault("from", List.of())) {
            String[] parts = comment.split("\\s+");
            for (int i = 0; i < parts.length; i++) {
                String lower = parts[i].toLowerCase(Locale.ROOT);
                if (lower.startsWith("helo=") || lower.startsWith("ehlo=")) {
                    return parts[i].substring("helo=".length());
                }
                if ((lower.equals("helo") || lower.equals("ehlo")) && i + 1 < parts.length) {
                    return parts[i + 1];
                }
            }
        }
        return first("from");
    }

    private String fromIp() {
        List<String> places = new ArrayList<>(comments.getOrDefault("from", List.of()));
        places.addAll(words.getOrDefault("from", List.of()));
        for (String place : places) {
            for (String word : place.split("[^0-9A-Za-z.:%]+")) {
                String found = address(word);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** The address in a word such as {@code [192.0.2.1]} or {@code IPv6:2001:db8::1}; empty when it is none. */
    static String address(String word) {
        String bare = word.replaceAll("^\\[|\\]$", "");
        String plain = bare.regionMatches(true, 0, "IPv6:", 0, 5) ? bare.substring(5) : bare;
        boolean isAddress = plain.length() >= 3 && plain.length() <= 64 && IpNetwork.address(plain) != null;
        return isAddress ? plain : "";
    }

    /** qmail says nothing but its own name and who handed it the message. */
    private String by() {
        List<String> told = comments.getOrDefault("", List.of());
        if (words.containsKey("by") || told.isEmpty()) {
            return first("by");
        }
        return told.get(0).split("\\s", 2)[0];
    }

    private String with() {
        String protocol = String.join(" ", words.getOrDefault("with", List.of()));
        String via = String.join(" ", words.getOrDefault("via", List.of()));
        return via.isEmpty() ? protocol : (protocol + " via " + via).strip();
    }

    /** The S of RFC 3848's words: ESMTPS, ESMTPSA, LMTPS, UTF8SMTPS, HTTPS. */
    private static boolean isEncrypted(String with) {
        String word = with.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        return word.matches("[A-Z0-9]{0,12}(SMTP|LMTP|HTTP)SA?");
    }

    /** {@code using TLSv1.3 with cipher X}, {@code version=TLS1_2, cipher=X}, {@code TLS1.3:X}, {@code (TLS1.3) tls X}. */
    private String tls() {
        List<String> places = new ArrayList<>();
        comments.values().forEach(places::addAll);
        words.values().forEach(each -> places.add(String.join(" ", each)));
        String version = "";
        String cipher = "";
        for (String place : places) {
            for (String word : place.split("[\\s,;=()]+")) {
                String upper = word.toUpperCase(Locale.ROOT);
                String last = word.substring(word.lastIndexOf(':') + 1);
                if (version.isEmpty() && upper.matches("(TLS|SSL)V?[0-9]([._][0-9])?([:.].*)?")) {
                    version = word.replaceFirst(":.*", "").replace('_', '.');
                }
                boolean isCipher = last.toUpperCase(Locale.ROOT)
                        .matches("(TLS_|ECDHE[-_]|DHE[-_]|AES|CAMELLIA|CHACHA)[A-Z0-9_-]{1,80}");
                cipher = cipher.isEmpty() && isCipher ? last : cipher;
            }
        }
        return (version + " " + cipher).strip();
    }
}
