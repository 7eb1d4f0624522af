package mtsh.commands.module;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.eval.Scope;
import mtsh.language.eval.SessionState;
import mtsh.language.value.ModuleSpecification;
import mtsh.language.value.NetAssembly;
import mtsh.language.value.NetVersion;

/** Import-Module: loads a module and takes over what it exports. */
@Command(name = "Import-Module", aliases = "ipmo", description = "Loads a module and takes over what it exports.")
@CmdletInfo(defaultSet = "Name", output = "System.Management.Automation.PSModuleInfo")
public final class ImportModule extends ModuleCmdlet {
    @Option(names = "-Global", description = "Into the session, even when a module imports it.")
    boolean global;

    @Option(names = "-Prefix", description = "Put before the nouns of the names.")
    @Parameter(allowNull = false)
    String prefix;

    @Option(names = "-Name", description = "Names or paths of modules.")
    @Parameter(set = "Name", position = 0, mandatory = true, pipeline = true, completer = "module")
    @Parameter(set = "CimSession", position = 0, mandatory = true, pipeline = true)
    @Parameter(set = "PSSession", position = 0, mandatory = true, pipeline = true)
    @Parameter(set = "WinCompat", position = 0, mandatory = true, pipeline = true)
    String[] name;

    @Option(names = "-FullyQualifiedName", description = "Tables with ModuleName and a version.")
    @Parameter(set = "FullyQualifiedName", position = 0, mandatory = true, pipeline = true)
    @Parameter(set = "FullyQualifiedNameAndPSSession", position = 0, mandatory = true, pipeline = true)
    @Parameter(set = "FullyQualifiedNameAndWinCompat", position = 0, mandatory = true, pipeline = true)
    ModuleSpecification[] fullyQualifiedName;

    @Option(names = "-Assembly", description = "Refused: this shell loads no .NET code.")
    @Parameter(set = "Assembly", position = 0, mandatory = true, pipeline = true)
    NetAssembly[] assembly;

    @Option(names = "-Function", description = "Only these functions.")
    @Parameter(allowNull = false, wildcards = true)
    String[] function;

    @Option(names = "-Cmdlet", description = "Only these cmdlets.")
    @Parameter(allowNull = false, wildcards = true)
    String[] cmdlet;

    @Option(names = "-Variable", description = "Only these variables.")
    @Parameter(allowNull = false, wildcards = true)
    String[] variable;

    @Option(names = "-Alias", description = "Only these aliases.")
    @Parameter(allowNull = false, wildcards = true)
    String[] alias;

    @Option(names = "-Force", description = "Loads it again when it is loaded already.")
    boolean force;

    @Option(names = "-SkipEditionCheck", description = "Accepted; every script module may be loaded.")
    @Parameter(set = "Assembly")
    @Parameter(set = "CimSession")
    @Parameter(set = "FullyQualifiedName")
    @Parameter(set = "FullyQualifiedNameAndPSSession")
    @Parameter(set = "ModuleInfo")
    @Parameter(set = "Name")
    @Parameter(set = "PSSession")
    boolean skipEditionCheck;

    @Option(names = "-PassThru", description = "Gives the module.")
    boolean passThru;

    @Option(names = "-AsCustomObject", description = "Gives an object with the functions as methods.")
    boolean asCustomObject;

    @Option(
            names = {"-MinimumVersion", "-Version"},
            description = "The lowest version.")
    @Parameter(set = "Name")
    @Parameter(set = "CimSession")
    @Parameter(set = "PSSession")
    @Parameter(set = "WinCompat")
    NetVersion minimumVersion;

    @Option(names = "-MaximumVersion", description = "The highest version; 1.* means any 1.")
    @Parameter(set = "Name")
    @Parameter(set = "CimSession")
    @Parameter(set = "PSSession")
    @Parameter(set = "WinCompat")
    String maximumVersion;

    @Option(names = "-RequiredVersion", description = "The very version.")
    @Parameter(set = "Name")
    @Parameter(set = "CimSession")
    @Parameter(set = "PSSession")
    @Parameter(set = "WinCompat")
    NetVersion requiredVersion;

    @Option(names = "-ModuleInfo", description = "Modules as Get-Module or New-Module give them.")
    @Parameter(set = "ModuleInfo", position = 0, mandatory = true, pipeline = true)
    PSModuleInfo[] moduleInfo;

    @Option(
            names = {"-ArgumentList", "-Args"},
            description = "Arguments for the module's script.")
    Object[] argumentList = new Object[0];

    @Option(names = "-DisableNameChecking", description = "No warning about odd names.")
    boolean disableNameChecking;

    @Option(
            names = {"-NoClobber", "-NoOverwrite"},
            description = "Leaves out names that are taken.")
    boolean noClobber;

    @Option(names = "-Scope", description = "Local or Global.")
    @Parameter(values = {"Local", "Global"})
    String scope;

    @Option(names = "-PSSession", description = "Refused: there are no other machines here.")
    @Parameter(set = "PSSession", mandatory = true)
    @Parameter(set = "FullyQualifiedNameAndPSSession", mandatory = true)
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

    @Option(
            names = {"-UseWindowsPowerShell", "-UseWinPS"},
            description = "Refused: there is no Windows PowerShell here.")
    @Parameter(set = "WinCompat", mandatory = true)
    @Parameter(set = "FullyQualifiedNameAndWinCompat", mandatory = true)
    boolean useWindowsPowerShell;

    @Override
    public void begin() {
        if (isBound("Global") && isBound("Scope")) {
            throw terminating(
                    "System.InvalidOperationException",
                    "Modules_GlobalAndScopeParameterCannotBeSpecifiedTogether",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The 'Global' and 'Scope' parameters cannot be specified together. Remove one of these parameters, and then try "
                            + "running the command again.");
        }
        for (String each : new String[] {"Assembly", "PSSession", "CimSession", "UseWindowsPowerShell"}) {
            if (isBound(each)) {
                throw terminating(
                        "System.Management.Automation.PSNotSupportedException",
                        "ImportModule" + each + "NotSupported",
                        ErrorCategory.NotImplemented,
                        null,
                        each.equals("Assembly")
                                ? "-Assembly is not supported: this shell loads no .NET code. Import a script module by name or path."
                                : "-" + each
                                        + " is not supported: this shell runs on this machine alone. Import the module by name or "
                                        + "path.");
            }
        }
    }

    @Override
    public void process() {
        if (name != null) {
            requireRange();
            for (String each : name) {
                importNamed(new ModuleSpec(
                        each, null, minimumVersion, ModuleSpec.maximum(maximumVersion), requiredVersion));
            }
        }
        if (fullyQualifiedName != null) {
            for (Object each : fullyQualifiedName) {
                importNamed(specification(each));
            }
        }
        if (moduleInfo != null) {
            for (PSModuleInfo each : moduleInfo) {
                importInfo(each);
            }
        }
    }

    private void requireRange() {
        NetVersion highest = ModuleSpec.maximum(maximumVersion);
        if (minimumVersion != null && highest != null && minimumVersion.compareTo(highest) > 0) {
            throw terminating(
                    "System.Management.Automation.PSArgumentOutOfRangeException",
                    "ArgumentOutOfRange",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Specified argument was out of the range of valid values. (Parameter 'The MinimumVersion '"
                            + minimumVersion + "' should not be greater than MaximumVersion '" + highest + "'.')");
        }
    }

    private ModuleSpec specification(Object value) {
        try {
            return ModuleSpec.of(value);
        } catch (NetThrow wrong) {
            throw terminating(
                    "System.Management.Automation.ParameterBindingException",
                    "CannotConvertArgumentNoMessage",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot bind parameter 'FullyQualifiedName'. "
                            + wrong.exception().message());
        }
    }

    private void importNamed(ModuleSpec spec) {
        try {
            if (BuiltInModules.isSnapIn(spec.name())) {
                writeWarning("The '" + spec.name() + "' module was not imported because the '" + spec.name()
                        + "' snap-in was already imported.");
                return;
            }
            int before = reported();
            PSModuleInfo found = loader().load(spec, request());
            if (found != null) {
                give(found);
            } else if (before == reported()) {
                writeError(ModuleService.notFound(spec).record());
            }
        } catch (TerminatingError refused) {
            if (!refused.record().exception().typeName().endsWith("PSInvalidOperationException")) {
                throw refused;
            }
            writeError(refused.record());
        }
    }

    private void importInfo(PSModuleInfo module) {
        if (module.state() == null) {
            if (!module.path().isEmpty()) {
                importNamed(ModuleSpec.named(module.path()));
            } else {
                engine().modules().show(module);
                give(module);
            }
            return;
        }
        loader().importMembers(module, request());
        give(module);
    }

    private ImportRequest request() {
        Engine engine = engine();
        SessionState state = global || "Global".equalsIgnoreCase(scope) ? engine.sessionState() : engine.state();
        Scope target = "Local".equalsIgnoreCase(scope) ? engine.scope() : state.root();
        return new ImportRequest(
                state,
                target,
                force,
                noClobber,
                !disableNameChecking,
                prefix,
                patterns("Function", function),
                patterns("Cmdlet", cmdlet),
                patterns("Variable", variable),
                patterns("Alias", alias),
                argumentList);
    }

    private void give(PSModuleInfo module) {
        if (!asCustomObject) {
            if (passThru) {
                write(module);
            }
            return;
        }
        if (module.kind() != PSModuleInfo.Kind.Script || module.state() == null) {
            writeError(
                    "System.InvalidOperationException",
                    "Modules_CantUseAsCustomObjectWithBinaryModule",
                    ErrorCategory.PermissionDenied,
                    null,
                    "No custom object was returned for module '" + module.path()
                            + "' because the -AsCustomObject parameter can only be used with script modules.");
            return;
        }
        write(module.asCustomObject());
    }
}
