package mtsh.store.query;

import java.util.Set;

/**
 * How a question was answered, told when it is: for whoever wonders why it took long.
 *
 * @param indexes the indexes that said where to look, by the field's name; none when everything in the time asked for was looked at
 * @param segmentsOpened how many of the store's {@code segments} were looked into
 * @param blocksRead how many of these segments' {@code blocks} were
 * @param looked how many rows (or events) were compared, and {@code given} how many were an answer
 */
public record QueryPlan(
        Set<String> indexes, int segments, int segmentsOpened, long blocks, long blocksRead, long looked, long given) {
    /** In one line. */
    public String text() {
        return (indexes.isEmpty() ? "No index served" : "Index: " + String.join(", ", indexes)) + "; "
                + segmentsOpened + " of " + segments + " segments opened, " + blocksRead + " of " + blocks
                + " blocks read, " + looked + " looked at, " + given + " given.";
    }
}
