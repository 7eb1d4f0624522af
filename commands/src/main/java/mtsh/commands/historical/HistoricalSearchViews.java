package mtsh.commands.historical;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How historical searches look. */
public final class HistoricalSearchViews {
    private HistoricalSearchViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("HistoricalSearch", SearchRecords.TYPE)
                .column("JobId", 36)
                .column("ReportTitle", 0)
                .column("Status", 11)
                .column("SubmitDate", 22)
                .build());
    }
}
