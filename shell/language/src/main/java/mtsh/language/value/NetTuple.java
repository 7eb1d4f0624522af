package mtsh.language.value;

import java.util.List;

import mtsh.language.type.NetType;

/** A tuple: its items in order. */
public record NetTuple(NetType netType, List<Object> items) implements NetObject {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(Conversions.toText(items.get(i)));
        }
        return text.append(')').toString();
    }
}
