package mtsh.language.ast;

/** What may stand in brackets before a parameter. */
public sealed interface ParameterAttribute extends Ast permits Attribute, TypeConstraint {}
