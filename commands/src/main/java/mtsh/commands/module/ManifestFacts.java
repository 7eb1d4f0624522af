package mtsh.commands.module;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.eval.PSModuleInfo;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetUri;
import mtsh.language.value.PSArray;

/** What a manifest says of its module, put where scripts read it. */
final class ManifestFacts {
    private static final String[] TEXTS = {
        "Author", "CompanyName", "Copyright", "Description", "HelpInfoUri", "PowerShellHostName", "RootModule"
    };
    private static final String[] VERSIONS = {
        "PowerShellVersion", "PowerShellHostVersion", "ClrVersion", "DotNetFrameworkVersion"
    };

    private ManifestFacts() {}

    static void describe(PSModuleInfo module, Manifest manifest) {
        module.kind(PSModuleInfo.Kind.Manifest);
        module.version(manifest.version());
        module.guid(manifest.guid());
        for (String each : TEXTS) {
            module.facts().put(each, manifest.text(each) == null ? "" : manifest.text(each));
        }
        module.facts().put("RootModule", manifest.root());
        for (String each : VERSIONS) {
            if (manifest.text(each) != null) {
                module.facts().put(each, ModuleSpec.version(manifest.value(each)));
            }
        }
        files(module, manifest, "FileList", "FileList");
        files(module, manifest, "TypesToProcess", "ExportedTypeFiles");
        files(module, manifest, "FormatsToProcess", "ExportedFormatFiles");
        files(module, manifest, "ScriptsToProcess", "Scripts");
        list(module, "CompatiblePSEditions", manifest.texts("CompatiblePSEditions"));
        list(module, "RequiredAssemblies", manifest.texts("RequiredAssemblies"));
        module.facts().put("PrivateData", manifest.value("PrivateData"));
        if (manifest.text("DefaultCommandPrefix") != null) {
            module.facts().put("Prefix", manifest.text("DefaultCommandPrefix"));
        }
        gallery(module, manifest);
    }

    private static void files(PSModuleInfo module, Manifest manifest, String member, String property) {
        List<String> all = new ArrayList<>();
        List<String> names = manifest.texts(member);
        if (names != null) {
            names.forEach(each -> all.add(manifest.folder()
                    .resolve(each.replace('\\', '/'))
                    .normalize()
                    .toString()));
        }
        list(module, property, all);
    }

    private static void list(PSModuleInfo module, String property, List<String> values) {
        module.facts().put(property, PSArray.ofStrings(values == null ? List.of() : values));
    }

    private static void gallery(PSModuleInfo module, Manifest manifest) {
        Object tags = manifest.galleryValue("Tags");
        List<String> all = new ArrayList<>();
        List<Object> items = tags == null ? List.of() : Enumeration.list(tags);
        if (items == null) {
            all.add(Conversions.toText(tags));
        } else {
            items.forEach(each -> all.add(Conversions.toText(each)));
        }
        list(module, "Tags", all);
        for (String each : List.of("ProjectUri", "LicenseUri", "IconUri")) {
            Object value = manifest.galleryValue(each);
            if (value != null) {
                module.facts().put(each, NetUri.tryParse(Conversions.toText(value), 0));
            }
        }
        Object notes = manifest.galleryValue("ReleaseNotes");
        module.facts().put("ReleaseNotes", notes == null ? "" : Conversions.toText(notes));
    }
}
