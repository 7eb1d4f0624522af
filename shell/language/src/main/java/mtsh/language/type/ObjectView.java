package mtsh.language.type;

import mtsh.language.value.NetObject;

/** {@code $x.PSObject}: the way to a value's members. */
record ObjectView(Object target) implements NetObject {
    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.PSObject");
    }

    @Override
    public String toString() {
        return mtsh.language.value.Conversions.toText(target);
    }
}
