package mtsh.language.parse;

import mtsh.language.ast.Span;

/**
 * One thing wrong with the text. {@code id} and {@code message} are PowerShell's ({@code MissingEndCurlyBrace}); {@code
 * incomplete} says that more text could make it right.
 */
public record ParseError(Span span, String id, String message, boolean incomplete) {}
