package mtsh.store.event;

/**
 * Exchange's eight words for what became of a message for one recipient. The constants are spelled as scripts see and write them,
 * which is why they are not in capitals.
 */
public enum Status {
    None,
    GettingStatus,
    Failed,
    Pending,
    Delivered,
    Expanded,
    Quarantined,
    FilteredAsSpam
}
