package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Scope;
import mtsh.language.eval.Variable;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/**
 * The value of an expression that can be had without running anything: constants, variables that are set, and properties and elements of
 * these. Null where there is none.
 */
final class SafeValue {
    /** Nesting is the text's; further than this nobody looks. */
    private static final int DEEPEST = 40;

    private final Engine engine;
    private int depth;

    private SafeValue(Engine engine) {
        this.engine = engine;
    }

    static Object of(Expression expression, Engine engine) {
        try {
            return new SafeValue(engine).value(expression);
        } catch (TerminatingError noValue) {
            return null;
        }
    }

    private Object value(Expression expression) {
        if (++depth > DEEPEST) {
            return null;
        }
        try {
            return plain(expression);
        } finally {
            depth--;
        }
    }

    private Object plain(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expression.StringConstant string) {
            return string.value();
        }
        if (expression instanceof Expression.TypeLiteral literal) {
            return Types.find(literal.type().fullText());
        }
        if (expression instanceof Expression.Variable variable) {
            return variable(variable);
        }
        if (expression instanceof Expression.Paren paren) {
            return only(paren.body());
        }
        if (expression instanceof Expression.SubExpression sub) {
            return single(sub.body());
        }
        if (expression instanceof Expression.ArrayExpression array) {
            Object inner = single(array.body());
            return inner == null || inner instanceof PSArray ? inner : PSArray.of(inner);
        }
        if (expression instanceof Expression.ArrayLiteral array) {
            return array(array);
        }
        if (expression instanceof Expression.Hashtable table) {
            return table(table);
        }
        if (expression instanceof Expression.MemberAccess access) {
            return member(access);
        }
        return expression instanceof Expression.Index index ? element(index) : null;
    }

    private Object variable(Expression.Variable variable) {
        if (variable.splatted() || variable.path().drive() != null) {
            return null;
        }
        String name = variable.path().name();
        if (name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")) {
            return name.equalsIgnoreCase("true");
        }
        Variable found = engine.variables().get(Scope.key(name));
        return found == null ? null : found.plainValue();
    }

    private Object only(Statement body) {
        return body instanceof Statement.Pipeline pipeline
                        && pipeline.elements().size() == 1
                        && pipeline.elements().get(0) instanceof Statement.CommandExpression one
                ? value(one.expression())
                : null;
    }

    private Object single(StatementBlock block) {
        return block.statements().size() == 1 ? only(block.statements().get(0)) : null;
    }

    private Object table(Expression.Hashtable table) {
        PSDictionary made = PSDictionary.hashtable();
        for (Expression.HashtableEntry entry : table.entries()) {
            Object key = value(entry.key());
            Object value = only(entry.value());
            if (key == null || value == null) {
                return null;
            }
            made.put(key, value);
        }
        return made;
    }

    private Object array(Expression.ArrayLiteral array) {
        List<Object> elements = new ArrayList<>();
        for (Expression each : array.elements()) {
            Object value = value(each);
            if (value == null) {
                return null;
            }
            elements.add(value);
        }
        return PSArray.of(elements.toArray());
    }

    private Object member(Expression.MemberAccess access) {
        Object target = value(access.target());
        if (target == null || !(access.member() instanceof Expression.StringConstant name)) {
            return null;
        }
        Object found;
        if (access.isStatic()) {
            found = target instanceof NetType type ? Members.getStatic(type, name.value()) : null;
        } else {
            found = Members.get(target, name.value());
        }
        return found == Members.MISSING ? null : found;
    }

    private Object element(Expression.Index index) {
        Object target = PSObject.unwrap(value(index.target()));
        Object key = value(index.index());
        if (target == null || key == null) {
            return null;
        }
        if (target instanceof PSDictionary table) {
            return table.get(key);
        }
        List<Object> list = target instanceof String ? null : Enumeration.list(target);
        if (list == null || !(key instanceof Integer number)) {
            return null;
        }
        int at = number < 0 ? list.size() + number : number;
        return at >= 0 && at < list.size() ? list.get(at) : null;
    }
}
