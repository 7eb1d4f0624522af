package mtsh.language.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;

/** Jumps that would leave a {@code finally} block, and results of methods that have or lack one. */
final class FlowChecks {
    private static final String ANY = "";

    /** What surrounds a node: the next thing further out, and what it means to a jump. */
    private record Surroundings(Surroundings outer, boolean loop, String label, boolean finallyBlock) {}

    private record Visit(Ast node, Surroundings surroundings, Statement.MethodMember method) {}

    private final Diagnostics diagnostics;

    FlowChecks(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Ast root) {
        Deque<Visit> visits = new ArrayDeque<>();
        visits.push(new Visit(root, null, null));
        while (!visits.isEmpty()) {
            Visit visit = visits.pop();
            checkJump(visit);
            pushChildren(visit, visits);
        }
    }

    private void pushChildren(Visit visit, Deque<Visit> visits) {
        Ast node = visit.node();
        Surroundings around = visit.surroundings();
        Statement.MethodMember method = visit.method();
        StatementBlock finallyBody = null;
        if (node instanceof Statement.MethodMember member) {
            method = member;
        } else if (node instanceof Statement.FunctionDefinition || node instanceof Expression.ScriptBlockExpression) {
            method = null;
        }
        if (node instanceof ScriptBlockAst || node instanceof Statement.Trap) {
            around = null;
        } else if (isLoop(node)) {
            around = new Surroundings(around, true, label(node), false);
        } else if (node instanceof Statement.Try tryStatement) {
            finallyBody = tryStatement.finallyBody();
        }
        List<Ast> children = Children.of(node);
        for (int i = children.size() - 1; i >= 0; i--) {
            Ast child = children.get(i);
            Surroundings inner = child == finallyBody ? new Surroundings(around, false, null, true) : around;
            visits.push(new Visit(child, inner, method));
        }
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

    private void checkJump(Visit visit) {
        Ast node = visit.node();
        if (node instanceof Statement.Break jump) {
            checkLeavesFinally(jump, jumpLabel(jump.label()), visit.surroundings());
        } else if (node instanceof Statement.Continue jump) {
            checkLeavesFinally(jump, jumpLabel(jump.label()), visit.surroundings());
        } else if (node instanceof Statement.Return jump) {
            checkLeavesFinally(jump, null, visit.surroundings());
            checkReturn(jump, visit.method());
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
