package mtsh.language.value;

import mtsh.language.filter.PropertyFilter;
import mtsh.language.stream.Output;

/** A script block (or a delegate) as values, formatting and cmdlets see it. Runs in the scope it was made in. */
public interface Invocable {
    /** Runs with {@code $_} and {@code $this} set; the result is null, one value, or an array, as an assignment would take it. */
    Object invoke(Object self, Object... arguments);

    /** Runs with {@code $_} set, without a scope of its own; output goes on one by one. */
    void run(Object underscore, Object[] arguments, Output output);

    /** The condition on {@code $_} that this is, or begins with, when whoever calls runs it; null when that cannot be said. */
    default PropertyFilter filter() {
        return null;
    }

    /** The text between the braces. */
    String text();
}
