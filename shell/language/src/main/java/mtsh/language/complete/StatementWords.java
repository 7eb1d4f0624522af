package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Words that belong to a statement itself: {@code using}'s, {@code switch}'s flags. */
final class StatementWords {
    private static final Pattern USING = Pattern.compile("(?i)(?:^|[\\n;])\\s*using(?:\\s|`\\r?\\n)+(\\w*)$");
    private static final Pattern NAMESPACE = Pattern.compile("(?i)(?:^|[\\n;])\\s*using\\s+namespace\\s+([\\w.]*)$");
    private static final Pattern MODULE_TABLE = Pattern.compile("(?i)(?:^|[\\n;])\\s*using\\s+module\\s+(@\\{[^}]*)$");
    private static final Pattern MODULE =
            Pattern.compile("(?i)(?:^|[\\n;])\\s*using\\s+(module|assembly)\\s+(['\"]?)([^\\s'\";@]*)$");
    private static final Pattern SWITCH = Pattern.compile("(?i)(?:^|[\\n;{}(&|]|\\s)switch\\s+(?:-\\w+\\s+)*(-\\w*)$");

    private static final String[][] KINDS = {
        {"assembly", "Specifies the path to a .NET assembly to load."},
        {"module", "Specifies a PowerShell module to load classes from."},
        {"namespace", "Specifies a .NET namespace to resolve types from or a namespace alias."},
        {"type", "Specifies an alias for a .NET Type."},
    };

    private static final List<String> FLAGS =
            List.of("CaseSensitive", "Exact", "File", "Parallel", "Regex", "Wildcard");

    private StatementWords() {}

    /** What fits at the cursor, or null when it is not in such a place. */
    static Completion of(String text, int cursor, SessionValues session, PathNames paths) {
        String before = text.substring(0, cursor);
        Matcher table = MODULE_TABLE.matcher(before);
        if (table.find()) {
            return ModuleKeys.of(table.group(1), cursor, Item.Kind.Property);
        }
        Matcher module = MODULE.matcher(before);
        if (module.find()) {
            String typed = module.group(3);
            char quote = module.group(2).isEmpty() ? '\0' : module.group(2).charAt(0);
            Word word = new Word(module.start(2), cursor, typed, quote);
            boolean assembly = module.group(1).equalsIgnoreCase("assembly");
            return new Completion(
                    word.start(),
                    cursor,
                    assembly ? paths.endingIn(word, List.of(".dll")) : session.usable(word, paths));
        }
        Matcher namespace = NAMESPACE.matcher(before);
        if (namespace.find()) {
            return namespaces(namespace.group(1), cursor);
        }
        Matcher using = USING.matcher(before);
        if (using.find()) {
            return using(using.group(1), cursor);
        }
        Matcher flag = SWITCH.matcher(before);
        return flag.find() ? flags(flag.group(1), cursor, text) : null;
    }

    private static Completion using(String typed, int cursor) {
        List<Item> items = new ArrayList<>();
        for (String[] each : KINDS) {
            if (each[0].regionMatches(true, 0, typed, 0, typed.length())) {
                items.add(Item.code(each[0], each[1]).kind(Item.Kind.Keyword).toolTip(() -> each[1]));
            }
        }
        return items.isEmpty() ? null : new Completion(cursor - typed.length(), cursor, items);
    }

    private static Completion flags(String typed, int cursor, String text) {
        int end = cursor;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String name = typed.substring(1);
        List<Item> items = new ArrayList<>();
        for (String each : FLAGS) {
            if (each.regionMatches(true, 0, name, 0, name.length())) {
                items.add(
                        Item.code("-" + each, "").kind(Item.Kind.ParameterName).label(each));
            }
        }
        return new Completion(cursor - typed.length(), end, items);
    }

    private static Completion namespaces(String typed, int cursor) {
        return new Completion(cursor - typed.length(), cursor, namespaces(typed));
    }

    /** Namespaces with as many dots as were typed that begin so. */
    static List<Item> namespaces(String typed) {
        long dots = typed.chars().filter(c -> c == '.').count();
        TreeMap<String, Item> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Types.names()) {
            if (name.regionMatches(true, 0, typed, 0, typed.length()) && name.indexOf('.', typed.length()) > 0) {
                String lower = name.substring(0, name.indexOf('.', typed.length()));
                if (lower.chars().filter(c -> c == '.').count() == dots && !found.containsKey(lower)) {
                    found.put(lower, namespace(name, lower));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Item namespace(String typeName, String lower) {
        NetType type = Types.find(typeName);
        String full = type == null || type.fullName().length() < lower.length()
                ? lower
                : type.fullName().substring(0, lower.length());
        return Item.code(full, "")
                .kind(Item.Kind.Namespace)
                .label(full.substring(full.lastIndexOf('.') + 1))
                .match(full)
                .toolTip(() -> "Namespace " + full)
                .open();
    }
}
