package mtsh.commands.flow;

import java.util.List;
import java.util.Locale;

import mtsh.commands.ViewText;
import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.type.Members;
import mtsh.language.value.Enumeration;

/** How times, changes and findings of mail flow look. Times are shown as people read them; the objects have seconds. */
public final class FlowViews {
    private FlowViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("DeliveryLatency", MeasureDeliveryLatency.TYPE)
                .column("Group", 0)
                .column("Count", 8, Alignment.Right)
                .computed("P50", 9, Alignment.Right, value -> time(value, "P50"))
                .computed("P90", 9, Alignment.Right, value -> time(value, "P90"))
                .computed("P95", 9, Alignment.Right, value -> time(value, "P95"))
                .computed("P99", 9, Alignment.Right, value -> time(value, "P99"))
                .computed("Max", 9, Alignment.Right, value -> time(value, "Max"))
                .column("Shape", 5)
                .column("NotDelivered", 12, Alignment.Right)
                .build());
        addHops(views);
        addChanges(views);
        addSenders(views);
    }

    private static void addHops(Views views) {
        views.add(ViewBuilder.table("MessageHop", HopRecords.TYPE)
                .column("Hop", 3, Alignment.Right)
                .column("From", 0)
                .column("By", 0)
                .column("To", 0)
                .column("Received", 22)
                .computed("Delay", 9, Alignment.Right, value -> time(value, "Delay"))
                .computed("Share", 7, Alignment.Right, value -> percent(value, "Share"))
                .column("Attempts", 8, Alignment.Right)
                .column("State", 10)
                .autoSize()
                .wrap()
                .groupBy("Summary", value -> ViewText.oneLine(ViewText.text(value, "Summary")))
                .build());
        views.add(ViewBuilder.table("DeliveryAttempt", HopRecords.ATTEMPT_TYPE)
                .column("Time", 22)
                .column("Event", 12)
                .column("Server", 0)
                .column("Code", 8)
                .column("Reply", 0)
                .build());
    }

    private static void addChanges(Views views) {
        views.add(ViewBuilder.table("MailFlowChange", FlowChangeRecords.TYPE)
                .column("Value", 0)
                .column("Kind", 4)
                .column("Before", 8, Alignment.Right)
                .column("After", 8, Alignment.Right)
                .computed("BeforeShare", 11, Alignment.Right, value -> percent(value, "BeforeShare"))
                .computed("AfterShare", 10, Alignment.Right, value -> percent(value, "AfterShare"))
                .column("Significance", 12)
                .computed("Sample", 0, Alignment.Left, FlowViews::firstSample)
                .groupBy("Dimension")
                .build());
        views.add(ViewBuilder.table("MessageAnomaly", FindMessageAnomaly.TYPE)
                .column("Kind", 13)
                .column("Score", 7, Alignment.Right)
                .column("Trend", 16)
                .column("What", 0)
                .wrap()
                .build());
    }

    private static void addSenders(Views views) {
        views.add(ViewBuilder.table("Submitter", Submitter.TYPE)
                .column("ClientIP", 0)
                .column("User", 0)
                .column("ClientName", 0)
                .column("SenderDomains", 0)
                .column("Messages", 8, Alignment.Right)
                .column("Refused", 7, Alignment.Right)
                .column("Failed", 6, Alignment.Right)
                .column("LastSeen", 22)
                .build());
        views.add(ViewBuilder.table("SubmitterChange", InventoryComparison.TYPE)
                .column("Change", 7)
                .column("ClientIP", 0)
                .column("User", 0)
                .column("SenderDomains", 0)
                .column("Messages", 8, Alignment.Right)
                .column("Changes", 0)
                .build());
    }

    private static Object firstSample(Object value) {
        List<Object> samples = Enumeration.list(Members.getOwn(value, "Samples"));
        return samples == null || samples.isEmpty() ? "" : samples.get(0);
    }

    private static String percent(Object value, String property) {
        return Members.getOwn(value, property) instanceof Number number
                ? String.format(Locale.ROOT, "%.1f %%", number.doubleValue())
                : "";
    }

    private static String time(Object value, String property) {
        return Members.getOwn(value, property) instanceof Number seconds ? Seconds.text(seconds.doubleValue()) : "";
    }
}
