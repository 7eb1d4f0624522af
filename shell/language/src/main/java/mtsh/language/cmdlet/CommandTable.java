package mtsh.language.cmdlet;

import java.util.Collection;
import java.util.List;

/** Every command by name, without regard to case. */
public interface CommandTable {
    /** The command a name stands for, aliases not followed; null when there is none. */
    CommandInfo find(String name);

    /** Every command with this name but programs, the one that is run first. */
    List<CommandInfo> named(String name);

    /** The command a name stands for in the end, aliases followed; null when there is none. */
    CommandInfo resolve(String name);

    Collection<CommandInfo> all();

    /** Every program in {@code PATH} with this name, or all of them when it is null. */
    List<CommandInfo> applications(String name);

    void alias(String name, String definition, String description);

    void removeAlias(String name, boolean force);

    /** Names of commands close to this one, the closest first: for "did you mean". */
    List<String> similar(String name);
}
