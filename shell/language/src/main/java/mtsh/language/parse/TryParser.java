package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;

/** {@code try} and {@code trap}, the word being behind. */
final class TryParser extends GrammarPart {
    /** How far the statement being read has come. */
    private Span reached;

    TryParser(Grammar grammar) {
        super(grammar);
    }

    Statement tryStatement(Lexeme word) {
        Span start = span(word);
        StatementBlock body = grammar().statements().statementBlock();
        if (body == null) {
            open(after(start), Problem.TRY_BODY_MISSING);
            return missingStatement(start);
        }
        Span outer = reached;
        Statement read = clauses(start, body);
        reached = outer;
        return read;
    }

    private Statement clauses(Span start, StatementBlock body) {
        List<Ast> parts = new ArrayList<>();
        parts.add(body);
        List<Statement.CatchClause> catches = new ArrayList<>();
        boolean failed = false;
        reached = body.span();
        Lexeme catchWord = grammar().statements().clauseWord("catch");
        while (catchWord != null) {
            Statement.CatchClause clause = catchClause(catchWord, parts);
            failed |= clause == null;
            reached = clause == null ? reached : clause.span();
            if (clause != null) {
                catches.add(clause);
                parts.add(clause);
            }
            catchWord = grammar().statements().clauseWord("catch");
        }
        Lexeme finallyWord = grammar().statements().clauseWord("finally");
        StatementBlock finallyBody = null;
        if (finallyWord != null) {
            finallyBody = grammar().statements().statementBlock();
            reached = finallyBody == null ? span(finallyWord) : finallyBody.span();
            if (finallyBody == null) {
                failed = true;
                open(after(span(finallyWord)), Problem.FINALLY_BODY_MISSING);
            }
        }
        if (catches.isEmpty() && finallyWord == null && !failed) {
            failed = true;
            open(after(body.span()), Problem.CATCH_OR_FINALLY_MISSING);
        }
        Span whole = start.to(reached);
        return failed ? new Statement.Error(whole, parts) : new Statement.Try(whole, body, catches, finallyBody);
    }

    /** Null, with a complaint, where the block is missing; its types are then parts of what is wrong. */
    private Statement.CatchClause catchClause(Lexeme word, List<Ast> parts) {
        List<TypeName> types = new ArrayList<>();
        List<TypeConstraint> constraints = new ArrayList<>();
        Span end = span(word);
        while (true) {
            TypeConstraint constraint = typeConstraint();
            if (constraint == null) {
                break;
            }
            types.add(constraint.type());
            constraints.add(constraint);
            end = constraint.span();
            LexemeStream.Mark mark = stream().mark();
            skipNewLines();
            if (!peekIs(LexemeKind.COMMA)) {
                stream().rewind(mark);
                break;
            }
            Lexeme comma = take();
            skipNewLines();
            if (!grammar().attributes().startsHere()) {
                open(after(span(comma)), Problem.TYPE_LITERAL_MISSING);
                reached = span(comma);
                parts.addAll(constraints);
                grammar().statements().statementBlock();
                return null;
            }
        }
        StatementBlock body = grammar().statements().statementBlock();
        if (body == null) {
            open(after(end), Problem.CATCH_BODY_MISSING);
            reached = end;
            parts.addAll(constraints);
            return null;
        }
        return new Statement.CatchClause(span(word).to(body.span()), types, body);
    }

    /** A type in brackets, perhaps on the next line; null, and nothing taken, where there is none. */
    private TypeConstraint typeConstraint() {
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        ParameterAttribute attribute = grammar().attributes().attribute();
        if (attribute instanceof TypeConstraint constraint) {
            return constraint;
        }
        stream().rewind(mark);
        return null;
    }

    Statement trap(Lexeme word) {
        TypeConstraint constraint = typeConstraint();
        TypeName type = constraint == null ? null : constraint.type();
        Span end = constraint == null ? span(word) : constraint.span();
        StatementBlock body = grammar().statements().statementBlock();
        if (body == null) {
            open(after(end), Problem.TRAP_BODY_MISSING);
            return new Statement.Error(span(word).to(end), constraint == null ? List.of() : List.of(constraint));
        }
        return new Statement.Trap(span(word).to(body.span()), type, body);
    }
}
