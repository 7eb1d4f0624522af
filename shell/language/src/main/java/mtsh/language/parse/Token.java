package mtsh.language.parse;

import mtsh.language.ast.Span;

/** A token as an editor colours it. Tokens inside expandable strings are nested and come after their string, in order. */
public record Token(Kind kind, Span span) {
    /** What a token is to the eye. */
    public enum Kind {
        COMMAND,
        PARAMETER,
        ARGUMENT,
        STRING,
        NUMBER,
        VARIABLE,
        OPERATOR,
        KEYWORD,
        TYPE,
        MEMBER,
        COMMENT,
        GROUP,
        NEW_LINE,
        LABEL,
        ATTRIBUTE
    }
}
