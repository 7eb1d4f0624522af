package mtsh.commands.trace;

import static mtsh.commands.trace.TraceProperty.FromIP;
import static mtsh.commands.trace.TraceProperty.MessageId;
import static mtsh.commands.trace.TraceProperty.MessageTraceId;
import static mtsh.commands.trace.TraceProperty.Received;
import static mtsh.commands.trace.TraceProperty.RecipientAddress;
import static mtsh.commands.trace.TraceProperty.SenderAddress;
import static mtsh.commands.trace.TraceProperty.Size;
import static mtsh.commands.trace.TraceProperty.Status;
import static mtsh.commands.trace.TraceProperty.Subject;
import static mtsh.commands.trace.TraceProperty.ToIP;

import java.time.Instant;
import java.util.List;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.query.TraceRow;

/** Rows as the objects that Exchange Online's cmdlets write: its properties in its order, then what mtsh knows besides. */
public final class TraceRecords {
    public static final String V1_TYPE = "Microsoft.Exchange.Management.FfoReporting.MessageTrace";
    public static final String V2_TYPE = "Microsoft.Exchange.Management.FfoReporting.MessageTraceV2";

    private static final List<TraceProperty> V1 = List.of(
            MessageId, Received, SenderAddress, RecipientAddress, Subject, Status, ToIP, FromIP, Size, MessageTraceId);

    private static final List<TraceProperty> V2 = List.of(
            Received, SenderAddress, RecipientAddress, Subject, Status, Size, FromIP, ToIP, MessageId, MessageTraceId);

    private TraceRecords() {}

    public static PSObject v1(TraceRow row, int index, Instant start, Instant end) {
        PSObject object = PSObject.custom().typeName(V1_TYPE).note("Organization", null);
        V1.forEach(property -> property.note(object, row));
        object.note("StartDate", start == null ? null : DateTime.utc(start))
                .note("EndDate", end == null ? null : DateTime.utc(end))
                .note("Index", index);
        return more(object, row);
    }

    public static PSObject v2(TraceRow row) {
        PSObject object = PSObject.custom().typeName(V2_TYPE);
        V2.forEach(property -> property.note(object, row));
        return more(object, row);
    }

    private static PSObject more(PSObject object, TraceRow row) {
        TraceProperty.MORE.forEach(property -> property.note(object, row));
        return object;
    }

    public static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
