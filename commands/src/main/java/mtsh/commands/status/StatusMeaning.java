package mtsh.commands.status;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What a reply's codes and words mean, put together from the tables. */
final class StatusMeaning {
    /** What a success may tell beside that it is one. */
    private static final Set<String> TELLING = Set.of(
            "forwarded",
            "expanded",
            "duplicate",
            "moderation",
            "hold",
            "sieve-discard",
            "sieve-file",
            "spam-junk",
            "spam-quarantine");

    private final SmtpReply reply;
    private final ProviderReply speaker;
    private final StatusCode.Known registered;
    private final StatusCode.Known exchange;
    private final BasicReply.Known basic;

    StatusMeaning(SmtpReply reply) {
        this.reply = reply;
        speaker = ProviderReply.of(spoken(), reply.enhanced(), isTemporary());
        registered = StatusCode.registered(reply.enhanced());
        exchange = StatusCode.exchange(reply.enhanced());
        basic = BasicReply.of(reply.code());
    }

    /** The server's name counts as a sign of who speaks. */
    private String spoken() {
        return reply.server().isEmpty() ? reply.text() : "host " + reply.server() + " said: " + reply.text();
    }

    /** The code of three digits decides: servers give up with 550 4.4.7 what was temporary. */
    private char digit() {
        return reply.kind();
    }

    String className() {
        return switch (digit()) {
            case '2' -> "Success";
            case '3' -> "Intermediate";
            case '4' -> "Temporary";
            case '5' -> "Permanent";
            default -> "";
        };
    }

    boolean isTemporary() {
        return digit() == '4';
    }

    String subject() {
        String[] parts = reply.enhanced().split("\\.");
        if (parts.length < 3) {
            return "";
        }
        String known = StatusCode.subject(reply.enhanced());
        return known.isEmpty() ? "unknown subject " + parts[1] : known;
    }

    String detail() {
        if (reply.enhanced().isEmpty()) {
            return "";
        }
        StatusCode.Known known = chosen();
        return known == null ? "unknown detail " + reply.enhanced().replaceFirst(".*\\.", "") : known.meaning();
    }

    /** Exchange's own meaning where Exchange speaks or the registry has none. */
    private StatusCode.Known chosen() {
        boolean isExchange =
                registered == null || speaker != null && speaker.provider().equals("Exchange Online");
        return isExchange && exchange != null ? exchange : registered;
    }

    /** A sentence for people. */
    String text() {
        if (!reply.enhanced().isEmpty()) {
            return sentence(enhancedText());
        }
        if (basic != null) {
            return sentence(basic.meaning());
        }
        return reply.code().isEmpty()
                ? "The reply has no code; its words tell."
                : reply.code() + " is defined nowhere; its first digit says: "
                        + className().toLowerCase(Locale.ROOT) + ".";
    }

    private String enhancedText() {
        StatusCode.Known known = chosen();
        if (known == null) {
            String subject = StatusCode.subject(reply.enhanced());
            return reply.enhanced() + " is in no registry; it says: "
                    + className().toLowerCase(Locale.ROOT) + ", "
                    + (subject.isEmpty() ? "a subject that is not defined" : "a problem of " + subject);
        }
        boolean hasOther =
                exchange != null && registered != null && !exchange.meaning().equals(registered.meaning());
        String other = hasOther && known == registered ? "; from Exchange: " + exchange.meaning() : "";
        return known.meaning() + other;
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** Null for a success that tells nothing else. */
    Cause cause() {
        if (digit() == '3') {
            return null;
        }
        Cause cause = Cause.of(spoken(), reply.enhanced(), isTemporary());
        return digit() != '2' || TELLING.contains(cause.id()) ? cause : null;
    }

    String provider() {
        return speaker == null ? "" : speaker.provider();
    }

    Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        if (chosen() != null) {
            sources.add(chosen().source());
        } else if (basic != null) {
            sources.add(basic.source());
        }
        return sources;
    }
}
