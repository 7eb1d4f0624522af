package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;

/**
 * Which members {@code Type.GetProperty} and its like are asked for. Of members that are not public there are only those that
 * {@link NonPublicMembers} has.
 */
record BindingFlags(long bits) {
    private static final int IGNORE_CASE = 1;
    private static final int INSTANCE = 4;
    private static final int STATIC = 8;
    private static final int PUBLIC = 16;
    private static final int NON_PUBLIC = 32;

    static BindingFlags of(NetEnum flags) {
        return new BindingFlags(flags.value());
    }

    private boolean has(int bit) {
        return (bits & bit) != 0;
    }

    Object call(String name, NetType type, Object[] a) {
        return switch (name) {
            case "GetMethods" -> Reflection.array("Method", methods(type));
            case "GetProperties" -> Reflection.array("Property", properties(type, "Property"));
            case "GetFields" -> Reflection.array("Field", properties(type, "Field"));
            case "GetConstructor" -> constructor(type, (PSArray) a[2]);
            case "GetMethod" -> only(methods(type), (String) a[0]);
            case "GetProperty" -> only(properties(type, "Property"), (String) a[0]);
            default -> only(properties(type, "Field"), (String) a[0]);
        };
    }

    private Reflection.Member only(List<Reflection.Member> members, String name) {
        if (!has(IGNORE_CASE)) {
            return Reflection.only(Reflection.named(members, name));
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        return Reflection.only(members.stream()
                .filter(each -> each.member().name().toLowerCase(Locale.ROOT).equals(wanted))
                .toList());
    }

    private Reflection.Member constructor(NetType type, PSArray types) {
        Reflection.Member found =
                has(PUBLIC) ? Reflection.only(Reflection.taking(Reflection.constructors(type), types)) : null;
        return found == null && has(NON_PUBLIC) ? NonPublicMembers.constructor(type, types.length()) : found;
    }

    private List<Reflection.Member> methods(NetType type) {
        return has(PUBLIC) ? wanted(Reflection.methods(type)) : List.of();
    }

    private List<Reflection.Member> properties(NetType type, String kind) {
        List<Reflection.Member> all = new ArrayList<>();
        if (has(PUBLIC)) {
            all.addAll(wanted(Reflection.properties(type, kind)));
        }
        if (has(NON_PUBLIC) && kind.equals("Property")) {
            all.addAll(wanted(NonPublicMembers.properties(type)));
        }
        return all;
    }

    private List<Reflection.Member> wanted(List<Reflection.Member> members) {
        return members.stream()
                .filter(each -> has(each.isStatic() ? STATIC : INSTANCE))
                .toList();
    }
}
