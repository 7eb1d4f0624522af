package mtsh.commands.status;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of servers, made ready to be read and compared. */
public final class ServerSaid {
    private static final String SAID = " said: ";
    private static final String REFUSED = " refused to talk to me: ";

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
        for (String token : words(reply).toLowerCase(Locale.ROOT).split("[\\s<>\\[\\]]+")) {
            boolean isName = token.indexOf('@') >= 0 || token.contains("://") || isHostName(token);
            plain.append(isName ? "" : token).append(' ');
        }
        return plain.toString();
    }

    /** Exchange's own words for a reason have dots too. */
    private static final Pattern REASON = Pattern.compile(
            "(resolver|transport|storedrv|routing|approval|smtpsend|smtpin|queue|rst|sendasdenied|dsn|agent)\\..*");

    private static boolean isHostName(String token) {
        if (REASON.matcher(token).matches()) {
            return false;
        }
        int dot = token.indexOf('.');
        return dot > 0 && dot < token.length() - 2 && !Character.isDigit(token.charAt(0));
    }
}
