package mtsh.language.type;

import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;

/** Members of PSObject: {@code $x.PSObject.Properties}. The object is the view, or one that {@code [psobject]::new()} made. */
final class PSObjectMembers extends Description {
    @Override
    String definitions() {
        return """
                new()
                new(System.Object obj)
                System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMemberInfo] Members {get;}
                System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSPropertyInfo] Properties {get;}
                System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMethodInfo] Methods {get;}
                System.Object ImmediateBaseObject {get;}
                System.Object BaseObject {get;}
                System.Collections.ObjectModel.Collection[string] TypeNames {get;}
                psobject Copy()
                int CompareTo(System.Object obj)
                bool Equals(System.Object obj)
                int GetHashCode()
                string ToString()
                static psobject AsPSObject(System.Object obj)
                """;
    }

    private static Object target(Object self) {
        return self instanceof ObjectView view ? view.target() : self;
    }

    @Override
    Object get(String property, Object self) {
        Object target = target(self);
        return switch (property) {
            case "Members" -> new MemberCollection(target, "PSMemberInfo");
            case "Properties" -> new MemberCollection(target, "PSPropertyInfo");
            case "Methods" -> new MemberCollection(target, "PSMethodInfo");
            case "TypeNames" -> MetaProperties.typeNames(target);
            default -> PSObject.unwrap(target);
        };
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        Object target = target(self);
        return switch (key) {
            case "Copy()" -> copy(target);
            case "CompareTo(System.Object)" -> mtsh.language.value.Comparisons.compare(target, arguments[0], false);
            case "Equals(System.Object)" -> ObjectMembers.same(target, arguments[0]);
            case "GetHashCode()" -> System.identityHashCode(target);
            case "ToString()" -> Conversions.toText(target);
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        return switch (key) {
            case "new()" -> PSObject.custom();
            case "new(System.Object)", "AsPSObject(System.Object)" ->
                arguments[0] instanceof PSObject object ? object : new PSObject(arguments[0]);
            default -> throw missing(key);
        };
    }

    /** A copy whose notes are its own. */
    static PSObject copy(Object target) {
        PSObject copy = new PSObject(target);
        for (mtsh.language.value.PSMember member : java.util.List.copyOf(copy.members())) {
            if (member instanceof mtsh.language.value.PSMember.Note note) {
                copy.note(note.name(), note.value());
            }
        }
        return copy;
    }
}
