package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.StringComparer}: whether letters' case counts, and whether the order is that of code units. */
public record StringComparer(boolean ignoreCase, boolean ordinal) implements NetObject {
    @Override
    public NetType netType() {
        return Types.find("System.StringComparer");
    }

    @Override
    public String toString() {
        return ordinal ? "System.OrdinalComparer" : "System.CultureAwareComparer";
    }
}
