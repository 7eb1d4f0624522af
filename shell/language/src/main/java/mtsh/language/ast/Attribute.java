package mtsh.language.ast;

import java.util.List;

/** {@code [Parameter(Position = 0, Mandatory)]}; an argument without a value has the constant true. */
public record Attribute(Span span, TypeName type, List<Expression> positional, List<NamedArgument> named)
        implements ParameterAttribute {
    public record NamedArgument(Span span, String name, Expression value) {}
}
