package mtsh.commands.file;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;

/** Get-ItemProperty: properties of files and folders. */
@Command(name = "Get-ItemProperty", aliases = "gp", description = "Gives properties of files and folders.")
@CmdletInfo(
        defaultSet = "Path",
        output = {"System.IO.FileInfo", "System.IO.DirectoryInfo"})
public final class GetItemProperty extends ItemPropertyCmdlet {
    @Option(
            names = {"-Name", "-PSProperty"},
            description = "Only these properties.")
    @Parameter(position = 1, wildcards = true, completer = "property")
    String[] propertyName;

    @Override
    void file(Path file) {
        if (propertyName == null || propertyName.length == 0) {
            write(item(file));
            return;
        }
        PSObject picked = picked(file, propertyName);
        if (picked != null) {
            write(picked);
        }
    }
}
