package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** What {@code [type].GetMethods()} and its like give: members as values, with their names, types, parameters, and ways to use them. */
final class Reflection {
    private static final String NAMESPACE = "System.Reflection.";

    private Reflection() {}

    /** A member of a type as a value; {@code kind} is {@code Method}, {@code Property}, {@code Field} or {@code Constructor}. */
    record Member(String kind, NetType owner, NetMember member, boolean isStatic) implements NetObject {
        @Override
        public NetType netType() {
            return Types.find(NAMESPACE + kind + "Info");
        }

        @Override
        public String toString() {
            return member.definition().replaceFirst("^static ", "").replaceFirst(" \\{.*\\}$", "");
        }
    }

    /** A parameter of a method. */
    record Parameter(NetMember.Parameter parameter, int position) implements NetObject {
        @Override
        public NetType netType() {
            return Types.find("System.Reflection.ParameterInfo");
        }

        @Override
        public String toString() {
            return parameter.typeName() + " " + parameter.name();
        }
    }

    static Object call(String name, NetType type, Object[] a) {
        for (Object each : a) {
            if (PSObject.unwrap(each) instanceof NetEnum flags) {
                return BindingFlags.of(flags).call(name, type, a);
            }
        }
        return callPublic(name, type, a);
    }

    private static Object callPublic(String name, NetType type, Object[] a) {
        return switch (name) {
            case "GetMethods" -> array("Method", methods(type));
            case "GetProperties" -> array("Property", properties(type, "Property"));
            case "GetFields" -> array("Field", properties(type, "Field"));
            case "GetConstructors" -> array("Constructor", constructors(type));
            case "GetMembers" -> array("Member", all(type));
            case "GetMember" -> array("Member", named(all(type), (String) a[0]));
            case "GetMethod" ->
                only(
                        a.length > 1
                                ? taking(named(methods(type), (String) a[0]), (PSArray) a[1])
                                : named(methods(type), (String) a[0]));
            case "GetConstructor" -> only(taking(constructors(type), (PSArray) a[0]));
            case "GetProperty" -> only(named(properties(type, "Property"), (String) a[0]));
            default -> only(named(properties(type, "Field"), (String) a[0]));
        };
    }

    static PSArray array(String kind, List<Member> members) {
        return new PSArray(Types.find(NAMESPACE + kind + "Info"), members.toArray());
    }

    static Member only(List<Member> members) {
        return members.isEmpty() ? null : members.get(0);
    }

    static List<Member> named(List<Member> members, String name) {
        return members.stream()
                .filter(each -> each.member().name().equals(name))
                .toList();
    }

    static List<Member> taking(List<Member> members, PSArray types) {
        return members.stream()
                .filter(each -> takes((NetMember.Method) each.member(), types))
                .toList();
    }

    private static boolean takes(NetMember.Method method, PSArray types) {
        boolean takes = method.parameters().size() == types.length();
        for (int i = 0; takes && i < types.length(); i++) {
            takes = method.parameters().get(i).type() == PSObject.unwrap(types.get(i));
        }
        return takes;
    }

    private static List<Member> all(NetType type) {
        List<Member> all = new ArrayList<>(methods(type));
        all.addAll(constructors(type));
        all.addAll(properties(type, "Property"));
        all.addAll(properties(type, "Field"));
        return all;
    }

    static List<Member> methods(NetType type) {
        List<Member> all = new ArrayList<>();
        for (boolean isStatic : new boolean[] {false, true}) {
            for (String name : type.methodNames(isStatic)) {
                for (NetMember.Method each : isStatic ? type.staticMethods(name) : type.methods(name)) {
                    if (!each.definition().endsWith("}")) {
                        all.add(new Member("Method", type, each, isStatic));
                    }
                }
            }
        }
        return all;
    }

    static List<Member> constructors(NetType type) {
        return type.constructors().stream()
                .map(each -> new Member("Constructor", type, each, false))
                .toList();
    }

    /** Names of an enumeration are fields, all else that has no brackets is a property. */
    static List<Member> properties(NetType type, String kind) {
        List<Member> all = new ArrayList<>();
        if (kind.equals("Property")) {
            type.allProperties().forEach(each -> all.add(new Member(kind, type, each, false)));
        }
        if (type.isEnum() == kind.equals("Field")) {
            type.allStaticProperties().forEach(each -> all.add(new Member(kind, type, each, true)));
        }
        return all;
    }

    /** {@code MemberType} of a member. */
    static NetEnum memberType(Member member) {
        return (NetEnum) NetEnum.named("System.Reflection.MemberTypes", member.kind());
    }
}
