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
            implements NetMember {}

    /** {@code typeName} as in a definition: {@code string}, {@code int[]}, {@code System.StringComparison}. */
    record Parameter(String name, String typeName, boolean optional) {}
}
