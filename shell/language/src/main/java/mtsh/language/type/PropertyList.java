package mtsh.language.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetCulture;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.PropertySource;

/** Lists the properties of a value: its own, those that its type was extended by, those of the type. */
final class PropertyList {
    private PropertyList() {}

    static List<PropertyView> of(Object target) {
        if (target == null) {
            return List.of();
        }
        Map<String, PropertyView> all = new LinkedHashMap<>();
        if (target instanceof PSObject object) {
            object.members().forEach(member -> add(all, target, member));
        }
        ExtendedMembers.of(target).forEach(member -> add(all, target, member));
        Object plain = PSObject.unwrap(target);
        if (plain instanceof PropertySource source) {
            source.propertyNames()
                    .forEach(name -> all.putIfAbsent(
                            MemberList.key(name),
                            new PropertyView(
                                    name,
                                    "Property",
                                    () -> definition(source.property(name), name) + " {get;set;}",
                                    () -> source.property(name))));
        }
        if (plain instanceof PropertySource) {
            return List.copyOf(all.values());
        }
        NetType type = Types.of(plain);
        if (type == null) {
            return List.copyOf(all.values());
        }
        for (NetMember.Property property : type.allProperties()) {
            if (type.isHidden(property.name())) {
                continue;
            }
            all.putIfAbsent(
                    MemberList.key(property.name()),
                    new PropertyView(
                            property.name(),
                            "Property",
                            property::definition,
                            () -> PropertyReader.read(property, plain)));
        }
        return List.copyOf(all.values());
    }

    /** A property's name as the object or its type writes it, without listing them all; null when only the list can tell. */
    static String nameOf(Object target, String name) {
        PSMember own = target instanceof PSObject object ? object.member(name) : null;
        PSMember added = own != null ? own : ExtendedMembers.find(target, name);
        if (added != null) {
            return kind(added).endsWith("Property") ? added.name() : null;
        }
        Object plain = PSObject.unwrap(target);
        if (plain == null || plain instanceof PropertySource || plain instanceof PSDictionary) {
            return null;
        }
        NetType type = Types.of(plain);
        NetMember.Property property = type.property(name);
        return property == null || type.isHidden(property.name()) ? null : property.name();
    }

    private static void add(Map<String, PropertyView> all, Object target, PSMember member) {
        PropertyView view = view(target, member);
        if (view != null) {
            all.putIfAbsent(MemberList.key(member.name()), view);
        }
    }

    /** A member as a property, or null when it is none. */
    static PropertyView view(Object target, PSMember member) {
        String kind = kind(member);
        boolean isProperty = kind.endsWith("Property");
        return isProperty
                ? new PropertyView(
                        member.name(),
                        kind,
                        () -> definition(target, member),
                        () -> PropertyReader.value(member, target, 0))
                : null;
    }

    /** The kind as {@code MemberType} shows it. */
    static String kind(PSMember member) {
        if (member instanceof PSMember.Note) {
            return "NoteProperty";
        }
        if (member instanceof PSMember.Alias) {
            return "AliasProperty";
        }
        if (member instanceof PSMember.Script) {
            return "ScriptProperty";
        }
        if (member instanceof PSMember.Code) {
            return "CodeProperty";
        }
        if (member instanceof PSMember.MemberSet) {
            return "MemberSet";
        }
        return member instanceof PSMember.PropertySet ? "PropertySet" : "ScriptMethod";
    }

    /** As {@code Get-Member} prints it. */
    static String definition(Object target, PSMember member) {
        if (member instanceof PSMember.Note note) {
            return definition(note.value(), note.name()) + "=" + shown(note.value());
        }
        if (member instanceof PSMember.Alias alias) {
            return alias.name() + " = " + alias.referenced();
        }
        if (member instanceof PSMember.Script script) {
            String getter =
                    script.getter() == null ? "" : "get=" + script.getter().text() + ";";
            String setter =
                    script.setter() == null ? "" : "set=" + script.setter().text() + ";";
            return "System.Object " + script.name() + " {" + getter + setter + "}";
        }
        if (member instanceof PSMember.Code code) {
            return code.typeName() + " " + code.name() + "{get=" + code.name() + ";}";
        }
        if (member instanceof PSMember.PropertySet set) {
            return set.name() + " {" + String.join(", ", set.properties()) + "}";
        }
        if (member instanceof PSMember.MemberSet set) {
            return set.name() + " {"
                    + String.join(
                            ", ", set.members().stream().map(PSMember::name).toList())
                    + "}";
        }
        return "System.Object " + member.name() + "();";
    }

    private static String definition(Object value, String name) {
        NetType type = Types.of(value);
        return (type == null ? "object" : Types.displayName(type).replaceAll("\\w+\\.", "")) + " " + name;
    }

    /** As .NET's ToString gives it: a list is the name of its type. */
    private static String shown(Object value) {
        if (value == null) {
            return "null";
        }
        return Enumeration.isEnumerable(value)
                ? Types.of(value).toString()
                : Conversions.toText(value, NetCulture.EN_US);
    }

    /** An object that has only some of another's properties: what a property set gives. */
    /** What a set of members gives: an object with the values that they have for the target. */
    static PSObject valuesOf(Object target, PSMember.MemberSet set) {
        PSObject values = PSObject.custom();
        for (PSMember member : set.members()) {
            values.note(
                    member.name(),
                    member instanceof PSMember.PropertySet
                            ? MemberInfo.of(null, member)
                            : PropertyReader.value(member, target, 0));
        }
        return values;
    }

    static PSObject subset(Object target, PSMember.PropertySet set) {
        PSObject subset = PSObject.custom();
        for (String name : set.properties()) {
            Object value = PropertyReader.getOwn(target, name);
            subset.note(name, value == Members.MISSING ? null : value);
        }
        return subset;
    }

    /** All members, properties first, as {@code PSObject.Members} gives them. */
    static List<MemberInfo> members(Object target) {
        List<MemberInfo> all = new ArrayList<>(infos(target));
        all.addAll(methods(target));
        return all;
    }

    static List<MemberInfo> infos(Object target) {
        List<MemberInfo> all = new ArrayList<>();
        of(target).forEach(view -> all.add(MemberInfo.of(target, view)));
        return all;
    }

    static List<MemberInfo> methods(Object target) {
        List<MemberInfo> all = new ArrayList<>();
        if (target instanceof PSObject object) {
            for (PSMember member : object.members()) {
                if (member instanceof PSMember.ScriptMethod) {
                    all.add(MemberInfo.of(target, member));
                }
            }
        }
        NetType type = Types.of(target);
        for (String name : type.methodNames(false)) {
            all.add(MemberInfo.method(PSObject.unwrap(target), type.methods(name)));
        }
        return all;
    }
}
