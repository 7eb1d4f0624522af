package mtsh.commands.report;

import java.time.Instant;
import java.util.List;

import mtsh.commands.trace.TraceProperty;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/** Messages in quarantine as the objects that Exchange Online's cmdlet writes: its properties, then what mtsh knows besides. */
final class QuarantineRecords {
    static final String TYPE = "Microsoft.Exchange.Management.FfoQuarantine.QuarantineMessage";

    private QuarantineRecords() {}

    static PSObject object(Quarantined each, Instant expires) {
        TraceRow row = each.mail().row();
        MailEvent release = each.release();
        return PSObject.custom()
                .typeName(TYPE)
                .note("Identity", each.identity())
                .note("ReceivedTime", DateTime.utc(row.received()))
                .note("Organization", null)
                .note("MessageId", TraceProperty.MessageId.of(row))
                .note("SenderAddress", row.sender())
                .note("RecipientAddress", one(row.recipient()))
                .note("Subject", row.subject())
                .note("Size", TraceProperty.Size.of(row))
                .note("Type", each.type())
                .note("PolicyType", each.policyType())
                .note("PolicyName", each.policyName())
                .note("Expires", time(expires))
                .note("ReleaseStatus", each.releaseStatus())
                .note("Released", each.isReleased())
                .note("QuarantineTypes", each.type())
                .note("QuarantinedUser", each.isReleased() ? one("") : one(row.recipient()))
                .note("ReleasedUser", each.isReleased() ? one(row.recipient()) : one(""))
                .note("Reported", false)
                .note("Direction", each.mail().direction().name())
                .note("EntityType", "Email")
                .note("MessageTraceId", row.traceId())
                .note("QuarantinedTime", time(each.since()))
                .note("ReleasedTime", release == null ? null : time(release.time()))
                .note("Deleted", each.isDeleted())
                .note("Agent", each.cause() == null ? "" : each.cause().agent())
                .note("Place", each.place())
                .note("Reason", each.reason());
    }

    private static PSArray one(String address) {
        return PSArray.ofStrings(address.isEmpty() ? List.of() : List.of(address));
    }

    private static Object time(Instant time) {
        return time == null ? null : DateTime.utc(time);
    }
}
