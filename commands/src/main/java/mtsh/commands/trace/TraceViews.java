package mtsh.commands.trace;

import mtsh.commands.ViewText;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;

/** How messages, their events and answers about them look. */
public final class TraceViews {
    private TraceViews() {}

    public static void addTo(Views views) {
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
        views.add(ViewBuilder.custom("TraceAnswer", "Mtsh.TraceAnswer", (value, options) -> answer(value)));
        views.alone("Mtsh.TraceAnswer");
    }

    /** Trace-Message's lines: the verdict first, then what is known. */
    private static String answer(Object value) {
        StringBuilder text = new StringBuilder(ViewText.oneLine(ViewText.text(value, "Summary"))).append('\n');
        line(text, "Where", ViewText.text(value, "Where"));
        line(text, "Why", ViewText.text(value, "Why"));
        line(text, "Advice", ViewText.text(value, "Advice"));
        Object evidence = Members.getOwn(value, "Evidence");
        if (Enumeration.list(evidence) != null) {
            Enumeration.list(evidence).forEach(each -> line(text, "Proof", Conversions.toText(each)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name)
                    .append(" ".repeat(6 - name.length()))
                    .append(": ")
                    .append(ViewText.oneLine(value))
                    .append('\n');
        }
    }
}
