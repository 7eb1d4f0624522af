package mtsh.commands.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/**
 * The types that Get-Command asks of parameters. A parameter fits when it takes a value of the type as it is: as itself, as its base, as
 * the one element of a list, or as a wider number. What takes everything is found by {@code object} alone.
 */
final class ParameterTypes {
    private static final List<String> WIDER = List.of(
            "System.Byte",
            "System.Int16",
            "System.Int32",
            "System.Int64",
            "System.Single",
            "System.Double",
            "System.Decimal");
    private static final String PSOBJECT = "System.Management.Automation.PSObject";

    private final List<NetRecord> wanted = new ArrayList<>();

    /** Takes what {@code PSTypeName} says; {@code Name#Kind} hides {@code Name} alone. */
    ParameterTypes(Object[] names) {
        List<NetRecord> all = new ArrayList<>();
        for (Object each : names) {
            all.add((NetRecord) PSObject.unwrap(each));
        }
        for (NetRecord each : all) {
            boolean known = all.stream().anyMatch(other -> lower(other).startsWith(lower(each) + "#"));
            if (!known && (wanted.isEmpty() || each.get("Type") != Types.OBJECT)) {
                wanted.add(each);
            }
        }
    }

    private static String lower(NetRecord name) {
        return String.valueOf(name.get("Name")).toLowerCase(Locale.ROOT);
    }

    boolean match(NetType parameter) {
        return wanted.stream()
                .anyMatch(each -> each.get("Type") instanceof NetType type
                        ? takes(parameter, type)
                        : isNamed(parameter, String.valueOf(each.get("Name"))));
    }

    private static boolean takes(NetType parameter, NetType type) {
        boolean everything = parameter == Types.OBJECT || parameter.fullName().equals(PSOBJECT);
        if (everything || type == Types.OBJECT) {
            return everything && type == Types.OBJECT;
        }
        return type.isA(parameter)
                || parameter.isArray() && parameter.elementType() != Types.OBJECT && type.isA(parameter.elementType())
                || isWider(parameter, type);
    }

    private static boolean isWider(NetType parameter, NetType type) {
        int from = WIDER.indexOf(type.fullName());
        return from >= 0 && WIDER.indexOf(parameter.fullName()) > from;
    }

    /** A part of the name, or a pattern. */
    private static boolean isNamed(NetType parameter, String name) {
        Wildcard pattern = Wildcard.of("*" + name, true);
        return pattern.matches(parameter.fullName())
                || parameter.isArray()
                        && pattern.matches(parameter.elementType().fullName());
    }
}
