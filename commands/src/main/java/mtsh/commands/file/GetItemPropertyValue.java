package mtsh.commands.file;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;

/** Get-ItemPropertyValue: the value of a property of files and folders. */
@Command(
        name = "Get-ItemPropertyValue",
        aliases = "gpv",
        description = "Gives the value of a property of files and folders.")
@CmdletInfo(defaultSet = "Path", errorClass = "GetItemPropertyValueCommand")
public final class GetItemPropertyValue extends ItemPropertyCmdlet {
    @Option(
            names = {"-Name", "-PSProperty"},
            description = "The properties.")
    @Parameter(position = 1, mandatory = true, completer = "property")
    String[] propertyName;

    @Override
    void file(Path file) {
        PSObject picked = picked(file, propertyName);
        for (String each : propertyName) {
            Object value = picked == null || picked.member(each) == null ? null : picked.noteValue(each);
            if (value != null) {
                write(value);
            }
        }
    }
}
