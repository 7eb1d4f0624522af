package mtsh.commands.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Commands as Get-Command and Get-Alias give them: the command itself with what PowerShell says of it. */
final class CommandItems {
    /** What stands under Version for the cmdlets of this shell. */
    static final String VERSION = "7.6.0.0";

    private CommandItems() {}

    static PSObject of(CommandInfo command, CommandTable table) {
        boolean isCmdlet = command.kind() == CommandInfo.Kind.Cmdlet;
        int dash = command.name().indexOf('-');
        PSObject item = new PSObject(command)
                .note("Name", command.name())
                .note(
                        "CommandType",
                        NetEnum.named(
                                "System.Management.Automation.CommandTypes",
                                command.kind().name()))
                .note("Definition", isCmdlet ? CommandSyntax.of(command) : command.definition())
                .note("Source", command.module())
                .note("ModuleName", command.module())
                .note("Version", isCmdlet ? VERSION : "");
        if (command.kind() == CommandInfo.Kind.Application) {
            return application(item, command);
        }
        if (command.kind() == CommandInfo.Kind.Alias) {
            CommandInfo target = table.resolve(command.name());
            return item.note("DisplayName", command.name() + " -> " + command.definition())
                    .note("Description", command.description())
                    .note("ReferencedCommand", target)
                    .note("ResolvedCommand", target)
                    .note("ResolvedCommandName", target == null ? null : target.name())
                    .note("Options", "None");
        }
        return item.note("Verb", dash < 0 ? "" : command.name().substring(0, dash))
                .note("Noun", dash < 0 ? "" : command.name().substring(dash + 1))
                .note("Parameters", parameters(command))
                .note("DefaultParameterSet", command.defaultSet())
                .note("OutputType", PSArray.ofStrings(command.outputTypes()));
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

    private static PSDictionary parameters(CommandInfo command) {
        PSDictionary all = new PSDictionary(Types.HASHTABLE, true);
        for (ParameterInfo each : command.parameters()) {
            all.put(each.name(), parameter(each));
        }
        return all;
    }

    private static PSObject parameter(ParameterInfo info) {
        PSDictionary sets = PSDictionary.hashtable();
        List<Object> names = new ArrayList<>();
        for (Map.Entry<String, ParameterInfo.InSet> set : info.sets().entrySet()) {
            names.add(set.getKey());
            sets.put(
                    set.getKey(),
                    PSObject.custom()
                            .typeName("System.Management.Automation.ParameterSetMetadata")
                            .note("IsMandatory", set.getValue().mandatory())
                            .note(
                                    "Position",
                                    set.getValue().position() < 0
                                            ? Integer.MIN_VALUE
                                            : set.getValue().position())
                            .note("ValueFromPipeline", set.getValue().pipeline())
                            .note(
                                    "ValueFromPipelineByPropertyName",
                                    set.getValue().pipelineByPropertyName())
                            .note("ValueFromRemainingArguments", set.getValue().remaining()));
        }
        return PSObject.custom()
                .typeName("System.Management.Automation.ParameterMetadata")
                .note("Name", info.name())
                .note("ParameterType", info.type())
                .note("ParameterSets", sets)
                .note("IsDynamic", false)
                .note("Aliases", PSArray.ofStrings(info.aliases()))
                .note("SwitchParameter", info.isSwitch());
    }
}
