package mtsh.language.eval;

import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.value.NetObject;

/** Another name of a command. */
record AliasCommand(
        String name, String definition, String description, Variable.Option option, PSModuleInfo source, Commands table)
        implements CommandInfo, NetObject {
    /** The same alias as a module gives it to others. */
    AliasCommand imported(String newName, PSModuleInfo from) {
        return new AliasCommand(newName, definition, description, option, from, table);
    }

    private boolean isProtected(boolean force) {
        return option == Variable.Option.Constant || option == Variable.Option.ReadOnly && !force;
    }

    /** Throws when one with this option may not take its place: a constant never gives way, a read-only one only by force. */
    void requireWritable(Variable.Option next, boolean force) {
        if (isProtected(force)) {
            throw refusal(
                    "AliasNotWritable",
                    "Alias is not writeable because alias " + name
                            + " is read-only or constant and cannot be written to.");
        }
        if (option == Variable.Option.AllScope && next != Variable.Option.AllScope) {
            throw refusal(
                    "AliasAllScopeOptionCannotBeRemoved",
                    "The AllScope option cannot be removed from the alias '" + name + "'.");
        }
    }

    /** Throws when it may not be taken away. */
    void requireRemovable(boolean force) {
        if (isProtected(force)) {
            throw refusal(
                    "AliasNotRemovable", "Alias was not removed because alias " + name + " is constant or read-only.");
        }
    }

    private TerminatingError refusal(String id, String message) {
        return Errors.of(
                "System.Management.Automation.SessionStateUnauthorizedAccessException",
                id,
                ErrorCategory.WriteError,
                name,
                message);
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
