package mtsh.commands.flow;

import mtsh.store.engine.TraceStore;
import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/** The life behind a row, read once for all recipients of a message: they follow each other in the order of rows. */
final class RecentLife {
    private String id = "";
    private Life life;
    private boolean isAnother;

    /** Null when the store has none. */
    Life of(TraceStore store, TraceRow row) {
        isAnother = !row.lifeId().equals(id);
        if (isAnother) {
            id = row.lifeId();
            life = store.life(id);
        }
        return life;
    }

    /** Whether the last row was of another message than the one before it. */
    boolean isAnother() {
        return isAnother;
    }
}
