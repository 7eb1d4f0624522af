package mtsh.language.parse;

import java.util.List;

import mtsh.language.ast.Expression.StringKind;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement.AssignmentOperator;
import mtsh.language.ast.VariablePath;

/**
 * A piece of text that the grammar takes as one. {@code start} and {@code end} are offsets of the text being read; {@code value} is
 * what the kind promises.
 */
record Lexeme(
        LexemeKind kind, int start, int end, String source, Object value, List<Fault> faults, List<Span> comments) {
    /** Text with its references; {@code parts} is null where nothing needs expanding. */
    record Text(String value, List<StringPart> parts, StringKind kind) {}

    /** The name of a parameter, without dash and colon. */
    record ParameterName(String name, boolean colon) {}

    record RedirectionTarget(int from, boolean append) {}

    record MergeStreams(int from, int to) {}

    /** As it is written. */
    String text() {
        return source.substring(start, end);
    }

    boolean isWritten(String text) {
        return end - start == text.length() && source.startsWith(text, start);
    }

    boolean startsWith(char c) {
        return end > start && source.charAt(start) == c;
    }

    boolean is(LexemeKind other) {
        return kind == other;
    }

    boolean isKeyword(String word) {
        return kind == LexemeKind.KEYWORD && word.equals(value);
    }

    boolean isEquals() {
        return kind == LexemeKind.ASSIGNMENT && value == AssignmentOperator.ASSIGN;
    }

    /** The text of a name, which is one object wherever the name stands. */
    String name() {
        return kind == LexemeKind.IDENTIFIER && value != null ? (String) value : text();
    }

    /** The lower-case word of a keyword, or null. */
    String keyword() {
        return kind == LexemeKind.KEYWORD ? (String) value : null;
    }

    Operator operator() {
        return kind == LexemeKind.OPERATOR
                        || kind == LexemeKind.PLUS_PLUS
                        || kind == LexemeKind.MINUS_MINUS
                        || kind == LexemeKind.COMMA
                ? (Operator) value
                : null;
    }

    boolean isBinaryOperator() {
        return kind == LexemeKind.OPERATOR && ((Operator) value).binary() != null;
    }

    boolean isUnaryOperator() {
        Operator operator = operator();
        return operator != null && operator.unary() != null;
    }

    Text textValue() {
        return (Text) value;
    }

    VariablePath path() {
        return (VariablePath) value;
    }

    ParameterName parameter() {
        return (ParameterName) value;
    }
}
