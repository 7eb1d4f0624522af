package mtsh.store.log.sendmail;

import mtsh.store.event.MailEventBuilder;

/** {@code name=value, name=value} with plain values. */
final class Fields {
    private Fields() {}

    /** Keeps every field that stands from here to the end of the line. */
    static void addTo(MailEventBuilder event, String text, int from) {
        int at = from;
        while (at < text.length()) {
            int next = text.indexOf(", ", at);
            int end = next < 0 ? text.length() : next;
            int equal = text.indexOf('=', at);
            if (equal > at && equal < end) {
                event.property(text.substring(at, equal).strip(), text.substring(equal + 1, end));
            }
            at = next < 0 ? text.length() : end + 2;
        }
    }
}
