package mtsh.commands.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetUri;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.WindowsPaths;

/** New-ModuleManifest: writes the file that describes a module. */
@Command(name = "New-ModuleManifest", description = "Writes the file that describes a module.")
@CmdletInfo(shouldProcess = true, output = "System.String")
public final class NewModuleManifest extends ModuleCmdlet {
    @Option(names = "-Path", description = "The .psd1 file to write.")
    @Parameter(position = 0, mandatory = true, completer = "path")
    String path;

    @Option(names = "-NestedModules", description = "Modules to import as nested ones.")
    Object[] nestedModules;

    @Option(names = "-Guid", description = "What tells this module from others.")
    UUID guid = UUID.randomUUID();

    @Option(names = "-Author", description = "Who wrote it.")
    String author;

    @Option(names = "-CompanyName", description = "Whose it is.")
    String companyName;

    @Option(names = "-Copyright", description = "The copyright line.")
    String copyright;

    @Option(
            names = {"-RootModule", "-ModuleToProcess"},
            description = "The script module that this manifest is for.")
    String rootModule;

    @Option(names = "-ModuleVersion", description = "The version.")
    @Parameter(allowNull = false)
    NetVersion moduleVersion = new NetVersion(0, 0, 1, -1);

    @Option(names = "-Description", description = "What the module is for.")
    String description;

    @Option(names = "-ProcessorArchitecture", description = "The processor it needs.")
    @Parameter(values = {"None", "MSIL", "X86", "IA64", "Amd64", "Arm"})
    String processorArchitecture;

    @Option(names = "-PowerShellVersion", description = "The lowest version of PowerShell it needs.")
    NetVersion powerShellVersion;

    @Option(names = "-ClrVersion", description = "For Windows PowerShell alone.")
    NetVersion clrVersion;

    @Option(names = "-DotNetFrameworkVersion", description = "For Windows PowerShell alone.")
    NetVersion dotNetFrameworkVersion;

    @Option(names = "-PowerShellHostName", description = "The host it needs.")
    String powerShellHostName;

    @Option(names = "-PowerShellHostVersion", description = "The lowest version of that host.")
    NetVersion powerShellHostVersion;

    @Option(names = "-RequiredModules", description = "Modules that must be loaded first.")
    Object[] requiredModules;

    @Option(names = "-TypesToProcess", description = "Type files.")
    String[] typesToProcess;

    @Option(names = "-FormatsToProcess", description = "Format files.")
    String[] formatsToProcess;

    @Option(names = "-ScriptsToProcess", description = "Scripts that run where the module is imported.")
    String[] scriptsToProcess;

    @Option(names = "-RequiredAssemblies", description = ".NET assemblies, which this shell does not load.")
    String[] requiredAssemblies;

    @Option(names = "-FileList", description = "All files of the module.")
    String[] fileList;

    @Option(names = "-ModuleList", description = "All modules of the package.")
    Object[] moduleList;

    @Option(names = "-FunctionsToExport", description = "The functions it exports.")
    String[] functionsToExport;

    @Option(names = "-AliasesToExport", description = "The aliases it exports.")
    String[] aliasesToExport;

    @Option(names = "-VariablesToExport", description = "The variables it exports.")
    String[] variablesToExport;

    @Option(names = "-CmdletsToExport", description = "The cmdlets it exports.")
    String[] cmdletsToExport;

    @Option(names = "-DscResourcesToExport", description = "The DSC resources it exports.")
    String[] dscResourcesToExport;

    @Option(names = "-CompatiblePSEditions", description = "Desktop, Core, or both.")
    @Parameter(values = {"Desktop", "Core"})
    String[] compatiblePSEditions;

    @Option(names = "-PrivateData", description = "Further data, as a table.")
    Object privateData;

    @Option(names = "-Tags", description = "Words to find it by.")
    @Parameter(notEmpty = true)
    String[] tags;

    @Option(names = "-ProjectUri", description = "The project's address.")
    @Parameter(notEmpty = true)
    Object projectUri;

    @Option(names = "-LicenseUri", description = "The licence's address.")
    @Parameter(notEmpty = true)
    Object licenseUri;

    @Option(names = "-IconUri", description = "The icon's address.")
    @Parameter(notEmpty = true)
    Object iconUri;

    @Option(names = "-ReleaseNotes", description = "What is new.")
    @Parameter(notEmpty = true)
    String releaseNotes;

    @Option(names = "-Prerelease", description = "The label of a version before the release.")
    @Parameter(notEmpty = true)
    String prerelease;

    @Option(names = "-RequireLicenseAcceptance", description = "Whether the licence must be accepted.")
    boolean requireLicenseAcceptance;

    @Option(names = "-ExternalModuleDependencies", description = "Modules it needs from elsewhere.")
    @Parameter(notEmpty = true)
    String[] externalModuleDependencies;

    @Option(names = "-HelpInfoUri", description = "Where its help lies.")
    String helpInfoUri;

    @Option(names = "-PassThru", description = "Gives the text too.")
    boolean passThru;

    @Option(names = "-DefaultCommandPrefix", description = "Put before the nouns of its commands.")
    String defaultCommandPrefix;

    @Override
    public void end() {
        Path file = engine().resolvePath(path);
        if (!path.toLowerCase(Locale.ROOT).endsWith(".psd1")) {
            throw terminating(
                    "System.InvalidOperationException",
                    "Modules_InvalidModuleManifestPath",
                    ErrorCategory.InvalidArgument,
                    path,
                    "The module manifest path '" + path
                            + "' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' "
                            + "extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.");
        }
        requireValid();
        if (rootModule != null || nestedModules != null || requiredModules != null) {
            aliasesToExport = aliasesToExport == null ? new String[] {"*"} : aliasesToExport;
            cmdletsToExport = cmdletsToExport == null ? new String[] {"*"} : cmdletsToExport;
            functionsToExport = functionsToExport == null ? new String[] {"*"} : functionsToExport;
        }
        if (!shouldProcess(file.toString(), "Creating the \"" + file + "\" module manifest file.")) {
            return;
        }
        String text = text(file);
        if (passThru) {
            write(text);
        }
        try {
            WindowsPaths.makeParents(file);
            Files.writeString(file, text);
        } catch (IOException problem) {
            throw terminating(
                    "System.IO.DirectoryNotFoundException",
                    "FileOpenFailure",
                    ErrorCategory.OpenError,
                    null,
                    "Could not find a part of the path '" + file + "'.");
        }
    }

    private void requireValid() {
        if ("IA64".equalsIgnoreCase(processorArchitecture)) {
            throw terminating(
                    "System.InvalidOperationException",
                    "Modules_InvalidProcessorArchitectureInManifest",
                    ErrorCategory.InvalidArgument,
                    processorArchitecture,
                    "The processor architecture value of " + processorArchitecture
                            + " is not supported. Run the New-ModuleManifest command again, specifying one of the following supported "
                            + "enumeration values for processor architecture: None, MSIL, X86, Amd64, Arm");
        }
        for (Object uri : new Object[] {projectUri, licenseUri, iconUri, helpInfoUri}) {
            if (uri != null && escaped(uri) == null) {
                throw terminating(
                        "System.InvalidOperationException",
                        "Modules_InvalidUri",
                        ErrorCategory.InvalidArgument,
                        uri,
                        "The specified value '" + Conversions.toText(uri)
                                + "' is invalid, try again with a valid value.");
            }
        }
        requireDifferentEditions();
    }

    /** An address as it stands in the file; null for none, and for what is no address. A relative one is refused. */
    private static String escaped(Object uri) {
        NetUri parsed = uri == null ? null : NetUri.tryParse(Conversions.toText(uri), 0);
        return parsed == null ? null : parsed.absoluteUri();
    }

    private void requireDifferentEditions() {
        if (compatiblePSEditions != null
                && Arrays.stream(compatiblePSEditions)
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        != compatiblePSEditions.length) {
            throw terminating(
                    "System.InvalidOperationException",
                    "Modules_DuplicateEntriesInCompatiblePSEditions",
                    ErrorCategory.InvalidArgument,
                    compatiblePSEditions,
                    "The specified value '" + String.join(",", compatiblePSEditions)
                            + "' for CompatiblePSEditions contains duplicate PowerShell Edition names. Try again after removing the "
                            + "duplicate PowerShell Edition names.");
        }
    }

    private static boolean isEmpty(String value) {
        return value == null || value.isEmpty();
    }

    private String text(Path file) {
        author = isEmpty(author) ? System.getProperty("user.name", "") : author;
        companyName = isEmpty(companyName) ? "Unknown" : companyName;
        copyright = isEmpty(copyright) ? "(c) " + author + ". All rights reserved." : copyright;
        ManifestWriter out = new ManifestWriter();
        String name = file.getFileName().toString();
        out.comment("");
        out.comment("Module manifest for module '" + name.substring(0, name.length() - 5) + "'");
        out.comment("");
        out.comment("Generated by: " + author);
        out.comment("");
        out.comment("Generated on: " + today());
        out.comment("");
        out.line("");
        out.line("@{");
        out.line("");
        identity(out);
        needs(out);
        exports(out);
        privateData(out);
        out.name("HelpInfoURI", "HelpInfo URI of this module", escaped(helpInfoUri));
        out.name(
                "DefaultCommandPrefix",
                "Default prefix for commands exported from this module. Override the default prefix using Import-Module -Prefix.",
                defaultCommandPrefix);
        out.line("}");
        out.line("");
        return out.toString();
    }

    private String today() {
        DateTime now = DateTime.local(
                runtime().session().clock().instant(), runtime().session().zone());
        return now.toLocalDateTime().getMonthValue() + "/"
                + now.toLocalDateTime().getDayOfMonth() + "/"
                + now.toLocalDateTime().getYear();
    }

    private void identity(ManifestWriter out) {
        out.name("RootModule", "Script module or binary module file associated with this manifest.", rootModule);
        out.name("ModuleVersion", "Version number of this module.", moduleVersion);
        out.names("CompatiblePSEditions", "Supported PSEditions", list(compatiblePSEditions));
        out.name("GUID", "ID used to uniquely identify this module", guid);
        out.name("Author", "Author of this module", author);
        out.name("CompanyName", "Company or vendor of this module", companyName);
        out.name("Copyright", "Copyright statement for this module", copyright);
        out.name("Description", "Description of the functionality provided by this module", description);
    }

    private void needs(ManifestWriter out) {
        String desktop = " This prerequisite is valid for the PowerShell Desktop edition only.";
        out.name(
                "PowerShellVersion",
                "Minimum version of the PowerShell engine required by this module",
                powerShellVersion);
        out.name("PowerShellHostName", "Name of the PowerShell host required by this module", powerShellHostName);
        out.name(
                "PowerShellHostVersion",
                "Minimum version of the PowerShell host required by this module",
                powerShellHostVersion);
        out.name(
                "DotNetFrameworkVersion",
                "Minimum version of Microsoft .NET Framework required by this module." + desktop,
                dotNetFrameworkVersion);
        out.name(
                "ClrVersion",
                "Minimum version of the common language runtime (CLR) required by this module." + desktop,
                clrVersion);
        out.name(
                "ProcessorArchitecture",
                "Processor architecture (None, X86, Amd64) required by this module",
                processorArchitecture);
        out.modules(
                "RequiredModules",
                "Modules that must be imported into the global environment prior to importing this module",
                requiredModules);
        out.names(
                "RequiredAssemblies",
                "Assemblies that must be loaded prior to importing this module",
                list(requiredAssemblies));
        out.names(
                "ScriptsToProcess",
                "Script files (.ps1) that are run in the caller's environment prior to importing this module.",
                list(scriptsToProcess));
        out.names(
                "TypesToProcess", "Type files (.ps1xml) to be loaded when importing this module", list(typesToProcess));
        out.names(
                "FormatsToProcess",
                "Format files (.ps1xml) to be loaded when importing this module",
                list(formatsToProcess));
        out.modules(
                "NestedModules",
                "Modules to import as nested modules of the module specified in RootModule/ModuleToProcess",
                nestedModules);
    }

    private void exports(ManifestWriter out) {
        exported(out, "Functions", "functions", functionsToExport);
        exported(out, "Cmdlets", "cmdlets", cmdletsToExport);
        out.names(
                "VariablesToExport",
                "Variables to export from this module",
                variablesToExport == null ? List.of("*") : list(variablesToExport));
        exported(out, "Aliases", "aliases", aliasesToExport);
        out.names("DscResourcesToExport", "DSC resources to export from this module", list(dscResourcesToExport));
        out.modules("ModuleList", "List of all modules packaged with this module", moduleList);
        out.names("FileList", "List of all files packaged with this module", list(fileList));
    }

    private static void exported(ManifestWriter out, String name, String kind, String[] values) {
        out.member(
                name + "ToExport",
                name
                        + " to export from this module, for best performance, do not use wildcards and do not delete the entry, use an "
                        + "empty array if there are no " + kind + " to export.",
                true,
                ManifestWriter.quoteAll(list(values)));
    }

    private void privateData(ManifestWriter out) {
        Object plain = PSObject.unwrap(privateData);
        boolean gallery =
                tags != null || releaseNotes != null || projectUri != null || iconUri != null || licenseUri != null;
        if (plain != null && !(plain instanceof PSDictionary)) {
            if (gallery) {
                throw terminating(
                        "System.InvalidOperationException",
                        "PrivateDataValueTypeShouldBeHashTable",
                        ErrorCategory.InvalidArgument,
                        privateData,
                        "The PrivateData parameter value must be a hash table to create the module manifest with the following "
                                + "parameter values Tags, ProjectUri, LicenseUri, IconUri or ReleaseNotes. Either remove the Tags, "
                                + "ProjectUri, LicenseUri, IconUri, or ReleaseNotes parameter values or wrap the contents of "
                                + "PrivateData in a hashtable.");
            }
            writeWarning(
                    "The PrivateData should be defined as a hashtable, but this module manifest defines it as an object. Please "
                            + "consider wrapping the contents of PrivateData in a hashtable. This will enable you to add the Tags, "
                            + "ProjectUri, LicenseUri, IconUri, and ReleaseNotes properties to the module manifest at a later time.");
            out.name(
                    "PrivateData",
                    "Private data to pass to the module specified in RootModule/ModuleToProcess. This may also contain a PSData "
                            + "hashtable with additional module metadata used by PowerShell.",
                    plain);
            return;
        }
        out.beginPrivateData();
        gallery(out);
        out.endPrivateData((PSDictionary) plain);
    }

    private void gallery(ManifestWriter out) {
        out.names(
                "Tags",
                "Tags applied to this module. These help with module discovery in online galleries.",
                list(tags));
        out.name("LicenseUri", "A URL to the license for this module.", escaped(licenseUri));
        out.name("ProjectUri", "A URL to the main website for this project.", escaped(projectUri));
        out.name("IconUri", "A URL to an icon representing this module.", escaped(iconUri));
        out.name("ReleaseNotes", "ReleaseNotes of this module", releaseNotes);
        out.name("Prerelease", "Prerelease string of this module", prerelease);
        out.member(
                "RequireLicenseAcceptance",
                "Flag to indicate whether the module requires explicit user acceptance for install/update/save",
                requireLicenseAcceptance,
                requireLicenseAcceptance ? "$true" : "$false");
        out.names(
                "ExternalModuleDependencies",
                "External dependent modules of this module",
                list(externalModuleDependencies));
    }

    private static List<String> list(String[] values) {
        return values == null ? null : new ArrayList<>(Arrays.asList(values));
    }
}
