package mtsh.language.ast;

import java.util.List;

/** Whatever has a value. */
public sealed interface Expression extends CommandElement {
    /** How a string was written; bare words are command arguments without quotes. */
    enum StringKind {
        BARE_WORD,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        SINGLE_HERE,
        DOUBLE_HERE
    }

    /** A number, already of its .NET type (see {@code mtsh.language.value}). */
    record Constant(Span span, Object value) implements Expression {}

    record StringConstant(Span span, String value, StringKind kind) implements Expression {}

    /** {@code "a $b $(c)"}: the parts in order; literal runs are {@link StringConstant}s with escapes already resolved. */
    record ExpandableString(Span span, List<Expression> parts, StringKind kind) implements Expression {}

    /** {@code $name}, or {@code @name} as a command argument when {@code splatted}. */
    record Variable(Span span, VariablePath path, boolean splatted) implements Expression {}

    /** {@code a, b, c} */
    record ArrayLiteral(Span span, List<Expression> elements) implements Expression {}

    /** {@code @( ... )} */
    record ArrayExpression(Span span, StatementBlock body) implements Expression {}

    /** {@code $( ... )} */
    record SubExpression(Span span, StatementBlock body) implements Expression {}

    /** {@code ( pipeline )}; the body is one pipeline, chain or assignment. */
    record Paren(Span span, Statement body) implements Expression {}

    record HashtableEntry(Expression key, Statement value) {}

    /** {@code @{ k = v }} */
    record Hashtable(Span span, List<HashtableEntry> entries) implements Expression {}

    record ScriptBlockExpression(Span span, ScriptBlockAst body) implements Expression {}

    enum UnaryOperator {
        NOT,
        BNOT,
        PLUS,
        MINUS,
        PRE_INCREMENT,
        PRE_DECREMENT,
        POST_INCREMENT,
        POST_DECREMENT,
        COMMA,
        SPLIT,
        CSPLIT,
        JOIN
    }

    record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

    /** Binary operators without their case prefix; {@code -csplit} is SPLIT with {@code caseSensitive}. */
    enum BinaryOperator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        REMAINDER,
        FORMAT,
        RANGE,
        AND,
        OR,
        XOR,
        BAND,
        BOR,
        BXOR,
        SHL,
        SHR,
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE,
        LIKE,
        NOT_LIKE,
        MATCH,
        NOT_MATCH,
        REPLACE,
        CONTAINS,
        NOT_CONTAINS,
        IN,
        NOT_IN,
        SPLIT,
        JOIN,
        IS,
        IS_NOT,
        AS,
        COALESCE
    }

    /** {@code left op right}; {@code operatorSpan} is where the operator stands. */
    record Binary(
            Span span,
            BinaryOperator operator,
            boolean caseSensitive,
            Expression left,
            Expression right,
            Span operatorSpan)
            implements Expression {}

    record Ternary(Span span, Expression condition, Expression whenTrue, Expression whenFalse) implements Expression {}

    /** {@code [type] operand} */
    record Convert(Span span, TypeName type, Expression operand) implements Expression {}

    /** {@code [Attribute()] operand}, legal before a variable. */
    record Attributed(Span span, Attribute attribute, Expression operand) implements Expression {}

    /** {@code [type]} alone */
    record TypeLiteral(Span span, TypeName type) implements Expression {}

    /** {@code target.member}, {@code target::member}, {@code target?.member}; a plain name is a bare-word StringConstant. */
    record MemberAccess(Span span, Expression target, Expression member, boolean isStatic, boolean nullConditional)
            implements Expression {}

    record InvokeMember(
            Span span,
            Expression target,
            Expression member,
            List<TypeName> typeArguments,
            List<Expression> arguments,
            boolean isStatic,
            boolean nullConditional)
            implements Expression {}

    record Index(Span span, Expression target, Expression index, boolean nullConditional) implements Expression {}

    /** {@code $using:name} */
    record Using(Span span, Expression operand) implements Expression {}

    /** What stood where an expression should be; only in trees with errors. */
    record Error(Span span, List<Ast> children) implements Expression {}
}
