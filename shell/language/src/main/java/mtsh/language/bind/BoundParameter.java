package mtsh.language.bind;

import mtsh.language.ast.Span;
import mtsh.language.cmdlet.ParameterInfo;

/** A parameter with its value; {@code span} is what an error about the value points to, {@code text} as in {@link Argument}. */
public record BoundParameter(ParameterInfo parameter, Object value, String text, Span span) {}
