package mtsh.language.type;

import java.util.List;

import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSMember;

/**
 * One member of one object as scripts handle it: an element of {@code PSObject.Properties}, {@code [psnoteproperty]::new('a', 1)}. It has
 * no object before it is added to one.
 */
public final class MemberInfo implements NetObject {
    private final Object target;
    private final String name;
    private final String memberType;
    private final String definition;
    private final PSMember member;

    private MemberInfo(Object target, String name, String memberType, String definition, PSMember member) {
        this.target = target;
        this.name = name;
        this.memberType = memberType;
        this.definition = definition;
        this.member = member;
    }

    static MemberInfo of(Object target, PropertyView view) {
        return new MemberInfo(target, view.name(), view.memberType(), view.definition(), null);
    }

    static MemberInfo of(Object target, PSMember member) {
        String definition = PropertyList.definition(target, member);
        return new MemberInfo(target, member.name(), PropertyList.kind(member), definition, member);
    }

    static MemberInfo method(Object target, List<NetMember.Method> overloads) {
        String definition = String.join(", ", Overloads.definitions(overloads));
        return new MemberInfo(target, overloads.get(0).name(), "Method", definition, null);
    }

    public String name() {
        return name;
    }

    /** {@code NoteProperty}, {@code Property}, {@code Method} ... */
    public String memberType() {
        return memberType;
    }

    /** The member itself when it was made by a script; null for members of a type. */
    public PSMember member() {
        return member;
    }

    public String definition() {
        return definition;
    }

    Object value() {
        if (target == null) {
            return member instanceof PSMember.Note note ? note.value() : null;
        }
        Object value = PropertyReader.getOwn(target, name);
        return value == Members.MISSING ? null : value;
    }

    void value(Object newValue) {
        if (target == null && member instanceof PSMember.Note note) {
            note.value(newValue);
        } else {
            PropertyWriter.set(target, name, newValue);
        }
    }

    Object invoke(Object[] arguments) {
        return MethodCaller.invoke(target, name, arguments);
    }

    boolean isProperty() {
        return memberType.endsWith("Property");
    }

    boolean isSettable() {
        return memberType.equals("NoteProperty") || memberType.equals("AliasProperty") || definition.contains("set");
    }

    String typeNameOfValue() {
        NetType type = Types.of(value());
        return type == null ? "System.Object" : type.fullName();
    }

    @Override
    public NetType netType() {
        return Types.find(
                "System.Management.Automation." + (memberType.equals("Property") ? "PSProperty" : "PS" + memberType));
    }

    @Override
    public String toString() {
        return isProperty() ? definition.startsWith(name) ? definition : withValue() : definition;
    }

    private String withValue() {
        int end = definition.indexOf(name) + name.length();
        return definition.substring(0, end) + "=" + Conversions.toText(value());
    }
}
