package mtsh.language.parse;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Statement;

/** Jumps that would leave a {@code finally} block, and results of methods that have or lack one. */
final class FlowChecks {
    private static final String ANY = "";

    private final Diagnostics diagnostics;

    FlowChecks(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** What surrounds the children of a statement or block. */
    static Surroundings inside(Ast node, Surroundings around) {
        if (node instanceof ScriptBlockAst || node instanceof Statement.Trap) {
            return around.inBlock();
        }
        if (node instanceof Statement.FunctionDefinition || node instanceof Expression.ScriptBlockExpression) {
            return around.inMethod(null);
        }
        if (node instanceof Statement.MethodMember member) {
            return around.inMethod(member);
        }
        return isLoop(node) ? around.inLoop(label(node)) : around;
    }

    private static boolean isLoop(Ast node) {
        return node instanceof Statement.While
                || node instanceof Statement.DoLoop
                || node instanceof Statement.For
                || node instanceof Statement.Foreach
                || node instanceof Statement.Switch;
    }

    private static String label(Ast node) {
        if (node instanceof Statement.While loop) {
            return loop.label();
        }
        if (node instanceof Statement.DoLoop loop) {
            return loop.label();
        }
        if (node instanceof Statement.For loop) {
            return loop.label();
        }
        if (node instanceof Statement.Foreach loop) {
            return loop.label();
        }
        return ((Statement.Switch) node).label();
    }

    void checkJump(Ast node, Surroundings around) {
        if (node instanceof Statement.Break jump) {
            checkLeavesFinally(jump, jumpLabel(jump.label()), around);
        } else if (node instanceof Statement.Continue jump) {
            checkLeavesFinally(jump, jumpLabel(jump.label()), around);
        } else if (node instanceof Statement.Return jump) {
            checkLeavesFinally(jump, null, around);
            checkReturn(jump, around.method());
        }
    }

    /** Null when only running tells. */
    private static String jumpLabel(Expression label) {
        if (label == null) {
            return ANY;
        }
        return label instanceof Expression.StringConstant constant ? constant.value() : null;
    }

    private void checkLeavesFinally(Statement jump, String label, Surroundings around) {
        for (Surroundings outer = around; outer != null; outer = outer.outer()) {
            boolean target =
                    outer.loop() && label != null && (label.isEmpty() || label.equalsIgnoreCase(outer.label()));
            if (target) {
                return;
            }
            if (outer.finallyBlock()) {
                diagnostics.wrong(jump.span(), Problem.FINALLY_LEFT);
                return;
            }
        }
    }

    private void checkReturn(Statement.Return jump, Statement.MethodMember method) {
        if (method == null) {
            return;
        }
        boolean isVoid = method.returnType() == null || AssignmentChecks.isVoid(method.returnType());
        if (isVoid && jump.value() != null) {
            diagnostics.wrong(jump.span(), Problem.VOID_METHOD_RETURNS);
        } else if (!isVoid && jump.value() == null) {
            diagnostics.wrong(jump.span(), Problem.METHOD_RETURNS_NOTHING);
        }
    }
}
