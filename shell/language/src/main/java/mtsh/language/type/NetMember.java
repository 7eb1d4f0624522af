package mtsh.language.type;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** One member of a type as its description lists it. {@code definition} is what {@code Get-Member} prints. */
public sealed interface NetMember {
    String name();

    String definition();

    /** How a method or constructor runs: the object (null for static ones) and arguments already converted. */
    @FunctionalInterface
    interface Body {
        Object call(Object self, Object[] arguments);
    }

    /** {@code setter} is null when it cannot be set. */
    record Property(
            String name,
            String typeName,
            String definition,
            Function<Object, Object> getter,
            BiConsumer<Object, Object> setter)
            implements NetMember {}

    /** One overload. {@code hasParams}: the last parameter takes any number of arguments. */
    record Method(
            String name, String returnType, List<Parameter> parameters, boolean hasParams, String definition, Body body)
            implements NetMember {
        /** {@code Substring(int,int)} */
        String key() {
            StringBuilder key = new StringBuilder(name).append('(');
            for (int i = 0; i < parameters.size(); i++) {
                key.append(i == 0 ? "" : ",").append(parameters.get(i).typeName());
            }
            return key.append(')').toString();
        }
    }

    /**
     * {@code typeName} as in a definition: {@code string}, {@code int[]}, {@code System.StringComparison}. {@code byReference}: it is
     * written {@code [ref]} and takes a {@code Reference}.
     */
    record Parameter(String name, String typeName, boolean optional, boolean byReference) {
        /** The type, or null when the catalogue has none of this name: then any value goes (delegates, interfaces). */
        NetType type() {
            return Types.find(typeName);
        }
    }
}
