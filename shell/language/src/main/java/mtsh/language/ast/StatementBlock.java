package mtsh.language.ast;

import java.util.List;

/** Statements in braces or in {@code $( )}, with the traps that hold for them. */
public record StatementBlock(Span span, List<Statement> statements, List<Statement.Trap> traps) implements Ast {}
