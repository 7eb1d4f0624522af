package mtsh.language.eval;

import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.value.NetObject;

/** Another name of a command. */
record AliasCommand(String name, String definition, String description, PSModuleInfo source, Commands table)
        implements CommandInfo, NetObject {
    /** The same alias as a module gives it to others. */
    AliasCommand imported(String newName, PSModuleInfo from) {
        return new AliasCommand(newName, definition, description, from, table);
    }

    /** What it stands for, maybe another alias; or null. */
    CommandInfo referenced() {
        return table.find(definition);
    }

    /** What it stands for in the end; or null. */
    CommandInfo resolved() {
        return table.resolve(name);
    }

    @Override
    public Kind kind() {
        return Kind.Alias;
    }

    @Override
    public String module() {
        return source == null ? "" : source.name();
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public String defaultSet() {
        return "";
    }

    @Override
    public List<String> outputTypes() {
        return List.of();
    }

    @Override
    public NetType netType() {
        return CommandMembers.type("Alias");
    }

    @Override
    public String toString() {
        return name;
    }
}
