package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;

/** Makes the nodes of conditions and loops. */
final class LoopMaker extends NodeMaker {
    private final StatementMaker statements;

    LoopMaker(Source source, StatementMaker statements) {
        super(source);
        this.statements = statements;
    }

    /** Null when the statement is neither a condition nor a loop. */
    SyntaxNode statement(Statement tree, SyntaxNode parent) {
        if (tree instanceof Statement.If condition) {
            return condition(condition, parent);
        }
        if (tree instanceof Statement.While loop) {
            SyntaxNode made = node("WhileStatementAst", tree, parent).with("Label", loop.label());
            return made.with("Condition", statements.statement(loop.condition(), made))
                    .with("Body", statements.block(loop.body(), made));
        }
        if (tree instanceof Statement.DoLoop loop) {
            String type = loop.until() ? "DoUntilStatementAst" : "DoWhileStatementAst";
            SyntaxNode made = node(type, tree, parent).with("Label", loop.label());
            return made.with("Condition", statements.statement(loop.condition(), made))
                    .with("Body", statements.block(loop.body(), made));
        }
        if (tree instanceof Statement.For loop) {
            SyntaxNode made = node("ForStatementAst", tree, parent).with("Label", loop.label());
            return made.with("Initializer", statements.statement(loop.initializer(), made))
                    .with("Condition", statements.statement(loop.condition(), made))
                    .with("Iterator", statements.statement(loop.iterator(), made))
                    .with("Body", statements.block(loop.body(), made));
        }
        if (tree instanceof Statement.Foreach loop) {
            return foreach(loop, parent);
        }
        return tree instanceof Statement.Switch choice ? choice(choice, parent) : null;
    }

    private SyntaxNode condition(Statement.If tree, SyntaxNode parent) {
        SyntaxNode made = node("IfStatementAst", tree, parent);
        List<Object[]> clauses = new ArrayList<>();
        for (Statement.IfClause clause : tree.clauses()) {
            SyntaxNode condition = statements.statement(clause.condition(), made);
            clauses.add(new Object[] {condition, statements.block(clause.body(), made)});
        }
        return made.with("Clauses", pairs("PipelineBaseAst", "StatementBlockAst", clauses))
                .with("ElseClause", statements.block(tree.elseBody(), made));
    }

    private SyntaxNode foreach(Statement.Foreach tree, SyntaxNode parent) {
        SyntaxNode made = node("ForEachStatementAst", tree, parent).with("Label", tree.label());
        return made.with("Variable", statements.expressions().expression(tree.variable(), made))
                .with("Condition", statements.statement(tree.collection(), made))
                .with("ThrottleLimit", statements.expressions().expression(tree.throttleLimit(), made))
                .with("Flags", constant("ForEachFlags", tree.parallel() ? "Parallel" : "None"))
                .with("Body", statements.block(tree.body(), made));
    }

    private SyntaxNode choice(Statement.Switch tree, SyntaxNode parent) {
        SyntaxNode made = node("SwitchStatementAst", tree, parent).with("Label", tree.label());
        String mode =
                switch (tree.mode()) {
                    case EXACT -> "";
                    case WILDCARD -> "Wildcard";
                    case REGEX -> "Regex";
                };
        List<String> flags = List.of(
                tree.file() == null ? "" : "File",
                mode,
                tree.caseSensitive() ? "CaseSensitive" : "",
                tree.parallel() ? "Parallel" : "");
        made.with("Flags", StatementMaker.flags("SwitchFlags", flags));
        SyntaxNode condition = statements.statement(tree.condition(), made);
        made.with("Condition", condition != null ? condition : file(tree, made));
        List<Object[]> clauses = new ArrayList<>();
        for (Statement.SwitchCase each : tree.cases()) {
            SyntaxNode key = statements.expressions().expression(each.key(), made);
            clauses.add(new Object[] {key, statements.block(each.body(), made)});
        }
        return made.with("Clauses", pairs("ExpressionAst", "StatementBlockAst", clauses))
                .with("Default", statements.block(tree.defaultBody(), made));
    }

    /** The name of a file is a pipeline of its own. */
    private SyntaxNode file(Statement.Switch tree, SyntaxNode parent) {
        Statement.CommandExpression name =
                new Statement.CommandExpression(tree.file().span(), tree.file(), List.of());
        return statements.statement(new Statement.Pipeline(tree.file().span(), List.of(name), false), parent);
    }
}
