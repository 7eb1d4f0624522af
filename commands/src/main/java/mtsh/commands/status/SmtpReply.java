package mtsh.commands.status;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer of a server in whatever it stands in: a bare code, a reply, a line of a log, Exchange's {@code [{LED=...};{MSG=...};{FQDN=...};{IP=...};{LRT=...}]}.
 * Strings are never null; empty means that it is not told.
 *
 * @param code the basic reply
 * @param words the reply without what logs put around it
 * @param server who said it
 * @param lastRetry when it was tried last, as Exchange writes it
 */
public record SmtpReply(String code, String enhancedCode, String words, String server, String lastRetry) {
    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\.\\d)(?!\\d)");
    private static final Pattern BASIC =
            Pattern.compile("(?<![\\d.:/\\[-])([2345]\\d\\d)(?=$|[ #-](?!\\d{2}:)|[;,.)'](?:\\s|$))");
    private static final Pattern LED =
            Pattern.compile("\\{LED=(.*?)(?:\\};\\{(?:MSG|FQDN|IP|LRT)=|\\}\\s*\\]|$)", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("\\{(MSG|FQDN|IP|LRT)=([^{}]*)\\}");
    private static final Pattern ATTEMPTED = Pattern.compile("\\[LastAttempted(ServerName|IP)=([^\\]]*)\\]");
    private static final Pattern SAID = Pattern.compile(
            "(?:host|from|server) ([A-Za-z0-9._-]+\\s?\\[[0-9A-Fa-f.:]+\\])(?::\\d+)?[ :]+(?:said|refused|after)?");
    private static final Pattern POSTFIX = Pattern.compile("status=\\w+ \\((.*)\\)\\s*$");
    private static final Pattern SENDMAIL = Pattern.compile("stat=(.*)$");
    private static final Pattern REJECT =
            Pattern.compile("(?:milter-)?reject: [A-Z-]+ from \\S+: ((?:[45]\\d\\d).*?)(?:; from=<.*)?$");

    /** Never null; of a text without any code both codes are empty. */
    public static SmtpReply in(String text) {
        String words = words(text.strip());
        String enhanced = first(ENHANCED, words);
        String basic = first(BASIC, words);
        if (enhanced.isEmpty()) {
            Matcher dsn = Pattern.compile("dsn=([245]\\.\\d{1,3}\\.\\d{1,3})").matcher(text);
            enhanced = dsn.find() ? dsn.group(1) : "";
        }
        return new SmtpReply(basic, enhanced, words, server(text), part(text, "LRT"));
    }

    private static String words(String text) {
        Matcher led = LED.matcher(text);
        if (led.find()) {
            String words = led.group(1).strip();
            String remote = part(text, "MSG");
            return remote.isEmpty() || words.contains(remote) ? words : words + " " + remote;
        }
        for (Pattern line : new Pattern[] {POSTFIX, REJECT, SENDMAIL}) {
            Matcher matcher = line.matcher(text);
            if (matcher.find()) {
                return ServerSaid.words(matcher.group(1));
            }
        }
        return ServerSaid.words(text);
    }

    private static String server(String text) {
        String name = part(text, "FQDN");
        String ip = part(text, "IP");
        Matcher attempted = ATTEMPTED.matcher(text);
        while (attempted.find()) {
            name = attempted.group(1).equals("ServerName") && name.isEmpty() ? attempted.group(2) : name;
            ip = attempted.group(1).equals("IP") && ip.isEmpty() ? attempted.group(2) : ip;
        }
        if (!name.isEmpty() || !ip.isEmpty()) {
            return ip.isEmpty() ? name : name + "[" + ip + "]";
        }
        Matcher said = SAID.matcher(text);
        return said.find() ? said.group(1).replace(" ", "") : "";
    }

    private static String part(String text, String name) {
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group(1).equals(name)) {
                return part.group(2).strip();
            }
        }
        return "";
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Whether any code stands in it. */
    public boolean hasCode() {
        return !code.isEmpty() || !enhancedCode.isEmpty();
    }

    /** Whether it may pass by itself; without a code it is taken for final. */
    public boolean isTemporary() {
        String decisive = enhancedCode.isEmpty() ? code : enhancedCode;
        return decisive.startsWith("4");
    }
}
