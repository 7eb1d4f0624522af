package mtsh.language.parse;

/** The colour of a lexeme whose place in the grammar gives it no other. */
final class TokenColors {
    private TokenColors() {}

    static Token.Kind of(Lexeme lexeme) {
        switch (lexeme.kind()) {
            case END:
                return null;
            case NEW_LINE:
                return Token.Kind.NEW_LINE;
            case STRING, EXPANDABLE:
                return Token.Kind.STRING;
            case NUMBER:
                return Token.Kind.NUMBER;
            case VARIABLE, SPLATTED:
                return Token.Kind.VARIABLE;
            case KEYWORD:
                return Token.Kind.KEYWORD;
            case PARAMETER:
                return Token.Kind.PARAMETER;
            case LABEL:
                return Token.Kind.LABEL;
            case WORD, IDENTIFIER, UNKNOWN:
                return Token.Kind.ARGUMENT;
            case LEFT_PARENTHESIS, RIGHT_PARENTHESIS, LEFT_BRACE, RIGHT_BRACE, LEFT_BRACKET, RIGHT_BRACKET:
                return Token.Kind.GROUP;
            case AT_PARENTHESIS, AT_BRACE, DOLLAR_PARENTHESIS, QUESTION_BRACKET:
                return Token.Kind.GROUP;
            default:
                return Token.Kind.OPERATOR;
        }
    }
}
