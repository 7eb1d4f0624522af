package mtsh.commands.module;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ModuleFinder;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.eval.SessionState;
import mtsh.language.value.Conversions;
import mtsh.language.value.EnvironmentVariables;

/** The modules of one shell as the language needs them: loaded when a command of theirs is first used, when a script asks for them. */
public final class ModuleService implements ModuleFinder {
    private final Engine engine;
    private final ModuleAnalysis analysis;
    private boolean looking;

    private ModuleService(Engine engine) {
        this.engine = engine;
        this.analysis = new ModuleAnalysis(engine);
    }

    /** Makes the modules of the shell known, and looks for others in the folders that PowerShell looks in. */
    public static void install(Engine engine) {
        String known = EnvironmentVariables.get("PSModulePath");
        if (known == null) {
            String home = System.getProperty("user.home", "");
            known = home + "/.local/share/powershell/Modules" + File.pathSeparator
                    + "/usr/local/share/powershell/Modules";
        }
        String own = BuiltInModules.folder(engine).toString();
        boolean isThere = List.of(known.split(File.pathSeparator)).contains(own);
        EnvironmentVariables.set("PSModulePath", isThere ? known : known + File.pathSeparator + own);
        BuiltInModules.addTo(engine);
        ModuleService service = new ModuleService(engine);
        engine.modules().finder(service);
        engine.service(ModuleService.class, () -> service);
    }

    ModuleAnalysis analysis() {
        return analysis;
    }

    /** Every module on disk, and those of the shell. */
    List<PSModuleInfo> available() {
        return available(false);
    }

    /** The same, or every file that could be one. */
    List<PSModuleInfo> available(boolean everyFile) {
        List<PSModuleInfo> all = new ArrayList<>();
        List<Path> files = everyFile
                ? ModuleFiles.folders().stream()
                        .flatMap(each -> ModuleFiles.below(each).stream())
                        .toList()
                : ModuleFiles.available();
        for (Path each : files) {
            PSModuleInfo module = analysis.of(each);
            if (module != null) {
                all.add(module);
            }
        }
        all.sort(Comparator.comparing(PSModuleInfo::name, String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    @Override
    public boolean loadModuleOf(String command) {
        if (looking
                || command.isEmpty()
                || command.contains("/")
                || preference().equals("none")) {
            return false;
        }
        looking = true;
        try {
            int slash = command.indexOf('\\');
            if (slash > 0) {
                return loadNamed(command.substring(0, slash));
            }
            return !preference().equals("modulequalified") && loadExporting(command);
        } finally {
            looking = false;
        }
    }

    private String preference() {
        Object value = engine.variable("PSModuleAutoLoadingPreference");
        return value == null ? "all" : Conversions.toText(value).toLowerCase(Locale.ROOT);
    }

    private boolean loadNamed(String name) {
        ModuleLoader loader = new ModuleLoader(engine, ModuleReports.SILENT);
        ModuleSpec spec = ModuleSpec.named(name);
        boolean known = loader.loadedAs(spec) != null || ModuleFiles.named(name).isEmpty();
        return !known && loader.load(spec, ImportRequest.into(engine.sessionState())) != null;
    }

    private boolean loadExporting(String command) {
        PSModuleInfo module = exporting(command);
        if (module == null) {
            return false;
        }
        ModuleLoader loader = new ModuleLoader(engine, ModuleReports.SILENT);
        Path file = Path.of(module.path());
        PSModuleInfo loaded = loader.loadFile(file, module.name(), ImportRequest.into(engine.sessionState()));
        return loaded != null && loaded.exports().commands().keySet().stream().anyMatch(command::equalsIgnoreCase);
    }

    /** The first module on disk that would export a command, or null. */
    PSModuleInfo exporting(String command) {
        for (Path each : ModuleFiles.available()) {
            PSModuleInfo module = analysis.of(each);
            boolean has = module != null
                    && module.exports().commands().keySet().stream().anyMatch(command::equalsIgnoreCase)
                    && !isLoaded(module);
            if (has) {
                return module;
            }
        }
        return null;
    }

    private boolean isLoaded(PSModuleInfo module) {
        return engine.modules().loaded().stream()
                .anyMatch(each -> each.path().equals(module.path())
                        || module.path().equals(each.facts().get("ManifestPath")));
    }

    /** The commands that modules on disk would bring and that are not there yet. */
    List<CommandInfo> notLoaded() {
        List<CommandInfo> all = new ArrayList<>();
        for (PSModuleInfo each : available()) {
            if (!isLoaded(each)) {
                all.addAll(each.exports().commands().values());
            }
        }
        return all;
    }

    @Override
    public PSModuleInfo using(Object specification, Path folder) {
        ModuleSpec spec = ModuleSpec.of(specification);
        if (ModuleFiles.isPath(spec.name())
                && folder != null
                && !Path.of(spec.name()).isAbsolute()) {
            spec = new ModuleSpec(
                    folder.resolve(spec.name().replace('\\', '/')).normalize().toString(),
                    spec.guid(),
                    spec.minimum(),
                    spec.maximum(),
                    spec.required());
        }
        return new ModuleLoader(engine, ModuleReports.SILENT).load(spec, ImportRequest.into(target()));
    }

    private SessionState target() {
        return engine.state();
    }

    @Override
    public boolean require(Object specification) {
        ModuleSpec spec = ModuleSpec.of(specification);
        ModuleLoader loader = new ModuleLoader(engine, ModuleReports.SILENT);
        return loader.loadedAs(spec) != null || loader.load(spec, ImportRequest.into(engine.sessionState())) != null;
    }

    /** The error for what was not found under a name. */
    static TerminatingError notFound(ModuleSpec spec) {
        return Errors.of(
                "System.IO.FileNotFoundException",
                spec.hasVersion() ? "Modules_ModuleWithVersionNotFound" : "Modules_ModuleNotFound",
                ErrorCategory.ResourceUnavailable,
                spec.name(),
                spec.notFound());
    }
}
