package mtsh.language.eval;

import java.lang.reflect.Field;
import java.util.List;

import mtsh.language.cmdlet.ParameterInfo;

/**
 * A parameter as running needs it, beside what {@link ParameterInfo} says: checks of values, a cmdlet's field, a function's default.
 *
 * @param field where a cmdlet keeps it, or null
 * @param defaultValue a function's default, or null
 * @param typed whether a function's parameter has a type
 * @param refusesNull whether it takes no null
 * @param refusesEmpty whether it takes neither null nor an empty text or list
 * @param attributes those of a function's parameter, as objects
 */
record ParameterSpec(
        ParameterInfo info,
        List<Variable.ValueCheck> checks,
        Field field,
        Evaluable defaultValue,
        boolean typed,
        boolean refusesNull,
        boolean refusesEmpty,
        List<Object> attributes) {
    ParameterSpec(
            ParameterInfo info,
            List<Variable.ValueCheck> checks,
            Field field,
            Evaluable defaultValue,
            boolean typed,
            boolean refusesNull,
            boolean refusesEmpty) {
        this(info, checks, field, defaultValue, typed, refusesNull, refusesEmpty, List.of());
    }

    String name() {
        return info.name();
    }

    /** Whether any object but null is bound as it is, without a look at it. */
    boolean takesAnything() {
        return ArgumentConverter.isAnyObject(info.type())
                && info.values().isEmpty()
                && checks.isEmpty()
                && !refusesEmpty
                && !info.completer().equals("date");
    }
}
