package mtsh.language.value;

import java.util.List;

/** A value whose properties are not those of its type alone: elements of XML, rows of a table. Names compare without regard to case. */
public interface PropertySource extends NetObject {
    List<String> propertyNames();

    boolean hasProperty(String name);

    Object property(String name);

    /** Sets a property that it has; false when it cannot be set. */
    boolean property(String name, Object value);
}
