package mtsh.commands.job;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.type.Members;

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
        views.add(ViewBuilder.table("Runspace", "System.Management.Automation.Runspaces.Runspace")
                .column("Id", 3, Alignment.Right)
                .column("Name", 15)
                .computed("ComputerName", 15, Alignment.Left, each -> "localhost")
                .computed("Type", 13, Alignment.Left, each -> "Local")
                .computed(
                        "State",
                        13,
                        Alignment.Left,
                        each -> Members.get(Members.get(each, "RunspaceStateInfo"), "State"))
                .computed("Availability", 15, Alignment.Left, each -> Members.get(each, "RunspaceAvailability"))
                .build());
    }
}
