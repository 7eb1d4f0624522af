package mtsh.language.ast;

import java.util.List;

/** {@code [CmdletBinding()] param(...)} */
public record ParamBlock(Span span, List<Attribute> attributes, List<ParameterAst> parameters) implements Ast {}
