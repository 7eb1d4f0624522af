package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Statement;

/** Labels of the loops around the cursor, the outermost first. */
final class LoopLabels {
    private static final Pattern UNFINISHED = Pattern.compile("(?i)^:(\\w+)\\s+(?:do|switch)\\b(?!-)");
    private static final Pattern LABEL_FOLLOWS = Pattern.compile("[ \\t]+\\w");

    private LoopLabels() {}

    static List<Item> of(Place place) {
        NodePath path = place.path();
        int end = path.leaf().span().end();
        if (LABEL_FOLLOWS.matcher(path.text()).region(end, path.text().length()).lookingAt()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            Ast loop = path.get(i);
            String label = label(loop, path);
            if (label != null) {
                items.add(Item.code(label, "").kind(Item.Kind.Text).toolTip(() -> path.text(loop)));
            }
        }
        return items;
    }

    private static String label(Ast node, NodePath path) {
        if (node instanceof Statement.While loop) {
            return loop.label();
        }
        if (node instanceof Statement.For loop) {
            return loop.label();
        }
        if (node instanceof Statement.Foreach loop) {
            return loop.label();
        }
        if (node instanceof Statement.DoLoop loop) {
            return loop.label();
        }
        if (node instanceof Statement.Switch loop) {
            return loop.label();
        }
        Matcher unfinished = UNFINISHED.matcher(node instanceof Statement ? path.text(node) : "");
        return unfinished.find() ? unfinished.group(1) : null;
    }
}
