package mtsh.language.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Statement;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.eval.Engine;

/** Commands by name: cmdlets, functions, aliases, script files, and for the prompt the words that begin a statement. */
final class CommandNames {
    private static final int USUAL = 1;
    private static final int SHORT_NAME = 2;
    private static final int KEYWORD = 3;

    private final Engine engine;
    private final PathNames paths;

    CommandNames(Engine engine, PathNames paths) {
        this.engine = engine;
        this.paths = paths;
    }

    /** Commands that could begin here, behind the files that could. */
    List<Item> at(Place.CommandPlace place) {
        String typed = place.word().typed();
        boolean path = isPath(typed) || place.word().quote() != 0;
        boolean ampersand = !isCalled(place.path());
        if (path && typed.indexOf('-') < 0) {
            return paths.scripts(place.word(), ampersand);
        }
        List<Item> items = new ArrayList<>();
        paths.called(place.word(), ampersand).forEach(each -> items.add(path ? each : each.rank(Item.NOT_AT_PROMPT)));
        items.addAll(startingWith(typed, place.path()));
        if (!isAfterPipe(place.path()) && !typed.isEmpty()) {
            Keywords.ALL.forEach(word -> items.add(Item.code(word, "keyword")
                    .kind(Item.Kind.Keyword)
                    .rank(KEYWORD)
                    .more()));
        }
        return items;
    }

    /** Commands whose name begins so, functions of the text first; where there is none, those that it is an abbreviation of. */
    List<Item> startingWith(String typed, NodePath path) {
        List<Item> items = new ArrayList<>();
        if (path != null) {
            Walk.through(path.script(), node -> {
                if (node instanceof Statement.FunctionDefinition function
                        && engine.commands().find(function.name()) == null) {
                    items.add(0, command(function.name()).rank(USUAL));
                }
                return true;
            });
        }
        String prefix = typed.contains("\\") ? typed.substring(0, typed.lastIndexOf('\\') + 1) : "";
        List<Item> all = all();
        String wanted = typed.substring(prefix.length());
        Begun begun = Begun.of(wanted);
        boolean any = all.stream().anyMatch(each -> begun.fits(each.label()));
        for (Item each : all) {
            if (!any && isAbbreviation(wanted, each.label())) {
                items.add(each.always());
            } else if (prefix.isEmpty()) {
                items.add(each);
            } else if (prefix.equalsIgnoreCase(module(each) + "\\")) {
                items.add(each.text(module(each) + "\\" + each.text()).match(module(each) + "\\" + each.label()));
            }
        }
        return items;
    }

    private String module(Item item) {
        CommandInfo found = engine.commands().find(item.label());
        return found == null ? "" : found.module();
    }

    /** {@code i-psdf} is Import-PowerShellDataFile: the capitals of verb and noun. */
    private static boolean isAbbreviation(String typed, String name) {
        int dash = typed.indexOf('-');
        int at = name.indexOf('-');
        if (dash <= 0 || at <= 0 || dash == typed.length() - 1) {
            return false;
        }
        return capitals(name.substring(0, at))
                        .startsWith(typed.substring(0, dash).toLowerCase(Locale.ROOT))
                && capitals(name.substring(at + 1))
                        .startsWith(typed.substring(dash + 1).toLowerCase(Locale.ROOT));
    }

    private static String capitals(String text) {
        StringBuilder capitals = new StringBuilder();
        text.chars().filter(Character::isUpperCase).forEach(c -> capitals.append((char) Character.toLowerCase(c)));
        return capitals.toString();
    }

    /** Every command in order of its name. */
    List<Item> all() {
        List<Item> items = new ArrayList<>();
        for (CommandInfo each : engine.commands().all()) {
            if (each.isHidden()) {
                continue;
            }
            boolean alias = each.kind() == CommandInfo.Kind.Alias;
            items.add(command(each.name())
                    .note(() -> note(each))
                    .toolTip(() -> tip(each))
                    .rank(alias ? SHORT_NAME : USUAL));
        }
        items.sort(Comparator.comparing(Item::label, String.CASE_INSENSITIVE_ORDER));
        return items;
    }

    List<Item> aliases() {
        List<Item> items = all();
        items.removeIf(each -> each.rank() != SHORT_NAME);
        return items.stream().map(each -> each.kind(Item.Kind.Text).rank(USUAL)).toList();
    }

    private static Item command(String name) {
        return Item.code(name, "").kind(Item.Kind.Command);
    }

    static boolean isPath(String typed) {
        return typed.contains("/") || typed.startsWith(".") || typed.startsWith("~") || typed.startsWith("\\");
    }

    /** Whether a call operator stands before the innermost command already. */
    private static boolean isCalled(NodePath path) {
        int command = path.lastIndexOf(Statement.Command.class, path.size());
        return command >= 0 && ((Statement.Command) path.get(command)).invocation() != Statement.Invocation.NONE;
    }

    static boolean isAfterPipe(NodePath path) {
        int command = path.lastIndexOf(Statement.Command.class, path.size());
        int pipeline = path.lastIndexOf(Statement.Pipeline.class, command);
        return pipeline >= 0
                && ((Statement.Pipeline) path.get(pipeline)).elements().indexOf(path.get(command)) > 0;
    }

    private static String note(CommandInfo command) {
        return command.kind() == CommandInfo.Kind.Alias ? "-> " + command.definition() : command.description();
    }

    private static String tip(CommandInfo command) {
        String definition = command.definition();
        return command.kind() == CommandInfo.Kind.Function || definition.isEmpty() ? command.name() : definition;
    }
}
