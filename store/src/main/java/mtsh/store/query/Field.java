package mtsh.store.query;

/** Fields whose values a store can list. DOMAIN is that of a sender or a recipient. */
public enum Field {
    SENDER,
    RECIPIENT,
    SENDER_DOMAIN,
    RECIPIENT_DOMAIN,
    MESSAGE_ID,
    TRACE_ID,
    FROM_IP,
    TO_IP,
    SERVER
}
