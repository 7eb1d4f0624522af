package mtsh.language.parse;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.CommandElement;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParamBlock;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;

/** What the grammar allows and the language does not. Looked for only in text that has no other error. */
final class SemanticChecks extends TreeWalk {
    private final Diagnostics diagnostics;
    private final AssignmentChecks assignments;
    private final ClassChecks classes;
    private final FlowChecks flow;
    private boolean definesTypes;
    private final Set<Expression> referenceTargets = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Expression.Variable> allowedSplats = Collections.newSetFromMap(new IdentityHashMap<>());

    SemanticChecks(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.assignments = new AssignmentChecks(diagnostics);
        this.classes = new ClassChecks(diagnostics);
        this.flow = new FlowChecks(diagnostics);
    }

    void check(Ast root) {
        walk(root);
        if (definesTypes) {
            classes.checkTogether(root);
        }
    }

    @Override
    Surroundings visit(Ast node, Surroundings around) {
        if (node instanceof Expression.StringConstant || node instanceof Expression.Constant) {
            return around;
        }
        if (node instanceof Statement.Command command) {
            checkSplats(command);
        } else if (node instanceof Statement.Pipeline || node instanceof Statement.CommandExpression) {
            return around;
        } else if (node instanceof Expression expression) {
            checkExpression(expression);
        } else if (node instanceof Statement statement) {
            checkStatement(statement);
            flow.checkJump(statement, around);
        } else if (node instanceof ParamBlock block) {
            checkParameters(block.parameters());
        } else if (node instanceof Statement.MethodMember method) {
            checkParameters(method.parameters());
            classes.checkMethod(method);
        }
        return FlowChecks.inside(node, around);
    }

    @Override
    Surroundings surroundings(Ast parent, Ast child, Surroundings around) {
        boolean last = parent instanceof Statement.Try statement && child == statement.finallyBody();
        return last ? around.inFinally() : around;
    }

    private void checkExpression(Expression node) {
        if (node instanceof Expression.Unary unary) {
            assignments.checkIncrement(unary);
        } else if (node instanceof Expression.Convert convert) {
            checkOrdered(convert);
            checkReferences(convert);
        } else if (node instanceof Expression.Attributed attributed) {
            checkAttribute(attributed);
        } else if (node instanceof Expression.Using using) {
            checkUsing(using);
        } else if (node instanceof Expression.Variable variable) {
            boolean wrong = variable.splatted() && !allowedSplats.contains(variable);
            if (wrong) {
                diagnostics.wrong(
                        variable.span(), Problem.SPLATTING, variable.path().userPath());
            }
        } else if (node instanceof Expression.Hashtable table) {
            checkKeys(table);
        }
    }

    /** Attributes are for variables alone. */
    private void checkAttribute(Expression.Attributed attributed) {
        Expression rest = attributed;
        while (rest instanceof Expression.Attributed || rest instanceof Expression.Convert) {
            rest = rest instanceof Expression.Attributed outer
                    ? outer.operand()
                    : ((Expression.Convert) rest).operand();
        }
        if (!(rest instanceof Expression.Variable)) {
            diagnostics.wrong(
                    attributed.attribute().span(),
                    Problem.ATTRIBUTE_UNEXPECTED,
                    attributed.attribute().type().fullText());
        }
    }

    private void checkStatement(Statement node) {
        if (node instanceof Statement.Assignment assignment) {
            assignments.check(assignment);
            checkReferenceTarget(assignment.target());
        } else if (node instanceof Statement.FunctionDefinition function) {
            checkFunction(function);
        } else if (node instanceof Statement.Try tryStatement) {
            checkCatches(tryStatement);
        } else if (node instanceof Statement.Foreach loop) {
            reserve(loop, loop.parallel(), "foreach", "parallel");
            reserve(loop, loop.throttleLimit() != null, "foreach", "throttlelimit");
        } else if (node instanceof Statement.Switch loop) {
            reserve(loop, loop.parallel(), "switch", "parallel");
        } else if (node instanceof Statement.TypeDefinition type) {
            definesTypes = true;
            classes.checkType(type);
        } else if (node instanceof Statement.Data data) {
            List<String> commands = RestrictedChecks.commands(data);
            RestrictedChecks restricted = new RestrictedChecks(diagnostics, commands, null, false);
            data.body().statements().forEach(restricted::check);
            data.body().traps().forEach(restricted::check);
        }
    }

    private void reserve(Statement node, boolean used, String word, String flag) {
        if (used) {
            diagnostics.wrong(node.span(), Problem.FLAG_RESERVED, word, flag);
        }
    }

    private void checkSplats(Statement.Command command) {
        for (CommandElement element : command.elements()) {
            if (element instanceof Expression.Using using) {
                allowSplat(using.operand());
            } else if (element instanceof Expression.ArrayLiteral list) {
                list.elements().forEach(this::refuseSplatInList);
            } else {
                allowSplat(element);
            }
        }
    }

    private void allowSplat(CommandElement element) {
        if (element instanceof Expression.Variable variable) {
            allowedSplats.add(variable);
        }
    }

    private void refuseSplatInList(Expression element) {
        if (element instanceof Expression.Variable variable && variable.splatted()) {
            allowedSplats.add(variable);
            diagnostics.wrong(
                    variable.span(), Problem.SPLATTING_IN_LIST, variable.path().userPath());
        }
    }

    private void checkOrdered(Expression.Convert convert) {
        boolean ordered = convert.type().fullText().equalsIgnoreCase("ordered");
        if (ordered && !(convert.operand() instanceof Expression.Hashtable)) {
            diagnostics.wrong(
                    convert.span(), Problem.ORDERED_NOT_ON_HASH, convert.type().fullText());
        }
    }

    /** {@code [ref]} goes with one other type at most, and stands first. */
    private void checkReferences(Expression.Convert convert) {
        if (!(convert.operand() instanceof Expression.Convert inner)) {
            return;
        }
        boolean outer = isReference(convert.type());
        if (outer && isReference(inner.type())) {
            diagnostics.wrong(brackets(inner.type()), Problem.REFERENCE_REPEATED);
        } else if (!outer && isReference(inner.type()) && !referenceTargets.contains(convert)) {
            diagnostics.wrong(brackets(inner.type()), Problem.REFERENCE_NOT_LAST);
        }
    }

    private void checkReferenceTarget(Expression target) {
        boolean reference = false;
        int types = 0;
        Span place = target.span();
        for (Expression each = target; each instanceof Expression.Convert convert; each = convert.operand()) {
            referenceTargets.add(each);
            types++;
            if (isReference(convert.type())) {
                reference = true;
                place = brackets(convert.type());
            }
        }
        if (reference && types > 1) {
            diagnostics.wrong(place, Problem.REFERENCE_NOT_ALONE);
        }
    }

    private static boolean isReference(TypeName type) {
        return type.fullText().equalsIgnoreCase("ref");
    }

    /** A type with the brackets around it. */
    private static Span brackets(TypeName type) {
        return new Span(type.span().start() - 1, type.span().end() + 1);
    }

    /** Only a variable with plain properties and constant indexes can be sent to another runspace. */
    private void checkUsing(Expression.Using using) {
        Expression expression = using.operand();
        while (true) {
            if (expression instanceof Expression.MemberAccess access
                    && access.member() instanceof Expression.StringConstant) {
                expression = access.target();
            } else if (expression instanceof Expression.Index index) {
                boolean constant = index.index() instanceof Expression.Constant
                        || index.index() instanceof Expression.StringConstant;
                if (!constant) {
                    diagnostics.wrong(index.index().span(), Problem.USING_EXPRESSION);
                    return;
                }
                expression = index.target();
            } else {
                break;
            }
        }
        if (!(expression instanceof Expression.Variable)) {
            diagnostics.wrong(expression.span(), Problem.USING_EXPRESSION);
        }
    }

    private void checkKeys(Expression.Hashtable table) {
        Set<String> keys = new HashSet<>();
        for (Expression.HashtableEntry entry : table.entries()) {
            String key = constantKey(entry.key());
            if (key != null && !keys.add(key.toLowerCase(Locale.ROOT))) {
                diagnostics.wrong(entry.key().span(), Problem.HASH_KEY_REPEATED, key);
            }
        }
    }

    private static String constantKey(Expression key) {
        if (key instanceof Expression.StringConstant constant) {
            return constant.value();
        }
        return key instanceof Expression.Constant constant ? String.valueOf(constant.value()) : null;
    }

    private void checkFunction(Statement.FunctionDefinition function) {
        if (function.parameters() != null) {
            ParamBlock block = function.body().paramBlock();
            if (block != null) {
                diagnostics.wrong(block.span(), Problem.PARAMETERS_TWICE);
            } else {
                checkParameters(function.parameters());
            }
        }
        if (function.kind() == Statement.FunctionKind.WORKFLOW) {
            diagnostics.wrong(function.span(), Problem.WORKFLOW_UNSUPPORTED);
        }
    }

    private void checkParameters(List<ParameterAst> parameters) {
        Set<String> names = new HashSet<>();
        for (ParameterAst parameter : parameters) {
            String name = parameter.variable().path().userPath();
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                diagnostics.wrong(parameter.variable().span(), Problem.PARAMETER_REPEATED, name);
            }
            parameter.attributes().stream()
                    .filter(attribute -> attribute instanceof TypeConstraint constraint
                            && AssignmentChecks.isVoid(constraint.type()))
                    .findFirst()
                    .ifPresent(attribute -> diagnostics.wrong(attribute.span(), Problem.VOID_CONSTRAINT));
        }
    }

    private void checkCatches(Statement.Try node) {
        List<Statement.CatchClause> catches = node.catches();
        for (int i = 1; i < catches.size(); i++) {
            if (catches.get(i - 1).types().isEmpty()) {
                int start = catches.get(i).span().start();
                diagnostics.wrong(new Span(start, start), Problem.CATCH_ALL_NOT_LAST);
                return;
            }
            checkCaughtTwice(catches.subList(0, i), catches.get(i));
        }
    }

    private void checkCaughtTwice(List<Statement.CatchClause> before, Statement.CatchClause clause) {
        for (TypeName type : clause.types()) {
            boolean caught = before.stream()
                    .flatMap(other -> other.types().stream())
                    .anyMatch(other -> other.fullText().equalsIgnoreCase(type.fullText()));
            if (caught) {
                diagnostics.wrong(type.span(), Problem.CATCH_TYPE_REPEATED, type.fullText());
            }
        }
    }
}
