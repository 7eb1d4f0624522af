package mtsh.store.log.exchange;

import java.util.Map;

import mtsh.store.event.MailEventBuilder;

/**
 * The sentences in which details tell their facts. Each is recognised by its beginning; a sentence of another language, or one that
 * the service cut, adds what it can or nothing.
 */
final class DetailText {
    private static final String RECEIVED_BY = "Message received by: ";
    private static final String SENT_TO = "Message sent to ";
    private static final String USING = " using ";
    private static final String AT = " at ";
    private static final String CONFIDENCE = "Spam confidence level: ";
    private static final String FOLDER_TYPE = "DefaultFolderType:";
    private static final String RULE_ID = ", ID: (";
    private static final String PROXY_IP = "OutboundProxyTargetIP:";
    private static final String PROXY_HOST = "OutboundProxyTargetHostName:";

    private DetailText() {}

    static void addTo(MailEventBuilder event, String detail) {
        LastError error = LastError.of(detail);
        if (error != null) {
            addError(event, error);
        } else if (detail.startsWith(RECEIVED_BY)) {
            String rest = detail.substring(RECEIVED_BY.length());
            event.serverName(before(rest, USING)).property("Tls", after(rest, USING));
        } else if (detail.startsWith(SENT_TO)) {
            String rest = detail.substring(SENT_TO.length());
            String target = before(rest, USING);
            event.serverName(before(target, AT)).serverIp(after(target, AT)).property("Tls", after(rest, USING));
        } else if (detail.startsWith(CONFIDENCE)) {
            event.property("SCL", detail.substring(CONFIDENCE.length()).strip());
        } else {
            addFolder(event, detail);
            addRule(event, detail, "Transport rule: '", "TransportRule");
            addRule(event, detail, "Transportregel: '", "TransportRule");
            addRule(event, detail, "DLP rule: '", "DlpRule");
        }
    }

    private static void addError(MailEventBuilder event, LastError error) {
        String reply = error.reply();
        String name = error.part("FQDN").isEmpty() ? error.nested("LastAttemptedServerName") : error.part("FQDN");
        String address = error.part("IP").isEmpty() ? withoutPort(error.nested("LastAttemptedIP")) : error.part("IP");
        event.reply(reply)
                .enhancedCode(Reply.enhancedCode(reply))
                .serverName(name)
                .serverIp(address);
        for (Map.Entry<String, String> part : error.parts().entrySet()) {
            event.property(part.getKey(), part.getValue());
        }
        String rest = error.rest();
        event.property("OutboundProxyTargetIP", sentence(rest, PROXY_IP));
        event.property("OutboundProxyTargetHostName", sentence(rest, PROXY_HOST));
    }

    private static void addFolder(MailEventBuilder event, String detail) {
        int mark = detail.indexOf(FOLDER_TYPE);
        if (mark >= 0) {
            event.property("Folder", word(detail, mark + FOLDER_TYPE.length()));
        }
    }

    private static void addRule(MailEventBuilder event, String detail, String beginning, String property) {
        if (!detail.startsWith(beginning)) {
            return;
        }
        int end = detail.indexOf("'" + RULE_ID, beginning.length());
        if (end < 0) {
            return;
        }
        event.property(property, detail.substring(beginning.length(), end));
        int start = end + 1 + RULE_ID.length();
        int close = detail.indexOf(')', start);
        if (close > start) {
            event.property(property + "Id", detail.substring(start, close).replace("'", ""));
        }
    }

    /** The word after a name that ends with a colon, without the point that ends its sentence. */
    private static String sentence(String text, String name) {
        int mark = text.indexOf(name);
        if (mark < 0) {
            return "";
        }
        int start = mark + name.length();
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        String word = word(text, start);
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static String word(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static String withoutPort(String address) {
        int colon = address.lastIndexOf(':');
        boolean version6 = address.indexOf(':') != colon && !address.startsWith("[");
        String host = colon < 0 || version6 ? address : address.substring(0, colon);
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static String before(String text, String mark) {
        int place = text.indexOf(mark);
        return place < 0 ? text.strip() : text.substring(0, place).strip();
    }

    private static String after(String text, String mark) {
        int place = text.indexOf(mark);
        return place < 0 ? "" : text.substring(place + mark.length()).strip();
    }
}
