package mtsh.language.ast;

/** {@code -Name} or {@code -Name:argument}; {@code name} without the dash, {@code argument} null when no colon follows. */
public record CommandParameter(Span span, String name, Expression argument) implements CommandElement {}
