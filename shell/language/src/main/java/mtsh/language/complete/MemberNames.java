package mtsh.language.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.language.ast.Expression;
import mtsh.language.eval.Engine;
import mtsh.language.type.Members;
import mtsh.language.type.NetMember;
import mtsh.language.type.NetType;
import mtsh.language.type.PropertyView;
import mtsh.language.type.Types;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** Members after {@code .} and {@code ::}: those of the value where it can be had, else those of what it will look like. */
final class MemberNames {
    private static final int METHOD = 10_000;
    private static final int OF_EVERY_OBJECT = 20_000;

    /** The order of PSMemberTypes. */
    private static final List<String> KINDS =
            List.of("AliasProperty", "CodeProperty", "Property", "NoteProperty", "ScriptProperty", "PropertySet");

    private static final String[][] FOR_COLLECTIONS = {
        {"Where", "Where({ expression } [, mode [, numberToReturn]])"},
        {"ForEach", "ForEach(expression [, arguments...])"},
        {"PSWhere", "PSWhere({ expression } [, mode [, numberToReturn]])"},
        {"PSForEach", "PSForEach(expression [, arguments...])"},
    };

    private static final Comparator<Item> BY_LABEL = Comparator.comparing(Item::label, String.CASE_INSENSITIVE_ORDER);

    private final Engine engine;

    MemberNames(Engine engine) {
        this.engine = engine;
    }

    List<Item> of(Place.MemberPlace place) {
        if (place.isStatic()) {
            NetType type = new ShapeFinder(engine, place.path()).staticType(place.target());
            return type == null ? List.of() : statics(type);
        }
        if (place.target() instanceof Expression.Variable variable && variable.splatted()) {
            return List.of();
        }
        Object value = SafeValue.of(place.target(), engine);
        if (value != null) {
            return ofValue(value);
        }
        return ofShape(new ShapeFinder(engine, place.path()).of(place.target()));
    }

    /** Members of a value: its properties, what its type can do, the keys of a table. */
    private static List<Item> ofValue(Object value) {
        List<PropertyView> views = new ArrayList<>(Members.properties(value));
        views.sort(Comparator.comparing((PropertyView view) -> KINDS.indexOf(view.memberType()))
                .thenComparing(PropertyView::name, String.CASE_INSENSITIVE_ORDER));
        List<Item> items = new ArrayList<>();
        views.forEach(each -> items.add(property(each.name(), "").toolTip(each::definition)));
        Object plain = PSObject.unwrap(value);
        List<Item> methods = methods(Types.of(plain), false);
        methods.addAll(indexers(Types.of(plain)));
        if (value instanceof PSObject object) {
            for (PSMember member : object.members()) {
                if (member instanceof PSMember.ScriptMethod method) {
                    methods.add(method(method.name(), List.of()));
                }
            }
        }
        items.addAll(methods);
        if (plain instanceof PSDictionary table) {
            for (Object key : table.keys()) {
                if (key instanceof String name) {
                    items.add(property(name, "").rank(-1));
                }
            }
        }
        List<Object> elements =
                plain instanceof PSDictionary || plain instanceof String ? null : Enumeration.list(plain);
        if (elements != null) {
            // What most often follows is a property of the elements, which PowerShell reads but does not list.
            elements.stream().findFirst().ifPresent(one -> Members.properties(one)
                    .forEach(
                            each -> items.add(property(each.name(), "").rank(-1).more())));
            forCollections(items, true);
        }
        return items;
    }

    private static void forCollections(List<Item> items, boolean parenthesis) {
        for (String[] each : FOR_COLLECTIONS) {
            Item item = Item.code(each[0] + (parenthesis ? "(" : ""), "")
                    .kind(Item.Kind.Method)
                    .label(each[0])
                    .match(each[0])
                    .toolTip(() -> each[1])
                    .rank(METHOD);
            items.add(item.open());
        }
    }

    /** Members of what is not there yet. */
    static List<Item> ofShape(Shape shape) {
        List<Item> items = properties(shape);
        Set<String> seen = new HashSet<>();
        for (NetType type : shape.isCustom() ? List.of(custom()) : shape.types()) {
            List<Item> own = new ArrayList<>();
            if (!isVoid(type)) {
                own.addAll(methods(type, false));
            }
            if (isCollection(type)) {
                forCollections(own, true);
            }
            own.removeIf(each -> !seen.add(each.label()));
            items.addAll(own);
        }
        return items;
    }

    private static boolean isVoid(NetType type) {
        return type.fullName().equals("System.Void");
    }

    private static boolean isCollection(NetType type) {
        NetType enumerable = Types.find("System.Collections.IEnumerable");
        return type != Types.STRING && enumerable != null && type.isA(enumerable);
    }

    private static NetType custom() {
        return Types.find("System.Management.Automation.PSObject");
    }

    /** Properties of what is not there yet, by name; the prompt has those first that are known best. */
    static List<Item> properties(Shape shape) {
        List<Item> items = new ArrayList<>();
        Map<String, Shape.Property> own = listed(shape);
        int rank = 0;
        for (Shape.Property each : own.values()) {
            items.add(property(each.name(), each.typeName()).rank(rank++));
        }
        if (shape.isCustom()) {
            for (NetMember.Property each : custom().allProperties()) {
                if (!own.containsKey(each.name().toLowerCase(Locale.ROOT))) {
                    items.add(property(each.name(), each.typeName()).rank(OF_EVERY_OBJECT));
                }
            }
        }
        items.sort(BY_LABEL);
        return items;
    }

    private static Map<String, Shape.Property> listed(Shape shape) {
        Map<String, Shape.Property> found = new LinkedHashMap<>();
        shape.properties().forEach(each -> found.putIfAbsent(each.name().toLowerCase(Locale.ROOT), each));
        for (NetType type : shape.types()) {
            for (NetMember.Property each : type.allProperties()) {
                found.putIfAbsent(
                        each.name().toLowerCase(Locale.ROOT), new Shape.Property(each.name(), each.typeName()));
            }
            extensions(type, found);
        }
        return found;
    }

    /** What PowerShell's own types data adds to a type. */
    private static void extensions(NetType type, Map<String, Shape.Property> found) {
        for (NetType each = type; each != null; each = each.base()) {
            for (PSMember member : mtsh.language.type.ExtendedMembers.ofType(each.fullName())) {
                if (!(member instanceof PSMember.ScriptMethod || member instanceof PSMember.PropertySet)) {
                    found.putIfAbsent(member.name().toLowerCase(Locale.ROOT), new Shape.Property(member.name(), ""));
                }
            }
        }
    }

    /** Properties and methods by their names alone, for parameters that take one. */
    static List<Item> names(Shape shape) {
        List<Item> items = new ArrayList<>();
        for (Item each : ofShape(shape)) {
            boolean method = each.kind() == Item.Kind.Method;
            items.add(Item.value(each.label(), "")
                    .kind(each.kind())
                    .note(each.note())
                    .toolTip(each::tip)
                    .rank(method ? METHOD : each.rank()));
        }
        return items;
    }

    static List<Item> statics(NetType type) {
        List<Item> items = new ArrayList<>();
        type.enumNames().forEach(name -> items.add(property(name, type.name())));
        type.allStaticProperties().forEach(each -> {
            if (!type.enumNames().contains(each.name())) {
                items.add(property(each.name(), each.typeName()).toolTip(each::definition));
            }
        });
        items.sort(BY_LABEL);
        List<Item> methods = methods(type, true);
        if (!type.constructors().isEmpty()) {
            methods.add(method("new", type.constructors()));
            methods.sort(BY_LABEL);
        }
        items.addAll(methods);
        return items;
    }

    private static List<Item> methods(NetType type, boolean isStatic) {
        List<Item> items = new ArrayList<>();
        for (String name : type.methodNames(isStatic)) {
            List<NetMember.Method> overloads = isStatic ? type.staticMethods(name) : type.methods(name);
            if (!isIndexer(overloads)) {
                items.add(method(name, overloads));
            }
        }
        items.sort(BY_LABEL);
        return items;
    }

    /** Properties that take arguments, which are listed with a value's own members alone. */
    private static List<Item> indexers(NetType type) {
        List<Item> items = new ArrayList<>();
        for (String name : type.methodNames(false)) {
            if (isIndexer(type.methods(name))) {
                items.add(method(name, type.methods(name)));
            }
        }
        return items;
    }

    private static boolean isIndexer(List<NetMember.Method> overloads) {
        return !overloads.isEmpty() && overloads.get(0).definition().endsWith("}");
    }

    private static Item property(String name, String typeName) {
        String text = VariableNames.needsQuotes(name) ? "'" + name.replace("'", "''") + "'" : name;
        return Item.code(text, typeName)
                .kind(Item.Kind.Property)
                .label(name)
                .match(name)
                .toolTip(() -> typeName.isEmpty() ? name : typeName + " " + name)
                .open();
    }

    private static Item method(String name, List<NetMember.Method> overloads) {
        boolean takesNothing =
                overloads.size() == 1 && overloads.get(0).parameters().isEmpty();
        String note = overloads.isEmpty() ? "" : overloads.get(0).definition() + more(overloads);
        return Item.code(name + "(", note)
                .kind(Item.Kind.Method)
                .label(name)
                .match(name)
                .suffix(takesNothing ? ")" : "")
                .toolTip(() -> overloads.isEmpty()
                        ? name
                        : String.join(
                                "\n",
                                overloads.stream()
                                        .map(NetMember.Method::definition)
                                        .toList()))
                .open()
                .rank(METHOD);
    }

    private static String more(List<NetMember.Method> overloads) {
        return overloads.size() > 1 ? "  (+" + (overloads.size() - 1) + ")" : "";
    }
}
