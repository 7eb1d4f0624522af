package mtsh.commands.connection;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How sessions look. */
public final class ConnectionViews {
    static final String CONNECTION = "Microsoft.Exchange.Management.ExoPowershellSnapin.ConnectionInformation";
    static final String MODULE = "Mtsh.ExchangeModule";

    private ConnectionViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("ExchangeModule", MODULE)
                .column("ModuleType", 10)
                .column("Version", 10)
                .column("PreRelease", 10)
                .column("Name", 35)
                .computed("ExportedCommands", 0, Alignment.Left, module -> "")
                .build());
        views.add(ViewBuilder.table("PSSession", RemoteSession.TYPE)
                .column("Id", 3)
                .column("Name", 15)
                .column("Transport", 9)
                .column("ComputerName", 15)
                .column("ComputerType", 15)
                .column("State", 13)
                .column("ConfigurationName", 20)
                .column("Availability", 13)
                .build());
    }
}
