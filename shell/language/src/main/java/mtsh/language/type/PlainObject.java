package mtsh.language.type;

import mtsh.language.value.NetObject;

/** {@code [object]::new()} */
final class PlainObject implements NetObject {
    @Override
    public NetType netType() {
        return Types.OBJECT;
    }

    @Override
    public String toString() {
        return "System.Object";
    }
}
