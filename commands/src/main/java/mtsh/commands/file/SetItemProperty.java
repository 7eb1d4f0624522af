package mtsh.commands.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.type.Members;
import mtsh.language.type.PropertyView;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;

/** Set-ItemProperty: changes properties of files and folders. */
@Command(name = "Set-ItemProperty", aliases = "sp", description = "Changes properties of files and folders.")
@CmdletInfo(defaultSet = "propertyValuePathSet", shouldProcess = true)
public final class SetItemProperty extends FileCmdlet {
    private static final long SETTABLE = 1 | 2 | 4 | 32 | 128;

    @Option(names = "-Path", description = "The paths; wildcards are allowed.")
    @Parameter(
            set = "propertyValuePathSet",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    @Parameter(
            set = "propertyPSObjectPathSet",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The paths; nothing in them is a wildcard.")
    @Parameter(set = "propertyValueLiteralPathSet", mandatory = true, pipelineByPropertyName = true, completer = "path")
    @Parameter(
            set = "propertyPSObjectLiteralPathSet",
            mandatory = true,
            pipelineByPropertyName = true,
            completer = "path")
    String[] literalPath;

    @Option(
            names = {"-Name", "-PSProperty"},
            description = "The property.")
    @Parameter(
            set = "propertyValuePathSet",
            position = 1,
            mandatory = true,
            pipelineByPropertyName = true,
            completer = "property")
    @Parameter(
            set = "propertyValueLiteralPathSet",
            position = 1,
            mandatory = true,
            pipelineByPropertyName = true,
            completer = "property")
    String propertyName;

    @Option(names = "-Value", description = "Its new value.")
    @Parameter(
            set = "propertyValuePathSet",
            position = 2,
            mandatory = true,
            pipelineByPropertyName = true,
            allowEmpty = true)
    @Parameter(set = "propertyValueLiteralPathSet", position = 2, mandatory = true, pipelineByPropertyName = true)
    Object value;

    @Option(names = "-InputObject", description = "An object whose properties are set.")
    @Parameter(set = "propertyPSObjectPathSet", mandatory = true, pipeline = true, pipelineByPropertyName = true)
    @Parameter(set = "propertyPSObjectLiteralPathSet", mandatory = true, pipeline = true, pipelineByPropertyName = true)
    Object inputObject;

    @Option(names = "-PassThru", description = "Gives what was set.")
    boolean passThru;

    @Option(names = "-Force", description = "Hidden ones too.")
    boolean force;

    @Option(names = "-Filter", description = "Only names like this.")
    @Parameter(wildcards = true)
    String filter;

    @Option(names = "-Include", description = "Only these names.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "None of these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    /** One property to be set. */
    private record Wanted(String name, Object value) {}

    @Override
    public void process() {
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            if (place(each) != null) {
                writeError(
                        "System.Management.Automation.PSNotSupportedException",
                        "NotSupported",
                        ErrorCategory.NotImplemented,
                        null,
                        "Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider.");
                continue;
            }
            for (Path file : resolve(each, literal, true)) {
                if (isWanted(name(file), filter, include, exclude)) {
                    set(file);
                }
            }
        }
    }

    private List<Wanted> wanted() {
        if (inputObject == null) {
            return List.of(new Wanted(propertyName, value));
        }
        List<Wanted> all = new ArrayList<>();
        for (PropertyView each : Members.properties(inputObject)) {
            all.add(new Wanted(each.name(), each.value()));
        }
        return all;
    }

    private void set(Path file) {
        PSObject item = item(file);
        PSObject result = null;
        for (Wanted each : wanted()) {
            String target =
                    "Item: " + file + " Property: " + each.name() + " Value: " + Conversions.toText(each.value());
            if (shouldProcess(target, ItemPropertyCmdlet.action("Set", file)) && set(item, each)) {
                result = (result == null ? PSObject.custom() : result).note(each.name(), each.value());
            }
        }
        if (passThru && result != null) {
            write(ItemPropertyCmdlet.marked(result, item));
        }
    }

    private boolean set(PSObject item, Wanted wanted) {
        if (Members.getOwn(item, wanted.name()) == Members.MISSING) {
            writeError(
                    "System.IO.IOException",
                    "SetPropertyError",
                    ErrorCategory.ReadError,
                    wanted.name(),
                    "The property " + wanted.name() + " does not exist or was not found.");
            return false;
        }
        if (wanted.name().equalsIgnoreCase("Attributes") && !isSettable(wanted.value())) {
            writeError(
                    "System.IO.IOException",
                    "SetPropertyError",
                    ErrorCategory.ReadError,
                    wanted.name(),
                    "The attribute cannot be set because attributes are not supported. Only the following attributes can be set: "
                            + "Archive, Hidden, Normal, ReadOnly, or System.");
            return false;
        }
        Members.set(item, wanted.name(), wanted.value());
        return true;
    }

    private static boolean isSettable(Object attributes) {
        NetEnum flags = (NetEnum) Conversions.convert(attributes, Types.find("System.IO.FileAttributes"));
        return (flags.value() & ~SETTABLE) == 0;
    }
}
