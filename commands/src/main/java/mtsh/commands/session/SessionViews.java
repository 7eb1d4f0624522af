package mtsh.commands.session;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How calls look. */
public final class SessionViews {
    private SessionViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("CallStackFrame", "System.Management.Automation.CallStackFrame")
                .properties("Command", "Arguments", "Location")
                .build());
    }
}
