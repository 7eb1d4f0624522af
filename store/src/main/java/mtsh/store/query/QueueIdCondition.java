package mtsh.store.query;

import java.util.Set;

/**
 * The message was under one of these ids in a queue of some server: a leg of its life has it, in its own case. A row does not know its
 * queue ids, so that no {@code matches} can be asked; the engine looks at the life. All rows of a life match, or none.
 */
public record QueueIdCondition(Set<String> queueIds) implements Condition {
    public QueueIdCondition {
        queueIds = Set.copyOf(queueIds);
    }
}
