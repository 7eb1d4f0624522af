package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;

/** Turns the tree of one source into nodes. The three parts know each other through this. */
final class Compiler {
    final Source source;
    final ExpressionCompiler expressions;
    final StatementCompiler statements;
    final CommandCompiler commands;
    final TypeDefinitionCompiler types;

    Compiler(Source source) {
        this.source = source;
        this.expressions = new ExpressionCompiler(this);
        this.statements = new StatementCompiler(this);
        this.commands = new CommandCompiler(this);
        this.types = new TypeDefinitionCompiler(this);
    }

    static CompiledBlock compile(Source source, ScriptBlockAst script) {
        return new Compiler(source).block(script, null);
    }

    CompiledBlock block(ScriptBlockAst script, List<ParameterAst> parameters) {
        return CompiledBlock.of(this, script, parameters);
    }

    Evaluable expression(Expression expression) {
        return expressions.compile(expression);
    }

    Executable statement(Statement statement) {
        return statements.compile(statement);
    }

    Executable block(StatementBlock block) {
        return statements.block(block);
    }

    /** A statement for its value: nothing, one value, or an array. */
    Evaluable value(Statement statement) {
        return statements.value(statement);
    }
}
