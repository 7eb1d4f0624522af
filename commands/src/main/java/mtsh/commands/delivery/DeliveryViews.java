package mtsh.commands.delivery;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How delivery reports look. */
public final class DeliveryViews {
    private DeliveryViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("MessageTrackingSearchResult", SearchMessageTrackingReport.TYPE)
                .column("SubmittedDateTime", 22)
                .column("FromAddress", 0)
                .column("RecipientAddresses", 0)
                .column("Subject", 0)
                .build());
        views.add(ViewBuilder.list("MessageTrackingReport", DeliveryReport.TYPE)
                .properties(
                        "Subject",
                        "FromAddress",
                        "SubmittedDateTime",
                        "RecipientAddresses",
                        "SummaryToDate",
                        "MessageTrackingReportId")
                .build());
        views.add(ViewBuilder.table("RecipientTrackingEvent", ReportedEvent.TYPE)
                .column("Date", 22)
                .column("RecipientAddress", 0)
                .column("DeliveryStatus", 14)
                .column("EventDescription", 24)
                .column("EventData", 0)
                .wrap()
                .build());
    }
}
