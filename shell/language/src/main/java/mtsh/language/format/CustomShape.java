package mtsh.language.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import mtsh.language.type.Members;

/** Objects with what is in them, level by level; or the one text that a custom view makes. */
final class CustomShape extends ObjectShape {
    private static final int INDENT = 2;

    CustomShape(FormatRequest request, FormatOptions options, Views views, View view) {
        super(request, options, views, view);
    }

    @Override
    Packet.Start start(Object first) {
        return Packet.Start.of(Shape.Custom, autoSize());
    }

    @Override
    Packet.Body body(Object target) {
        if (view != null) {
            return view.text().block(target, options);
        }
        List<Packet.Block.Piece> pieces = new ArrayList<>();
        Iterator<?> elements = DisplayText.elements(target);
        if (DisplayText.isScalar(Members.typeNames(target))) {
            leaf(target, pieces);
        } else if (elements != null) {
            enumeration(elements, 0, request.depth(), pieces);
        } else {
            List<FormatProperty> properties = request.properties().isEmpty() ? usual(target) : chosen(target, false);
            object(target, properties, 0, request.depth(), pieces);
        }
        return new Packet.Block(pieces);
    }

    private void object(
            Object target, List<FormatProperty> properties, int level, int deepest, List<Packet.Block.Piece> pieces) {
        line("class " + className(target), pieces);
        line("{", pieces);
        List<Packet.Block.Piece> inner = indented(pieces);
        for (FormatProperty property : properties) {
            property(target, property, level, property.depth() != null ? property.depth() : deepest, inner);
        }
        line("}", pieces);
    }

    private void property(
            Object target, FormatProperty property, int level, int deepest, List<Packet.Block.Piece> pieces) {
        pieces.add(new Packet.Block.Text(property.expression() + " = "));
        PropertyExpression.Result result = property.expression().value(target);
        Object value = result.error() != null && request.displayError() ? "#ERR" : result.value();
        Iterator<?> elements = value == null ? null : DisplayText.elements(value);
        if (elements != null) {
            pieces.add(new Packet.Block.NewLine());
            enumeration(elements, level + 1, deepest, indented(pieces));
        } else if (isLeaf(value, level, deepest)) {
            leaf(value, pieces);
        } else {
            pieces.add(new Packet.Block.NewLine());
            object(value, usual(value), level + 1, deepest, indented(pieces));
        }
    }

    private void enumeration(Iterator<?> elements, int level, int deepest, List<Packet.Block.Piece> pieces) {
        line("[", pieces);
        List<Packet.Block.Piece> inner = indented(pieces);
        for (int count = 0; elements.hasNext(); count++) {
            if (count == options.enumerationLimit()) {
                leaf(Cells.ELLIPSIS, inner);
                break;
            }
            element(elements.next(), level, deepest, inner);
        }
        line("]", pieces);
        pieces.add(new Packet.Block.NewLine());
    }

    private void element(Object element, int level, int deepest, List<Packet.Block.Piece> pieces) {
        if (isLeaf(element, level, deepest)) {
            leaf(element, pieces);
            return;
        }
        Iterator<?> nested = DisplayText.elements(element);
        if (nested != null) {
            pieces.add(new Packet.Block.NewLine());
            enumeration(nested, level + 1, deepest, indented(pieces));
        } else {
            object(element, usual(element), level + 1, deepest, pieces);
        }
    }

    private static boolean isLeaf(Object value, int level, int deepest) {
        return value == null || level >= deepest || DisplayText.isScalar(Members.typeNames(value));
    }

    private void leaf(Object value, List<Packet.Block.Piece> pieces) {
        line(DisplayText.of(value, options.enumerationLimit(), false), pieces);
    }

    private static void line(String text, List<Packet.Block.Piece> pieces) {
        pieces.add(new Packet.Block.Text(text));
        pieces.add(new Packet.Block.NewLine());
    }

    private static List<Packet.Block.Piece> indented(List<Packet.Block.Piece> pieces) {
        List<Packet.Block.Piece> inner = new ArrayList<>();
        pieces.add(new Packet.Block.Indented(INDENT, inner));
        return inner;
    }

    private static String className(Object target) {
        List<String> typeNames = Members.typeNames(target);
        if (typeNames.isEmpty()) {
            return "PSObject";
        }
        String name = typeNames.get(0);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
