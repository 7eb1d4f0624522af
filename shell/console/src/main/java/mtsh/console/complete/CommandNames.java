package mtsh.console.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Statement;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.eval.Engine;

/** Commands by name: cmdlets, functions, aliases, script files, and the words that begin a statement. */
final class CommandNames {
    /** What most often follows a pipe. */
    private static final List<String> AFTER_PIPE = List.of(
            "Where-Object",
            "Select-Object",
            "Sort-Object",
            "Group-Object",
            "Measure-Object",
            "ForEach-Object",
            "Format-Table",
            "Format-List",
            "Export-Csv",
            "ConvertTo-Json",
            "Out-String",
            "Out-File");

    /** What this shell is for. */
    private static final List<String> AT_START =
            List.of("Get-MessageTrace", "Trace-Message", "Import-MailLog", "Get-Help");

    private static final int SOON = 0;
    private static final int USUAL = 1;
    private static final int SHORT_NAME = 2;
    private static final int KEYWORD = 3;

    private final Engine engine;

    CommandNames(Engine engine) {
        this.engine = engine;
    }

    /** Commands that could begin here; script files when a path was begun. */
    List<Item> at(Place.CommandPlace place) {
        String typed = place.word().typed();
        if (isPath(typed) || place.word().quote() != 0) {
            return PathNames.scripts(engine, typed);
        }
        boolean afterPipe = isAfterPipe(place.path());
        List<Item> items = named(afterPipe ? AFTER_PIPE : typed.isEmpty() ? AT_START : List.of());
        if (typed.isEmpty()) {
            items.removeIf(item -> item.rank() == SHORT_NAME);
        }
        if (!afterPipe && !typed.isEmpty()) {
            Keywords.ALL.forEach(word -> items.add(Item.code(word, "keyword").rank(KEYWORD)));
        }
        return items;
    }

    /** Every command, as a value. */
    List<Item> all() {
        return named(List.of());
    }

    private static boolean isPath(String typed) {
        return typed.contains("/") || typed.contains("\\") || typed.startsWith(".") || typed.startsWith("~");
    }

    private static boolean isAfterPipe(NodePath path) {
        int command = path.lastIndexOf(Statement.Command.class, path.size());
        int pipeline = path.lastIndexOf(Statement.Pipeline.class, command);
        return pipeline >= 0
                && ((Statement.Pipeline) path.get(pipeline)).elements().indexOf(path.get(command)) > 0;
    }

    private List<Item> named(List<String> likely) {
        List<Item> items = new ArrayList<>();
        for (CommandInfo each : engine.commands().all()) {
            int place = likely.indexOf(each.name());
            boolean mail = likely != AFTER_PIPE && each.module().equals("Mtsh");
            boolean alias = each.kind() == CommandInfo.Kind.Alias;
            int rank = place >= 0 ? place - likely.size() : mail ? SOON : alias ? SHORT_NAME : USUAL;
            items.add(Item.code(each.name(), "").note(() -> note(each)).rank(rank));
        }
        return items;
    }

    private static String note(CommandInfo command) {
        return command.kind() == CommandInfo.Kind.Alias ? "-> " + command.definition() : command.description();
    }
}
