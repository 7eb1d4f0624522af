package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.type.NetType;

/**
 * What is known of a value without having it.
 *
 * @param properties beside those of its type
 * @param type its type, or null
 * @param origin the command that made it, or null
 * @param keys whether the properties are the keys of a table
 * @param others further types that it may have
 */
record Shape(List<Property> properties, NetType type, CommandInfo origin, boolean keys, List<NetType> others) {
    static final Shape UNKNOWN = new Shape(List.of(), null, null, false);

    record Property(String name, String typeName) {}

    Shape(List<Property> properties, NetType type, CommandInfo origin, boolean keys) {
        this(properties, type, origin, keys, List.of());
    }

    Shape(List<Property> properties, NetType type, CommandInfo origin) {
        this(properties, type, origin, false);
    }

    static Shape of(NetType type) {
        return type == null ? UNKNOWN : new Shape(List.of(), type, null);
    }

    static Shape named(List<String> names) {
        return new Shape(names.stream().map(name -> new Property(name, "")).toList(), null, null);
    }

    /** Every type that it may have. */
    List<NetType> types() {
        List<NetType> types = new ArrayList<>();
        if (type != null) {
            types.add(type);
        }
        types.addAll(others);
        return types;
    }

    /** Whether it is an object that has the properties it was given and no type of its own. */
    boolean isCustom() {
        boolean typed = type != null && !type.fullName().endsWith(".PSCustomObject");
        return !typed && origin == null && !properties.isEmpty();
    }
}
