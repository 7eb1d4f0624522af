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
        List<Ast> parts = new ArrayList<>();
        parts.add(body);
        List<Statement.CatchClause> catches = new ArrayList<>();
        boolean failed = false;
        Lexeme catchWord = grammar().statements().clauseWord("catch");
        while (catchWord != null) {
            Statement.CatchClause clause = catchClause(catchWord);
            failed |= clause == null;
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
            if (finallyBody == null) {
                failed = true;
                open(after(span(finallyWord)), Problem.FINALLY_BODY_MISSING);
            }
        }
        if (catches.isEmpty() && finallyWord == null && !failed) {
            failed = true;
            open(after(body.span()), Problem.CATCH_OR_FINALLY_MISSING);
        }
        Span end = finallyBody != null ? finallyBody.span() : last(parts);
        if (failed) {
            return new Statement.Error(start.to(end), parts);
        }
        return new Statement.Try(start.to(end), body, catches, finallyBody);
    }

    /** Null, with a complaint, where the block is missing. */
    private Statement.CatchClause catchClause(Lexeme word) {
        List<TypeName> types = new ArrayList<>();
        Span end = span(word);
        while (true) {
            TypeConstraint constraint = typeConstraint();
            if (constraint == null) {
                break;
            }
            types.add(constraint.type());
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
                return grammar().statements().statementBlock() == null ? null : empty(word, types);
            }
        }
        StatementBlock body = grammar().statements().statementBlock();
        if (body == null) {
            open(after(end), Problem.CATCH_BODY_MISSING);
            return null;
        }
        return new Statement.CatchClause(span(word).to(body.span()), types, body);
    }

    private Statement.CatchClause empty(Lexeme word, List<TypeName> types) {
        return new Statement.CatchClause(
                span(word), types, new StatementBlock(span(word), List.of(), List.of()));
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
            return missingStatement(span(word).to(end));
        }
        return new Statement.Trap(span(word).to(body.span()), type, body);
    }
}
