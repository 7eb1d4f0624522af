package mtsh.language.value;

import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** What {@code $x.Method} without brackets gives: the method of one object, with its overloads. */
public record MethodGroup(Object target, String name, List<String> overloadDefinitions, boolean isStatic)
        implements NetObject {
    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.PSMethod");
    }

    @Override
    public String toString() {
        return String.join(", ", overloadDefinitions);
    }
}
