package mtsh.console.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.eval.Engine;
import mtsh.language.type.NetMember;
import mtsh.language.type.NetType;

/** Members after {@code .} and {@code ::}. */
final class MemberNames {
    private static final int PROPERTY = 0;
    private static final int METHOD = 1;

    private final Engine engine;

    MemberNames(Engine engine) {
        this.engine = engine;
    }

    List<Item> of(Place.MemberPlace place) {
        if (place.isStatic()) {
            NetType type = ShapeFinder.staticType(place.target());
            return type == null ? List.of() : statics(type);
        }
        Shape shape = new ShapeFinder(engine, place.path()).of(place.target());
        List<Item> items = new ArrayList<>();
        for (Shape.Property each : properties(shape)) {
            items.add(property(each.name(), each.typeName()));
        }
        if (shape.type() != null) {
            for (String name : shape.type().methodNames(false)) {
                items.add(method(name, shape.type().methods(name)));
            }
        }
        return items;
    }

    /** Properties of a value: those that are known by name, then those of its type. */
    static List<Shape.Property> properties(Shape shape) {
        Map<String, Shape.Property> found = new LinkedHashMap<>();
        shape.properties().forEach(each -> found.putIfAbsent(each.name().toLowerCase(Locale.ROOT), each));
        if (shape.type() != null) {
            for (NetMember.Property each : shape.type().allProperties()) {
                found.putIfAbsent(
                        each.name().toLowerCase(Locale.ROOT), new Shape.Property(each.name(), each.typeName()));
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Item> statics(NetType type) {
        List<Item> items = new ArrayList<>();
        type.enumNames().forEach(name -> items.add(property(name, type.name())));
        type.allStaticProperties().forEach(each -> items.add(property(each.name(), each.typeName())));
        type.methodNames(true).forEach(name -> items.add(method(name, type.staticMethods(name))));
        if (!type.constructors().isEmpty()) {
            items.add(method("new", type.constructors()));
        }
        return items;
    }

    private static Item property(String name, String typeName) {
        boolean plain = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        return Item.code(plain ? name : "'" + name.replace("'", "''") + "'", typeName)
                .match(name)
                .open()
                .rank(PROPERTY);
    }

    private static Item method(String name, List<NetMember.Method> overloads) {
        boolean takesNothing =
                overloads.size() == 1 && overloads.get(0).parameters().isEmpty();
        String note = overloads.isEmpty() ? "" : overloads.get(0).definition() + more(overloads);
        return Item.code(name + (takesNothing ? "()" : "("), note).open().rank(METHOD);
    }

    private static String more(List<NetMember.Method> overloads) {
        return overloads.size() > 1 ? "  (+" + (overloads.size() - 1) + ")" : "";
    }
}
