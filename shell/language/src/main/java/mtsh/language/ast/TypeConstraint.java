package mtsh.language.ast;

/** {@code [int]} before a parameter or variable. */
public record TypeConstraint(Span span, TypeName type) implements ParameterAttribute {}
