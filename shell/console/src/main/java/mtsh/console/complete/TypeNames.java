package mtsh.console.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Types between brackets: short names first. */
final class TypeNames {
    private static final int SHORT = 0;
    private static final int LONG = 1;

    private TypeNames() {}

    static List<Item> of(Place.TypePlace place) {
        List<Item> items = new ArrayList<>();
        for (Item each : values()) {
            items.add(
                    place.closed() ? each.open() : each.text(each.text() + "]").open());
        }
        return items;
    }

    /** Every name a type can be called by. */
    static List<Item> values() {
        List<Item> items = new ArrayList<>();
        for (String name : Types.names()) {
            boolean dotted = name.indexOf('.') >= 0;
            String written = dotted ? spelled(name) : name;
            items.add(Item.code(written, "").note(() -> fullName(name)).rank(dotted ? LONG : SHORT));
        }
        return items;
    }

    /** Names are listed in lower case; the type knows how its own is spelled. */
    private static String spelled(String name) {
        NetType type = Types.find(name);
        String full = type == null ? "" : type.fullName();
        int from = full.length() - name.length();
        return from >= 0 && full.regionMatches(true, from, name, 0, name.length()) ? full.substring(from) : name;
    }

    private static String fullName(String name) {
        NetType type = Types.find(name);
        return type == null ? "" : type.fullName();
    }
}
