package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Reflection.Assembly}, by its full name: where a type would come from. */
public record NetAssembly(String fullName) implements NetObject {
    public String simpleName() {
        int comma = fullName.indexOf(',');
        return comma < 0 ? fullName : fullName.substring(0, comma);
    }

    @Override
    public NetType netType() {
        return Types.find("System.Reflection.RuntimeAssembly");
    }

    @Override
    public String toString() {
        return fullName;
    }
}
