package mtsh.commands.evidence;

import mtsh.language.value.PSObject;
import mtsh.store.event.LogPosition;

/**
 * A line that an event was read from, or that speaks of the same queue id.
 *
 * @param foundIn where its bytes lie now: the log itself, or what it was renamed to; empty when they were not found
 * @param text as it stands there, without the line end
 * @param sha256 of its bytes
 * @param why nothing was found; empty when it was
 */
record ProvenLine(
        LogPosition position, String foundIn, String kind, String queueId, String text, String sha256, String why) {
    static final String EVENT = "Event";
    static final String NEIGHBOUR = "SameQueueId";

    boolean isFound() {
        return why.isEmpty();
    }

    PSObject object() {
        return PSObject.custom()
                .note("Source", position.source())
                .note("Line", position.line())
                .note("Offset", position.offset())
                .note("Kind", kind)
                .note("QueueId", queueId)
                .note("FoundIn", foundIn.isEmpty() ? null : foundIn)
                .note("Sha256", sha256.isEmpty() ? null : sha256)
                .note("Text", isFound() ? text : null)
                .note("NotProven", why.isEmpty() ? null : why);
    }
}
