package mtsh.commands.store;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How the files of a store look. */
public final class StoreViews {
    private StoreViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("MessageStoreFile", "Mtsh.MessageStoreFile")
                .column("Name", 24)
                .column("Kind", 8)
                .column("Rows", 10, Alignment.Right)
                .column("Events", 11, Alignment.Right)
                .column("Size", 12, Alignment.Right)
                .column("State", 7)
                .column("Problem", 0)
                .build());
    }
}
