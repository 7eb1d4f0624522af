package mtsh.language.value;

import mtsh.language.type.NetType;

/** A comparer that is no StringComparer: the order of the values themselves, or of a script block. */
public record NetComparer(NetType netType, Invocable block, boolean ignoreCase) implements NetObject {
    @Override
    public String toString() {
        return netType.toString();
    }
}
