package mtsh.language.value;

import java.util.List;

/** A member that was added to one object or to a type by {@code Add-Member} or {@code Update-TypeData}. */
public sealed interface PSMember {
    String name();

    /** A value that belongs to the object. */
    final class Note implements PSMember {
        private final String name;
        private Object value;

        public Note(String name, Object value) {
            this.name = name;
            this.value = value;
        }

        @Override
        public String name() {
            return name;
        }

        public Object value() {
            return value;
        }

        public void value(Object newValue) {
            value = newValue;
        }
    }

    record Alias(String name, String referenced) implements PSMember {}

    /** {@code setter} may be null. */
    record Script(String name, Invocable getter, Invocable setter) implements PSMember {}

    /** A property computed by us, as PowerShell's code properties are. */
    record Code(String name, String typeName, Invocable getter) implements PSMember {}

    record ScriptMethod(String name, Invocable body) implements PSMember {}

    record PropertySet(String name, List<String> properties) implements PSMember {}
}
