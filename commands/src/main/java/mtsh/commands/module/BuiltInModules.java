package mtsh.commands.module;

import java.nio.file.Path;
import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.eval.Engine;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;

/** The modules of this shell itself: their commands are there from the start, and cannot be taken away. */
final class BuiltInModules {
    private static final String CORE = "Microsoft.PowerShell.Core";
    private static final String EXCHANGE = "ExchangeOnlineManagement";

    /** Modules that scripts load to connect elsewhere: they are as good as there, since their commands answer here. */
    private static final List<String> ELSEWHERE = List.of(
            "ActiveDirectory",
            "AzureAD",
            "AzureADPreview",
            "MSOnline",
            "Microsoft.Graph",
            "Microsoft.Graph.Authentication",
            "Microsoft.Graph.Groups",
            "Microsoft.Graph.Identity.DirectoryManagement",
            "Microsoft.Graph.Identity.SignIns",
            "Microsoft.Graph.Mail",
            "Microsoft.Graph.Reports",
            "Microsoft.Graph.Users",
            "Microsoft.Graph.Users.Actions",
            "Microsoft.Online.SharePoint.PowerShell",
            "MicrosoftTeams",
            "PnP.PowerShell",
            "SkypeOnlineConnector");

    private static final NetVersion VERSION = new NetVersion(7, 0, 0, 0);

    private BuiltInModules() {}

    /** Makes known what there is. */
    static void addTo(Engine engine) {
        for (CommandInfo each : engine.commands().cmdlets()) {
            if (!each.module().isEmpty()) {
                PSModuleInfo module = engine.modules().builtIn(each.module(), VERSION);
                module.exports().cmdlets().put(each.name(), each);
            }
        }
        // Scripts ask for this one before they trace: its commands are those of this shell.
        PSModuleInfo exchange = engine.modules().builtIn(EXCHANGE, new NetVersion(3, 7, 2, -1));
        PSModuleInfo own = engine.modules().builtIn("Mtsh", VERSION);
        own.exports()
                .cmdlets()
                .forEach((name, command) -> exchange.exports().cmdlets().put(name, command));
        ELSEWHERE.forEach(name -> engine.modules().builtIn(name, new NetVersion(2, 0, 0, -1)));
        for (PSModuleInfo each : engine.modules().builtIn()) {
            each.facts()
                    .put(
                            "CompatiblePSEditions",
                            PSArray.ofStrings(each == exchange ? List.of("Core", "Desktop") : List.of("Core")));
            each.facts().put("CompanyName", each == exchange ? "Microsoft Corporation" : "mtsh");
            each.facts()
                    .put("Description", each == exchange ? "Exchange Online's commands, answered by this shell." : "");
        }
    }

    /** Where PowerShell would have them. They are listed as long as {@code $env:PSModulePath} names the folder. */
    static Path folder(Engine engine) {
        return Path.of(String.valueOf(engine.variable("PSHOME")), "Modules");
    }

    /** The one with this name and version, or null. */
    static PSModuleInfo find(Engine engine, ModuleSpec spec) {
        for (PSModuleInfo each : engine.modules().builtIn()) {
            if (each.name().equalsIgnoreCase(spec.name()) && (spec.guid() != null || spec.accepts(each))) {
                return each;
            }
        }
        return null;
    }

    /** Whether Get-Module shows it: the core has no module of its own in PowerShell, and Exchange's is loaded when asked for. */
    static boolean isShown(Engine engine, PSModuleInfo module) {
        return !module.name().equals(CORE)
                && !engine.modules().isHidden(module)
                && (!isForElsewhere(module) || engine.modules().loaded().contains(module));
    }

    /** Exchange's, and those whose cmdlets, if there are any, only say why they do nothing here. */
    private static boolean isForElsewhere(PSModuleInfo module) {
        return module.name().equals(EXCHANGE)
                || module.exports().cmdlets().values().stream().allMatch(CommandInfo::isHidden);
    }

    /** Whether a name is that of the core, which PowerShell keeps as a snap-in. */
    static boolean isSnapIn(String name) {
        return name.equalsIgnoreCase(CORE);
    }
}
