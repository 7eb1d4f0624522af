package mtsh.language.runspace;

import mtsh.language.type.NetType;
import mtsh.language.value.NetObject;

/**
 * One entry of an {@link InitialState}: a variable, a function or an alias.
 *
 * @param value a variable's value, or the definition of a command
 */
public record StateEntry(NetType netType, String name, Object value, String description) implements NetObject {
    boolean isAlias() {
        return netType.name().contains("Alias");
    }

    @Override
    public String toString() {
        return netType.fullName();
    }
}
