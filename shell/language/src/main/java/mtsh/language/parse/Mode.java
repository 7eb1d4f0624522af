package mtsh.language.parse;

/** How text is cut into lexemes. */
enum Mode {
    /** Words are commands and arguments: {@code a+b} is one. */
    COMMAND,
    /** Words are operands and operators. */
    EXPRESSION,
    /** Words are names of types. */
    TYPE_NAME,
    /** Heads of classes and members: operands, but with keywords. */
    SIGNATURE
}
