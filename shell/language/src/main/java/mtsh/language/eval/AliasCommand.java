package mtsh.language.eval;

import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.value.NetObject;

/** Another name of a command. */
final class AliasCommand implements CommandInfo, NetObject {
    private final String name;
    private final PSModuleInfo source;
    private final Commands table;
    private String definition;
    private String description;
    private ScopedItemOptions options;

    AliasCommand(
            String name,
            String definition,
            String description,
            ScopedItemOptions options,
            PSModuleInfo source,
            Commands table) {
        this.name = name;
        this.definition = definition;
        this.description = description;
        this.options = options;
        this.source = source;
        this.table = table;
    }

    /** The same alias as a module gives it to others. */
    AliasCommand imported(String newName, PSModuleInfo from) {
        return new AliasCommand(newName, definition, description, options, from, table);
    }

    /** Throws when another alias may not take its place: a constant never gives way, a read-only one only by force. */
    void requireReplaceable(ScopedItemOptions next, boolean force) {
        requireWritable(force);
        requireAllScope(next);
    }

    void requireWritable(boolean force) {
        if (options.refuse(force)) {
            throw ScopedItemOptions.refusal(
                    "AliasNotWritable",
                    name,
                    "Alias is not writeable because alias " + name
                            + " is read-only or constant and cannot be written to.");
        }
    }

    /** Throws when it may not be taken away. */
    void requireRemovable(boolean force) {
        if (options.refuse(force)) {
            throw ScopedItemOptions.refusal(
                    "AliasNotRemovable",
                    name,
                    "Alias was not removed because alias " + name + " is constant or read-only.");
        }
    }

    private void requireNotConstant(ScopedItemOptions next) {
        if (next.isConstant()) {
            throw ScopedItemOptions.refusal(
                    "AliasCannotBeMadeConstant",
                    name,
                    "Alias " + name
                            + " cannot be made constant after it has been created. Aliases can only be made constant at creation time.");
        }
    }

    private void requireAllScope(ScopedItemOptions next) {
        if (options.isAllScope() && !next.isAllScope()) {
            throw ScopedItemOptions.refusal(
                    "AliasAllScopeOptionCannotBeRemoved",
                    name,
                    "The AllScope option cannot be removed from the alias '" + name + "'.");
        }
    }

    ScopedItemOptions options() {
        return options;
    }

    /** Changes the options of an alias that is in use; some can only be given and taken when it is made. */
    void changeOptions(ScopedItemOptions next, boolean force) {
        if (options.isConstant()) {
            throw ScopedItemOptions.refusal(
                    "AliasIsConstant", name, "Alias " + name + " cannot be modified because it is constant.");
        }
        if (options.refuse(force)) {
            throw ScopedItemOptions.refusal(
                    "AliasIsReadOnly", name, "Alias " + name + " cannot be modified because it is read-only.");
        }
        requireNotConstant(next);
        requireAllScope(next);
        options = next;
    }

    /** What it stands for from now on, in every scope that shares it. */
    void redefine(String newDefinition) {
        definition = newDefinition;
    }

    /** What it stands for, maybe another alias; or null. */
    CommandInfo referenced() {
        return table.find(definition);
    }

    /** What it stands for in the end; or null. */
    CommandInfo resolved() {
        return table.resolve(name);
    }

    PSModuleInfo source() {
        return source;
    }

    @Override
    public Kind kind() {
        return Kind.Alias;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public String description() {
        return description;
    }

    void description(String text) {
        description = text;
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
