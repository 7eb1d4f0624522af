package mtsh.commands.trace;

import java.time.ZoneId;
import java.time.ZoneOffset;

import mtsh.commands.ViewText;
import mtsh.commands.status.ServerSaid;
import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.Enumeration;

/** How messages, their events and answers about them look. */
public final class TraceViews {
    private static final int TIME = 22;
    /** From this width on a terminal has room for the reason. */
    private static final int WIDE = 120;

    private TraceViews() {}

    public static void addTo(Views views) {
        inZone(views, null);
        views.add(ViewBuilder.table(
                        "MessageTrackingEvent",
                        "Microsoft.Exchange.Management.TransportLogSearchTasks.MessageTrackingEvent")
                .properties("EventId", "Source", "Sender", "Recipients", "MessageSubject")
                .build());
        views.add(ViewBuilder.custom("TraceAnswer", "Mtsh.TraceAnswer", (value, options) -> answer(value)));
        views.alone("Mtsh.TraceAnswer");
    }

    /**
     * Tables of messages and of events with their times in a zone, which the heading then names; null for the UTC of the objects themselves, as
     * Exchange Online shows them.
     */
    public static void inZone(Views views, ZoneId zone) {
        views.add(time(ViewBuilder.table("MessageTrace", TraceRecords.V1_TYPE, TraceRecords.V2_TYPE), "Received", zone)
                .column("SenderAddress", 0)
                .column("RecipientAddress", 0)
                .column("Subject", 0)
                .column("Status", 13)
                .onWideTerminal("Reason", WIDE, TraceViews::reason)
                .build());
        views.add(time(ViewBuilder.table("MessageTraceDetail", DetailQuery.TYPE), "Date", zone)
                .column("Event", 15)
                .column("Detail", 0)
                .build());
    }

    private static ViewBuilder time(ViewBuilder view, String property, ZoneId zone) {
        if (zone == null) {
            return view.column(property, TIME);
        }
        String heading = property + " (" + zone.getId() + ")";
        return view.computed(heading, Math.max(TIME, heading.length()), Alignment.Undefined, value -> {
            Object time = Members.getOwn(value, property);
            return time instanceof DateTime moment ? DateTime.local(moment.toInstant(ZoneOffset.UTC), zone) : time;
        });
    }

    /** What keeps a message from its recipient; blank for one that arrived. */
    private static Object reason(Object value) {
        String status = ViewText.text(value, "Status");
        boolean fine = status.equals("Delivered") || status.equals("Expanded") || status.equals("None");
        return fine ? "" : ServerSaid.words(ViewText.text(value, "LastSmtp"));
    }

    /** Trace-Message's lines: the verdict first, then what is known. */
    private static String answer(Object value) {
        StringBuilder text = new StringBuilder(ViewText.oneLine(ViewText.text(value, "Summary"))).append('\n');
        line(text, "Where", ViewText.text(value, "Where"));
        line(text, "Why", ViewText.text(value, "Why"));
        line(text, "Came", ViewText.text(value, "Provenance"));
        lines(text, "Filter", Members.getOwn(value, "Filters"));
        line(text, "Advice", ViewText.text(value, "Advice"));
        line(text, "Scope", ViewText.text(value, "Scope"));
        lines(text, "Proof", Members.getOwn(value, "Evidence"));
        line(text, "Trust", ViewText.text(value, "Trust"));
        return text.toString();
    }

    private static void lines(StringBuilder text, String name, Object values) {
        if (Enumeration.list(values) != null) {
            Enumeration.list(values).forEach(each -> line(text, name, Conversions.toText(each)));
        }
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
