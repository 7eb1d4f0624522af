package mtsh.language.value;

import java.util.List;

import mtsh.language.type.NetType;

/** A tuple: its items in order. */
public record NetTuple(NetType netType, List<Object> items) implements NetObject {
    /** What stands behind so many items is a tuple, shown as if its items were more of them. */
    private static final int WITHOUT_REST = 7;

    /** The items, those of the rest among them. */
    public int length() {
        boolean hasRest = items.size() > WITHOUT_REST && items.get(WITHOUT_REST) instanceof NetTuple;
        return hasRest ? WITHOUT_REST + ((NetTuple) items.get(WITHOUT_REST)).length() : items.size();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            boolean isRest = i == WITHOUT_REST && item instanceof NetTuple;
            String shown = isRest ? item.toString() : Conversions.toText(item);
            text.append(i == 0 ? "" : ", ").append(isRest ? shown.substring(1, shown.length() - 1) : shown);
        }
        return text.append(')').toString();
    }
}
