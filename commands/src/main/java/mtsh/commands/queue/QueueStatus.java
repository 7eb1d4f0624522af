package mtsh.commands.queue;

import java.util.List;

/** Exchange's words for a queue that a log can tell apart. Spelled as scripts write them. */
enum QueueStatus {
    Active,
    Ready,
    Retry,
    Suspended;

    /** With the one that no log shows: that a connection is being made. */
    static final List<String> WORDS = List.of("Active", "Connecting", "Ready", "Retry", "Suspended");
}
