package mtsh.store.query;

import mtsh.store.event.LogPosition;

/** A line that should have been understood, and why it was not. */
public record UnparsedLine(LogPosition position, String text, String why) {
    /** Why without what only this line says of it, so that lines can be counted by it. */
    public String reason() {
        return reason(why);
    }

    /**
     * Readers put the words of a line between quotes, or behind a sentence and a colon: {@code 'AB1' is not a queue id} is one reason
     * with {@code 'CD2' is not a queue id}. The words come from outside and may hold quotes themselves.
     */
    public static String reason(String why) {
        int first = why.indexOf('\'');
        int last = why.lastIndexOf('\'');
        if (first >= 0 && last > first) {
            return why.substring(0, first) + "'...'" + why.substring(last + 1);
        }
        int colon = why.indexOf(": ");
        return colon > 0 && why.lastIndexOf(' ', colon) > 0 ? why.substring(0, colon) : why;
    }
}
