package mtsh.language.eval;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.VariablePath;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;

/** {@code $using:name}: values of the session that starts a job, kept for the session that the job runs in. */
final class UsingVariables {
    private UsingVariables() {}

    /** The value that came with the block that runs here. */
    static Object read(Context context, VariablePath path) {
        Map<String, Object> values = context.engine.usingValues();
        String key = Scope.key(path.name());
        if (values == null || !values.containsKey(key)) {
            throw Errors.runtime(
                    "UsingWithoutInvokeCommand",
                    ErrorCategory.InvalidOperation,
                    null,
                    "A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or"
                            + " InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is"
                            + " valid only if the script block is invoked on a remote computer.");
        }
        return values.get(key);
    }

    /** What stands after {@code using:}, with the variable that it begins with named as one of that scope. */
    static Expression expression(Expression inner) {
        if (inner instanceof Expression.Variable variable) {
            VariablePath path = new VariablePath("using", null, variable.path().userPath());
            return new Expression.Variable(variable.span(), path, variable.splatted());
        }
        if (inner instanceof Expression.MemberAccess access) {
            return new Expression.MemberAccess(
                    access.span(),
                    expression(access.target()),
                    access.member(),
                    access.isStatic(),
                    access.nullConditional());
        }
        return inner instanceof Expression.Index index
                ? new Expression.Index(index.span(), expression(index.target()), index.index(), index.nullConditional())
                : inner;
    }

    private static String key(Expression.Variable variable) {
        return Scope.key(variable.path().userPath());
    }

    /** The variable that an expression after {@code using:} begins with, or null. */
    private static Expression.Variable root(Expression inner) {
        if (inner instanceof Expression.Variable variable) {
            return variable;
        }
        if (inner instanceof Expression.MemberAccess access) {
            return root(access.target());
        }
        return inner instanceof Expression.Index index ? root(index.target()) : null;
    }

    /**
     * The values here of all variables that a block uses so, by lower-case name; an error when one is not set.
     *
     * @param ownOnly leaves out those of blocks inside that run in parallel themselves and collect their own
     */
    static Map<String, Object> collect(ScriptBlock block, Context context, boolean ownOnly) {
        Map<String, Object> values = new LinkedHashMap<>();
        collect(block.tree(), context, ownOnly, values);
        return values;
    }

    private static void collect(Ast node, Context context, boolean ownOnly, Map<String, Object> values) {
        if (node instanceof Expression.Using using) {
            Expression.Variable root = root(using.operand());
            // One that the parser refused has none.
            if (root != null && !values.containsKey(key(root))) {
                values.put(key(root), value(context, root.path(), key(root)));
            }
        }
        if (ownOnly && node instanceof Statement.Command command && isParallel(command)) {
            command.elements().stream()
                    .filter(element -> !(parallelBlock(element) instanceof Expression.ScriptBlockExpression))
                    .forEach(element -> collect(element, context, true, values));
            return;
        }
        for (Ast child : Children.of(node)) {
            collect(child, context, ownOnly, values);
        }
    }

    private static Object parallelBlock(CommandElement element) {
        return element instanceof CommandParameter parameter ? parameter.argument() : element;
    }

    private static boolean isParallel(Statement.Command command) {
        if (!(command.elements().get(0) instanceof Expression.StringConstant name)) {
            return false;
        }
        String called = name.value().toLowerCase(Locale.ROOT);
        return (called.equals("foreach-object") || called.equals("foreach") || called.equals("%"))
                && command.elements().stream()
                        .anyMatch(element -> element instanceof CommandParameter parameter
                                && parameter.name().length() > 1
                                && "parallel".startsWith(parameter.name().toLowerCase(Locale.ROOT)));
    }

    private static Object value(Context context, VariablePath path, String key) {
        if (path.drive() != null || path.scope() != null) {
            return Nothing.toNull(VariableAccess.read(context, path));
        }
        Variable found = context.scope.find(key);
        if (found != null) {
            return Nothing.toNull(found.value());
        }
        Object automatic = AutomaticVariables.read(context, key);
        if (automatic != Nothing.VALUE) {
            return automatic;
        }
        Map<String, Object> outer = context.engine.usingValues();
        if (outer != null && outer.containsKey(key)) {
            return outer.get(key);
        }
        throw undefined(path);
    }

    private static TerminatingError undefined(VariablePath path) {
        return Errors.runtime(
                "UsingVariableIsUndefined",
                ErrorCategory.InvalidOperation,
                null,
                "The value of the using variable '$using:" + path.userPath()
                        + "' cannot be retrieved because it has not been set in the local session.");
    }
}
