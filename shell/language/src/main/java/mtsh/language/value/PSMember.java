package mtsh.language.value;

import java.util.List;

import mtsh.language.type.NetType;

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

    /** {@code conversion} is the type that the value is given as, or null. */
    record Alias(String name, String referenced, NetType conversion) implements PSMember {
        public Alias(String name, String referenced) {
            this(name, referenced, null);
        }
    }

    /** {@code setter} may be null. */
    record Script(String name, Invocable getter, Invocable setter) implements PSMember {}

    /** A property computed by us, as PowerShell's code properties are. */
    record Code(String name, String typeName, Invocable getter) implements PSMember {}

    record ScriptMethod(String name, Invocable body) implements PSMember {}

    record PropertySet(String name, List<String> properties) implements PSMember {}

    /** Members under one name: {@code PSStandardMembers} says how an object is shown. */
    record MemberSet(String name, List<PSMember> members) implements PSMember {}
}
