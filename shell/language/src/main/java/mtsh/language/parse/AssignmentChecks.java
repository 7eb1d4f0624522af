package mtsh.language.parse;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Expression.UnaryOperator;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeName;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** What may stand left of an assignment, or be counted up and down. */
final class AssignmentChecks {
    /** The types that variables of the shell have: a script may write them, yet gives them no other type. */
    private static final Map<String, String> AUTOMATIC = Map.of(
            "_", "System.Object",
            "args", "System.Object[]",
            "this", "System.Object",
            "input", "System.Object",
            "pscmdlet", "System.Management.Automation.PSScriptCmdlet",
            "psboundparameters", "System.Management.Automation.PSBoundParametersDictionary",
            "myinvocation", "System.Management.Automation.InvocationInfo",
            "psscriptroot", "System.String",
            "pscommandpath", "System.String");

    private final Diagnostics diagnostics;

    AssignmentChecks(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static boolean isVoid(TypeName type) {
        return type.fullText().equalsIgnoreCase("void") || type.fullText().equalsIgnoreCase("System.Void");
    }

    void check(Statement.Assignment assignment) {
        boolean simple = assignment.operator() == Statement.AssignmentOperator.ASSIGN;
        checkTarget(assignment.target(), simple, culprit -> diagnostics.wrong(culprit.span(), Problem.LEFT_SIDE));
    }

    void checkIncrement(Expression.Unary unary) {
        String operator = operator(unary.operator());
        if (operator != null) {
            checkTarget(
                    unary.operand(),
                    false,
                    culprit -> diagnostics.wrong(culprit.span(), Problem.OPERATOR_NEEDS_VARIABLE, operator));
        }
    }

    private static String operator(UnaryOperator operator) {
        switch (operator) {
            case PRE_INCREMENT, POST_INCREMENT:
                return "++";
            case PRE_DECREMENT, POST_DECREMENT:
                return "--";
            default:
                return null;
        }
    }

    /** {@code simple} is a plain assignment, the only kind that takes several targets. */
    private void checkTarget(Expression target, boolean simple, Consumer<Ast> refuse) {
        if (target instanceof Expression.ArrayLiteral list && simple) {
            list.elements().forEach(element -> checkTarget(element, true, refuse));
        } else if (target instanceof Expression.Paren paren) {
            Expression inner = pureExpression(paren.body());
            if (inner == null) {
                refuse.accept(paren.body());
            } else {
                checkTarget(inner, simple, refuse);
            }
        } else if (target instanceof Expression.Convert convert) {
            checkAutomatic(convert);
            if (isVoid(convert.type())) {
                diagnostics.wrong(convert.type().span(), Problem.VOID_CONSTRAINT);
            }
            checkTarget(convert.operand(), simple, refuse);
        } else if (target instanceof Expression.Attributed attributed) {
            checkAutomatic(attributed);
            checkTarget(attributed.operand(), simple, refuse);
        } else if (!isAssignable(target)) {
            refuse.accept(target);
        }
    }

    private void checkAutomatic(Expression constrained) {
        boolean typed = constrained instanceof Expression.Convert;
        Expression inner =
                typed ? ((Expression.Convert) constrained).operand() : ((Expression.Attributed) constrained).operand();
        if (!(inner instanceof Expression.Variable variable)
                || variable.path().scope() != null
                || variable.path().drive() != null) {
            return;
        }
        String expected = AUTOMATIC.get(variable.path().name().toLowerCase(Locale.ROOT));
        if (expected == null) {
            return;
        }
        NetType written =
                typed ? Types.find(((Expression.Convert) constrained).type().fullText()) : null;
        if (written == null || !written.fullName().equals(expected)) {
            diagnostics.wrong(
                    constrained.span(), Problem.AUTOMATIC_TYPE, variable.path().name(), expected);
        }
    }

    private static boolean isAssignable(Expression target) {
        if (target instanceof Expression.MemberAccess access) {
            return !access.nullConditional();
        }
        if (target instanceof Expression.InvokeMember call) {
            return !call.nullConditional();
        }
        if (target instanceof Expression.Index index) {
            return !index.nullConditional();
        }
        return target instanceof Expression.Variable;
    }

    /** The expression that a pipeline is, or null when it is more. */
    private static Expression pureExpression(Statement statement) {
        boolean pure = statement instanceof Statement.Pipeline pipeline
                && pipeline.elements().size() == 1
                && pipeline.elements().get(0) instanceof Statement.CommandExpression element
                && element.redirections().isEmpty();
        if (!pure) {
            return null;
        }
        Statement.Pipeline pipeline = (Statement.Pipeline) statement;
        return ((Statement.CommandExpression) pipeline.elements().get(0)).expression();
    }
}
