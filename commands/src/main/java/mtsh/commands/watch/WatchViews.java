package mtsh.commands.watch;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How watched messages look: as those of a trace, with the status they had. */
public final class WatchViews {
    private WatchViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("WatchedMessage", WatchMessageTrace.TYPE)
                .column("Received", 22)
                .column("SenderAddress", 0)
                .column("RecipientAddress", 0)
                .column("Subject", 0)
                .column("Status", 13)
                .column("PreviousStatus", 14)
                .build());
    }
}
