package mtsh.commands.status;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply of a server as it was found in a text: three digits, an enhanced code, words; each may be empty.
 *
 * @param code such as 550
 * @param enhanced such as 5.1.1
 * @param text the words, codes in front
 * @param server who said it; empty when the text does not tell
 * @param recipient whom it is about; empty when the text does not tell
 * @param kind the first digit of the codes, or what a log's own mark stands for; a blank when nothing tells
 */
record SmtpReply(String code, String enhanced, String text, String server, String recipient, char kind) {
    /** A line of a log is shorter; what follows can say nothing about the reply. */
    private static final int LONGEST = 16 * 1024;

    private static final String ENHANCED = "[245]\\.\\d{1,3}\\.\\d{1,3}";
    private static final Pattern BOTH =
            Pattern.compile("(?<![\\w.:\\[-])([2-5]\\d\\d)[ -]{1,2}#?(" + ENHANCED + ")(?![\\d.]\\d)");
    private static final Pattern HEAD = Pattern.compile(
            "(?:^|[:(\"'=;>,#]\\s{0,2}|\\b(?:said|answered|returned|error|code|status|with)[: ]{1,2}'?)([2-5]\\d\\d)(?=[ \\-,:;)\\]\"']|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE = Pattern.compile("(?<![\\w.\\[])(" + ENHANCED + ")(?![\\w.]\\w|\\.\\d|/)");
    private static final Pattern REJECTED = Pattern.compile("\\breject=(.*)$");
    private static final Pattern EXIM = Pattern.compile(
            "(?:^|\\s)(\\*\\*|==) ([^\\s@]+@[^\\s:]+)(?: <[^>]*>)?((?: \\w+=\\S+(?: \\[[^\\]]*\\](?::\\d+)?)?)*)(?: defer \\(-?\\d+\\))?(?::| )\\s*(.*)$");
    private static final Pattern EXIM_DOOR =
            Pattern.compile("F=<[^>]*> (?:temporarily )?rejected RCPT <([^>]*)>: (.*)$");
    private static final Pattern EXIM_HOST = Pattern.compile("\\b(?:host |H=)([^\\s:]+ \\[[^\\]\\s]+\\])");
    private static final Pattern TO = Pattern.compile("\\bto=<([^>]*)>");

    SmtpReply(String code, String enhanced, String text, String server, String recipient) {
        this(code, enhanced, text, server, recipient, (code + enhanced + ' ').charAt(0));
    }

    private SmtpReply withKind(char mark) {
        return kind == ' ' ? new SmtpReply(code, enhanced, text, server, recipient, mark) : this;
    }

    /** Null when a text holds no reply, neither by a code nor in the words of a mail log. */
    static SmtpReply find(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        SmtpReply inLog = ofLogLine(bounded);
        return inLog == null ? byCode(bounded) : inLog;
    }

    private static SmtpReply ofLogLine(String text) {
        int postfix = text.indexOf(", status=");
        int words = postfix < 0 ? -1 : text.indexOf(" (", postfix);
        if (words > 0 && text.contains("to=<")) {
            String said = withoutEnd(text.substring(words + 2).strip());
            String head = text.substring(0, postfix);
            return of(said, field(head, "dsn="), speaker(said, field(head, "relay=")), recipient(text));
        }
        int sendmail = text.indexOf(", stat=");
        if (sendmail > 0) {
            String head = text.substring(0, sendmail);
            String to = withoutBrackets(field(head, "to="));
            String relay = field(head, "relay=");
            return of(text.substring(sendmail + ", stat=".length()), field(head, "dsn="), relay, to);
        }
        Matcher rejected = REJECTED.matcher(text);
        if (rejected.find()) {
            return of(rejected.group(1), "", "", "");
        }
        Matcher exim = EXIM.matcher(text);
        if (exim.find()) {
            Matcher host = EXIM_HOST.matcher(exim.group(3) + " " + exim.group(4));
            String server = host.find() ? host.group(1) : "";
            return of(exim.group(4), "", server, exim.group(2))
                    .withKind(exim.group(1).equals("==") ? '4' : '5');
        }
        Matcher door = EXIM_DOOR.matcher(text);
        return door.find() ? of(door.group(2), "", "", door.group(1)) : null;
    }

    /** The value behind a name, up to the comma; empty when the line has none. */
    private static String field(String text, String name) {
        Matcher field = Pattern.compile("(?:^|[\\s,])" + name + "([^,]*)").matcher(text);
        return field.find() ? field.group(1).strip() : "";
    }

    private static String withoutEnd(String said) {
        return said.endsWith(")") ? said.substring(0, said.length() - 1) : said;
    }

    private static String withoutBrackets(String address) {
        return address.startsWith("<") && address.endsWith(">") ? address.substring(1, address.length() - 1) : address;
    }

    private static String speaker(String said, String relay) {
        String who = ServerSaid.who(said);
        return who.isEmpty() && !relay.equals("none") ? relay : who;
    }

    /** The codes in front of or inside the words; the enhanced code of the log counts when the words have none. */
    private static SmtpReply of(String said, String enhanced, String server, String recipient) {
        String words = ServerSaid.words(said);
        SmtpReply inside = byCode(words);
        if (inside == null) {
            return new SmtpReply("", enhanced, words, server, recipient);
        }
        String code = inside.enhanced().isEmpty() ? enhanced : inside.enhanced();
        return new SmtpReply(inside.code(), code, inside.text(), server, recipient);
    }

    private static SmtpReply byCode(String text) {
        Matcher both = BOTH.matcher(text);
        if (both.find()) {
            return new SmtpReply(both.group(1), both.group(2), rest(text, both.start()), server(text), recipient(text));
        }
        Matcher alone = ALONE.matcher(text);
        String enhanced = alone.find() ? alone.group(1) : "";
        Matcher head = HEAD.matcher(text);
        if (head.find()) {
            return new SmtpReply(head.group(1), enhanced, rest(text, head.start(1)), server(text), recipient(text));
        }
        return enhanced.isEmpty() ? null : new SmtpReply("", enhanced, text.strip(), server(text), recipient(text));
    }

    private static String server(String text) {
        int host = text.indexOf("host ");
        return host < 0 ? "" : ServerSaid.who(text.substring(host)).replaceAll("[,:;]$", "");
    }

    private static String recipient(String text) {
        Matcher to = TO.matcher(text);
        return to.find() ? to.group(1) : "";
    }

    /** A reply to RCPT ends where Postfix's log goes on with the envelope; a column of a table ends at its quote. */
    private static String rest(String text, int from) {
        String rest = text.substring(from).strip();
        int envelope = rest.indexOf("; from=<");
        rest = envelope < 0 ? rest : rest.substring(0, envelope);
        boolean isQuoted = from > 0 && (text.charAt(from - 1) == '"' || text.charAt(from - 1) == '\'');
        int quote = isQuoted ? rest.indexOf(text.charAt(from - 1)) : -1;
        return ServerSaid.words(joined(quote < 0 ? rest : rest.substring(0, quote)));
    }

    /** Each line of a reply of several lines repeats the codes; once is enough. */
    private static String joined(String reply) {
        String code = reply.length() < 4 ? "" : reply.substring(0, 3);
        return code.isEmpty()
                ? reply
                : reply.substring(0, 3)
                        + reply.substring(3)
                                .replaceAll("\\s+" + Pattern.quote(code) + "[ -](?:" + ENHANCED + ")?\\s*", " ")
                                .replaceAll("\\s+", " ")
                                .replaceFirst("^-", " ");
    }
}
