package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys of a table that says which module is wanted. */
final class ModuleKeys {
    private static final Pattern KEY = Pattern.compile("(?:@\\{|;)\\s*['\"]?(\\w+)");
    private static final Pattern KEY_BEGUN = Pattern.compile("(?:@\\{|;)\\s*['\"]?(\\w*)$");
    private static final Pattern NAME = Pattern.compile("(?i)ModuleName['\"]?\\s*=\\s*(['\"]?)([\\w.]*)$");

    private static final List<String> ALL =
            List.of("GUID", "MaximumVersion", "ModuleName", "ModuleVersion", "RequiredVersion");

    private static final Map<String, String> TIPS = Map.of(
            "GUID", "[string]\nOptional. Specifies the GUID of the module.",
            "MaximumVersion", "[string]\nSpecifies the maximum acceptable version of the module.",
            "ModuleName", "[string]\nRequired. Specifies the module name.",
            "ModuleVersion", "[string]\nSpecifies a minimum acceptable version of the module.",
            "RequiredVersion", "[string]\nSpecifies an exact, required version of the module.");

    private ModuleKeys() {}

    /** {@code table} is the table as far as it is written, from its brace on; null when the cursor is at no key. */
    static Completion of(String table, int cursor, Item.Kind kind) {
        Matcher begun = KEY_BEGUN.matcher(table);
        if (!begun.find()) {
            return null;
        }
        String typed = begun.group(1);
        List<String> open = new ArrayList<>(ALL);
        Matcher given = KEY.matcher(table.substring(0, begun.start()));
        while (given.find()) {
            String key = given.group(1);
            open.removeIf(key::equalsIgnoreCase);
            if (key.equalsIgnoreCase("RequiredVersion")) {
                open.removeAll(List.of("ModuleVersion", "MaximumVersion"));
            } else if (key.toLowerCase(Locale.ROOT).endsWith("version")) {
                open.remove("RequiredVersion");
            }
        }
        List<Item> items = new ArrayList<>();
        for (String each : open) {
            if (each.regionMatches(true, 0, typed, 0, typed.length())) {
                items.add(Item.code(each, "").kind(kind).toolTip(() -> TIPS.get(each)));
            }
        }
        return new Completion(cursor - typed.length(), cursor, items);
    }

    /** The module's name where the cursor is at it, without its quote; or null. */
    static String nameAt(String table) {
        Matcher name = NAME.matcher(table);
        return name.find() ? name.group(2) : null;
    }
}
