package mtsh.store.log.sendmail;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;

/**
 * {@code ruleset=R, arg1=A, [arg2=B,] [relay=H,] reject=T}, or {@code discard}, {@code quarantine=T}, {@code status=T} in the end: what
 * the rules of the configuration decided of a command, a header or a whole message. The arguments are what the client sent.
 */
final class RulesetLines {
    private static final String FIRST = ", arg1=";
    private static final String SECOND = ", arg2=";
    private static final String RELAY = ", relay=";
    private static final String DISCARD = ", discard";
    private static final String[] VERDICTS = {", reject=", DISCARD, ", quarantine=", ", status="};

    private RulesetLines() {}

    static void read(SendmailLine line) {
        String text = line.text;
        int nameStart = line.at + "ruleset=".length();
        int first = text.indexOf(FIRST, nameStart);
        if (first < 0) {
            line.unparsed("the ruleset has no argument");
            return;
        }
        String ruleset = text.substring(nameStart, first);
        int start = first + FIRST.length();
        int from = argumentEnd(text, start);
        int verdict = verdict(text, from);
        if (verdict < 0) {
            line.unparsed("the ruleset has no verdict");
            return;
        }
        int relay = before(text, RELAY, from, verdict);
        int second = before(text, SECOND, start, relay);
        String one = text.substring(start, Math.min(second, relay));
        String two = second < relay ? text.substring(second + SECOND.length(), relay) : "";
        Relay client = relay < verdict ? Relay.read(text.substring(relay + RELAY.length(), verdict)) : Relay.NONE;
        MailEventBuilder event = decide(line, ruleset, text, verdict);
        event.detail(ruleset)
                .property("ruleset", ruleset)
                .clientName(client.name())
                .clientIp(client.ip())
                .property("forged", client.isForged() ? "true" : "");
        arguments(event, ruleset, one, two, !client.ip().isEmpty());
        if (isCommand(ruleset)) {
            line.ignore();
            return;
        }
        line.emit(event);
    }

    /**
     * From where on the line is Sendmail's own: behind an address, or, when the argument is some other text of the client's, at the
     * last place that names the client.
     */
    private static int argumentEnd(String text, int start) {
        int address = text.startsWith("<", start) ? Scan.addressEnd(text, start + 1, text.length()) : -1;
        return Math.max(start, address < 0 ? text.lastIndexOf(RELAY) : address);
    }

    private static int verdict(String text, int from) {
        int best = -1;
        for (String mark : VERDICTS) {
            int at = text.indexOf(mark, from);
            boolean whole = !mark.equals(DISCARD) || at + mark.length() == text.length();
            best = whole ? Scan.first(best, at) : best;
        }
        return best;
    }

    private static int before(String text, String mark, int from, int limit) {
        int at = text.indexOf(mark, from);
        return at < 0 || at > limit ? limit : at;
    }

    private static MailEventBuilder decide(SendmailLine line, String ruleset, String text, int verdict) {
        if (text.startsWith(DISCARD, verdict)) {
            return line.event(EventId.DROP, "AGENT").word("discard");
        }
        int equal = text.indexOf('=', verdict);
        String reply = text.substring(equal + 1);
        if (text.startsWith(", quarantine=", verdict)) {
            return line.event(EventId.AGENTINFO, "AGENT").word("quarantine").reply(reply);
        }
        boolean aside = text.startsWith(", status=", verdict) || isOfDelivery(ruleset);
        if (aside) {
            return line.event(EventId.NOTE, "SMTP").property("reject", reply);
        }
        return line.event(Stat.isForNow(reply) ? EventId.DEFER : EventId.FAIL, "SMTP")
                .word("reject")
                .reply(reply)
                .enhancedCode(Scan.enhancedCode(reply));
    }

    /** Rules about the server that mail goes to: the recipient's own line tells what came of them. */
    private static boolean isOfDelivery(String ruleset) {
        return switch (ruleset) {
            case "tls_server", "tls_rcpt", "try_tls", "authinfo", "clt_features" -> true;
            default -> false;
        };
    }

    /** Rules about commands that bring no mail. */
    private static boolean isCommand(String ruleset) {
        return switch (ruleset) {
            case "check_vrfy", "check_expn", "check_etrn", "srv_features" -> true;
            default -> false;
        };
    }

    private static void arguments(MailEventBuilder event, String ruleset, String one, String two, boolean named) {
        switch (ruleset) {
            case "check_rcpt", "tls_rcpt" -> event.recipient(Addresses.bare(one));
            case "check_mail" -> event.sender(sender(one));
            case "check_compat" -> {
                event.sender(sender(one));
                event.recipient(Addresses.bare(two));
            }
            case "check_relay" -> {
                String ip = Scan.ip(two);
                if (!named) {
                    event.clientName(Relay.read(one).name()).clientIp(ip);
                }
            }
            default -> event.property("arg1", one).property("arg2", two);
        }
    }

    private static String sender(String written) {
        String address = Addresses.bare(written);
        return address.isEmpty() ? "<>" : address;
    }
}
