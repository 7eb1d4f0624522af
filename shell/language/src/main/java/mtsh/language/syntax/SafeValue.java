package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.error.NetThrow;
import mtsh.language.type.Types;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;

/** The value of a node that is made of constants alone, found without running anything. */
public final class SafeValue {
    private SafeValue() {}

    /** A NetThrow where something would have to run. */
    public static Object of(SyntaxNode node) {
        return value(node.tree());
    }

    private static Object value(Ast tree) {
        if (tree instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (tree instanceof Expression.StringConstant constant) {
            return constant.value();
        }
        if (tree instanceof Expression.Variable variable) {
            return constantVariable(variable.path().userPath());
        }
        if (tree instanceof Expression.ArrayLiteral array) {
            List<Object> items = new ArrayList<>();
            array.elements().forEach(element -> items.add(value(element)));
            return PSArray.of(items);
        }
        if (tree instanceof Expression.ArrayExpression array) {
            return items(array.body());
        }
        if (tree instanceof Expression.Paren paren) {
            return value(paren.body());
        }
        if (tree instanceof Expression.Hashtable table) {
            return dictionary(table);
        }
        if (tree instanceof Statement.Pipeline pipeline
                && pipeline.elements().size() == 1
                && pipeline.elements().get(0) instanceof Statement.CommandExpression expression) {
            return value(expression.expression());
        }
        if (tree instanceof Statement.CommandExpression expression) {
            return value(expression.expression());
        }
        throw dynamic();
    }

    private static Object constantVariable(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> throw dynamic();
        };
    }

    private static Object items(StatementBlock body) {
        List<Object> items = new ArrayList<>();
        for (Statement statement : body.statements()) {
            Object item = value(statement);
            if (item instanceof PSArray array) {
                items.addAll(array.asList());
            } else {
                items.add(item);
            }
        }
        return PSArray.of(items);
    }

    private static Object dictionary(Expression.Hashtable table) {
        PSDictionary made = new PSDictionary(Types.find("System.Collections.Hashtable"), true);
        for (Expression.HashtableEntry entry : table.entries()) {
            made.put(value(entry.key()), value(entry.value()));
        }
        return made;
    }

    private static NetThrow dynamic() {
        return new NetThrow(
                "System.InvalidOperationException", "Operation is not valid due to the current state of the object.");
    }
}
