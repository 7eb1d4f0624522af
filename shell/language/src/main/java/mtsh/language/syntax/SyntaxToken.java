package mtsh.language.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.value.NetEnum;

/** A token as scripts see it: kind, flags, text, and what its own type adds. */
public final class SyntaxToken extends SyntaxPart {
    private final Source source;
    private final Span span;
    private final String kind;
    private final long flags;
    private Map<String, Object> more = Map.of();
    private List<SyntaxToken> nested = List.of();

    SyntaxToken(String typeName, Source source, Span span, String kind, long flags) {
        super(typeName);
        this.source = source;
        this.span = span;
        this.kind = kind;
        this.flags = flags;
    }

    SyntaxToken with(String property, Object value) {
        more = more.isEmpty() ? new HashMap<>(2) : more;
        more.put(property, value);
        return this;
    }

    void nest(List<SyntaxToken> tokens) {
        nested = List.copyOf(tokens);
    }

    @Override
    public Object get(String property) {
        return switch (property) {
            case "Text" -> source.text(span);
            case "Kind" -> NodeMaker.constant("TokenKind", kind);
            case "TokenFlags" -> new NetEnum(TokenFlags.type(), flags);
            case "HasError" -> (flags & TokenFlags.IN_ERROR) != 0;
            case "Extent" -> new ScriptExtent(source, span);
            case "NestedTokens" -> nested.isEmpty() ? null : NodeMaker.readOnly(NAMESPACE + "Token", nested);
            default -> more.get(property);
        };
    }

    public String kind() {
        return kind;
    }

    public long flags() {
        return flags;
    }

    public Span span() {
        return span;
    }

    public Source source() {
        return source;
    }

    @Override
    public String toString() {
        return kind.equals("EndOfInput") ? kind : source.text(span);
    }
}
