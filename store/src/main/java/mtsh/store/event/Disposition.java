package mtsh.store.event;

/** The finer truth beside {@link Status}. The constants are spelled as scripts see and write them. */
public enum Disposition {
    InTransit,
    Delivered,
    Relayed,
    Junk,
    Quarantined,
    Discarded,
    RejectedAtSmtp,
    Bounced,
    Expired,
    Greylisted,
    Deferred,
    Held,
    Expanded,
    Redirected
}
