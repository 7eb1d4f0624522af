package mtsh.store.event;

/**
 * What happened, in Exchange's words (Microsoft: "Message tracking" event ids). {@link #OTHER}, {@link #NOTE} and {@link #END} are
 * ours: an event of Exchange that has no documented id and keeps its name in the property {@code event-id}, lines that tell something
 * about a message without being an event of it, and the end of a queue file.
 */
public enum EventId {
    AGENTINFO,
    BADMAIL,
    CLIENTSUBMISSION,
    DEFER,
    DELIVER,
    DELIVERFAIL,
    DROP,
    DSN,
    DUPLICATEDELIVER,
    DUPLICATEEXPAND,
    DUPLICATEREDIRECT,
    EXPAND,
    FAIL,
    HADISCARD,
    HARECEIVE,
    HAREDIRECT,
    HAREDIRECTFAIL,
    INITMESSAGECREATED,
    LOAD,
    MODERATIONEXPIRE,
    MODERATORAPPROVE,
    MODERATORREJECT,
    MODERATORSALLNDR,
    NOTIFYMAPI,
    NOTIFYSHADOW,
    POISONMESSAGE,
    PROCESS,
    PROCESSMEETINGMESSAGE,
    RECEIVE,
    REDIRECT,
    RESOLVE,
    RESUBMIT,
    RESUBMITDEFER,
    RESUBMITFAIL,
    SEND,
    SENDEXTERNAL,
    SUBMIT,
    SUBMITDEFER,
    SUBMITFAIL,
    SUPPRESSED,
    THROTTLE,
    TRANSFER,
    OTHER,
    NOTE,
    END;

    /** Whether scripts see it as an event; notes and ends only carry facts. */
    public boolean isVisible() {
        return this != NOTE && this != END;
    }
}
