package mtsh.commands.module;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.ItemPaths;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.Engine;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.value.Enumeration;
import mtsh.language.value.ModuleSpecification;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Get-Module: the modules that are loaded, or those that could be. */
@Command(
        name = "Get-Module",
        aliases = "gmo",
        description = "Gets the modules that are loaded, or those that could be.")
@CmdletInfo(
        defaultSet = "Loaded",
        output = "System.Management.Automation.PSModuleInfo",
        outputProperties = {
            "Name",
            "Version",
            "ModuleType",
            "Path",
            "Description",
            "ExportedCommands",
            "AccessMode",
            "Author",
            "ClrVersion",
            "CompanyName",
            "CompatiblePSEditions",
            "Copyright",
            "Definition",
            "DotNetFrameworkVersion",
            "ExperimentalFeatures",
            "ExportedAliases",
            "ExportedCmdlets",
            "ExportedDscResources",
            "ExportedFormatFiles",
            "ExportedFunctions",
            "ExportedTypeFiles",
            "ExportedVariables",
            "FileList",
            "Guid",
            "HelpInfoUri",
            "IconUri",
            "ImplementingAssembly",
            "LicenseUri",
            "LogPipelineExecutionDetails",
            "ModuleBase",
            "ModuleList",
            "NestedModules",
            "OnRemove",
            "PowerShellHostName",
            "PowerShellHostVersion",
            "PowerShellVersion",
            "Prefix",
            "PrivateData",
            "ProcessorArchitecture",
            "ProjectUri",
            "ReleaseNotes",
            "RepositorySourceLocation",
            "RequiredAssemblies",
            "RequiredModules",
            "RootModule",
            "Scripts",
            "SessionState",
            "Tags"
        })
public final class GetModule extends ModuleCmdlet {
    @Option(names = "-Name", description = "The names; wildcards are allowed.")
    @Parameter(set = "Loaded", position = 0, pipeline = true, notEmpty = true, wildcards = true, completer = "module")
    @Parameter(set = "Available", position = 0, pipeline = true, notEmpty = true, wildcards = true)
    @Parameter(set = "PsSession", position = 0, pipeline = true, notEmpty = true, wildcards = true)
    @Parameter(set = "CimSession", position = 0, pipeline = true, notEmpty = true, wildcards = true)
    String[] name;

    @Option(names = "-FullyQualifiedName", description = "Tables with ModuleName and a version.")
    @Parameter(set = "Loaded", pipelineByPropertyName = true)
    @Parameter(set = "Available", pipelineByPropertyName = true)
    @Parameter(set = "PsSession", pipelineByPropertyName = true)
    @Parameter(set = "CimSession", pipelineByPropertyName = true)
    ModuleSpecification[] fullyQualifiedName;

    @Option(names = "-All", description = "Nested ones too; of a folder, every file.")
    @Parameter(set = "Loaded")
    @Parameter(set = "Available")
    boolean all;

    @Option(names = "-ListAvailable", description = "What lies in the folders of $env:PSModulePath.")
    @Parameter(set = "Available", mandatory = true)
    @Parameter(set = "PsSession")
    @Parameter(set = "CimSession")
    boolean listAvailable;

    @Option(names = "-PSEdition", description = "Only modules for this edition.")
    @Parameter(set = "Available", completer = "Desktop|Core")
    @Parameter(set = "PsSession")
    String psEdition;

    @Option(names = "-SkipEditionCheck", description = "Accepted; every module is listed.")
    @Parameter(set = "Available")
    @Parameter(set = "PsSession")
    @Parameter(set = "CimSession")
    boolean skipEditionCheck;

    @Option(names = "-Refresh", description = "Accepted; the folders are always read anew.")
    @Parameter(set = "Available")
    @Parameter(set = "PsSession")
    @Parameter(set = "CimSession")
    boolean refresh;

    @Option(names = "-PSSession", description = "Refused: there are no other machines here.")
    @Parameter(set = "PsSession", mandatory = true)
    Object psSession;

    @Option(names = "-CimSession", description = "Refused: there are no other machines here.")
    @Parameter(set = "CimSession", mandatory = true)
    Object cimSession;

    @Option(names = "-CimResourceUri", description = "Belongs to -CimSession.")
    @Parameter(set = "CimSession")
    Object cimResourceUri;

    @Option(names = "-CimNamespace", description = "Belongs to -CimSession.")
    @Parameter(set = "CimSession")
    String cimNamespace;

    @Override
    public void process() {
        if (psSession != null || cimSession != null) {
            throw terminating(
                    "System.Management.Automation.PSNotSupportedException",
                    "GetModuleRemoteNotSupported",
                    ErrorCategory.NotImplemented,
                    null,
                    "Modules of other machines are not supported: this shell runs on this machine alone. Leave out -PSSession and "
                            + "-CimSession.");
        }
        if (name != null && fullyQualifiedName != null) {
            throw terminating(
                    "System.InvalidOperationException",
                    "NameAndFullyQualifiedNameCannotBeSpecifiedTogether",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The parameters Name and FullyQualifiedName cannot be used together. Please specify only one parameter.");
        }
        List<ModuleSpec> wanted = wanted();
        if (listAvailable) {
            available(wanted);
            return;
        }
        if (skipEditionCheck) {
            throw terminating(
                    "System.InvalidOperationException",
                    "SkipEditionCheckNotSupportedWithoutListAvailable",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The -SkipEditionCheck switch parameter cannot be used without the -ListAvailable switch parameter.");
        }
        requireNames(wanted);
        loaded().stream().filter(each -> isWanted(each, wanted)).forEach(this::write);
    }

    private List<ModuleSpec> wanted() {
        List<ModuleSpec> specs = new ArrayList<>();
        if (name != null) {
            for (String each : name) {
                specs.add(ModuleSpec.named(each));
            }
        }
        if (fullyQualifiedName != null) {
            for (Object each : fullyQualifiedName) {
                specs.add(ModuleSpec.of(each));
            }
        }
        return specs;
    }

    private void requireNames(List<ModuleSpec> wanted) {
        for (ModuleSpec each : wanted) {
            if (ModuleFiles.isPath(each.name()) && Files.exists(ModuleFiles.resolve(engine(), each.name()))) {
                throw terminating(
                        "System.ArgumentException",
                        "ModuleDiscoveryForLoadedModulesWorksOnlyForUnQualifiedNames",
                        ErrorCategory.InvalidArgument,
                        each.name(),
                        "Running the Get-Module cmdlet without ListAvailable parameter is not supported for module names that include a "
                                + "path. Name parameter has this element '" + each.name()
                                + "' which resolves to a path. Update the Name parameter to not have path elements, and then try "
                                + "again.");
            }
        }
    }

    private static boolean isWanted(PSModuleInfo module, List<ModuleSpec> wanted) {
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(
                                each -> Wildcard.of(each.name(), true).matches(module.name()) && each.accepts(module));
    }

    /** Those of the state that asks before those of the session, by name. */
    private List<PSModuleInfo> loaded() {
        Engine engine = engine();
        Set<PSModuleInfo> found = new LinkedHashSet<>();
        if (all) {
            found.addAll(engine.modules().loaded());
        } else {
            found.addAll(engine.state().imported().values());
            found.addAll(engine.sessionState().imported().values());
        }
        engine.modules().builtIn().stream()
                .filter(each -> BuiltInModules.isShown(engine, each))
                .forEach(found::add);
        List<PSModuleInfo> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(PSModuleInfo::name, String.CASE_INSENSITIVE_ORDER));
        return sorted;
    }

    private void available(List<ModuleSpec> wanted) {
        ModuleService service = engine().service(ModuleService.class);
        List<PSModuleInfo> own = new ArrayList<>(engine().modules().builtIn());
        boolean named = ModuleFiles.folders().contains(BuiltInModules.folder(engine()));
        own.removeIf(each -> !named || BuiltInModules.isSnapIn(each.name()));
        for (ModuleSpec each : wanted) {
            if (ModuleFiles.isPath(each.name())) {
                atPath(service, each);
            }
        }
        if (!wanted.isEmpty() && wanted.stream().allMatch(each -> ModuleFiles.isPath(each.name()))) {
            return;
        }
        service.available(all).stream().filter(each -> isWanted(each, wanted)).forEach(this::list);
        own.stream().filter(each -> isWanted(each, wanted)).forEach(this::list);
    }

    /** A module that names no edition is for Windows PowerShell. */
    private static boolean isFor(PSModuleInfo module, String edition) {
        List<Object> named = Enumeration.list(module.facts().get("CompatiblePSEditions"));
        return named == null || named.isEmpty()
                ? edition.equalsIgnoreCase("Desktop")
                : named.stream().anyMatch(each -> edition.equalsIgnoreCase(String.valueOf(each)));
    }

    private void atPath(ModuleService service, ModuleSpec spec) {
        boolean found = false;
        for (Path path : ItemPaths.find(engine(), spec.name(), false)) {
            for (Path file : filesAt(path)) {
                PSModuleInfo module = service.analysis().of(file);
                found |= module != null;
                if (module != null && spec.accepts(module)) {
                    list(module);
                }
            }
        }
        if (!found) {
            writeError(
                    "System.IO.FileNotFoundException",
                    "Modules_ModuleNotFoundForGetModule",
                    ErrorCategory.ResourceUnavailable,
                    spec.name(),
                    "The specified module '" + spec.name()
                            + "' was not found. Update the Name parameter to point to a valid path, and then try again. ");
        }
    }

    private List<Path> filesAt(Path path) {
        if (!Files.isDirectory(path)) {
            return ModuleFiles.candidates(path);
        }
        return all ? ModuleFiles.below(path) : ModuleFiles.versionsOf(path);
    }

    private void list(PSModuleInfo module) {
        if (psEdition != null && !isFor(module, psEdition)) {
            return;
        }
        write(new PSObject(module).typeName("ModuleInfoGrouping"));
    }
}
