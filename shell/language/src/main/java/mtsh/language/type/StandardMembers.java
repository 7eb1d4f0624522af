package mtsh.language.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** {@code PSStandardMembers} of a value: how it is shown and written to files, as the object or its types say. */
public final class StandardMembers {
    private static final String NAME = "PSStandardMembers";

    private StandardMembers() {}

    /** The properties of a set such as DefaultDisplayPropertySet, or null when neither the object nor its types have one. */
    public static List<String> propertySet(Object target, String set) {
        return find(target, set) instanceof PSMember.PropertySet found ? found.properties() : null;
    }

    /** A setting such as SerializationMethod, or null. */
    public static Object value(Object target, String setting) {
        return find(target, setting) instanceof PSMember.Note note ? note.value() : null;
    }

    /** The object that {@code $x.PSStandardMembers} is; null when nothing is said. */
    static PSObject of(Object target) {
        Map<String, PSMember> all = new LinkedHashMap<>();
        own(target).forEach(member -> all.putIfAbsent(MemberList.key(member.name()), member));
        for (String typeName : Members.typeNames(target)) {
            TypeDataTable.standardMembers(typeName)
                    .forEach(member -> all.putIfAbsent(MemberList.key(member.name()), member));
        }
        return all.isEmpty()
                ? null
                : PropertyList.valuesOf(target, new PSMember.MemberSet(NAME, List.copyOf(all.values())));
    }

    private static PSMember find(Object target, String name) {
        PSMember own = named(own(target), name);
        if (own != null || TypeDataTable.hasNoStandardMembers()) {
            return own;
        }
        for (String typeName : Members.typeNames(target)) {
            PSMember found = named(TypeDataTable.standardMembers(typeName), name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<PSMember> own(Object target) {
        return target instanceof PSObject object && object.member(NAME) instanceof PSMember.MemberSet set
                ? set.members()
                : List.of();
    }

    private static PSMember named(List<PSMember> members, String name) {
        return members.stream()
                .filter(member -> member.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
