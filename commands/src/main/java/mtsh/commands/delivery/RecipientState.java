package mtsh.commands.delivery;

import mtsh.store.query.TraceRow;

/** How the report that users see puts it, recipient by recipient; in the order in which its summary names them. */
enum RecipientState {
    Delivered("delivered"),
    Transferred("handed to another server"),
    Forwarded("going on under another address"),
    Deferred("deferred, tried again"),
    Pending("on the way"),
    Moderator("waiting for a decision"),
    GroupsExpanded("expanded to the members of a group"),
    Failed("failed");

    private final String words;

    RecipientState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static RecipientState of(TraceRow row) {
        return switch (row.disposition()) {
            case Delivered, Junk -> Delivered;
            case Relayed -> Transferred;
            case Redirected -> Forwarded;
            case Deferred, Greylisted -> Deferred;
            case InTransit -> Pending;
            case Quarantined, Held -> Moderator;
            case Expanded -> GroupsExpanded;
            case Discarded, RejectedAtSmtp, Bounced, Expired -> Failed;
        };
    }
}
