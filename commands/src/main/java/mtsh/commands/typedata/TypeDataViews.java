package mtsh.commands.typedata;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How type data looks. */
public final class TypeDataViews {
    private TypeDataViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("TypeData", "System.Management.Automation.Runspaces.TypeData")
                .properties("TypeName", "Members")
                .build());
    }
}
