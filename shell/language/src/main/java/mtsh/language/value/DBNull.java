package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code DBNull}: what a table has where no value was given. Its text is empty, and it is not {@code $null}. */
public enum DBNull implements NetObject {
    VALUE;

    @Override
    public NetType netType() {
        return Types.find("System.DBNull");
    }

    @Override
    public String toString() {
        return "";
    }
}
