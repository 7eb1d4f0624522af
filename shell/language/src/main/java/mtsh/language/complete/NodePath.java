package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Span;

/** The nodes around a place of the text, from the script down to the smallest. */
final class NodePath {
    private final String text;
    private final List<Ast> nodes;

    private NodePath(String text, List<Ast> nodes) {
        this.text = text;
        this.nodes = nodes;
    }

    /** To the smallest node that holds all of a span. */
    static NodePath to(ScriptBlockAst script, String text, Span span) {
        List<Ast> nodes = new ArrayList<>();
        Ast node = script;
        while (node != null) {
            nodes.add(node);
            node = childWith(node, span);
        }
        return new NodePath(text, nodes);
    }

    /** To another place of the same text. */
    NodePath to(Span span) {
        return nodes.get(0) instanceof ScriptBlockAst script ? to(script, text, span) : this;
    }

    private static Ast childWith(Ast node, Span span) {
        for (Ast child : Children.of(node)) {
            if (child.span().start() <= span.start() && child.span().end() >= span.end()) {
                return child;
            }
        }
        return null;
    }

    /** The whole text that was parsed. */
    String text() {
        return text;
    }

    String text(Ast node) {
        return text.substring(node.span().start(), node.span().end());
    }

    Ast script() {
        return nodes.get(0);
    }

    Ast leaf() {
        return nodes.get(nodes.size() - 1);
    }

    int size() {
        return nodes.size();
    }

    Ast get(int index) {
        return nodes.get(index);
    }

    /** The node so many steps above the leaf, or null. */
    Ast above(int steps) {
        int index = nodes.size() - 1 - steps;
        return index < 0 ? null : nodes.get(index);
    }

    /** The index of this very node, or -1. */
    int lastIndexOf(Ast node) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.get(i) == node) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the innermost node of a class below {@code before}, or -1. */
    int lastIndexOf(Class<? extends Ast> type, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (type.isInstance(nodes.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
