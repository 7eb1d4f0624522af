package mtsh.language.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Statement;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Types between brackets: by short name, by their own name without the namespace, by full name, namespace by namespace. */
final class TypeNames {
    private static final int SHORT = 0;
    private static final int LONG = 1;

    private TypeNames() {}

    static List<Item> of(Place.TypePlace place) {
        String typed = place.word().typed();
        List<Item> items = new ArrayList<>();
        for (Item each : startingWith(typed)) {
            boolean closes = place.closed() || each.kind() == Item.Kind.Namespace;
            items.add(each.suffix(closes ? "" : "]").open());
        }
        for (Statement.TypeDefinition each : TypesInText.all(place.path())) {
            String kind = each.kind().name();
            items.add(Item.code(each.name(), "of this text")
                    .kind(Item.Kind.Type)
                    .toolTip(() -> kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT) + " " + each.name())
                    .suffix(place.closed() ? "" : "]")
                    .open());
        }
        items.sort(Comparator.comparing(Item::label, String.CASE_INSENSITIVE_ORDER));
        return items;
    }

    /** Names as values: in an argument of a generic type, what stands before it stays. */
    static List<Item> values(String typed) {
        int inner = Math.max(typed.lastIndexOf('['), typed.lastIndexOf(',')) + 1;
        String before = typed.substring(0, inner);
        if (before.isEmpty()) {
            return startingWith(typed);
        }
        List<Item> items = new ArrayList<>();
        for (Item each : startingWith(typed.substring(inner))) {
            if (each.begins(Begun.of(typed.substring(inner)))) {
                String text = before + each.text() + "]";
                items.add(each.text("'" + text + "'").always());
            }
        }
        return items;
    }

    /** Every name that begins so and has as many dots. */
    static List<Item> startingWith(String typed) {
        boolean dotted = typed.indexOf('.') >= 0;
        long dots = typed.chars().filter(c -> c == '.').count();
        List<Item> items = new ArrayList<>();
        for (String name : Types.names()) {
            int lastDot = Math.max(name.lastIndexOf('.'), name.lastIndexOf('+'));
            boolean sameDepth = name.chars().filter(c -> c == '.').count() == dots;
            boolean fits = name.regionMatches(true, 0, typed, 0, typed.length());
            if (fits && sameDepth) {
                items.add(dotted || lastDot >= 0 ? type(name, name.length()) : accelerator(name));
            } else if (!dotted
                    && lastDot >= 0
                    && name.regionMatches(true, lastDot + 1, typed, 0, typed.length())
                    && !isAccelerated(name)) {
                items.add(type(name, name.length() - lastDot - 1));
            }
        }
        items.addAll(StatementWords.namespaces(typed));
        items.sort(Comparator.comparing(Item::label, String.CASE_INSENSITIVE_ORDER));
        return items;
    }

    /** A type that has a short name is offered by that one alone. */
    private static boolean isAccelerated(String name) {
        NetType type = Types.find(name);
        boolean hasShortName = type != null && !Types.displayName(type).equals(type.fullName());
        return hasShortName || Types.isAccelerator(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Item accelerator(String lower) {
        NetType type = Types.find(lower);
        boolean ownName = type != null && type.fullName().equalsIgnoreCase(lower);
        String name = ownName ? type.fullName() : Types.spelled(lower);
        return Item.code(name, "")
                .kind(Item.Kind.Type)
                .note(() -> fullName(lower))
                .toolTip(() -> kind(lower) + fullName(lower))
                .rank(SHORT);
    }

    private static Item type(String lower, int matched) {
        NetType type = Types.find(lower);
        String whole = type == null ? lower : type.fullName();
        int generic = whole.indexOf('`');
        String full = generic < 0 ? whole : whole.substring(0, generic);
        String name = full.substring(Math.max(full.lastIndexOf('.'), full.lastIndexOf('+')) + 1);
        int from = Math.max(0, whole.length() - matched);
        return Item.code(full, "")
                .kind(Item.Kind.Type)
                .label(name)
                .match(full.substring(from))
                .toolTip(() -> kind(lower) + full)
                .rank(LONG);
    }

    private static String kind(String name) {
        NetType type = Types.find(name);
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return "Enum ";
        }
        if (type.isInterface()) {
            return "Interface ";
        }
        return type.isValueType() ? "Struct " : "Class ";
    }

    private static String fullName(String name) {
        NetType type = Types.find(name);
        return type == null ? "" : type.fullName();
    }
}
