package mtsh.commands.session;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Commands as Get-Command and Get-Alias give them. */
final class CommandItems {
    private CommandItems() {}

    static PSObject of(CommandInfo command) {
        PSObject item = new PSObject(command);
        return command.kind() == CommandInfo.Kind.Application ? application(item, command) : item;
    }

    private static PSObject application(PSObject item, CommandInfo command) {
        int dot = command.name().lastIndexOf('.');
        return item.note("Version", new NetVersion(0, 0, 0, 0))
                .note("ModuleName", "")
                .note("Path", command.definition())
                .note("Extension", dot < 0 ? "" : command.name().substring(dot))
                .note("Visibility", "Public")
                .note("Parameters", null)
                .note("ParameterSets", null)
                .note("OutputType", PSArray.ofStrings(command.outputTypes()));
    }
}
