package mtsh.commands.trace;

import java.time.Instant;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.query.TraceRow;

/** Rows as the objects that Exchange Online's cmdlets write: its properties in its order, then what mtsh knows besides. */
final class TraceRecords {
    static final String V1_TYPE = "Microsoft.Exchange.Management.FfoReporting.MessageTrace";
    static final String V2_TYPE = "Microsoft.Exchange.Management.FfoReporting.MessageTraceV2";

    private TraceRecords() {}

    static PSObject v1(TraceRow row, int index, Instant start, Instant end) {
        PSObject object = PSObject.custom()
                .typeName(V1_TYPE)
                .note("Organization", null)
                .note("MessageId", emptyToNull(row.messageId()))
                .note("Received", DateTime.utc(row.received()))
                .note("SenderAddress", row.sender())
                .note("RecipientAddress", row.recipient())
                .note("Subject", row.subject())
                .note("Status", row.status().name())
                .note("ToIP", emptyToNull(row.toIp()))
                .note("FromIP", emptyToNull(row.fromIp()))
                .note("Size", size(row))
                .note("MessageTraceId", row.traceId())
                .note("StartDate", start == null ? null : DateTime.utc(start))
                .note("EndDate", end == null ? null : DateTime.utc(end))
                .note("Index", index);
        return more(object, row);
    }

    static PSObject v2(TraceRow row) {
        PSObject object = PSObject.custom()
                .typeName(V2_TYPE)
                .note("Received", DateTime.utc(row.received()))
                .note("SenderAddress", row.sender())
                .note("RecipientAddress", row.recipient())
                .note("Subject", row.subject())
                .note("Status", row.status().name())
                .note("Size", size(row))
                .note("FromIP", emptyToNull(row.fromIp()))
                .note("ToIP", emptyToNull(row.toIp()))
                .note("MessageId", emptyToNull(row.messageId()))
                .note("MessageTraceId", row.traceId());
        return more(object, row);
    }

    private static PSObject more(PSObject object, TraceRow row) {
        return object.note("Disposition", row.disposition().name())
                .note("EverDeferred", row.everDeferred())
                .note("Attempts", row.attempts())
                .note("LastSmtp", emptyToNull(row.lastReply()))
                .note("LastEnhanced", emptyToNull(row.lastEnhanced()))
                .note("Folder", emptyToNull(row.folder()))
                .note("NextHop", emptyToNull(row.nextHop()))
                .note("NextHopId", emptyToNull(row.nextHopId()))
                .note("RecipientsWithoutLine", row.recipientsWithoutLine());
    }

    /** Bytes; 0 where the log did not say, as Exchange shows it. */
    private static int size(TraceRow row) {
        return (int) Math.min(Math.max(row.size(), 0), Integer.MAX_VALUE);
    }

    static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
