package mtsh.commands.queue;

import java.util.List;

/** Exchange's words for a message in a queue that a log can tell apart. Spelled as scripts write them. */
enum MessageState {
    /** It is being delivered: its last line is young. */
    Active,
    /** It waits, and nothing was tried yet. */
    Ready,
    /** It was tried, and is to be tried again. */
    Retry,
    /** Someone or something put it on hold. */
    Suspended;

    /** With those that no log shows. */
    static final List<String> WORDS =
            List.of("Active", "Ready", "Retry", "Suspended", "PendingRemove", "PendingSuspend", "Locked");
}
