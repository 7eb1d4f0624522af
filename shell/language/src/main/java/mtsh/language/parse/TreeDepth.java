package mtsh.language.parse;

import java.util.Arrays;
import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;

/** Measures how deep a tree is, without recursion, so that whoever walks it may recurse. */
final class TreeDepth {
    static final int MAXIMUM = 1500;

    private Ast[] nodes = new Ast[256];
    private int[] depths = new int[256];
    private int count;

    private TreeDepth() {}

    static void check(Ast root) {
        new TreeDepth().checkAll(root);
    }

    private void checkAll(Ast root) {
        push(root, 0);
        while (count > 0) {
            Ast node = nodes[--count];
            int depth = depths[count];
            if (depth > MAXIMUM) {
                throw new TooComplicatedException();
            }
            List<Ast> children = Children.of(node);
            for (int i = 0; i < children.size(); i++) {
                push(children.get(i), depth + 1);
            }
        }
    }

    private void push(Ast node, int depth) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, count * 2);
            depths = Arrays.copyOf(depths, count * 2);
        }
        nodes[count] = node;
        depths[count++] = depth;
    }
}
