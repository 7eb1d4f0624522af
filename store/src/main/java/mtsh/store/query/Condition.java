package mtsh.store.query;

/** What a row must be like. {@link RowCondition}s can be told from the row; {@link QueueIdCondition} needs the life behind it. */
public sealed interface Condition permits RowCondition, QueueIdCondition {}
