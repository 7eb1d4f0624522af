package mtsh.commands.queue;

import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Predicate;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.PSObject;

/** Exchange's filters (OPATH) for objects whose properties are texts. */
public final class ObjectFilter {
    private ObjectFilter() {}

    /** The filter that a text is; null or a blank text lets everything through. A text that cannot be read is an error of the shell. */
    public static Predicate<PSObject> of(String filter, Collection<String> properties, ZoneId zone) {
        if (filter == null || filter.isBlank()) {
            return object -> true;
        }
        try {
            return OpathParser.parse(
                    filter, properties.stream().map(OpathProperty::text).toList(), zone)::matches;
        } catch (OpathException problem) {
            throw Errors.of(
                    "Microsoft.Exchange.Data.ParsingException",
                    "InvalidFilter",
                    ErrorCategory.InvalidArgument,
                    filter,
                    problem.getMessage());
        }
    }
}
