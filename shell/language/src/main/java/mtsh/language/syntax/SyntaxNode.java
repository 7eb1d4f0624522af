package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;

/** A node of the tree as scripts see it: what PowerShell calls an {@code Ast}. Its text is what it was made from. */
public final class SyntaxNode extends SyntaxPart {
    private static final Set<String> BLOCKS =
            Set.of("FunctionDefinitionAst", "ScriptBlockExpressionAst", "TrapStatementAst");

    private final Source source;
    private final Span span;
    private final Ast tree;
    private final SyntaxNode parent;
    private final List<SyntaxNode> children = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    SyntaxNode(String typeName, Source source, Span span, Ast tree, SyntaxNode parent) {
        super(typeName);
        this.source = source;
        this.span = span;
        this.tree = tree;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    SyntaxNode with(String property, Object value) {
        values.put(property, value);
        return this;
    }

    @Override
    public Object get(String property) {
        return switch (property) {
            case "Extent" -> new ScriptExtent(source, span);
            case "Parent" -> parent;
            default -> values.get(property);
        };
    }

    public Source source() {
        return source;
    }

    /** The node of the parser's tree that this shows. */
    public Ast tree() {
        return tree;
    }

    Span span() {
        return span;
    }

    /** This node and all below it, in the order of the text; nested blocks of script only when asked for. */
    public List<SyntaxNode> all(boolean nestedBlocks) {
        List<SyntaxNode> found = new ArrayList<>();
        collect(nestedBlocks, found);
        return found;
    }

    private void collect(boolean nestedBlocks, List<SyntaxNode> found) {
        found.add(this);
        if (!nestedBlocks && BLOCKS.contains(typeName())) {
            return;
        }
        for (SyntaxNode child : children) {
            child.collect(nestedBlocks, found);
        }
    }

    @Override
    public String toString() {
        return source.text(span);
    }
}
