package mtsh.language.parse;

/** What a {@link Lexeme} is to the grammar. */
enum LexemeKind {
    END,
    NEW_LINE,
    SEMICOLON,
    PIPE,
    AND_AND,
    OR_OR,
    AMPERSAND,
    COMMA,
    DOT,
    COLON,
    COLON_COLON,
    QUESTION,
    LEFT_PARENTHESIS,
    RIGHT_PARENTHESIS,
    LEFT_BRACE,
    RIGHT_BRACE,
    LEFT_BRACKET,
    RIGHT_BRACKET,
    AT_PARENTHESIS,
    AT_BRACE,
    DOLLAR_PARENTHESIS,
    QUESTION_DOT,
    QUESTION_BRACKET,
    /** Has an {@link Operator}. */
    OPERATOR,
    PLUS_PLUS,
    MINUS_MINUS,
    /** Has an assignment operator. */
    ASSIGNMENT,
    VARIABLE,
    SPLATTED,
    NUMBER,
    STRING,
    EXPANDABLE,
    /** A word that is neither name nor number; may hold references. */
    WORD,
    IDENTIFIER,
    KEYWORD,
    LABEL,
    PARAMETER,
    REDIRECT_TO_FILE,
    REDIRECT_MERGE,
    REDIRECT_FROM_FILE,
    UNKNOWN
}
