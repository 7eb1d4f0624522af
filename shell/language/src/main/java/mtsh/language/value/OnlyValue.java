package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** The one value of a type that has no other: what databases call null, and a text that is null and not empty. Neither is {@code $null}. */
public final class OnlyValue implements NetObject {
    public static final OnlyValue DATABASE_NULL = new OnlyValue("System.DBNull");
    public static final OnlyValue NULL_STRING = new OnlyValue("System.Management.Automation.Language.NullString");

    private final String typeName;

    private OnlyValue(String typeName) {
        this.typeName = typeName;
    }

    @Override
    public NetType netType() {
        return Types.find(typeName);
    }

    @Override
    public String toString() {
        return "";
    }
}
