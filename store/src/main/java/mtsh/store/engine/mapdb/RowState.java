package mtsh.store.engine.mapdb;

import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** What became of a row; there are few that differ, so that they stand in a dictionary. */
record RowState(Status status, Disposition disposition, boolean everDeferred) {
    static RowState of(TraceRow row) {
        return new RowState(row.status(), row.disposition(), row.everDeferred());
    }

    /** {@code Delivered Delivered +}: the names, and a plus when it was ever deferred. Part of the file format. */
    String text() {
        return status.name() + " " + disposition.name() + (everDeferred ? " +" : "");
    }

    /** Reads {@link #text()}; {@link IllegalArgumentException} when it is none. */
    static RowState parse(String text) {
        String[] words = text.split(" ");
        if (words.length < 2) {
            throw new IllegalArgumentException("'" + text + "' is no state of a row");
        }
        return new RowState(Status.valueOf(words[0]), Disposition.valueOf(words[1]), words.length == 3);
    }
}
