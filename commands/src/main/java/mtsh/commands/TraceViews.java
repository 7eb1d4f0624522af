package mtsh.commands;

import java.util.Locale;

import mtsh.language.format.Alignment;
import mtsh.language.format.Escapes;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;

/** How the objects of the trace cmdlets look. */
final class TraceViews {
    private TraceViews() {}

    static Views addTo(Views views) {
        views.add(ViewBuilder.table(
                        "MessageTrace",
                        "Microsoft.Exchange.Management.FfoReporting.MessageTrace",
                        "Microsoft.Exchange.Management.FfoReporting.MessageTraceV2")
                .column("Received", 22)
                .column("SenderAddress", 0)
                .column("RecipientAddress", 0)
                .column("Subject", 0)
                .column("Status", 13)
                .build());
        views.add(
                ViewBuilder.table("MessageTraceDetail", "Microsoft.Exchange.Management.FfoReporting.MessageTraceDetail")
                        .column("Date", 22)
                        .column("Event", 15)
                        .column("Detail", 0)
                        .build());
        views.add(ViewBuilder.table(
                        "MessageTrackingEvent",
                        "Microsoft.Exchange.Management.TransportLogSearchTasks.MessageTrackingEvent")
                .properties("EventId", "Source", "Sender", "Recipients", "MessageSubject")
                .build());
        views.add(ViewBuilder.table("MailLogSource", "Mtsh.MailLogSource")
                .column("Format", 16)
                .column("Lines", 9, Alignment.Right)
                .column("Mail", 9, Alignment.Right)
                .column("Noise", 9, Alignment.Right)
                .column("Unparsed", 8, Alignment.Right)
                .computed("TimeZone", 16, Alignment.Left, TraceViews::zone)
                .column("Year", 9)
                .computed("Name", 0, Alignment.Left, TraceViews::place)
                .column("UnparsedBy", 0)
                .build());
        views.add(ViewBuilder.table("MailLogQuality", "Mtsh.MailLogQuality")
                .column("Host", 0)
                .column("Program", 0)
                .column("Check", 0)
                .column("Result", 0)
                .column("Seen", 0)
                .column("Setting", 0)
                .build());
        views.add(ViewBuilder.table("MailLogImportSource", "Mtsh.MailLogImportSource")
                .column("Result", 7)
                .column("Lines", 9, Alignment.Right)
                .column("Events", 9, Alignment.Right)
                .column("Unparsed", 8, Alignment.Right)
                .computed("Name", 0, Alignment.Left, TraceViews::place)
                .column("Why", 0)
                .build());
        views.add(ViewBuilder.table("UnparsedLine", "Mtsh.UnparsedLine")
                .column("Line", 9, Alignment.Right)
                .column("Why", 40)
                .column("Text", 0)
                .build());
        views.add(ViewBuilder.table("MailLogImport", "Mtsh.MailLogImport")
                .properties("Files", "SkippedFiles", "Lines", "Events", "Messages", "Unparsed", "Seconds")
                .build());
        views.add(ViewBuilder.table("MailLogImportJob", "Mtsh.MailLogImportJob")
                .column("Id", 5, Alignment.Left)
                .column("Name", 16)
                .column("State", 10)
                .column("Sources", 7, Alignment.Right)
                .column("Lines", 10, Alignment.Right)
                .column("Events", 10, Alignment.Right)
                .column("LastCommit", 22)
                .column("Path", 0)
                .build());
        views.add(ViewBuilder.table("MessageStoreFile", "Mtsh.MessageStoreFile")
                .column("Name", 24)
                .column("Kind", 8)
                .column("Rows", 10, Alignment.Right)
                .column("Events", 11, Alignment.Right)
                .column("Size", 12, Alignment.Right)
                .column("State", 7)
                .column("Problem", 0)
                .build());
        views.add(ViewBuilder.custom("TraceAnswer", "Mtsh.TraceAnswer", (value, options) -> answer(value)));
        views.alone("Mtsh.MailLogImport", "Mtsh.TraceAnswer");
        return views;
    }

    /** The zone that was assumed, or that the log names it. */
    private static Object zone(Object source) {
        String assumed = text(source, "TimeZone");
        return assumed.isEmpty() ? "(" + text(source, "TimeZoneFrom").toLowerCase(Locale.ROOT) + ")" : assumed;
    }

    /** The end of a path, which tells logs apart: the file and the folder it is in. */
    private static Object place(Object source) {
        String path = text(source, "Name");
        int file = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        int folder = Math.max(path.lastIndexOf('/', file - 1), path.lastIndexOf('\\', file - 1));
        return folder < 0 ? path : path.substring(folder + 1);
    }

    /** Trace-Message's lines: the verdict first, then what is known. */
    private static String answer(Object value) {
        StringBuilder text = new StringBuilder(oneLine(text(value, "Summary"))).append('\n');
        line(text, "Where", text(value, "Where"));
        line(text, "Why", text(value, "Why"));
        line(text, "Advice", text(value, "Advice"));
        Object evidence = Members.getOwn(value, "Evidence");
        if (Enumeration.list(evidence) != null) {
            Enumeration.list(evidence).forEach(each -> line(text, "Proof", Conversions.toText(each)));
        }
        return text.toString();
    }

    private static String text(Object value, String property) {
        Object found = Members.getOwn(value, property);
        return found == null || found == Members.MISSING ? "" : Conversions.toText(found);
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name)
                    .append(" ".repeat(6 - name.length()))
                    .append(": ")
                    .append(oneLine(value))
                    .append('\n');
        }
    }

    /** A subject or a reply may hold line ends; on a line of its own it would pass for something that mtsh says. */
    private static String oneLine(String value) {
        return Escapes.visible(value.replace("\r", "\\r").replace("\n", "\\n"));
    }
}
