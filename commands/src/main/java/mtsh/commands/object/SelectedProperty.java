package mtsh.commands.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.format.PropertyExpression;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/**
 * A property that a parameter names: by name or pattern, by script block, or by {@code @{Name=; Expression=; Descending=}}.
 *
 * @param label the name it gets, or null for its own
 * @param descending Sort-Object's key, or null when not said
 */
record SelectedProperty(PropertyExpression expression, String label, Boolean descending) {
    static List<SelectedProperty> of(Object[] written) {
        List<SelectedProperty> all = new ArrayList<>();
        if (written != null) {
            for (Object each : written) {
                all.add(one(each));
            }
        }
        return all;
    }

    private static SelectedProperty one(Object written) {
        Object plain = PSObject.unwrap(written);
        if (plain instanceof Invocable script) {
            return new SelectedProperty(PropertyExpression.of(script), null, null);
        }
        if (plain instanceof PSDictionary table) {
            return fromTable(table);
        }
        return new SelectedProperty(PropertyExpression.named(Conversions.toText(written)), null, null);
    }

    private static SelectedProperty fromTable(PSDictionary table) {
        PropertyExpression expression = null;
        String label = null;
        Boolean descending = null;
        for (PSDictionary.Entry entry : table.entries()) {
            String key = Conversions.toText(entry.key()).toLowerCase(Locale.ROOT);
            Object value = PSObject.unwrap(entry.value());
            if (!key.isEmpty() && ("name".startsWith(key) || "label".startsWith(key))) {
                label = Conversions.toText(value);
            } else if (!key.isEmpty() && "expression".startsWith(key)) {
                expression = value instanceof Invocable script
                        ? PropertyExpression.of(script)
                        : PropertyExpression.named(Conversions.toText(value));
            } else if (!key.isEmpty() && "descending".startsWith(key)) {
                descending = Conversions.toBoolean(value);
            } else if (!key.isEmpty() && "ascending".startsWith(key)) {
                descending = !Conversions.toBoolean(value);
            } else {
                throw Errors.of(
                        "System.NotSupportedException",
                        "DictionaryKeyUnknown",
                        ErrorCategory.InvalidArgument,
                        null,
                        "The " + Conversions.toText(entry.key()) + " key is not valid.");
            }
        }
        if (expression == null) {
            throw Errors.of(
                    "System.NotSupportedException",
                    "DictionaryKeyMandatoryEntry",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The property hash table is missing the mandatory Expression key.");
        }
        return new SelectedProperty(expression, label, descending);
    }

    /** The name its value has in a result. */
    String name() {
        return label != null ? label : expression.toString();
    }

    /** Its first value for an order, in which objects without the property stand last. */
    Object valueToSort(Object target) {
        boolean exists = target != null && !expression.resolve(target).isEmpty();
        return exists ? value(target) : Members.MISSING;
    }

    /** Its first value, null when there is none. */
    Object value(Object target) {
        if (target == null) {
            return null;
        }
        List<PropertyExpression> found = expression.resolve(target);
        return found.isEmpty() ? null : found.get(0).value(target).value();
    }
}
