package mtsh.commands.status;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of servers, made ready to be read and compared. */
public final class ServerSaid {
    private static final String SAID = " said: ";
    private static final String REFUSED = " refused to talk to me: ";
    private static final Pattern TOKEN_ENDS = Pattern.compile("[\\s<>\\[\\]]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Exchange names the part that speaks as {@code RESOLVER.ADR.RecipNotFound}, which is a word and no machine. */
    private static final Set<String> EXCHANGE_PARTS =
            Set.of("resolver", "routing", "storedrv", "smtpsend", "queue", "cat", "transport", "approval");

    private ServerSaid() {}

    /** Postfix writes {@code host NAME[IP] said: TEXT (in reply to RCPT TO command)}; the text alone. */
    public static String words(String reply) {
        String text = reply;
        if (text.startsWith("host ")) {
            text = behind(behind(text, SAID), REFUSED);
        }
        int tail = text.lastIndexOf(" (in reply to ");
        return (tail > 0 && text.endsWith(")") ? text.substring(0, tail) : text).strip();
    }

    private static String behind(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(at + mark.length());
    }

    /** The name in front of {@code said:}, such as {@code mx.example.com[192.0.2.10]}; empty when the text has none. */
    public static String who(String reply) {
        if (!reply.startsWith("host ")) {
            return "";
        }
        int end = reply.indexOf(' ', "host ".length());
        return end < 0 ? "" : reply.substring("host ".length(), end);
    }

    /** In lower case and without what only looks like words: addresses, names of machines, links. */
    public static String plain(String reply) {
        StringBuilder plain = new StringBuilder(reply.length());
        for (String token : TOKEN_ENDS.split(readable(words(reply)))) {
            boolean isName = token.indexOf('@') >= 0 || token.contains("://") || isHostName(token);
            plain.append(isName ? "" : token).append(' ');
        }
        return plain.toString();
    }

    /** In lower case and without addresses; links and names stay, and the name of the server that speaks stands in front. */
    static String linked(String reply) {
        StringBuilder linked = new StringBuilder(reply.length());
        for (String token : BLANKS.split(readable(who(reply) + ' ' + words(reply)))) {
            linked.append(token.indexOf('@') >= 0 && !token.contains("://") ? "" : token)
                    .append(' ');
        }
        return linked.toString();
    }

    private static String readable(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
    }

    private static boolean isHostName(String token) {
        int dot = token.indexOf('.');
        boolean isDotted = dot > 0 && dot < token.length() - 2 && !Character.isDigit(token.charAt(0));
        return isDotted && !EXCHANGE_PARTS.contains(token.substring(0, dot));
    }

    /** Whether the words stand in a plain text, not as the tail of another word. */
    public static boolean has(String plain, String words) {
        for (int at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
