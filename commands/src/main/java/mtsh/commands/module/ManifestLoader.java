package mtsh.commands.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ModuleExports;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Loads what a manifest puts together: the modules it needs, scripts, views, nested modules, its root. */
final class ManifestLoader {
    private static final NetVersion SHELL_VERSION = new NetVersion(7, 6, 0, -1);

    private final ModuleLoader loader;
    private final Engine engine;

    ManifestLoader(ModuleLoader loader) {
        this.loader = loader;
        this.engine = loader.engine;
    }

    /** The module; null when something was reported that keeps it from loading. */
    PSModuleInfo load(Path file, ImportRequest request) {
        Manifest manifest = Manifest.read(engine, file, loader.reports);
        if (manifest == null || !fits(manifest)) {
            return null;
        }
        requireNoWildcards(manifest);
        PSModuleInfo module = engine.modules().create(ModuleFiles.nameOf(file));
        ManifestFacts.describe(module, manifest);
        if (!required(module, manifest)) {
            return null;
        }
        refuseAssemblies(manifest);
        for (String each : texts(manifest, "ScriptsToProcess")) {
            script(manifest, each, request);
        }
        new TypeFiles(loader).load(module, manifest);
        for (Object each : manifest.values("NestedModules")) {
            nested(module, manifest, each);
        }
        root(module, manifest, request);
        module.exports(exports(module, manifest));
        return module;
    }

    private static List<String> texts(Manifest manifest, String member) {
        List<String> texts = manifest.texts(member);
        return texts == null ? List.of() : texts;
    }

    private boolean fits(Manifest manifest) {
        NetVersion needed = ModuleSpec.version(emptyToNull(manifest.value("PowerShellVersion")));
        if (needed == null || needed.compareTo(SHELL_VERSION) <= 0) {
            return true;
        }
        loader.reports.error(ModuleLoader.record(
                "System.InvalidOperationException",
                "Modules_InsufficientPowerShellVersion",
                ErrorCategory.ResourceUnavailable,
                manifest.file().toString(),
                "The version of PowerShell on this computer is '" + SHELL_VERSION + "'. The module '" + manifest.file()
                        + "' requires a minimum PowerShell version of '" + needed
                        + "' to run. Verify that you have the minimum required version of PowerShell installed, and then try "
                        + "again."));
        return false;
    }

    private static Object emptyToNull(Object value) {
        return "".equals(PSObject.unwrap(value)) ? null : value;
    }

    private static void requireNoWildcards(Manifest manifest) {
        List<String> names = new ArrayList<>();
        if (manifest.root() != null) {
            names.add(manifest.root());
        }
        manifest.values("NestedModules")
                .forEach(each -> names.add(ModuleSpec.of(each).name()));
        if (names.stream().anyMatch(Wildcard::isPattern)) {
            throw Errors.of(
                    "System.Management.Automation.PSInvalidOperationException",
                    "Modules_WildCardNotAllowedInModuleToProcessAndInNestedModules",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Wildcard characters are not allowed in members 'ModuleToProcess', 'RootModule', or 'NestedModules' in the module "
                            + "manifest '" + manifest.file() + "'.");
        }
    }

    private boolean required(PSModuleInfo module, Manifest manifest) {
        for (Object each : manifest.values("RequiredModules")) {
            ModuleSpec spec = ModuleSpec.of(each);
            PSModuleInfo needed = loader.loadedAs(spec);
            if (needed == null) {
                needed = new ModuleLoader(engine, loader.reports).load(spec, ImportRequest.into(engine.sessionState()));
            }
            if (needed == null) {
                loader.reports.error(ModuleLoader.record(
                        "System.Management.Automation.MissingMemberException",
                        "Modules_InvalidManifest",
                        ErrorCategory.ResourceUnavailable,
                        manifest.file().toString(),
                        notLoaded(spec, manifest.file())));
                return false;
            }
            module.required().add(needed);
        }
        return true;
    }

    private static String notLoaded(ModuleSpec spec, Path file) {
        String end = " is not loaded. Load the module or remove the module from 'RequiredModules' in the file '" + file
                + "'.";
        String head = "The required module '" + spec.name() + "'";
        if (spec.guid() != null && !spec.hasVersion()) {
            return head + " with GUID '" + spec.guid() + "'" + end;
        }
        NetVersion wanted = spec.required() != null ? spec.required() : spec.minimum();
        return wanted == null ? head + end : head + " with version '" + wanted + "'" + end;
    }

    private static void refuseAssemblies(Manifest manifest) {
        for (String each : texts(manifest, "RequiredAssemblies")) {
            if (!each.toLowerCase(Locale.ROOT).startsWith("system.")) {
                throw ModuleLoader.unloadable(manifest.folder()
                        .resolve(each.toLowerCase(Locale.ROOT).endsWith(".dll") ? each : each + ".dll"));
            }
        }
    }

    private void script(Manifest manifest, String name, ImportRequest request) {
        Path file = manifest.folder().resolve(name.replace('\\', '/')).normalize();
        if (!ModuleFiles.extension(file).equals(".ps1")) {
            throw Errors.of(
                    "System.InvalidOperationException",
                    "Modules_ScriptsToProcessIncorrectExtension",
                    ErrorCategory.InvalidOperation,
                    name,
                    "The file '" + name + "' is not allowed because it does not have the extension '.ps1'.");
        }
        if (loader.loadFile(file, ModuleFiles.nameOf(file), request.withPrefix(null)) == null) {
            throw notFound(manifest, name, "ScriptsToProcess");
        }
    }

    private void nested(PSModuleInfo module, Manifest manifest, Object written) {
        ModuleSpec spec = ModuleSpec.of(written);
        Path file = ModuleLoader.beside(manifest.folder(), spec.name());
        ImportRequest request = ImportRequest.into(module.state());
        PSModuleInfo found =
                file != null ? loader.loadFile(file, ModuleFiles.nameOf(file), request) : loader.load(spec, request);
        if (found == null) {
            throw notFound(manifest, spec.name(), "NestedModules");
        }
    }

    private static TerminatingError notFound(Manifest manifest, String name, String member) {
        return Errors.of(
                "System.Management.Automation.PSInvalidOperationException",
                "Modules_ModuleFileNotFound",
                ErrorCategory.ResourceUnavailable,
                ModuleFiles.nameOf(manifest.file()),
                "The module to process '" + name + "', listed in field '" + member + "' of module manifest '"
                        + manifest.file()
                        + "' was not processed because no valid module was found in any module directory.");
    }

    /** The root runs in the scope of the module itself, which takes its path. */
    private void root(PSModuleInfo module, Manifest manifest, ImportRequest request) {
        String root = manifest.root();
        module.path(manifest.file().toString());
        module.facts().put("ManifestPath", manifest.file().toString());
        if (root == null) {
            return;
        }
        Path file = ModuleLoader.beside(manifest.folder(), root);
        if (file == null) {
            List<Path> named = ModuleFiles.named(root);
            file = named.isEmpty() ? null : named.get(0);
        }
        if (file == null) {
            throw notFound(manifest, root, "ModuleToProcess/RootModule");
        }
        if (!ModuleFiles.extension(file).equals(".psm1")
                && !ModuleFiles.extension(file).equals(".ps1")) {
            throw ModuleLoader.unloadable(file);
        }
        module.kind(PSModuleInfo.Kind.Script);
        module.base(manifest.folder().toString());
        loader.runBody(module, file, request.arguments());
    }

    /** What the root exports, of which the manifest names a part. */
    private ModuleExports exports(PSModuleInfo module, Manifest manifest) {
        ModuleExports all = exported(module, manifest).copy();
        all.keep(
                manifest.texts("FunctionsToExport"),
                manifest.texts("CmdletsToExport"),
                manifest.texts("VariablesToExport"),
                manifest.texts("AliasesToExport"));
        return all;
    }

    /** Without a root, everything that came from the nested modules; with one, what it says, and the nested modules' own. */
    private static ModuleExports exported(PSModuleInfo module, Manifest manifest) {
        ModuleExports all = ModuleLoader.exportsOf(module).copy();
        if (manifest.root() == null || module.state().exports() == null) {
            List<String> every = List.of("*");
            all.add(module.state(), every, every, nestedVariables(module), every);
            return all;
        }
        for (PSModuleInfo each : module.nested()) {
            all.addAll(each.exports());
        }
        return all;
    }

    private static List<String> nestedVariables(PSModuleInfo module) {
        List<String> names = new ArrayList<>();
        module.nested().forEach(each -> names.addAll(each.exports().variables().keySet()));
        return names.stream().map(Wildcard::escape).toList();
    }
}
