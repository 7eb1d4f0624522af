package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.type.Members;

/** Rows of a table; the columns are those of the first object. */
final class TableShape extends ObjectShape {
    private static final int MOST_COLUMNS = 10;

    private final List<FormatProperty> active;

    TableShape(FormatRequest request, FormatOptions options, Views views, View view, Object first) {
        super(request, options, views, view);
        active = view != null ? List.of() : active(first);
    }

    private List<FormatProperty> active(Object first) {
        if (!request.properties().isEmpty()) {
            return chosen(first, true);
        }
        List<FormatProperty> usual = usual(first);
        boolean all = views.defaultProperties(first, Members.typeNames(first)).isEmpty();
        return all && usual.size() > MOST_COLUMNS ? usual.subList(0, MOST_COLUMNS) : usual;
    }

    @Override
    Packet.Start start(Object first) {
        boolean hide = request.hideHeaders() || view != null && view.hideHeader();
        List<Packet.Column> columns = view != null ? viewColumns(first) : propertyColumns(first);
        return new Packet.Start(Shape.Table, autoSize(), columns, hide, request.repeatHeader(), 0);
    }

    private List<Packet.Column> viewColumns(Object first) {
        List<Packet.Column> columns = new ArrayList<>();
        for (View.Item item : view.columns(options)) {
            String label = item.label() != null ? item.label() : item.property();
            boolean plain = item.label() == null
                    || !PropertyExpression.named(label).resolve(first).isEmpty();
            columns.add(new Packet.Column(label, item.width(), item.alignment(), plain));
        }
        return columns;
    }

    private List<Packet.Column> propertyColumns(Object first) {
        List<Packet.Column> columns = new ArrayList<>();
        for (FormatProperty property : active) {
            Alignment alignment = property.alignment() == Alignment.Undefined
                    ? usualAlignment(first, property)
                    : property.alignment();
            columns.add(new Packet.Column(property.shownLabel(), property.width(), alignment, true));
        }
        return columns;
    }

    /** Numbers and truth values stand right, as the first object's value is. */
    private static Alignment usualAlignment(Object first, FormatProperty property) {
        PropertyExpression.Result result = property.expression().value(first);
        if (result.value() == null || result.error() != null) {
            return Alignment.Left;
        }
        List<String> typeNames = Members.typeNames(result.value());
        boolean isText = !typeNames.isEmpty() && typeNames.get(0).equals("System.String");
        return !isText && DisplayText.isScalar(typeNames) ? Alignment.Right : Alignment.Left;
    }

    @Override
    Packet.Body body(Object target) {
        List<Packet.Cell> cells = new ArrayList<>();
        if (view != null) {
            for (View.Item item : view.columns(options)) {
                cells.add(new Packet.Cell(text(target, item), Alignment.Undefined));
            }
        } else {
            for (FormatProperty property : active) {
                cells.add(new Packet.Cell(text(target, property, true), Alignment.Undefined));
            }
        }
        boolean wrap = request.wrap() != null ? request.wrap() : view != null && view.wrap();
        return new Packet.Row(cells, wrap);
    }
}
