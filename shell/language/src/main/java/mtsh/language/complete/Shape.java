package mtsh.language.complete;

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
 */
record Shape(List<Property> properties, NetType type, CommandInfo origin, boolean keys) {
    static final Shape UNKNOWN = new Shape(List.of(), null, null, false);

    record Property(String name, String typeName) {}

    Shape(List<Property> properties, NetType type, CommandInfo origin) {
        this(properties, type, origin, false);
    }

    static Shape of(NetType type) {
        return type == null ? UNKNOWN : new Shape(List.of(), type, null);
    }

    static Shape named(List<String> names) {
        return new Shape(names.stream().map(name -> new Property(name, "")).toList(), null, null);
    }

    /** Whether it is an object that has the properties it was given and no type of its own. */
    boolean isCustom() {
        boolean typed = type != null && !type.fullName().endsWith(".PSCustomObject");
        return !typed && origin == null && !properties.isEmpty();
    }
}
