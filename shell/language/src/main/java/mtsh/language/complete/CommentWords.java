package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.cmdlet.Session;
import mtsh.language.eval.Engine;

/** What stands in comments and means something all the same: {@code #Requires}, and {@code #word} for a line of the history. */
final class CommentWords {
    private static final Pattern HISTORY = Pattern.compile("#([\\w-]*)");
    private static final Pattern PARAMETER = Pattern.compile("\\s-([A-Za-z]*)");
    private static final Pattern VALUE = Pattern.compile("(?:[\\s,;{\"'=])([\\w.]*)$");

    private static final List<String> PARAMETERS = List.of("Modules", "PSEdition", "RunAsAdministrator", "Version");
    private static final List<String> EDITIONS = List.of("Core", "Desktop");
    private static final Map<String, String> TIPS = Map.of(
            "Modules",
            "[string] or [hashtable]\nSpecifies an array of PowerShell modules that the script requires.\n"
                    + "Each element can either be a string with the module name as value or a hashtable with "
                    + "the following keys:\nName: Name of the module\nGUID: GUID of the module\nOne of the "
                    + "following:\nModuleVersion: Specifies a minimum acceptable version of the module.\n"
                    + "RequiredVersion: Specifies an exact, required version of the module.\nMaximumVersion: "
                    + "Specifies the maximum acceptable version of the module.",
            "PSEdition",
            "[string]\nSpecifies a PowerShell edition that the script requires.\n"
                    + "Valid values are \"Core\" and \"Desktop\"",
            "RunAsAdministrator",
            "[switch]\nSpecifies that PowerShell must be running as administrator on Windows.\n"
                    + "This must be the last parameter on the #requires statement line.",
            "Version",
            "[version]\nSpecifies the minimum version of PowerShell that the script requires.",
            "Core",
            "Specifies that the script requires PowerShell 7+ to run.",
            "Desktop",
            "Specifies that the script requires Windows PowerShell 5.1 to run.");

    private final Engine engine;
    private final SessionValues session;

    CommentWords(Engine engine) {
        this.engine = engine;
        this.session = new SessionValues(engine);
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

    private Completion requires(String line, String before, int cursor) {
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
        if (!last.equalsIgnoreCase("Modules")) {
            return Completion.NONE;
        }
        int table = before.lastIndexOf("@{");
        if (table < 0 || before.lastIndexOf('}') > table) {
            return modules(typed, cursor);
        }
        Completion keys = ModuleKeys.of(before.substring(table), cursor, Item.Kind.ParameterValue);
        boolean name = keys == null && ModuleKeys.nameAt(before.substring(table)) != null;
        return keys != null ? keys : name ? modules(typed, cursor) : Completion.NONE;
    }

    private Completion modules(String typed, int cursor) {
        Word word = new Word(cursor - typed.length(), cursor, typed, '\0');
        return new Completion(word.start(), word.end(), session.loaded(word));
    }

    private static Completion words(List<String> words, String typed, int cursor, Item.Kind kind) {
        List<Item> items = new ArrayList<>();
        for (String each : words) {
            if (each.regionMatches(true, 0, typed, 0, typed.length())) {
                items.add(Item.code(each, "").kind(kind).toolTip(() -> TIPS.get(each)));
            }
        }
        return new Completion(cursor - typed.length(), cursor, items);
    }
}
