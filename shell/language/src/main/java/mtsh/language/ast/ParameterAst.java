package mtsh.language.ast;

import java.util.List;

/** One parameter of a {@code param} block or of {@code function f($a, $b)}; {@code defaultValue} may be null. */
public record ParameterAst(
        Span span, Expression.Variable variable, List<ParameterAttribute> attributes, Expression defaultValue)
        implements Ast {
    public String name() {
        return variable.path().name();
    }
}
