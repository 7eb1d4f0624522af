package mtsh.language.parse;

import java.util.List;

import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;

/** Statements as they stood in a row; {@code span} is null when there were none. */
record StatementList(List<Statement> statements, List<Statement.Trap> traps, Span span) {
    StatementBlock block(Span blockSpan) {
        return new StatementBlock(blockSpan, List.copyOf(statements), List.copyOf(traps));
    }
}
