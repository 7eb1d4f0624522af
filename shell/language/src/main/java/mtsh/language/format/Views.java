package mtsh.language.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.language.type.StandardMembers;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** The views of one session: those of PowerShell's types, and those that commands add for their own. Later views of a type win. */
public final class Views {
    /** What was written and read again looks as it did. */
    private static final String DESERIALIZED = "Deserialized.";

    private final Map<String, List<View>> byType = new LinkedHashMap<>();
    private final Map<String, List<String>> defaultProperties = new LinkedHashMap<>();
    private final Set<String> alone = new HashSet<>();
    private final Map<String, List<View>> files = new LinkedHashMap<>();

    /** The views PowerShell has for the types that mtsh knows. */
    public static Views standard() {
        Views views = new Views();
        StandardViews.all().forEach(views::append);
        StandardViews.defaultProperties().forEach(views::defaultProperties);
        return views;
    }

    private void append(View view) {
        view.types().forEach(type -> byType.computeIfAbsent(type, unused -> new ArrayList<>())
                .add(view));
    }

    /** Adds a view before those that its types have. */
    public Views add(View view) {
        view.types().forEach(type -> byType.computeIfAbsent(type, unused -> new ArrayList<>())
                .add(0, view));
        return this;
    }

    /** Puts the views of a file before or after those that are there; what it said before is forgotten. */
    public void file(String file, List<View> views, boolean first) {
        List<View> before = files.put(file, List.copyOf(views));
        if (before != null) {
            byType.values().forEach(known -> known.removeAll(before));
        }
        if (first) {
            for (int i = views.size() - 1; i >= 0; i--) {
                add(views.get(i));
            }
        } else {
            views.forEach(this::append);
        }
    }

    /**
     * Types that are shown by themselves: where PowerShell would print what comes before or after them in one pipeline as lists, because it is
     * of another type than the first object, these begin and end without a trace.
     */
    public void alone(String... types) {
        alone.addAll(List.of(types));
    }

    boolean isAlone(List<String> typeNames) {
        return !typeNames.isEmpty() && alone.contains(typeNames.get(0));
    }

    /** Names the properties that are shown of a type that has no view: DefaultDisplayPropertySet. */
    public void defaultProperties(String type, List<String> properties) {
        defaultProperties.put(type, List.copyOf(properties));
    }

    /** All of them, by type. */
    public Map<String, List<String>> defaultProperties() {
        return new LinkedHashMap<>(defaultProperties);
    }

    /** Forgets them; false when the type has none. */
    public boolean forgetDefaultProperties(String type) {
        return defaultProperties.keySet().removeIf(type::equalsIgnoreCase);
    }

    /** Every view once, in the order in which they count. */
    public List<View> all() {
        Set<View> all = new LinkedHashSet<>();
        byType.values().forEach(all::addAll);
        return List.copyOf(all);
    }

    /** The view for an object, that of the most special type first; null when there is none. Undefined takes any shape. */
    View find(Shape shape, List<String> typeNames) {
        return find(typeNames, view -> !view.outOfBand() && (shape == Shape.Undefined || view.shape() == shape));
    }

    View named(Shape shape, List<String> typeNames, String name) {
        return find(
                typeNames,
                view -> !view.outOfBand()
                        && view.shape() == shape
                        && view.name().equalsIgnoreCase(name));
    }

    /** The names of a type's own views of one shape: Table, List, Wide or Custom. */
    public List<String> names(String shape, String typeName) {
        return of(typeName).stream()
                .filter(view -> !view.outOfBand() && view.shape().name().equalsIgnoreCase(shape))
                .map(View::name)
                .toList();
    }

    View outOfBand(List<String> typeNames) {
        return find(typeNames, View::outOfBand);
    }

    private View find(List<String> typeNames, java.util.function.Predicate<View> condition) {
        for (String typeName : typeNames) {
            for (View view : of(typeName)) {
                if (condition.test(view)) {
                    return view;
                }
            }
        }
        return null;
    }

    /** Every view of a type itself, for messages. */
    List<View> of(String typeName) {
        List<View> views = byType.get(typeName);
        if (views != null || !typeName.startsWith(DESERIALIZED)) {
            return views == null ? List.of() : views;
        }
        // What computes needs the object itself, not its properties.
        return byType.getOrDefault(typeName.substring(DESERIALIZED.length()), List.of()).stream()
                .filter(view ->
                        view.text() == null && view.columns().stream().allMatch(item -> item.computed() == null))
                .toList();
    }

    /** The properties shown of an object without a view; empty for all. */
    List<PropertyExpression> defaultProperties(Object target, List<String> typeNames) {
        List<String> names = null;
        if (target instanceof PSObject object
                && object.member("DefaultDisplayPropertySet") instanceof PSMember.PropertySet set) {
            names = set.properties();
        }
        if (names == null) {
            names = StandardMembers.propertySet(target, "DefaultDisplayPropertySet");
        }
        for (int i = 0; names == null && i < typeNames.size(); i++) {
            String typeName = typeNames.get(i);
            names = defaultProperties.get(
                    typeName.startsWith(DESERIALIZED) ? typeName.substring(DESERIALIZED.length()) : typeName);
        }
        List<PropertyExpression> expressions = new ArrayList<>();
        if (names != null) {
            names.forEach(name -> expressions.add(PropertyExpression.named(name)));
        }
        return expressions;
    }
}
