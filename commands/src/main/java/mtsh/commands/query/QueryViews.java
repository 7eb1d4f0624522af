package mtsh.commands.query;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How saved queries and alerts look. */
public final class QueryViews {
    private QueryViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("TraceQuery", QueryObjects.TYPE)
                .column("Name", 22)
                .column("Kind", 9)
                .column("Range", 8)
                .column("Command", 0)
                .build());
        views.add(ViewBuilder.table("TraceAlert", AlertObjects.TYPE)
                .column("Name", 22)
                .column("Query", 22)
                .column("Condition", 18)
                .column("State", 8)
                .column("LastCount", 9, Alignment.Right)
                .column("LastFired", 22)
                .build());
        views.add(ViewBuilder.table("TraceAlertResult", AlertObjects.RESULT)
                .column("Name", 22)
                .column("Query", 22)
                .column("Count", 9, Alignment.Right)
                .column("Condition", 18)
                .column("Active", 6)
                .column("Fired", 5)
                .build());
    }
}
