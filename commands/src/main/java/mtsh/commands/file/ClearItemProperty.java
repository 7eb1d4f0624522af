package mtsh.commands.file;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.type.Members;
import mtsh.language.value.PSObject;

/** Clear-ItemProperty: takes a file's attributes away. */
@Command(name = "Clear-ItemProperty", aliases = "clp", description = "Takes the attributes of files and folders away.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class ClearItemProperty extends ItemPropertyCmdlet {
    @Option(names = "-Name", description = "The property; only Attributes can be cleared.")
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true)
    String propertyName;

    @Option(names = "-Force", description = "Hidden ones too.")
    boolean force;

    @Option(names = "-PassThru", description = "Gives what is left.")
    boolean passThru;

    @Override
    void file(Path file) {
        if (!propertyName.equalsIgnoreCase("Attributes")) {
            throw terminating(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The property cannot be cleared because the property is not supported. Only the Attributes property can be "
                            + "cleared. (Parameter 'propertiesToClear')");
        }
        if (!shouldProcess("Item: " + file + " Property: " + propertyName, action("Clear", file))) {
            return;
        }
        PSObject item = item(file);
        Members.set(item, "Attributes", "Normal");
        if (passThru) {
            write(marked(PSObject.custom().note(propertyName, Members.getOwn(item, "Attributes")), item));
        }
    }
}
