package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.Ast;
import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.eval.Engine;
import mtsh.language.type.NetMember;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Keys of a table: of calculated properties, parameters where the table is splatted, properties of what it is turned into. */
final class HashKeys {
    private static final Map<String, List<String>> CALCULATED = Map.of(
            "Select-Object", List.of("Name", "Expression"),
            "Sort-Object", List.of("Expression", "Ascending", "Descending"),
            "Group-Object", List.of("Expression"),
            "Format-Table", List.of("Expression", "FormatString", "Label", "Width", "Alignment"),
            "Format-List", List.of("Expression", "FormatString", "Label"),
            "Format-Wide", List.of("Expression", "FormatString"),
            "Format-Custom", List.of("Expression", "Depth"));

    private static final Map<String, String> MEANINGS = Map.of(
            "Name", "[string]",
            "Label", "[string]",
            "Expression", "[scriptblock]",
            "Alignment", "[string]",
            "FormatString", "[string]",
            "Width", "[int]",
            "Depth", "[int]",
            "Ascending", "[bool]",
            "Descending", "[bool]");

    private final Engine engine;

    HashKeys(Engine engine) {
        this.engine = engine;
    }

    List<Item> of(Place.KeyPlace place) {
        List<Item> items = new ArrayList<>();
        for (Item each : candidates(place)) {
            if (!isGiven(place, each.text())) {
                items.add(each.suffix(" = ").open());
            }
        }
        return items;
    }

    private static boolean isGiven(Place.KeyPlace place, String key) {
        return place.table().entries().stream()
                .anyMatch(entry -> entry.key() != place.path().leaf()
                        && entry.key() instanceof Expression.StringConstant written
                        && written.value().equalsIgnoreCase(key));
    }

    private List<Item> candidates(Place.KeyPlace place) {
        NodePath path = place.path();
        List<String> nested = new ArrayList<>();
        Ast below = place.table();
        for (int up = path.lastIndexOf(place.table()) - 1; up >= 0; up--) {
            Ast node = path.get(up);
            if (node instanceof Expression.Hashtable outer) {
                nested.add(0, keyOf(outer, below));
            } else if (node instanceof Expression.Convert convert) {
                return properties(nested(TypesInText.find(convert.type().fullText(), path), nested, path));
            } else if (node instanceof Statement.Command command) {
                return ofCommand(command, path, up, nested);
            } else if (node instanceof Statement.Assignment assignment) {
                return assigned(assignment, path, nested);
            } else if (!isTransparent(node)) {
                return List.of();
            }
            below = node;
        }
        return List.of();
    }

    private static boolean isTransparent(Ast node) {
        return node instanceof Statement.CommandExpression
                || node instanceof Statement.Pipeline
                || node instanceof StatementBlock
                || node instanceof Expression.ArrayExpression
                || node instanceof Expression.ArrayLiteral
                || node instanceof CommandParameter;
    }

    private static String keyOf(Expression.Hashtable table, Ast value) {
        for (Expression.HashtableEntry entry : table.entries()) {
            if (entry.value() == value && entry.key() instanceof Expression.StringConstant key) {
                return key.value();
            }
        }
        return "";
    }

    private List<Item> ofCommand(Statement.Command command, NodePath path, int index, List<String> nested) {
        Call call = Call.of(command, path, engine, null);
        if (call == null) {
            return List.of();
        }
        Ast argument = path.get(index + 1);
        Expression value = argument instanceof CommandParameter held ? held.argument() : (Expression) argument;
        ParameterInfo parameter = call.parameterOf(value);
        if (parameter == null) {
            return List.of();
        }
        String name = call.info().name();
        if (parameter.name().equals("GroupBy") && CALCULATED.containsKey(name) && name.startsWith("Format-")) {
            return nested.isEmpty() ? calculated(List.of("Expression", "FormatString", "Label")) : List.of();
        }
        if (parameter.name().equals("Property") && CALCULATED.containsKey(name)) {
            return nested.isEmpty() ? calculated(CALCULATED.get(name)) : List.of();
        }
        if (parameter.name().equals("Property") && name.equals("New-Object")) {
            return call.value("TypeName") instanceof Expression.StringConstant type
                    ? properties(TypesInText.find(type.value(), path))
                    : List.of();
        }
        return properties(nested(element(parameter.type()), nested, path));
    }

    private static List<Item> calculated(List<String> keys) {
        List<Item> items = new ArrayList<>();
        for (String key : keys) {
            String meaning = MEANINGS.getOrDefault(key, "");
            items.add(Item.code(key, meaning).kind(Item.Kind.Property).toolTip(() -> meaning));
        }
        return items;
    }

    private static NetType element(NetType type) {
        return type != null && type.isArray() ? type.elementType() : type;
    }

    /** The type of a property of a property. */
    private static NetType nested(NetType type, List<String> keys, NodePath path) {
        NetType found = type;
        for (String key : keys) {
            NetMember.Property property = found == null ? null : found.property(key);
            found = property == null ? null : element(TypesInText.find(property.typeName(), path));
        }
        return found;
    }

    /** Properties that a table can set in a new object of the type. */
    private static List<Item> properties(NetType type) {
        if (type == null || type == Types.OBJECT || type == Types.HASHTABLE) {
            return List.of();
        }
        boolean makeable = type.isInterface()
                || type.constructors().stream()
                        .anyMatch(each -> each.parameters().isEmpty());
        List<Item> items = new ArrayList<>();
        for (NetMember.Property each : makeable ? type.allProperties() : List.<NetMember.Property>of()) {
            if (each.definition().contains("set;")) {
                items.add(Item.code(each.name(), each.typeName())
                        .kind(Item.Kind.Property)
                        .toolTip(() -> each.typeName() + " " + each.name()));
            }
        }
        items.sort(java.util.Comparator.comparing(Item::label, String.CASE_INSENSITIVE_ORDER));
        return items;
    }

    private List<Item> assigned(Statement.Assignment assignment, NodePath path, List<String> nested) {
        if (assignment.target() instanceof Expression.Convert convert) {
            return properties(nested(TypesInText.find(convert.type().fullText(), path), nested, path));
        }
        if (assignment.target() instanceof Expression.Variable variable) {
            return nested.isEmpty() ? splatted(variable.path().name(), path) : List.of();
        }
        NetType type = new ShapeFinder(engine, path).of(assignment.target()).type();
        return properties(nested(type, nested, path));
    }

    /** Parameters of the command that the variable is splatted to further on. */
    private List<Item> splatted(String name, NodePath path) {
        List<Item> items = new ArrayList<>();
        Walk.through(path.script(), node -> {
            if (node instanceof Statement.Command command && items.isEmpty() && takes(command, name)) {
                Call call = Call.of(command, path, engine, null);
                if (call != null) {
                    call.open()
                            .forEach(each -> items.add(Item.code(each.name(), each.description())
                                    .kind(Item.Kind.ParameterName)
                                    .toolTip(() -> "[" + each.type().name() + "]")));
                }
            }
            return true;
        });
        return items;
    }

    private static boolean takes(Statement.Command command, String name) {
        for (CommandElement each : command.elements()) {
            if (each instanceof Expression.Variable variable
                    && variable.splatted()
                    && variable.path().name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
