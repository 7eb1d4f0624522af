package mtsh.language.parse;

import java.util.Arrays;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;

/**
 * Goes through a tree in the order of the text, without recursion. A tree that is too deep for those who do recurse is refused on
 * the way.
 */
abstract class TreeWalk {
    static final int MAXIMUM_DEPTH = 1500;

    private final Children children = Children.to(this::push);
    private Ast[] nodes = new Ast[256];
    private Surroundings[] surroundings = new Surroundings[256];
    private int[] depths = new int[256];
    private int count;
    private Ast parent;
    private Surroundings around;
    private int depth;

    /** Looks at a node; returns what surrounds its children. */
    abstract Surroundings visit(Ast node, Surroundings around);

    /** What surrounds this child, when {@link #visit} has said {@code around} for all. */
    Surroundings surroundings(Ast parentNode, Ast child, Surroundings aroundAll) {
        return aroundAll;
    }

    final void walk(Ast root) {
        around = Surroundings.NONE;
        push(root);
        while (count > 0) {
            parent = nodes[--count];
            depth = depths[count];
            if (depth > MAXIMUM_DEPTH) {
                throw new TooComplicatedException();
            }
            around = visit(parent, surroundings[count]);
            int first = count;
            depth++;
            children.visit(parent);
            reverse(first);
        }
    }

    private void push(Ast node) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, count * 2);
            surroundings = Arrays.copyOf(surroundings, count * 2);
            depths = Arrays.copyOf(depths, count * 2);
        }
        nodes[count] = node;
        surroundings[count] = surroundings(parent, node, around);
        depths[count++] = depth;
    }

    /** The last is taken first. */
    private void reverse(int first) {
        for (int i = first, j = count - 1; i < j; i++, j--) {
            Ast node = nodes[i];
            nodes[i] = nodes[j];
            nodes[j] = node;
            Surroundings other = surroundings[i];
            surroundings[i] = surroundings[j];
            surroundings[j] = other;
        }
    }
}
