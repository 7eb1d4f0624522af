package mtsh.language.value;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import mtsh.language.type.NetType;

/** An object of .NET that is its properties alone: a mail message, a file to attach. */
public final class NetRecord implements NetObject {
    private final NetType netType;
    private final Map<String, Object> values = new HashMap<>();
    private Function<NetRecord, String> text;

    public NetRecord(NetType netType) {
        this.netType = netType;
    }

    public Object get(String property) {
        return values.get(property);
    }

    public NetRecord set(String property, Object value) {
        values.put(property, value);
        return this;
    }

    /** How it is written as text; else by the name of its type. */
    public NetRecord writtenBy(Function<NetRecord, String> writer) {
        text = writer;
        return this;
    }

    @Override
    public NetType netType() {
        return netType;
    }

    @Override
    public String toString() {
        return text == null ? netType.fullName() : text.apply(this);
    }
}
