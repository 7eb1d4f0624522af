package mtsh.commands.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import mtsh.language.eval.PSModuleInfo;
import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** How modules look: loaded ones in one table, those on disk by folder. */
public final class ModuleViews {
    static final String LISTED = "ModuleInfoGrouping";
    private static final String TYPE = "System.Management.Automation.PSModuleInfo";

    private ModuleViews() {}

    public static void addTo(Views views) {
        views.add(start(ViewBuilder.table("Module", LISTED).groupBy(null, ModuleViews::heading))
                .computed("PSEdition", 9, Alignment.Left, ModuleViews::edition)
                .computed(
                        "ExportedCommands",
                        0,
                        Alignment.Left,
                        each -> keys(module(each).exports().commandNames()))
                .build());
        views.add(ViewBuilder.wide("Module", TYPE).column("Name", 0).build());
        views.add(ViewBuilder.list("Module", TYPE)
                .properties("Name", "Path", "Description", "ModuleType", "Version")
                .computed("PreRelease", 0, Alignment.Undefined, ModuleViews::preRelease)
                .properties("NestedModules")
                .computed("ExportedFunctions", 0, Alignment.Undefined, each -> names(each, "functions"))
                .computed("ExportedCmdlets", 0, Alignment.Undefined, each -> names(each, "cmdlets"))
                .computed("ExportedVariables", 0, Alignment.Undefined, each -> names(each, "variables"))
                .computed("ExportedAliases", 0, Alignment.Undefined, each -> names(each, "aliases"))
                .build());
        views.add(start(ViewBuilder.table("Module", TYPE))
                .computed(
                        "ExportedCommands",
                        0,
                        Alignment.Left,
                        each -> keys(module(each).exports().commandNames()))
                .build());
    }

    private static ViewBuilder start(ViewBuilder table) {
        return table.labelled("ModuleType", "ModuleType", 10, Alignment.Left)
                .labelled("Version", "Version", 10, Alignment.Left)
                .computed("PreRelease", 10, Alignment.Left, ModuleViews::preRelease)
                .labelled("Name", "Name", 35, Alignment.Left);
    }

    private static PSModuleInfo module(Object value) {
        return (PSModuleInfo) PSObject.unwrap(value);
    }

    private static Object keys(Collection<String> names) {
        // One name alone is no list, as what a script block gives.
        return names.isEmpty() ? null : names.size() == 1 ? names.iterator().next() : PSArray.ofStrings(names);
    }

    private static Object names(Object value, String kind) {
        PSModuleInfo module = module(value);
        Collection<String> names =
                switch (kind) {
                    case "functions" -> module.exports().functions().keySet();
                    case "cmdlets" -> module.exports().cmdlets().keySet();
                    case "variables" -> module.exports().variables().keySet();
                    default -> module.exports().aliases().keySet();
                };
        return keys(new ArrayList<>(names));
    }

    private static Object preRelease(Object value) {
        Object data = PSObject.unwrap(module(value).facts().get("PrivateData"));
        if (data instanceof PSDictionary own && PSObject.unwrap(own.get("PSData")) instanceof PSDictionary gallery) {
            Object text = gallery.get("Prerelease");
            return text == null ? null : Conversions.toText(text);
        }
        return null;
    }

    private static Object edition(Object value) {
        List<String> all = new ArrayList<>();
        if (module(value).facts().get("CompatiblePSEditions") instanceof PSArray editions) {
            editions.asList().forEach(each -> all.add(shortName(Conversions.toText(each))));
        }
        if (all.isEmpty()) {
            all.add("Desk");
        }
        all.sort(String.CASE_INSENSITIVE_ORDER);
        return String.join(",", all);
    }

    private static String shortName(String edition) {
        return edition.substring(0, Math.min(4, edition.length()));
    }

    /** The folder that the module's own folder (or its version's) lies in. */
    private static String heading(Object value) {
        PSModuleInfo module = module(value);
        if (module.path().isEmpty()) {
            return "    Directory: mtsh";
        }
        Path folder = Path.of(module.path()).getParent();
        if (folder != null && ModuleFiles.versionOf(folder) != null) {
            folder = folder.getParent();
        }
        Path parent = folder == null ? null : folder.getParent();
        return "    Directory: " + (parent == null ? "" : parent);
    }
}
