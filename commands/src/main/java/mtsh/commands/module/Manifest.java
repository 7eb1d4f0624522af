package mtsh.commands.module;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import mtsh.language.ast.Source;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.eval.ScriptText;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** What a {@code .psd1} says of its module. */
final class Manifest {
    /** The members that it may have. */
    static final List<String> MEMBERS = List.of(
            "ModuleToProcess",
            "NestedModules",
            "GUID",
            "Author",
            "CompanyName",
            "Copyright",
            "ModuleVersion",
            "Description",
            "PowerShellVersion",
            "PowerShellHostName",
            "PowerShellHostVersion",
            "CLRVersion",
            "DotNetFrameworkVersion",
            "ProcessorArchitecture",
            "RequiredModules",
            "TypesToProcess",
            "FormatsToProcess",
            "ScriptsToProcess",
            "PrivateData",
            "RequiredAssemblies",
            "ModuleList",
            "FileList",
            "FunctionsToExport",
            "VariablesToExport",
            "AliasesToExport",
            "CmdletsToExport",
            "DscResourcesToExport",
            "CompatiblePSEditions",
            "HelpInfoURI",
            "RootModule",
            "DefaultCommandPrefix");

    private final Path file;
    private final PSDictionary data;

    private Manifest(Path file, PSDictionary data) {
        this.file = file;
        this.data = data;
    }

    /** Reads a manifest; reports what is wrong with it and gives null then. */
    static Manifest read(Engine engine, Path file, ModuleReports reports) {
        Object result;
        try {
            ScriptBlock block = engine.parse(new Source(file.toString(), ScriptText.read(file)));
            block.requireData(
                    List.of("Import-LocalizedData", "ConvertFrom-StringData", "Write-Host", "Out-Host", "Join-Path"));
            result = PSObject.unwrap(block.invoke(null));
        } catch (TerminatingError wrong) {
            reports.error(error(
                    "System.MissingMemberException",
                    file,
                    "The module manifest '" + file
                            + "' could not be processed because it is not a valid PowerShell module manifest "
                            + "file. Remove the elements that are not permitted: "
                            + wrong.record().message()));
            return null;
        } catch (IOException unreadable) {
            reports.error(error(
                    "System.IO.IOException",
                    file,
                    "The module manifest '" + file + "' cannot be read: " + unreadable.getMessage()));
            return null;
        }
        if (!(result instanceof PSDictionary table)) {
            reports.error(error(
                    "System.ArgumentException",
                    file,
                    "Processing the module manifest file '" + file
                            + "' did not result in a valid manifest object. Update the file to contain a valid PowerShell module "
                            + "manifest. A valid manifest can be created using the New-ModuleManifest cmdlet."));
            return null;
        }
        Manifest manifest = new Manifest(file, table);
        return manifest.hasValidMembers(reports) ? manifest : null;
    }

    private static ErrorRecord error(String type, Path file, String message) {
        return new ErrorRecord(
                new NetException(type, message, null),
                "Modules_InvalidManifest",
                ErrorCategory.ResourceUnavailable,
                file.toString());
    }

    private boolean hasValidMembers(ModuleReports reports) {
        List<String> unknown = new ArrayList<>();
        for (Object key : data.keys()) {
            String name = Conversions.toText(key);
            if (MEMBERS.stream().noneMatch(name::equalsIgnoreCase)) {
                unknown.add("'" + name + "'");
            }
        }
        if (!unknown.isEmpty()) {
            List<String> valid = MEMBERS.stream().map(each -> "'" + each + "'").toList();
            reports.error(new ErrorRecord(
                    new NetException(
                            "System.InvalidOperationException",
                            "The '" + file
                                    + "' module cannot be imported because its manifest contains one or more members that are "
                                    + "not valid. The valid manifest members are (" + String.join(", ", valid)
                                    + "). Remove the members that are not valid (" + String.join(", ", unknown)
                                    + "), then try to import the module again.",
                            null),
                    "Modules_InvalidManifestMember",
                    ErrorCategory.InvalidData,
                    file.toString()));
            return false;
        }
        return hasVersion(reports);
    }

    private boolean hasVersion(ModuleReports reports) {
        if (data.get("ModuleVersion") == null) {
            reports.error(error(
                    "System.MissingMemberException",
                    file,
                    "The member 'ModuleVersion' is not present in the module manifest. This member must exist and be assigned a "
                            + "version number of the form 'n.n.n.n'. Add the missing member to the file '" + file
                            + "'."));
            return false;
        }
        for (String each : List.of("ModuleVersion", "PowerShellVersion", "PowerShellHostVersion", "CLRVersion")) {
            if (!isVersion(each, reports)) {
                return false;
            }
        }
        return true;
    }

    private boolean isVersion(String member, ModuleReports reports) {
        Object value = data.get(member);
        if (value == null || "".equals(value)) {
            return true;
        }
        try {
            return ModuleSpec.version(value) != null;
        } catch (NetThrow wrong) {
            reports.error(error(
                    "System.ArgumentException",
                    file,
                    "The '" + member + "' member is not valid in the module manifest file '" + file
                            + "': Cannot convert value \"" + Conversions.toText(value)
                            + "\" to type \"System.Version\". Error: \""
                            + wrong.exception().message() + "\""));
            return false;
        }
    }

    Path file() {
        return file;
    }

    Path folder() {
        return file.toAbsolutePath().getParent();
    }

    boolean has(String member) {
        return data.get(member) != null;
    }

    Object value(String member) {
        return data.get(member);
    }

    /** Text, or null for none. */
    String text(String member) {
        Object value = data.get(member);
        String text = value == null ? null : Conversions.toText(value);
        return text == null || text.isEmpty() ? null : text;
    }

    /** Texts; null when the manifest does not have the member. */
    List<String> texts(String member) {
        if (!data.containsKey(member)) {
            return null;
        }
        return values(member).stream()
                .map(Conversions::toText)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    List<Object> values(String member) {
        Object value = data.get(member);
        if (value == null) {
            return List.of();
        }
        List<Object> list = Enumeration.list(PSObject.unwrap(value));
        return list == null ? List.of(value) : list;
    }

    NetVersion version() {
        return ModuleSpec.version(data.get("ModuleVersion"));
    }

    UUID guid() {
        Object value = data.get("GUID");
        try {
            return value == null ? new UUID(0, 0) : UUID.fromString(Conversions.toText(value));
        } catch (IllegalArgumentException notOne) {
            return new UUID(0, 0);
        }
    }

    /** RootModule, or its old name. */
    String root() {
        String root = text("RootModule");
        return root == null ? text("ModuleToProcess") : root;
    }

    /** What it says under PrivateData.PSData, or null. */
    Object galleryValue(String name) {
        if (PSObject.unwrap(data.get("PrivateData")) instanceof PSDictionary own
                && PSObject.unwrap(own.get("PSData")) instanceof PSDictionary gallery) {
            return gallery.get(name);
        }
        return null;
    }
}
