package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** What became of a row; there are few that differ, so that they stand in a dictionary. */
record RowState(Status status, Disposition disposition, boolean everDeferred) {
    private static final int DISPOSITIONS = Disposition.values().length;
    /** Every row asks for its own. */
    private static final String[] TEXTS = texts();

    private static String[] texts() {
        List<String> texts = new ArrayList<>();
        for (Status status : Status.values()) {
            for (Disposition disposition : Disposition.values()) {
                texts.add(status.name() + " " + disposition.name());
                texts.add(status.name() + " " + disposition.name() + " +");
            }
        }
        return texts.toArray(String[]::new);
    }

    static RowState of(TraceRow row) {
        return new RowState(row.status(), row.disposition(), row.everDeferred());
    }

    /** {@code Delivered Delivered +}: the names, and a plus when it was ever deferred. Part of the file format. */
    String text() {
        return TEXTS[(status.ordinal() * DISPOSITIONS + disposition.ordinal()) * 2 + (everDeferred ? 1 : 0)];
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
