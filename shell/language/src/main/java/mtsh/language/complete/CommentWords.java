package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.cmdlet.Session;
import mtsh.language.eval.Engine;

/** What stands in comments and means something all the same: {@code #Requires}, and {@code #word} for a line of the history. */
final class CommentWords {
    private static final Pattern HISTORY = Pattern.compile("#([\\w-]*)");
    private static final Pattern PARAMETER = Pattern.compile("\\s-([A-Za-z]*)");
    private static final Pattern VALUE = Pattern.compile("(?:[\\s,;{\"'=])(\\w*)$");
    private static final Pattern KEY = Pattern.compile("(?:@\\{|;)\\s*['\"]?(\\w+)");
    private static final Pattern KEY_BEGUN = Pattern.compile("(?:@\\{|;)\\s*['\"]?\\w*$");

    private static final List<String> PARAMETERS = List.of("Modules", "PSEdition", "RunAsAdministrator", "Version");
    private static final List<String> EDITIONS = List.of("Core", "Desktop");
    private static final List<String> MODULE_KEYS =
            List.of("GUID", "MaximumVersion", "ModuleName", "ModuleVersion", "RequiredVersion");

    private final Engine engine;

    CommentWords(Engine engine) {
        this.engine = engine;
    }

    /** {@code comment} is where the comment at the cursor begins and ends. */
    Completion of(String text, int cursor, int start, int end) {
        String comment = text.substring(start, end);
        if (comment.toLowerCase(Locale.ROOT).startsWith("#requires ")) {
            return requires(comment, comment.substring(0, cursor - start), cursor);
        }
        Matcher history = HISTORY.matcher(comment);
        return new Completion(start, end, history.matches() ? lines(history.group(1)) : List.of());
    }

    private List<Item> lines(String wanted) {
        List<Session.HistoryEntry> all = engine.history();
        List<Item> items = new ArrayList<>();
        boolean number = !wanted.isEmpty() && wanted.chars().allMatch(Character::isDigit);
        for (int i = all.size() - 1; i >= 0; i--) {
            String line = all.get(i).commandLine();
            boolean fits = number
                    ? String.valueOf(all.get(i).id()).equals(wanted)
                    : line.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
            if (fits && !line.isEmpty()) {
                items.add(Item.code(line, "").kind(Item.Kind.History));
            }
        }
        return items;
    }

    private static Completion requires(String line, String before, int cursor) {
        Matcher parameters = PARAMETER.matcher(before);
        String last = null;
        int end = 0;
        while (parameters.find()) {
            last = parameters.group(1);
            end = parameters.end();
        }
        if (last == null || before.toLowerCase(Locale.ROOT).contains(" -runasadministrator")) {
            return Completion.NONE;
        }
        if (end == before.length()) {
            List<String> open = new ArrayList<>(PARAMETERS);
            open.removeIf(each -> line.toLowerCase(Locale.ROOT).contains(" -" + each.toLowerCase(Locale.ROOT)));
            return words(open, last, cursor, Item.Kind.ParameterName);
        }
        Matcher value = VALUE.matcher(before);
        String typed = value.find() ? value.group(1) : "";
        if (last.equalsIgnoreCase("PSEdition")) {
            return words(EDITIONS, typed, cursor, Item.Kind.ParameterValue);
        }
        int table = before.lastIndexOf("@{");
        boolean inTable = table >= 0 && before.lastIndexOf('}') < table;
        return last.equalsIgnoreCase("Modules") && inTable
                ? moduleKeys(before.substring(table), typed, cursor)
                : Completion.NONE;
    }

    private static Completion moduleKeys(String table, String typed, int cursor) {
        if (!KEY_BEGUN.matcher(table).find()) {
            return Completion.NONE;
        }
        List<String> open = new ArrayList<>(MODULE_KEYS);
        Matcher given = KEY.matcher(table);
        while (given.find()) {
            String key = given.group(1);
            if (given.end() == table.length() && !typed.isEmpty()) {
                continue;
            }
            open.removeIf(key::equalsIgnoreCase);
            if (key.equalsIgnoreCase("RequiredVersion")) {
                open.removeAll(List.of("ModuleVersion", "MaximumVersion"));
            } else if (key.toLowerCase(Locale.ROOT).endsWith("version")) {
                open.remove("RequiredVersion");
            }
        }
        return words(open, typed, cursor, Item.Kind.ParameterValue);
    }

    private static Completion words(List<String> words, String typed, int cursor, Item.Kind kind) {
        List<Item> items = new ArrayList<>();
        for (String each : words) {
            if (each.regionMatches(true, 0, typed, 0, typed.length())) {
                items.add(Item.code(each, "").kind(kind));
            }
        }
        return new Completion(cursor - typed.length(), cursor, items);
    }
}
