package mtsh.console.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;

/** Keys of calculated properties. */
final class HashKeys {
    private HashKeys() {}

    static List<Item> of(Place.KeyPlace place) {
        int at = place.path().lastIndexOf(Statement.Command.class, place.path().size());
        if (at < 0) {
            return List.of();
        }
        String name = Call.name((Statement.Command) place.path().get(at));
        List<Item> items = new ArrayList<>();
        for (String key : keys(name == null ? "" : name.toLowerCase(Locale.ROOT))) {
            if (!has(place.table(), key)) {
                items.add(Item.code(key + " = ", "").match(key).label(key).open());
            }
        }
        return items;
    }

    private static boolean has(Expression.Hashtable table, String key) {
        return table.entries().stream()
                .anyMatch(entry -> entry.key() instanceof Expression.StringConstant written
                        && written.value().equalsIgnoreCase(key));
    }

    private static List<String> keys(String command) {
        switch (command) {
            case "select-object", "select":
                return List.of("Name", "Expression");
            case "sort-object", "sort":
                return List.of("Expression", "Descending", "Ascending");
            case "group-object", "group", "measure-object", "measure":
                return List.of("Expression");
            case "format-table", "ft":
                return List.of("Name", "Expression", "FormatString", "Width", "Alignment");
            case "format-list", "fl", "format-wide", "fw":
                return List.of("Name", "Expression", "FormatString");
            default:
                return List.of();
        }
    }
}
