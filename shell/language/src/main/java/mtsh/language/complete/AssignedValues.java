package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Variable;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Values that a variable or property may be set to: names of its enumeration, values of its ValidateSet. */
final class AssignedValues {
    private final Engine engine;

    AssignedValues(Engine engine) {
        this.engine = engine;
    }

    List<Item> of(Place.AssignedPlace place) {
        Statement.Assignment assignment = place.assignment();
        Expression target = assignment.target();
        Item.Kind kind = Item.Kind.Text;
        NetType type = null;
        for (Expression each = target; !(each instanceof Expression.Variable); ) {
            if (each instanceof Expression.Convert convert) {
                type = type == null
                        ? TypesInText.find(convert.type().fullText(), place.path())
                        : type;
                each = convert.operand();
            } else if (each instanceof Expression.Attributed attributed) {
                if (isValidateSet(attributed.attribute())) {
                    return values(texts(attributed.attribute()), place.word(), Item.Kind.Text);
                }
                each = attributed.operand();
            } else {
                kind = Item.Kind.Property;
                type = new ShapeFinder(engine, place.path()).of(target).type();
                break;
            }
        }
        if (type == null && target instanceof Expression.Variable variable) {
            type = constraint(place, variable);
        }
        if (type == null || !type.isEnum()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(type.enumNames());
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return values(names, place.word(), kind);
    }

    /** The type that the variable was given: in the session, or earlier in the text. */
    private NetType constraint(Place.AssignedPlace place, Expression.Variable variable) {
        String name = variable.path().name();
        Variable known = engine.variables().get(name.toLowerCase(Locale.ROOT));
        if (known != null && known.constraint() != null) {
            return known.constraint();
        }
        NetType found = known != null && known.plainValue() != null && Types.of(known.plainValue()).isEnum()
                ? Types.of(known.plainValue())
                : null;
        for (Statement.Assignment each :
                Assignments.before(place.path(), variable.span().start())) {
            if (Assignments.name(each).equalsIgnoreCase(name)
                    && each.target() instanceof Expression.Convert convert) {
                found = TypesInText.find(convert.type().fullText(), place.path());
            }
        }
        return found;
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
