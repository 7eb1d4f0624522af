package mtsh.store.event;

/**
 * A proof that two legs carry one message (log-format rules 1 to 7 for Postfix, {@code id=} for Exim ...). {@code host} is the
 * server the target leg is on, or empty when it is on the same host (a loopback relay); {@code key} is the other leg's queue
 * id. {@code outward} is true when this leg handed the message to the target, false when it came from it.
 */
public record Link(Kind kind, String host, String key, boolean outward) {
    /** Why the two belong together. */
    public enum Kind {
        /** {@code 250 2.0.0 Ok: queued as KEY}: the next queue, here or on another server. */
        QUEUED_AS,
        /** {@code orig_queue_id=KEY}. */
        ORIGINAL_QUEUE_ID,
        /** A bounce or delay notice: KEY is a new message about this one, not a leg of it. */
        NOTIFICATION,
        /** {@code forwarded as KEY}. */
        FORWARDED_AS,
        /** {@code postsuper -r}: the same message under a new queue id. */
        REQUEUED,
        /** A filter's own id for what it took, such as a gateway's or a session's. */
        FILTER
    }
}
