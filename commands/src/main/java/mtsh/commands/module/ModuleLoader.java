package mtsh.commands.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import mtsh.language.ast.Source;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ModuleExports;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.eval.ScriptText;
import mtsh.language.stream.Output;

/** Loads modules by name or file and imports what they export. Tells what went wrong to its {@link ModuleReports}. */
final class ModuleLoader {
    private static final List<String> ALL = List.of("*");

    final Engine engine;
    final ModuleReports reports;

    ModuleLoader(Engine engine, ModuleReports reports) {
        this.engine = engine;
        this.reports = reports;
    }

    /** Imports the module that a name or path means; null when it was not found or not loaded. */
    PSModuleInfo load(ModuleSpec spec, ImportRequest request) {
        if (ModuleFiles.isPath(spec.name())) {
            return firstOf(ModuleFiles.candidates(ModuleFiles.resolve(engine, spec.name())), spec, request);
        }
        PSModuleInfo own = BuiltInModules.find(engine, spec);
        if (own != null) {
            engine.modules().show(own);
            return own;
        }
        PSModuleInfo known = request.force() ? null : loadedAs(spec);
        if (known != null && ModuleFiles.named(spec.name()).isEmpty()) {
            importMembers(known, request);
            return known;
        }
        return firstOf(ModuleFiles.named(spec.name()), spec, request);
    }

    /** A loaded module with this name and version, or null. */
    PSModuleInfo loadedAs(ModuleSpec spec) {
        for (PSModuleInfo each : engine.modules().loaded()) {
            if (each.name().equalsIgnoreCase(spec.name()) && spec.accepts(each)) {
                return each;
            }
        }
        return null;
    }

    private PSModuleInfo firstOf(List<Path> files, ModuleSpec spec, ImportRequest request) {
        for (Path each : files) {
            if (accepts(each, spec)) {
                return loadFile(each, ModuleFiles.nameOf(each), request);
            }
        }
        return null;
    }

    private boolean accepts(Path file, ModuleSpec spec) {
        if (!spec.hasVersion() && spec.guid() == null) {
            return true;
        }
        if (!ModuleFiles.extension(file).equals(".psd1")) {
            return false;
        }
        Manifest manifest = Manifest.read(engine, file, ModuleReports.SILENT);
        return manifest != null && spec.accepts(manifest.version(), manifest.guid());
    }

    /** Loads a file as a module of this name, or takes the one that was loaded from it. */
    PSModuleInfo loadFile(Path file, String name, ImportRequest request) {
        PSModuleInfo known = loadedFrom(file);
        if (known != null && !request.force()) {
            importMembers(known, request);
            return known;
        }
        if (known != null) {
            engine.modules().remove(known);
        }
        reports.verbose("Loading module from path '" + file + "'.");
        if (!engine.modules().enter()) {
            throw Errors.of(
                    "System.InvalidOperationException",
                    "Modules_ModuleTooDeeplyNested",
                    ErrorCategory.InvalidOperation,
                    name,
                    "Cannot load the module '" + name
                            + "' because the module nesting limit has been exceeded. Modules can only be nested to 10 levels. "
                            + "Evaluate and change the order in which you are loading modules to prevent exceeding the nesting "
                            + "limit, and then try running your script again.");
        }
        try {
            PSModuleInfo module = byExtension(file, name, request);
            if (module != null) {
                importMembers(module, request);
            }
            return module;
        } finally {
            engine.modules().leave();
        }
    }

    /** A module with a manifest is known by its root's path, so both are asked for. */
    private PSModuleInfo loadedFrom(Path file) {
        for (PSModuleInfo each : engine.modules().loaded()) {
            boolean same = each.path().equals(file.toString())
                    || file.toString().equals(each.facts().get("ManifestPath"));
            if (same) {
                return each;
            }
        }
        return null;
    }

    private PSModuleInfo byExtension(Path file, String name, ImportRequest request) {
        return switch (ModuleFiles.extension(file)) {
            case ".psm1" -> script(file, name, request);
            case ".psd1" -> new ManifestLoader(this).load(file, request);
            case ".ps1" -> dotSourced(file, name, request);
            default -> throw unloadable(file);
        };
    }

    static TerminatingError unloadable(Path file) {
        String extension = ModuleFiles.extension(file);
        if (extension.equals(".dll") || extension.equals(".exe") || extension.equals(".cdxml")) {
            return Errors.of(
                    "System.Management.Automation.PSNotSupportedException",
                    "Modules_BinaryModuleNotSupported",
                    ErrorCategory.NotImplemented,
                    file.toString(),
                    "The module '" + file + "' is made of .NET code (" + extension
                            + "), which this shell cannot load. Use a script module (.psm1), or run this in PowerShell.");
        }
        return Errors.of(
                "System.Management.Automation.PSInvalidOperationException",
                "Modules_InvalidModuleExtension",
                ErrorCategory.InvalidOperation,
                file.toString(),
                "The extension '" + extension
                        + "' is not a valid module extension. The supported module extensions are '.dll', '.ps1', '.psm1', '.psd1' and "
                        + "'.cdxml'. Correct the extension then try adding the file '" + file + "' again.");
    }

    /** A {@code .psm1} alone. */
    private PSModuleInfo script(Path file, String name, ImportRequest request) {
        PSModuleInfo module = engine.modules().create(name);
        runBody(module, file, request.arguments());
        module.exports(exportsOf(module));
        return module;
    }

    /** Runs the file of a script module in the module's scope. */
    void runBody(PSModuleInfo module, Path file, Object[] arguments) {
        module.path(file.toString());
        engine.modules().runBody(module, parsed(file), arguments, Output.NOTHING);
    }

    /** What Export-ModuleMember said; all functions and aliases when it was not called. */
    static ModuleExports exportsOf(PSModuleInfo module) {
        ModuleExports said = module.state().exports();
        if (said != null) {
            return said;
        }
        ModuleExports all = new ModuleExports();
        all.add(module.state(), ALL, ALL, null, ALL);
        return all;
    }

    /** A {@code .ps1} runs where the caller stands. */
    private PSModuleInfo dotSourced(Path file, String name, ImportRequest request) {
        reports.verbose("Dot-sourcing the script file '" + file + "'.");
        PSModuleInfo module = engine.modules().create(name);
        module.path(file.toString());
        ScriptBlock block = parsed(file);
        if (request.state() == engine.state()) {
            engine.modules().runHere(block, request.arguments(), reports::output);
        } else {
            engine.modules().runIn(request.state(), block, request.arguments(), reports::output);
        }
        return module;
    }

    ScriptBlock parsed(Path file) {
        try {
            return engine.parse(new Source(file.toString(), ScriptText.read(file)));
        } catch (IOException unreadable) {
            throw Errors.of(
                    "System.IO.IOException",
                    "ScriptFileUnreadable",
                    ErrorCategory.ReadError,
                    file.toString(),
                    "The module file '" + file + "' cannot be read: " + unreadable.getMessage());
        }
    }

    void importMembers(PSModuleInfo module, ImportRequest request) {
        if (request.state() == null) {
            return;
        }
        engine.modules().register(module, request.state());
        String prefix = request.prefix() == null ? (String) module.facts().get("Prefix") : request.prefix();
        new MemberImport(engine, reports, request.withPrefix(prefix)).run(module);
    }

    static ErrorRecord record(String type, String id, ErrorCategory category, Object target, String message) {
        return new ErrorRecord(new NetException(type, message, null), id, category, target);
    }

    /** The file that a manifest means by a name, relative to its folder; null when there is none. */
    static Path beside(Path folder, String name) {
        Path written = folder.resolve(name.replace('\\', '/')).normalize();
        if (Files.isRegularFile(written)) {
            return written;
        }
        List<Path> found = ModuleFiles.candidates(written);
        return found.isEmpty() ? null : found.get(0);
    }
}
