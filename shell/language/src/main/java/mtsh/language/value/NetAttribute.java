package mtsh.language.value;

import java.util.Map;
import java.util.TreeMap;

import mtsh.language.type.NetType;

/** An attribute such as {@code [Parameter()]} as an object: its type, and the values of its properties by name. */
public final class NetAttribute implements NetObject {
    private final NetType type;
    private final Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public NetAttribute(NetType type) {
        this.type = type;
    }

    /** Null where it was not set. */
    public Object value(String name) {
        return values.get(name);
    }

    public NetAttribute value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The name without namespace and without {@code Attribute}: {@code ValidateSet}. */
    public String shortName() {
        String name = type.name();
        return name.endsWith("Attribute") ? name.substring(0, name.length() - 9) : name;
    }

    @Override
    public NetType netType() {
        return type;
    }

    @Override
    public String toString() {
        return type.fullName();
    }
}
