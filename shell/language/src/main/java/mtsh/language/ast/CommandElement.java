package mtsh.language.ast;

/** A word of a command: an argument or a {@link CommandParameter}. */
public sealed interface CommandElement extends Ast permits Expression, CommandParameter {}
