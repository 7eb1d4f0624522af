package mtsh.language.type;

import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;

/** {@code KeyValuePair[K,V]}: an element of a generic dictionary. */
public record KeyValuePair(NetType netType, Object key, Object value) implements NetObject {
    @Override
    public String toString() {
        return "[" + Conversions.toText(key) + ", " + Conversions.toText(value) + "]";
    }
}
