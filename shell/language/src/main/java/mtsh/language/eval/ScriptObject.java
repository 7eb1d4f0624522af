package mtsh.language.eval;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.Scripted;

/** An instance of a class that a script defined; fields by lower-case name. */
final class ScriptObject implements Scripted {
    private final NetType type;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    ScriptObject(NetType type) {
        this.type = type;
    }

    Map<String, Object> fields() {
        return fields;
    }

    @Override
    public NetType netType() {
        return type;
    }

    @Override
    public String toString() {
        return Members.overridesToString(this) ? Conversions.toText(Members.invoke(this, "ToString")) : type.fullName();
    }
}
