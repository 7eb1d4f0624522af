package mtsh.store.log.exchange;

import java.util.List;

/**
 * The column {@code source-context}, whose parts are told apart by what they look like. Sending: a session id, the other server's
 * answer and {@code ClientSubmitTime:...}, between semicolons (Exchange takes semicolons out of answers). Receiving by SMTP: session
 * id, time and a number. The store: {@code MDB:..., Mailbox:..., ClientType:OWA}, between commas.
 */
record SourceContext(String text) {
    private static final String TIME_OF_SUBMISSION = ";ClientSubmitTime:";

    /** What another server answered, or what this one says instead; empty when no answer stands here. */
    String answer() {
        int end = text.lastIndexOf(TIME_OF_SUBMISSION);
        String told = end < 0 ? text : text.substring(0, end);
        if (Reply.isBasicCode(told.strip())) {
            return told.strip();
        }
        int semicolon = told.indexOf(';');
        String behind = semicolon < 0 ? "" : told.substring(semicolon + 1).strip();
        return Reply.isBasicCode(behind) ? behind : "";
    }

    /** A value of the store's list, by its name; empty when it is not there. */
    String value(String name) {
        if (!text.contains(name)) {
            return "";
        }
        for (String part : List.of(text.split(",", -1))) {
            int colon = part.indexOf(':');
            if (colon > 0 && part.substring(0, colon).strip().equals(name)) {
                return part.substring(colon + 1).strip();
            }
        }
        return "";
    }
}
