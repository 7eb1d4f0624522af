package mtsh.commands.route;

/** How a message belongs to the one before it in the tree. The names are what scripts see. */
enum Relation {
    /** The message that was asked about. */
    Message,
    /** The same message for another recipient. */
    Recipient,
    /** A recipient that a list or alias became. */
    Member,
    /** The list or alias that this recipient came from. */
    List,
    /** The address that the recipient was rewritten to. */
    Redirect,
    /** The copy that the recipient's forwarding made. */
    Forward,
    /** Another message with the same Message-ID, as Exchange's Find related has it. */
    SameMessageId,
    /** A bounce or delay notice about it. */
    Notice,
    /** The message that a notice is about. */
    Original,
    /** An answer that a program gave. */
    AutoReply,
    /** An answer of its recipient. */
    Reply,
    /** The message that it answers. */
    RepliesTo,
    /** The same content, sent again. */
    Resend
}
