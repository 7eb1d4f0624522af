package mtsh.language.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.VariablePath;

/**
 * Follows the ways through a method of a class: whether each ends in a result, and whether a variable has a value wherever it is
 * read. A state is the set of variables that have a value for certain; null is a place that cannot be reached. Loops are gone
 * through once, and of a {@code try} nothing counts as done in what follows its catches, as PowerShell has it.
 */
final class MethodFlow {
    private static final Set<String> ALWAYS_THERE = Set.of(
            "_",
            "psitem",
            "args",
            "this",
            "input",
            "pscmdlet",
            "psboundparameters",
            "myinvocation",
            "psscriptroot",
            "pscommandpath",
            "?",
            "true",
            "false",
            "null",
            "lastexitcode",
            "error",
            "stacktrace",
            "outputencoding",
            "nestedpromptlevel",
            "pwd",
            "matches",
            "psapplicationoutputencoding",
            "foreach",
            "switch");

    /** A loop around: where its jumps lead, joined as they are met. */
    private static final class Target {
        private final String label;
        private Set<String> broken;
        private Set<String> continued;

        Target(String label) {
            this.label = label == null ? "" : label;
        }
    }

    private final Diagnostics diagnostics;
    private final Set<String> unsure = new HashSet<>();
    private final Deque<Target> loops = new ArrayDeque<>();
    private Set<String> state = new HashSet<>();

    private MethodFlow(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Complains about variables without value; whether every way through the method returns or throws. */
    static boolean check(Statement.MethodMember method, Diagnostics diagnostics) {
        MethodFlow flow = new MethodFlow(diagnostics);
        for (ParameterAst parameter : method.parameters()) {
            flow.state.add(key(parameter.variable().path()));
        }
        StatementBlock body = method.body().end();
        if (body == null) {
            return true;
        }
        flow.noteUnsure(body);
        flow.block(body);
        return flow.state == null;
    }

    /** What has attributes or several types is not followed. */
    private void noteUnsure(Ast node) {
        if (node instanceof Statement.Assignment assignment) {
            boolean attributed = assignment.target() instanceof Expression.Attributed
                    || (assignment.target() instanceof Expression.Convert convert
                            && convert.operand() instanceof Expression.Convert);
            Expression target = assignment.target();
            while (attributed && !(target instanceof Expression.Variable)) {
                target = target instanceof Expression.Convert convert
                        ? convert.operand()
                        : target instanceof Expression.Attributed inner ? inner.operand() : null;
                attributed = target != null;
            }
            if (attributed) {
                unsure.add(key(((Expression.Variable) target).path()));
            }
        }
        if (!isOwnWorld(node)) {
            Children.of(node).forEach(this::noteUnsure);
        }
    }

    private static boolean isOwnWorld(Ast node) {
        return node instanceof Expression.ScriptBlockExpression
                || node instanceof Statement.FunctionDefinition
                || node instanceof Statement.TypeDefinition
                || node instanceof Statement.Trap
                || node instanceof Expression.Using;
    }

    private static String key(VariablePath path) {
        return path.name().toLowerCase(Locale.ROOT);
    }

    private void block(StatementBlock block) {
        if (block != null) {
            block.statements().forEach(this::visit);
        }
    }

    private void visit(Ast node) {
        if (node == null || state == null || isOwnWorld(node)) {
            return;
        }
        if (node instanceof Expression.Variable variable) {
            read(variable);
        } else if (node instanceof Expression.Binary binary) {
            visit(binary.left());
            boolean maybe = binary.operator() == Expression.BinaryOperator.AND
                    || binary.operator() == Expression.BinaryOperator.OR;
            Set<String> skipped = maybe ? copy(state) : null;
            visit(binary.right());
            state = join(state, skipped);
        } else if (node instanceof Expression.Ternary ternary) {
            visit(ternary.condition());
            Set<String> before = copy(state);
            visit(ternary.whenTrue());
            Set<String> whenTrue = state;
            state = before;
            visit(ternary.whenFalse());
            state = join(state, whenTrue);
        } else if (node instanceof Statement.Pipeline pipeline) {
            Children.of(node).forEach(this::visit);
            if (pipeline.elements().stream().anyMatch(Statement.Command.class::isInstance)) {
                mayJump();
            }
        } else if (node instanceof Statement statement) {
            statement(statement);
        } else {
            Children.of(node).forEach(this::visit);
        }
    }

    /** A command may break out of any loop around it. */
    private void mayJump() {
        for (Target loop : loops) {
            loop.broken = join(loop.broken, copy(state));
            loop.continued = join(loop.continued, copy(state));
        }
    }

    private void read(Expression.Variable variable) {
        VariablePath path = variable.path();
        boolean local =
                path.drive() == null && (path.scope() == null || path.scope().equals("local"));
        String key = key(path);
        if (local && !state.contains(key) && !ALWAYS_THERE.contains(key) && !unsure.contains(key)) {
            diagnostics.wrong(variable.span(), Problem.VARIABLE_NOT_LOCAL);
        }
    }

    private void statement(Statement node) {
        if (node instanceof Statement.Assignment assignment) {
            visit(assignment.value());
            assign(assignment.target());
        } else if (node instanceof Statement.If condition) {
            condition(condition);
        } else if (node instanceof Statement.Try guarded) {
            guarded(guarded);
        } else if (node instanceof Statement.Return jump) {
            visit(jump.value());
            state = null;
        } else if (node instanceof Statement.Throw jump) {
            visit(jump.value());
            state = null;
        } else if (node instanceof Statement.Exit jump) {
            visit(jump.value());
            state = null;
        } else if (node instanceof Statement.Break jump) {
            jump(jump.label(), true);
        } else if (node instanceof Statement.Continue jump) {
            jump(jump.label(), false);
        } else if (node instanceof Statement.Data data) {
            block(data.body());
            if (state != null && data.variable() != null) {
                state.add(data.variable().toLowerCase(Locale.ROOT));
            }
        } else if (!loop(node)) {
            Children.of(node).forEach(this::visit);
        }
    }

    private void assign(Expression target) {
        if (state == null) {
            return;
        }
        Expression plain = target;
        while (plain instanceof Expression.Convert convert) {
            plain = convert.operand();
        }
        if (plain instanceof Expression.ArrayLiteral list) {
            list.elements().forEach(this::assign);
        } else if (plain instanceof Expression.Variable variable) {
            state.add(key(variable.path()));
        } else if (plain instanceof Expression.Paren paren
                && paren.body() instanceof Statement.Pipeline pipeline
                && pipeline.elements().get(0) instanceof Statement.CommandExpression inner) {
            assign(inner.expression());
        } else if (!(plain instanceof Expression.Attributed)) {
            visit(plain);
        }
    }

    private void condition(Statement.If node) {
        Set<String> after = null;
        for (Statement.IfClause clause : node.clauses()) {
            visit(clause.condition());
            Set<String> otherwise = copy(state);
            block(clause.body());
            after = join(after, state);
            state = otherwise;
        }
        block(node.elseBody());
        state = join(state, after);
    }

    private void jump(Expression label, boolean breaks) {
        visit(label);
        String name = label == null ? "" : label instanceof Expression.StringConstant word ? word.value() : null;
        for (Target loop : loops) {
            if (name != null && (name.isEmpty() || name.equalsIgnoreCase(loop.label))) {
                if (breaks) {
                    loop.broken = join(loop.broken, state);
                } else {
                    loop.continued = join(loop.continued, state);
                }
                break;
            }
        }
        state = null;
    }

    private void guarded(Statement.Try node) {
        Set<String> before = copy(state);
        block(node.body());
        Set<String> after = state;
        boolean catchesAll = false;
        for (Statement.CatchClause clause : node.catches()) {
            catchesAll |= clause.types().isEmpty();
            state = copy(before);
            block(clause.body());
            after = join(after, state);
        }
        if (node.finallyBody() == null) {
            state = after;
            return;
        }
        boolean reachable = after != null;
        state = catchesAll ? copy(after) : join(copy(after), copy(before));
        block(node.finallyBody());
        state = reachable ? state : null;
    }

    /** Whether the statement is a loop, and now gone through. */
    private boolean loop(Statement node) {
        if (node instanceof Statement.While loop) {
            whileLoop(loop.label(), loop.condition(), loop.body(), null, null);
        } else if (node instanceof Statement.For loop) {
            visit(loop.initializer());
            whileLoop(loop.label(), loop.condition(), loop.body(), loop.iterator(), null);
        } else if (node instanceof Statement.Foreach loop) {
            whileLoop(loop.label(), loop.collection(), loop.body(), null, loop.variable());
        } else if (node instanceof Statement.DoLoop loop) {
            doLoop(loop);
        } else if (node instanceof Statement.Switch choice) {
            choice(choice);
        } else {
            return false;
        }
        return true;
    }

    private void whileLoop(
            String label, Statement condition, StatementBlock body, Statement iterator, Expression.Variable variable) {
        visit(condition);
        if (variable != null && state != null) {
            state.add(key(variable.path()));
        }
        Set<String> exit = condition == null ? null : copy(state);
        Target target = new Target(label);
        loops.push(target);
        block(body);
        state = join(state, target.continued);
        visit(iterator);
        loops.pop();
        state = join(exit, target.broken);
    }

    private void doLoop(Statement.DoLoop node) {
        Target target = new Target(node.label());
        loops.push(target);
        block(node.body());
        state = join(state, target.continued);
        visit(node.condition());
        loops.pop();
        state = join(state, target.broken);
    }

    private void choice(Statement.Switch node) {
        visit(node.file());
        visit(node.condition());
        Set<String> exit = copy(state);
        Target target = new Target(node.label());
        loops.push(target);
        for (Statement.SwitchCase each : node.cases()) {
            visit(each.key());
            Set<String> next = copy(state);
            block(each.body());
            state = join(next, state);
        }
        block(node.defaultBody());
        loops.pop();
        state = join(exit, target.broken);
    }

    private static Set<String> copy(Set<String> variables) {
        return variables == null ? null : new HashSet<>(variables);
    }

    /** What holds after two ways meet: the variables of both; a way that cannot be gone does not count. */
    private static Set<String> join(Set<String> first, Set<String> second) {
        if (first == null || second == null) {
            return copy(first == null ? second : first);
        }
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return both;
    }

    /** The statements of a method that break a label which no loop of the method has. */
    static void checkLabels(Statement.MethodMember method, Diagnostics diagnostics) {
        for (Statement statement : method.body().end() == null
                ? List.<Statement>of()
                : method.body().end().statements()) {
            checkLabels(statement, List.of(), diagnostics);
        }
    }

    private static void checkLabels(Ast node, List<String> around, Diagnostics diagnostics) {
        Expression label = node instanceof Statement.Break jump
                ? jump.label()
                : node instanceof Statement.Continue jump ? jump.label() : null;
        if (label instanceof Expression.StringConstant word
                && around.stream().noneMatch(word.value()::equalsIgnoreCase)) {
            diagnostics.wrong(((Statement) node).span(), Problem.LABEL_NOT_FOUND, word.value());
        }
        if (isOwnWorld(node) && !(node instanceof Statement.Trap)) {
            return;
        }
        List<String> inner = around;
        String own = loopLabel(node);
        if (own != null) {
            inner = new ArrayList<>(around);
            inner.add(own);
        }
        for (Ast child : Children.of(node)) {
            checkLabels(child, inner, diagnostics);
        }
    }

    private static String loopLabel(Ast node) {
        if (node instanceof Statement.While loop) {
            return loop.label();
        }
        if (node instanceof Statement.For loop) {
            return loop.label();
        }
        if (node instanceof Statement.Foreach loop) {
            return loop.label();
        }
        return node instanceof Statement.DoLoop loop ? loop.label() : null;
    }
}
