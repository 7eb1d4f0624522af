package mtsh.language.value;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.language.type.NetType;

/** A structure of .NET that is its fields alone: a size, a point, a key. Equal when the fields are; each reading of a property gives a new one. */
public final class NetStructure implements NetObject {
    private final NetType netType;
    private final String format;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** {@code format} says what it looks like as text, as {@code -f} does, the fields in the order in which they were set first. */
    public NetStructure(NetType netType, String format) {
        this.netType = netType;
        this.format = format;
    }

    public Object get(String property) {
        return values.get(property);
    }

    public NetStructure set(String property, Object value) {
        values.put(property, value);
        return this;
    }

    @Override
    public NetType netType() {
        return netType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetStructure that && that.netType == netType && that.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return CompositeFormat.formatOperator(format, values.values().toArray());
    }
}
