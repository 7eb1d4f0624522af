package mtsh.console.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Variable;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.EnvironmentVariables;

/** Variables: of the session, of the text, of the environment. */
final class VariableNames {
    private static final int OF_TEXT = 0;
    private static final int OF_SESSION = 1;

    private final Engine engine;

    VariableNames(Engine engine) {
        this.engine = engine;
    }

    /** The name in what was typed: no sign, no brace. */
    static String plain(String typed) {
        String name = typed.startsWith("$") || typed.startsWith("@") ? typed.substring(1) : typed;
        return name.startsWith("{") ? name.substring(1) : name;
    }

    List<Item> of(Place.VariablePlace place) {
        String typed = plain(place.word().typed());
        String sign = place.splatted() ? "@" : "$";
        int colon = typed.indexOf(':');
        if (colon > 0 && typed.substring(0, colon).equalsIgnoreCase("env")) {
            return environment(typed.substring(0, colon + 1));
        }
        String scope = typed.substring(0, colon + 1);
        List<Item> items = new ArrayList<>();
        for (Statement.Assignment each :
                Assignments.before(place.path(), place.word().start())) {
            items.add(item(sign, scope, Assignments.name(each), "set in this line")
                    .rank(OF_TEXT));
        }
        for (int i = 0; i < place.path().size(); i++) {
            if (place.path().get(i) instanceof Statement.Foreach loop) {
                items.add(item(sign, scope, loop.variable().path().name(), "of the loop")
                        .rank(OF_TEXT));
            }
        }
        if (place.path()
                        .lastIndexOf(
                                Expression.ScriptBlockExpression.class,
                                place.path().size())
                >= 0) {
            items.add(item(sign, scope, "_", "the object in the pipeline").rank(OF_TEXT));
        }
        new TreeMap<>(engine.variables())
                .forEach((key, variable) -> items.add(
                        item(sign, scope, variable.name(), note(variable)).rank(OF_SESSION)));
        if (scope.isEmpty()) {
            items.add(Item.code("$env:", "the environment").match("env:").open().rank(OF_SESSION));
        }
        return items;
    }

    private static List<Item> environment(String prefix) {
        List<Item> items = new ArrayList<>();
        for (String name : new TreeMap<>(EnvironmentVariables.all()).keySet()) {
            items.add(item("$", prefix, name, ""));
        }
        return items;
    }

    private static Item item(String sign, String prefix, String name, String note) {
        boolean plain = name.chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '?' || c == '^' || c == '$');
        String text = plain ? sign + prefix + name : sign + "{" + prefix + name + "}";
        return Item.code(text, note).match(prefix + name).open();
    }

    /** Names without a sign, for parameters that take one. */
    static List<Item> values(Engine engine) {
        List<Item> items = new ArrayList<>();
        new TreeMap<>(engine.variables())
                .forEach((key, variable) -> items.add(Item.value(variable.name(), note(variable))));
        return items;
    }

    private static String note(Variable variable) {
        NetType type = Types.of(variable.value());
        return type == null ? "" : type.name();
    }
}
