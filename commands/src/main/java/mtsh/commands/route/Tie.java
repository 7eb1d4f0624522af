package mtsh.commands.route;

import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/**
 * A row that belongs to another.
 *
 * @param why the line or the fact that says so
 */
record Tie(Relation relation, TraceRow row, String why) {
    /** The line of a log, shortly: the file's name is enough to find it, the whole path is in the event's details. */
    static String line(MailEvent event) {
        String source = event.position().source();
        int slash = Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'));
        return event.position().line() == 0
                ? " (" + source.substring(slash + 1) + ")"
                : " (" + source.substring(slash + 1) + ":" + event.position().line() + ")";
    }
}
