package mtsh.commands.route;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How related messages look; routes are text already. */
public final class RouteViews {
    private RouteViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("RelatedMessage", GetRelatedMessage.TYPE)
                .labelled("Relation", "Tree", 0, Alignment.Left)
                .column("Received", 22)
                .column("SenderAddress", 0)
                .column("RecipientAddress", 0)
                .column("Status", 0)
                .column("Why", 0)
                .build());
    }
}
