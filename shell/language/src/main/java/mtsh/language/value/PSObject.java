package mtsh.language.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A value with members or type names of its own. A custom object has {@link #CUSTOM} as its base. Names of members compare without
 * regard to case and keep their order.
 */
public final class PSObject {
    /** The base of {@code [pscustomobject]}: nothing but its members. */
    public static final Object CUSTOM = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };

    private final Object base;
    private final Map<String, PSMember> members = new LinkedHashMap<>();
    private List<String> typeNames;

    public PSObject(Object base) {
        this.base = base instanceof PSObject other ? other.base : base;
        if (base instanceof PSObject other) {
            members.putAll(other.members);
            typeNames = other.typeNames == null ? null : new ArrayList<>(other.typeNames);
        }
    }

    /** A new {@code [pscustomobject]} without members. */
    public static PSObject custom() {
        return new PSObject(CUSTOM);
    }

    /** The value without its wrapper; a custom object is itself. */
    public static Object unwrap(Object value) {
        return value instanceof PSObject object && object.base != CUSTOM ? object.base : value;
    }

    public boolean isCustom() {
        return base == CUSTOM;
    }

    public Object base() {
        return base;
    }

    /** Adds or replaces a note property. */
    public PSObject note(String name, Object value) {
        return add(new PSMember.Note(name, value));
    }

    public PSObject add(PSMember member) {
        members.put(key(member.name()), member);
        return this;
    }

    public PSMember member(String name) {
        return members.get(key(name));
    }

    public void remove(String name) {
        members.remove(key(name));
    }

    public Collection<PSMember> members() {
        return members.values();
    }

    /** The value of a note property, or null. */
    public Object noteValue(String name) {
        return member(name) instanceof PSMember.Note note ? note.value() : null;
    }

    /** Type names of its own, most special first, before those of the base; empty when none were given. */
    public List<String> ownTypeNames() {
        return typeNames == null ? List.of() : typeNames;
    }

    /** Puts a name before all others. */
    public PSObject typeName(String name) {
        if (typeNames == null) {
            typeNames = new ArrayList<>();
        }
        typeNames.remove(name);
        typeNames.add(0, name);
        return this;
    }

    /** Puts these names in place of all it had. */
    public PSObject typeNames(List<String> names) {
        typeNames = new ArrayList<>(names);
        return this;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
