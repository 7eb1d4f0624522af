package mtsh.commands.queue;

/** Exchange's words for a queue. Spelled as scripts write them. A log does not show that a connection is being made (Connecting). */
enum QueueStatus {
    Active,
    Connecting,
    Ready,
    Retry,
    Suspended
}
