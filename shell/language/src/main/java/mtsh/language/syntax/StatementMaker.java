package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Ast;
import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Redirection;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;

/** Makes the nodes of statements, pipelines and commands; loops are {@link LoopMaker}'s, definitions {@link DefinitionMaker}'s. */
final class StatementMaker extends NodeMaker {
    private final DefinitionMaker definitions;
    private final ExpressionMaker expressions;
    private final LoopMaker loops;

    StatementMaker(Source source, DefinitionMaker definitions) {
        super(source);
        this.definitions = definitions;
        this.expressions = new ExpressionMaker(source, this);
        this.loops = new LoopMaker(source, this);
    }

    DefinitionMaker definitions() {
        return definitions;
    }

    ExpressionMaker expressions() {
        return expressions;
    }

    SyntaxNode block(StatementBlock tree, SyntaxNode parent) {
        if (tree == null) {
            return null;
        }
        SyntaxNode made = node("StatementBlockAst", tree, parent);
        return made.with("Statements", list("StatementAst", tree.statements(), made, this::statement))
                .with("Traps", traps(tree, made));
    }

    /** Null where there is none, as scripts test for it. */
    Object traps(StatementBlock tree, SyntaxNode parent) {
        return tree.traps().isEmpty() ? null : list("TrapStatementAst", tree.traps(), parent, this::statement);
    }

    /** Whatever an error holds. */
    SyntaxNode any(Ast tree, SyntaxNode parent) {
        if (tree instanceof Expression expression) {
            return expressions.expression(expression, parent);
        }
        if (tree instanceof Statement statement) {
            return statement(statement, parent);
        }
        if (tree instanceof StatementBlock block) {
            return block(block, parent);
        }
        if (tree instanceof Statement.PipelineElement element) {
            return element(element, parent);
        }
        if (tree instanceof Statement.CatchClause clause) {
            return catchClause(clause, parent);
        }
        if (tree instanceof TypeName type) {
            return bracketed(type, parent);
        }
        return definitions.any(tree, parent);
    }

    SyntaxNode statement(Statement tree, SyntaxNode parent) {
        if (tree == null) {
            return null;
        }
        if (tree instanceof Statement.Pipeline pipeline) {
            SyntaxNode made = node("PipelineAst", tree, parent);
            return made.with("PipelineElements", list("CommandBaseAst", pipeline.elements(), made, this::element))
                    .with("Background", pipeline.background());
        }
        if (tree instanceof Statement.PipelineChain chain) {
            SyntaxNode made = node("PipelineChainAst", tree, parent);
            return made.with("LhsPipelineChain", statement(chain.left(), made))
                    .with("RhsPipeline", statement(chain.right(), made))
                    .with("Operator", constant("TokenKind", chain.and() ? "AndAnd" : "OrOr"))
                    .with("Background", chain.background());
        }
        if (tree instanceof Statement.Assignment assignment) {
            SyntaxNode made = node("AssignmentStatementAst", tree, parent);
            return made.with("Left", expressions.expression(assignment.target(), made))
                    .with("Operator", constant("TokenKind", Operators.assignment(assignment.operator())))
                    .with("Right", assigned(assignment.value(), made))
                    .with("ErrorPosition", new ScriptExtent(source, assignment.operatorSpan()));
        }
        if (tree instanceof Statement.Error error) {
            SyntaxNode made = node("ErrorStatementAst", tree, parent);
            return made.with("NestedAst", list("Ast", error.children(), made, this::any));
        }
        return jump(tree, parent);
    }

    /** A lone expression is assigned without a pipeline around it. */
    private SyntaxNode assigned(Statement value, SyntaxNode parent) {
        boolean lone = value instanceof Statement.Pipeline pipeline
                && !pipeline.background()
                && pipeline.elements().size() == 1
                && pipeline.elements().get(0) instanceof Statement.CommandExpression;
        return lone ? element(((Statement.Pipeline) value).elements().get(0), parent) : statement(value, parent);
    }

    private SyntaxNode jump(Statement tree, SyntaxNode parent) {
        if (tree instanceof Statement.Return jump) {
            SyntaxNode made = node("ReturnStatementAst", tree, parent);
            return made.with("Pipeline", statement(jump.value(), made));
        }
        if (tree instanceof Statement.Exit jump) {
            SyntaxNode made = node("ExitStatementAst", tree, parent);
            return made.with("Pipeline", statement(jump.value(), made));
        }
        if (tree instanceof Statement.Throw jump) {
            SyntaxNode made = node("ThrowStatementAst", tree, parent);
            return made.with("Pipeline", statement(jump.value(), made)).with("IsRethrow", false);
        }
        if (tree instanceof Statement.Break jump) {
            SyntaxNode made = node("BreakStatementAst", tree, parent);
            return made.with("Label", expressions.expression(jump.label(), made));
        }
        if (tree instanceof Statement.Continue jump) {
            SyntaxNode made = node("ContinueStatementAst", tree, parent);
            return made.with("Label", expressions.expression(jump.label(), made));
        }
        return guarded(tree, parent);
    }

    private SyntaxNode guarded(Statement tree, SyntaxNode parent) {
        if (tree instanceof Statement.Try guarded) {
            SyntaxNode made = node("TryStatementAst", tree, parent);
            return made.with("Body", block(guarded.body(), made))
                    .with("CatchClauses", list("CatchClauseAst", guarded.catches(), made, this::catchClause))
                    .with("Finally", block(guarded.finallyBody(), made));
        }
        if (tree instanceof Statement.Trap trap) {
            SyntaxNode made = node("TrapStatementAst", tree, parent);
            return made.with("TrapType", trap.type() == null ? null : bracketed(trap.type(), made))
                    .with("Body", block(trap.body(), made));
        }
        if (tree instanceof Statement.Block block) {
            SyntaxNode made = node("BlockStatementAst", tree, parent);
            return made.with("Body", block(block.body(), made));
        }
        SyntaxNode loop = loops.statement(tree, parent);
        return loop != null ? loop : definitions.statement(tree, parent);
    }

    private SyntaxNode catchClause(Statement.CatchClause tree, SyntaxNode parent) {
        SyntaxNode made = node("CatchClauseAst", tree, parent);
        return made.with("CatchTypes", list("TypeConstraintAst", tree.types(), made, this::bracketed))
                .with("IsCatchAll", tree.types().isEmpty())
                .with("Body", block(tree.body(), made));
    }

    /** A type in its brackets. */
    SyntaxNode bracketed(TypeName type, SyntaxNode parent) {
        String text = source.text();
        int start = type.span().start();
        int end = type.span().end();
        boolean open = start > 0 && text.charAt(start - 1) == '[' && end < text.length() && text.charAt(end) == ']';
        Span span = open ? new Span(start - 1, end + 1) : type.span();
        return expressions.constraint(new TypeConstraint(span, type), parent);
    }

    private SyntaxNode element(Statement.PipelineElement tree, SyntaxNode parent) {
        if (tree instanceof Statement.CommandExpression expression) {
            SyntaxNode made = node("CommandExpressionAst", tree, parent);
            return made.with("Expression", expressions.expression(expression.expression(), made))
                    .with("Redirections", redirections(expression.redirections(), made));
        }
        Statement.Command command = (Statement.Command) tree;
        SyntaxNode made = node("CommandAst", tree, parent);
        String operator =
                switch (command.invocation()) {
                    case NONE -> "Unknown";
                    case CALL -> "Ampersand";
                    case DOT -> "Dot";
                };
        return made.with("CommandElements", list("CommandElementAst", command.elements(), made, this::word))
                .with("InvocationOperator", constant("TokenKind", operator))
                .with("Redirections", redirections(command.redirections(), made));
    }

    private SyntaxNode word(CommandElement tree, SyntaxNode parent) {
        if (tree instanceof Expression expression) {
            return expressions.expression(expression, parent);
        }
        CommandParameter parameter = (CommandParameter) tree;
        SyntaxNode made = node("CommandParameterAst", tree, parent).with("ParameterName", parameter.name());
        int colon = parameter.argument() == null ? 0 : 1;
        Span name = new Span(
                tree.span().start(), tree.span().start() + 1 + parameter.name().length() + colon);
        return made.with("Argument", expressions.expression(parameter.argument(), made))
                .with("ErrorPosition", new ScriptExtent(source, name));
    }

    private Object redirections(List<Redirection> trees, SyntaxNode parent) {
        return list("RedirectionAst", trees, parent, this::redirection);
    }

    private SyntaxNode redirection(Redirection tree, SyntaxNode parent) {
        if (tree instanceof Redirection.Merge merge) {
            return node("MergingRedirectionAst", tree, parent)
                    .with("FromStream", stream(merge.from()))
                    .with("ToStream", stream(merge.to()));
        }
        Redirection.ToFile toFile = (Redirection.ToFile) tree;
        SyntaxNode made = node("FileRedirectionAst", tree, parent);
        return made.with("FromStream", stream(toFile.from()))
                .with("Append", toFile.append())
                .with("Location", expressions.expression(toFile.location(), made));
    }

    static Object stream(int number) {
        List<String> names = List.of("All", "Output", "Error", "Warning", "Verbose", "Debug", "Information");
        return constant("RedirectionStream", names.get(number));
    }

    /** Flags of a statement as one value: {@code Regex, CaseSensitive}. */
    static Object flags(String enumeration, List<String> names) {
        List<String> set = new ArrayList<>(names);
        set.removeIf(String::isEmpty);
        return set.isEmpty() ? constant(enumeration, "None") : joined(enumeration, set);
    }

    private static Object joined(String enumeration, List<String> names) {
        NetType type = Types.find(SyntaxPart.NAMESPACE + enumeration);
        return NetEnum.parse(type, String.join(",", names).toLowerCase(Locale.ROOT));
    }
}
