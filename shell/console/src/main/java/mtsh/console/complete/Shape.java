package mtsh.console.complete;

import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.type.NetType;

/**
 * What is known of a value without having it.
 *
 * @param properties beside those of its type
 * @param type its type, or null
 * @param origin the command that made it, or null
 */
record Shape(List<Property> properties, NetType type, CommandInfo origin) {
    static final Shape UNKNOWN = new Shape(List.of(), null, null);

    record Property(String name, String typeName) {}

    static Shape of(NetType type) {
        return type == null ? UNKNOWN : new Shape(List.of(), type, null);
    }

    static Shape named(List<String> names) {
        return new Shape(names.stream().map(name -> new Property(name, "")).toList(), null, null);
    }
}
