package mtsh.store.query;

/**
 * Which end of the rows comes first. The one is exactly the other backwards, also among rows of the same moment; see {@link Cursor}
 * for the order itself.
 */
public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
}
