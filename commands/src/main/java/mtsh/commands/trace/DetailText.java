package mtsh.commands.trace;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** One event in the words of Exchange Online's detail: Event, Action, Detail and the XML of Data. */
public final class DetailText {
    private static final DateTimeFormatter LAST_RETRY =
            DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);
    private static final String EXPORT_HOST = "ExchangeOnline";

    private final MailEvent event;
    private final AgentText agent;

    public DetailText(MailEvent event) {
        this.event = event;
        this.agent = new AgentText(event);
    }

    /** Whether this is no event but a row of Exchange Online's trace, which says what became of the message and not how. */
    public static boolean isTraceRow(MailEvent event) {
        return event.instance().equals(EXPORT_HOST) && !event.property("Status").isEmpty();
    }

    /** Whether Exchange Online itself wrote this as a detail row. */
    private boolean isExported() {
        return !event.property("Event").isEmpty();
    }

    public String event() {
        if (isExported()) {
            return event.property("Event");
        }
        return switch (event.id()) {
            case RECEIVE, HARECEIVE -> "Receive";
            case SUBMIT -> "Submit";
            case RESOLVE -> "Resolve";
            case REDIRECT -> "Redirect";
            case EXPAND -> "Expand DL";
            case TRANSFER -> "Transfer";
            case SEND -> "Send";
            case SENDEXTERNAL -> "Send external";
            case DELIVER -> "Deliver";
            case DEFER -> "Defer";
            case FAIL -> "Fail";
            case DROP -> "Drop";
            case DSN -> "DSN";
            case AGENTINFO -> agent.event();
            case OTHER -> title(event.property("event-id"));
            default -> TransportText.of(event.id()).event();
        };
    }

    private static String title(String name) {
        return name.isEmpty() ? "" : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    public String action() {
        if (isExported()) {
            return event.property("Action");
        }
        return agent.action();
    }

    public String detail() {
        if (isExported() && event.host().equals(EXPORT_HOST)) {
            return event.detail();
        }
        if (isTraceRow(event)) {
            return "The imported trace gives the status " + event.property("Status")
                    + "; the events are in its detail export.";
        }
        return switch (event.id()) {
            case RECEIVE, HARECEIVE -> "Message received" + by() + from() + tls();
            case SUBMIT -> "The message was submitted.";
            case EXPAND ->
                "The message was sent to a distribution list (DL) that was expanded to the recipients of the DL.";
            case RESOLVE, REDIRECT -> rewritten();
            case TRANSFER, SEND, SENDEXTERNAL -> sent();
            case DELIVER -> delivered();
            case DEFER, FAIL, DROP -> "Reason: [" + reason() + "]." + more();
            case DSN -> "A delivery status notification was sent." + more();
            case AGENTINFO -> agent.detail();
            default -> other();
        };
    }

    private String rewritten() {
        if (event.originalRecipient().isEmpty()) {
            return "The message was redirected. " + event.reply();
        }
        return "The recipient " + event.originalRecipient() + " was rewritten to "
                + String.join(", ", event.recipients()) + ".";
    }

    private String other() {
        String told = event.detail().isEmpty() ? event.reply() : event.detail();
        return told.isEmpty() ? TransportText.of(event.id()).detail() : told;
    }

    /** Many servers' own log files do not say on which machine they were written. */
    private String by() {
        return event.host().isEmpty() ? "" : " by: " + event.host();
    }

    private String from() {
        if (event.clientName().isEmpty() && event.clientIp().isEmpty()) {
            return "";
        }
        return " from " + place(event.clientName(), event.clientIp());
    }

    private static String place(String name, String ip) {
        if (name.isEmpty() || name.equals("unknown")) {
            return ip.isEmpty() ? name : ip;
        }
        return ip.isEmpty() ? name : name + " at " + ip;
    }

    private String tls() {
        String tls = event.property("tls");
        return tls.isEmpty() ? "" : " using " + tls;
    }

    private String sent() {
        String target = place(event.serverName(), event.serverIp());
        String answer = event.reply().isEmpty() ? "" : " Answer: " + event.reply();
        if (event.id() == EventId.TRANSFER && event.serverName().equals(event.host())) {
            return "Message transferred." + answer;
        }
        return (target.isEmpty() ? "Message transferred." : "Message sent to " + target + tls() + ".") + answer;
    }

    private String delivered() {
        String named = event.property("Folder");
        String folder = named.isEmpty() ? event.property("folder") : named;
        if (!folder.isEmpty()) {
            return "The message was successfully delivered to the folder: " + folder;
        }
        String agentName = event.connector().isEmpty() ? "" : " by " + event.connector();
        return "The message was successfully delivered" + agentName + "."
                + (event.reply().isEmpty() ? "" : " " + event.reply());
    }

    private String more() {
        return event.detail().isEmpty() || event.reply().contains(event.detail()) ? "" : " " + event.detail();
    }

    private String reason() {
        return "{LED=" + event.reply() + "};{MSG=};{FQDN=" + event.serverName() + "};{IP=" + event.serverIp()
                + "};{LRT=" + LAST_RETRY.format(event.time()) + "}";
    }

    /** The facts as Exchange's XML; what the log wrote stays text, whatever it holds. */
    public String data() {
        if (isExported() && !event.property("Data").isEmpty()) {
            return event.property("Data");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("ServerHostName", event.host());
        facts.put("SourceContext", event.daemon());
        facts.put("QueueId", event.queueId());
        facts.put("ClientIP", event.clientIp());
        facts.put("RemoteHost", event.serverName());
        facts.put("RemoteIP", event.serverIp());
        facts.put("EnhancedStatusCode", event.enhancedCode());
        facts.putAll(event.properties());
        facts.put("Source", event.position().source());
        StringBuilder xml = new StringBuilder("<root>");
        facts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                xml.append("<MEP Name=\"")
                        .append(escaped(name))
                        .append("\" String=\"")
                        .append(escaped(value))
                        .append("\"/>");
            }
        });
        if (event.position().line() > 0) {
            xml.append("<MEP Name=\"Line\" Long=\"")
                    .append(event.position().line())
                    .append("\"/>");
        }
        return xml.append("</root>").toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    /** The characters that XML 1.0 knows; half a surrogate pair is none. */
    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
