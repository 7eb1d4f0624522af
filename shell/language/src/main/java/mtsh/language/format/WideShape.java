package mtsh.language.format;

import java.util.List;

import mtsh.language.type.Members;

/** One property of each object, several objects on a line. */
final class WideShape extends ObjectShape {
    WideShape(FormatRequest request, FormatOptions options, Views views, View view) {
        super(request, options, views, view);
    }

    @Override
    Packet.Start start(Object first) {
        int columns = autoSize() ? 0 : request.columns();
        return new Packet.Start(Shape.Wide, autoSize(), List.of(), false, false, columns);
    }

    @Override
    Packet.Body body(Object target) {
        if (view != null) {
            List<View.Item> items = view.columnsFor(Members.typeNames(target));
            return new Packet.Wide(text(target, items.get(0)));
        }
        List<FormatProperty> properties = properties(target);
        return new Packet.Wide(properties.isEmpty() ? "" : text(target, properties.get(0), false));
    }

    private List<FormatProperty> properties(Object target) {
        if (!request.properties().isEmpty()) {
            return chosen(target, false);
        }
        String name = DisplayText.displayName(target);
        return name == null
                ? usual(target)
                : withoutExcluded(List.of(FormatProperty.of(PropertyExpression.named(name))));
    }
}
