package mtsh.commands.delivery;

import mtsh.store.query.TraceRow;

/** Exchange's words for how far a message came for a recipient. Spelled as scripts write them. Logs never show that one was read. */
enum DeliveryStatus {
    Unsuccessful,
    Pending,
    Delivered,
    Transferred,
    Read;

    static DeliveryStatus of(TraceRow row) {
        return switch (row.disposition()) {
            case Delivered, Junk -> Delivered;
            case Relayed, Expanded, Redirected -> Transferred;
            case InTransit, Greylisted, Deferred, Held, Quarantined -> Pending;
            case Discarded, RejectedAtSmtp, Bounced, Expired -> Unsuccessful;
        };
    }
}
