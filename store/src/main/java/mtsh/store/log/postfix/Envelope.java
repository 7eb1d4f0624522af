package mtsh.store.log.postfix;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;

/**
 * The tail of lines about a session: {@code ; from=<S> to=<R> proto=P helo=<H>[ sasl_method=M sasl_username=U]}, with commas in
 * postscreen's. Any part may be missing.
 */
record Envelope(
        String sender, String recipient, String protocol, String helo, String saslMethod, String saslUser, int end) {

    /** Reads a tail that starts at {@code from=}, {@code to=} or {@code proto=}. */
    static Envelope read(String text, int start) {
        int at = start;
        String sender = "";
        String recipient = "";
        String protocol = "";
        String helo = "";
        String method = "";
        String user = "";
        if (text.startsWith("from=<", at)) {
            int end = fieldEnd(text, at + 6, "to=<", "proto=");
            sender = Scan.address(text, at + 6, end);
            at = next(text, end + 1);
        }
        if (text.startsWith("to=<", at)) {
            int end = fieldEnd(text, at + 4, "proto=", "helo=");
            recipient = text.substring(at + 4, end);
            at = next(text, end + 1);
        }
        if (text.startsWith("proto=", at)) {
            int end = wordEnd(text, at + 6);
            protocol = text.substring(at + 6, end);
            at = next(text, end);
        }
        if (text.startsWith("helo=<", at)) {
            int end = heloEnd(text, at + 6);
            helo = text.substring(at + 6, end);
            at = next(text, end + 1);
        }
        if (text.startsWith("sasl_method=", at)) {
            int end = wordEnd(text, at + 12);
            method = text.substring(at + 12, end);
            at = next(text, end);
        }
        if (text.startsWith("sasl_username=", at)) {
            int end = wordEnd(text, at + 14);
            user = text.substring(at + 14, end);
            at = next(text, end);
        }
        return new Envelope(sender, recipient, protocol, helo, method, user, Math.min(at, text.length()));
    }

    void addTo(MailEventBuilder event) {
        event.sender(sender)
                .recipient(recipient)
                .property("proto", protocol)
                .property("helo", helo)
                .property("sasl_method", saslMethod)
                .property("sasl_username", saslUser);
    }

    /** Addresses of old logs are not quoted: the value goes on to the bracket that one of the next fields follows. */
    private static int fieldEnd(String text, int from, String nextField, String orField) {
        int i = from;
        if (i < text.length() && text.charAt(i) == '"') {
            int close = Scan.quoteEnd(text, i + 1, text.length());
            i = close < 0 ? from : close + 1;
        }
        int bracket = text.indexOf('>', i);
        while (bracket >= 0) {
            int after = next(text, bracket + 1);
            if (after >= text.length() || text.startsWith(nextField, after) || text.startsWith(orField, after)) {
                return bracket;
            }
            bracket = text.indexOf('>', bracket + 1);
        }
        int first = text.indexOf('>', i);
        return first < 0 ? text.length() : first;
    }

    /** The name may hold brackets of its own; behind it come SASL's fields, the administrator's text, or nothing. */
    private static int heloEnd(String text, int from) {
        int bracket = text.indexOf('>', from);
        while (bracket >= 0) {
            int after = bracket + 1;
            if (after >= text.length() || text.startsWith(": ", after) || text.startsWith(" sasl_", after)) {
                return bracket;
            }
            bracket = text.indexOf('>', after);
        }
        return text.length();
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && ",: ".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int next(String text, int at) {
        int i = at;
        if (i < text.length() && text.charAt(i) == ',') {
            i++;
        }
        if (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return Math.min(i, text.length());
    }
}
