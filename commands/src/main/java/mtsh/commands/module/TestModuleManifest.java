package mtsh.commands.module;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.value.NetVersion;

/** Test-ModuleManifest: says whether a manifest is right, and what it describes. */
@Command(name = "Test-ModuleManifest", description = "Says whether a manifest is right, and what it describes.")
@CmdletInfo(output = "System.Management.Automation.PSModuleInfo")
public final class TestModuleManifest extends ModuleCmdlet {
    private static final List<String> EXTENSIONS = List.of(".psm1", ".ps1", ".cdxml", ".dll", ".exe");

    @Option(names = "-Path", description = "The .psd1 file.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true, completer = "path")
    String path;

    @Override
    public void process() {
        Path file = engine().resolvePath(path);
        if (!Files.isRegularFile(file)) {
            writeError(
                    "System.IO.FileNotFoundException",
                    "Modules_ModuleNotFound",
                    ErrorCategory.ResourceUnavailable,
                    path,
                    ModuleSpec.named(path).notFound());
            return;
        }
        if (!ModuleFiles.extension(file).equals(".psd1")) {
            throw terminating(
                    "System.InvalidOperationException",
                    "Modules_InvalidModuleManifestPath",
                    ErrorCategory.InvalidArgument,
                    path,
                    "The module manifest path '" + file
                            + "' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' "
                            + "extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.");
        }
        Manifest manifest = Manifest.read(engine(), file, reports());
        if (manifest == null) {
            return;
        }
        check(manifest);
        requireFolderOfVersion(manifest);
        PSModuleInfo module = engine().service(ModuleService.class).analysis().of(file);
        if (module != null) {
            write(module);
        }
    }

    private void check(Manifest manifest) {
        requireFiles(manifest, "RequiredAssemblies", "RequiredAssembliesIn");
        if (manifest.root() != null && !isThere(manifest, manifest.root())) {
            wrong(
                    "System.ArgumentException",
                    "Modules_InvalidRootModuleInModuleManifest",
                    ErrorCategory.InvalidArgument,
                    "The module manifest '" + manifest.root()
                            + "' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements "
                            + "that are not permitted: " + manifest.file());
        }
        for (Object each : manifest.values("NestedModules")) {
            String name = ModuleSpec.of(each).name();
            if (!isThere(manifest, name) && ModuleFiles.named(name).isEmpty()) {
                missing("NestedModule", "NestedModulein", name, manifest);
            }
        }
        requireModules(manifest, "RequiredModules", "RequiredModulesin");
        requireFiles(manifest, "FileList", "FilePathin");
        requireModules(manifest, "ModuleList", "ModuleListin");
        requirePowerShell(manifest);
    }

    private void requireModules(Manifest manifest, String member, String id) {
        for (Object each : manifest.values(member)) {
            ModuleSpec spec = ModuleSpec.of(each);
            if (ModuleFiles.named(spec.name()).isEmpty() && BuiltInModules.find(engine(), spec) == null) {
                missing(member, id, spec.name(), manifest);
            }
        }
    }

    private void requireFiles(Manifest manifest, String member, String id) {
        List<String> files = manifest.texts(member);
        if (files == null) {
            return;
        }
        for (String each : files) {
            Path written = manifest.folder().resolve(each.replace('\\', '/')).normalize();
            if (!Files.exists(written) || !written.startsWith(manifest.folder())) {
                missing(member, id, each, manifest);
            }
        }
    }

    private void missing(String member, String id, String name, Manifest manifest) {
        wrong(
                "System.IO.DirectoryNotFoundException",
                "Modules_Invalid" + id + "ModuleManifest",
                ErrorCategory.ObjectNotFound,
                "The specified " + member + " entry '" + name + "' in the module manifest '" + manifest.file()
                        + "' is invalid. Try again after updating this entry with valid values.");
    }

    private void requirePowerShell(Manifest manifest) {
        List<String> editions = manifest.texts("CompatiblePSEditions");
        NetVersion needed = manifest.text("PowerShellVersion") == null
                ? null
                : ModuleSpec.version(manifest.value("PowerShellVersion"));
        boolean old = needed == null || needed.compareTo(new NetVersion(5, 1, -1, -1)) < 0;
        if (editions != null && !editions.isEmpty() && old) {
            wrong(
                    "System.ArgumentException",
                    "Modules_InvalidPowerShellVersionInModuleManifest",
                    ErrorCategory.InvalidArgument,
                    "The module manifest '" + manifest.file()
                            + "' is specified with the CompatiblePSEditions key which is supported only on PowerShell version '5.1' or "
                            + "higher. Update the value of the PowerShellVersion key to '5.1' or higher, and try again.");
        }
    }

    private void wrong(String type, String id, ErrorCategory category, String message) {
        writeError(type, id, category, path, message);
    }

    /** The file itself, or one with an extension of a module, below the manifest's folder. */
    private static boolean isThere(Manifest manifest, String name) {
        Path written = manifest.folder().resolve(name.replace('\\', '/')).normalize();
        if (!written.startsWith(manifest.folder())) {
            return false;
        }
        String extension = ModuleFiles.extension(written);
        if (EXTENSIONS.contains(extension)) {
            return Files.exists(written);
        }
        return !extension.equals(".psd1")
                && EXTENSIONS.stream()
                        .anyMatch(each -> Files.exists(written.resolveSibling(written.getFileName() + each)));
    }

    private void requireFolderOfVersion(Manifest manifest) {
        NetVersion folder = ModuleFiles.versionOf(manifest.folder());
        if (folder != null && !folder.equals(manifest.version())) {
            throw terminating(
                    "System.InvalidOperationException",
                    "Modules_InvalidModuleManifestVersion",
                    ErrorCategory.InvalidArgument,
                    path,
                    "The ModuleVersion key in module manifest '" + manifest.file() + "' specifies module version '"
                            + manifest.version() + "' which does not match its version folder name at '"
                            + manifest.folder()
                            + "'. Change the value of the ModuleVersion key to match the version folder name.");
        }
        if (folder != null) {
            writeVerbose("Version specified in ModuleVersion key is equal to version folder name.");
        }
    }
}
