package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Scope;
import mtsh.language.eval.Variable;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;

/** Values that a variable or property may be set to: names of its enumeration, values of its ValidateSet. */
final class AssignedValues {
    private static final String ACTION = "System.Management.Automation.ActionPreference";

    /** Variables of PowerShell that hold one of a few names. */
    private static final Map<String, String> PREFERENCES = Map.of(
            "erroractionpreference", ACTION,
            "warningpreference", ACTION,
            "verbosepreference", ACTION,
            "debugpreference", ACTION,
            "informationpreference", ACTION,
            "progresspreference", ACTION,
            "confirmpreference", "System.Management.Automation.ConfirmImpact");

    private final Engine engine;

    AssignedValues(Engine engine) {
        this.engine = engine;
    }

    List<Item> of(Place.AssignedPlace place) {
        Expression target = place.assignment().target();
        NetType type = null;
        for (Expression each = target; !(each instanceof Expression.Variable); ) {
            if (each instanceof Expression.Convert convert) {
                type = type != null ? type : TypesInText.find(convert.type().fullText(), place.path());
                each = convert.operand();
            } else if (each instanceof Expression.Attributed attributed) {
                if (isValidateSet(attributed.attribute())) {
                    NetType inner = attributed.operand() instanceof Expression.Convert convert
                            ? TypesInText.find(convert.type().fullText(), place.path())
                            : type;
                    return allowed(texts(attributed.attribute()), inner, place.word());
                }
                each = attributed.operand();
            } else {
                return names(new ShapeFinder(engine, place.path()).of(target).type(), place.word(), Item.Kind.Property);
            }
        }
        if (type != null) {
            return names(type, place.word(), Item.Kind.Text);
        }
        return target instanceof Expression.Variable variable ? ofVariable(place, variable) : List.of();
    }

    /** What the variable was given before: in the session, or earlier in the text. */
    private List<Item> ofVariable(Place.AssignedPlace place, Expression.Variable variable) {
        String name = variable.path().name();
        Variable known = engine.variables().get(Scope.key(name));
        if (known != null && known.allowed() != null) {
            return allowed(known.allowed(), known.constraint(), place.word());
        }
        NetType type = known == null ? null : known.constraint();
        if (type == null) {
            type = PREFERENCES.containsKey(Scope.key(name)) ? Types.find(PREFERENCES.get(Scope.key(name))) : null;
        }
        if (type != null) {
            return names(type, place.word(), Item.Kind.Text);
        }
        for (Statement.Assignment each :
                Assignments.before(place.path(), variable.span().start())) {
            if (Assignments.name(each).equalsIgnoreCase(name) && each.target() instanceof Expression.Convert convert) {
                type = TypesInText.find(convert.type().fullText(), place.path());
            }
        }
        return names(type, place.word(), Item.Kind.Property);
    }

    private static List<Item> names(NetType type, Word word, Item.Kind kind) {
        if (type == null || !type.isEnum()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(type.enumNames());
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return values(names, word, kind);
    }

    private static List<Item> allowed(List<String> values, NetType type, Word word) {
        if (type == Types.STRING || type != null && type.isEnum()) {
            return values(values, word, Item.Kind.Text);
        }
        return values.stream()
                .map(each -> Item.code(each, "").kind(Item.Kind.Text))
                .toList();
    }

    private static boolean isValidateSet(Attribute attribute) {
        String name = attribute.type().name().toLowerCase(Locale.ROOT);
        return name.endsWith("validateset") || name.endsWith("validatesetattribute");
    }

    private static List<String> texts(Attribute attribute) {
        List<String> texts = new ArrayList<>();
        for (Expression each : attribute.positional()) {
            if (each instanceof Expression.StringConstant text) {
                texts.add(text.value());
            } else if (each instanceof Expression.Constant constant) {
                texts.add(Conversions.toText(constant.value()));
            }
        }
        return texts;
    }

    private static List<Item> values(List<String> values, Word word, Item.Kind kind) {
        String quote = word.quote() == '"' ? "\"" : "'";
        List<Item> items = new ArrayList<>();
        for (String value : values) {
            String text = quote + value + quote;
            Item item = Item.code(text, "").kind(kind).match(value);
            items.add(kind == Item.Kind.Text ? item : item.label(value));
        }
        return items;
    }
}
