package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.type.Members;

/** Objects as {@code Name : value} lines; every object shows what it has. */
final class ListShape extends ObjectShape {
    ListShape(FormatRequest request, FormatOptions options, Views views, View view) {
        super(request, options, views, view);
    }

    @Override
    Packet.Start start(Object first) {
        return Packet.Start.of(Shape.List, autoSize());
    }

    @Override
    Packet.Body body(Object target) {
        List<Packet.Field> fields = new ArrayList<>();
        if (view != null) {
            for (View.Item item : view.columnsFor(Members.typeNames(target))) {
                String label = item.label() != null ? item.label() : item.property();
                fields.add(new Packet.Field(label, text(target, item)));
            }
            return new Packet.Fields(fields);
        }
        List<FormatProperty> properties = request.properties().isEmpty() ? usual(target) : chosen(target, false);
        for (FormatProperty property : properties) {
            fields.add(new Packet.Field(property.shownLabel(), text(target, property, false)));
        }
        return new Packet.Fields(fields);
    }
}
