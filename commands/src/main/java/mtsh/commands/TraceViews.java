package mtsh.commands;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How the objects of the trace cmdlets look. */
final class TraceViews {
    private TraceViews() {}

    static Views addTo(Views views) {
        views.add(ViewBuilder.table(
                        "MessageTrace",
                        "Microsoft.Exchange.Management.FfoReporting.MessageTrace",
                        "Microsoft.Exchange.Management.FfoReporting.MessageTraceV2")
                .properties("Received", "SenderAddress", "RecipientAddress", "Subject", "Status")
                .build());
        views.add(ViewBuilder.table("MessageTraceDetail", "Microsoft.Exchange.Management.FfoReporting.MessageTraceDetail")
                .column("Date", 22)
                .column("Event", 15)
                .column("Detail", 0)
                .build());
        views.add(ViewBuilder.table("MessageTrackingEvent", "Microsoft.Exchange.Management.TransportLogSearchTasks.MessageTrackingEvent")
                .properties("EventId", "Source", "Sender", "Recipients", "MessageSubject")
                .build());
        views.add(ViewBuilder.table("MailLogSource", "Mtsh.MailLogSource")
                .column("Format", 20)
                .column("Lines", 10, Alignment.Right)
                .column("Events", 10, Alignment.Right)
                .column("Unparsed", 8, Alignment.Right)
                .column("Name", 0)
                .build());
        views.add(ViewBuilder.table("UnparsedLine", "Mtsh.UnparsedLine")
                .column("Line", 9, Alignment.Right)
                .column("Why", 40)
                .column("Text", 0)
                .build());
        views.add(ViewBuilder.table("MailLogImport", "Mtsh.MailLogImport")
                .properties("Files", "SkippedFiles", "Lines", "Events", "Messages", "Unparsed", "Seconds")
                .build());
        return views;
    }
}
