package mtsh.language.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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

    private static final PSMember[] NONE = {};

    /** From so many members on a table finds them; fewer are found faster by looking at each. */
    private static final int MANY = 12;

    private final Object base;
    private PSMember[] members;
    private int count;
    /** Places by lower-case name, when there are many members; else null. */
    private Map<String, Integer> places;

    private List<String> typeNames;
    private boolean namesAreAll;

    public PSObject(Object base) {
        this(base, 0);
    }

    private PSObject(Object base, int expected) {
        if (base instanceof PSObject other) {
            this.base = other.base;
            members = other.count == 0 ? NONE : Arrays.copyOf(other.members, other.count);
            count = other.count;
            typeNames = other.typeNames == null ? null : new ArrayList<>(other.typeNames);
            namesAreAll = other.namesAreAll;
        } else {
            this.base = base;
            members = expected == 0 ? NONE : new PSMember[expected];
        }
    }

    /** A new {@code [pscustomobject]} without members. */
    public static PSObject custom() {
        return new PSObject(CUSTOM, 4);
    }

    /** The same, which will get about so many members. */
    public static PSObject custom(int expected) {
        return new PSObject(CUSTOM, expected);
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

    /** Adds a member, or puts it in the place of the one with this name. */
    public PSObject add(PSMember member) {
        int place = place(member.name());
        if (place >= 0) {
            members[place] = member;
            return this;
        }
        if (count == members.length) {
            members = Arrays.copyOf(members, Math.max(4, count * 2));
        }
        if (places != null) {
            places.put(key(member.name()), count);
        }
        members[count++] = member;
        return this;
    }

    /** Adds a note property whose name it is known not to have yet. */
    public void append(String name, Object value) {
        if (count < members.length && places == null) {
            members[count++] = new PSMember.Note(name, value);
        } else {
            note(name, value);
        }
    }

    public PSMember member(String name) {
        int place = place(name);
        return place < 0 ? null : members[place];
    }

    private int place(String name) {
        if (count >= MANY) {
            return fromTable(name);
        }
        for (int i = 0; i < count; i++) {
            if (members[i].name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private int fromTable(String name) {
        if (places == null) {
            places = new HashMap<>();
            for (int i = 0; i < count; i++) {
                places.put(key(members[i].name()), i);
            }
        }
        return places.getOrDefault(key(name), -1);
    }

    public void remove(String name) {
        int place = place(name);
        if (place < 0) {
            return;
        }
        System.arraycopy(members, place + 1, members, place, count - place - 1);
        members[--count] = null;
        places = null;
    }

    public Collection<PSMember> members() {
        return Arrays.asList(members).subList(0, count);
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
            typeNames = new ArrayList<>(2);
        }
        typeNames.remove(name);
        typeNames.add(0, name);
        return this;
    }

    /** Whether its own type names are all it has: those of its base do not follow. */
    public boolean hasAllTypeNames() {
        return namesAreAll;
    }

    /** Puts these names in place of all it had, those of its base too. */
    public PSObject typeNames(List<String> names) {
        typeNames = new ArrayList<>(names);
        namesAreAll = true;
        return this;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
