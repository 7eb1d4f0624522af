package mtsh.commands.job;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How jobs and sessions look. */
public final class JobViews {
    private JobViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("Job", "System.Management.Automation.Job")
                .column("Id", 6)
                .column("Name", 15)
                .column("PSJobTypeName", 15)
                .column("State", 13)
                .column("HasMoreData", 15)
                .column("Location", 20)
                .column("Command", 25)
                .build());
    }
}
