package mtsh.language.type;

import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumerator;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of the collections behind {@code PSObject.Properties}. */
final class MemberCollectionMembers extends Description {
    @Override
    String definitions() {
        return """
                T Item(string name) {get;}
                void Add(T member)
                void Add(T member, bool preValidated)
                void Remove(string name)
                System.Object Match(string name)
                System.Collections.IEnumerator GetEnumerator()
                """;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        MemberCollection members = (MemberCollection) self;
        return switch (key) {
            case "Item(string)" -> members.named((String) a[0]);
            case "Add(T)", "Add(T,bool)" -> add(members.target(), (MemberInfo) PSObject.unwrap(a[0]));
            case "Remove(string)" -> remove(members.target(), (String) a[0]);
            case "Match(string)" -> match(members, (String) a[0]);
            case "GetEnumerator()" -> Enumerator.of(members.iterator());
            default -> throw missing(key);
        };
    }

    private static Object add(Object target, MemberInfo member) {
        if (!(target instanceof PSObject object) || member.member() == null) {
            throw new NetThrow(
                    "System.Management.Automation.ExtendedTypeSystemException", "Cannot add a member to this object.");
        }
        if (object.member(member.name()) != null) {
            throw new NetThrow(
                    "System.Management.Automation.ExtendedTypeSystemException",
                    "Cannot add a member with the name \"" + member.name()
                            + "\" because a member with that name already exists.");
        }
        object.add(member.member());
        return null;
    }

    private static Object remove(Object target, String name) {
        if (target instanceof PSObject object) {
            object.remove(name);
        }
        return null;
    }

    private static PSArray match(MemberCollection members, String pattern) {
        List<MemberInfo> found = members.all().stream()
                .filter(member -> Wildcards.matches(Conversions.toText(pattern), member.name()))
                .toList();
        return PSArray.of(found.toArray());
    }
}
