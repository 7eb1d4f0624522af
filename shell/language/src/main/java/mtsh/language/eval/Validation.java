package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import mtsh.language.ast.Attribute;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Matching;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** The Validate attributes: what they accept and what they say. */
final class Validation {
    private static final String SET = "ValidateSetFailure";
    private static final String PATTERN = "ValidatePatternFailure";
    private static final String NULL_ELEMENT =
            "The argument is null, empty, or an element of the argument collection contains a null value. Supply a "
                    + "collection that does not contain any null values and then try the command again.";

    private Validation() {}

    /** Those of a cmdlet's parameter. */
    static List<Variable.ValueCheck> checks(Parameter parameter) {
        if (parameter == null) {
            return List.of();
        }
        List<Variable.ValueCheck> checks = new ArrayList<>();
        if (parameter.values().length > 0) {
            List<String> values = List.of(parameter.values());
            checks.add(set(() -> values, true, null));
        }
        if (parameter.range().length == 2) {
            checks.add(range(parameter.range()[0], parameter.range()[1]));
        }
        if (!parameter.pattern().isEmpty()) {
            checks.add(pattern(parameter.pattern(), null));
        }
        if (parameter.notEmpty()) {
            checks.add(Validation::notNullOrEmpty);
        }
        return checks;
    }

    /** Those that a script wrote before a parameter or variable. */
    static List<Variable.ValueCheck> checks(Compiler compiler, Context context, List<Attribute> attributes) {
        return checks(AttributeObjects.of(compiler, context, attributes));
    }

    /** Those among attributes that check values. */
    static List<Variable.ValueCheck> checks(List<Object> attributes) {
        List<Variable.ValueCheck> checks = new ArrayList<>();
        for (Object each : attributes) {
            Object plain = PSObject.unwrap(each);
            Variable.ValueCheck check =
                    plain instanceof NetAttribute attribute ? checkOf(attribute) : ScriptAttributes.check(plain);
            if (check != null) {
                checks.add(check);
            }
        }
        return checks;
    }

    /** Those that look at each element refuse nothing at all. */
    private static Variable.ValueCheck checkOf(NetAttribute attribute) {
        Variable.ValueCheck check = check(attribute);
        boolean ofElements =
                switch (attribute.shortName()) {
                    case "ValidateSet", "ValidateRange", "ValidatePattern", "ValidateLength", "ValidateScript" -> true;
                    default -> false;
                };
        return !ofElements
                ? check
                : (name, value) -> {
                    if (PSObject.unwrap(value) == null) {
                        throw refused("ArgumentIsEmpty", NULL_ELEMENT);
                    }
                    check.check(name, value);
                };
    }

    private static Variable.ValueCheck check(NetAttribute attribute) {
        return switch (attribute.shortName()) {
            case "ValidateSet" ->
                set(
                        AttributeObjects.validValues(attribute),
                        attribute.value("IgnoreCase") == null || Conversions.toBoolean(attribute.value("IgnoreCase")),
                        attribute.value("ErrorMessage"));
            case "ValidateRange" -> rangeOf(attribute);
            case "ValidatePattern" ->
                pattern(Conversions.toText(attribute.value("RegexPattern")), attribute.value("ErrorMessage"));
            case "ValidateLength" ->
                length(
                        Conversions.toInt(attribute.value("MinLength")),
                        Conversions.toInt(attribute.value("MaxLength")));
            case "ValidateCount" ->
                count(Conversions.toInt(attribute.value("MinLength")), Conversions.toInt(attribute.value("MaxLength")));
            case "ValidateScript" ->
                script((ScriptBlock) PSObject.unwrap(attribute.value("ScriptBlock")), attribute.value("ErrorMessage"));
            case "ValidateNotNull" -> Validation::notNull;
            case "ValidateNotNullOrEmpty" -> Validation::notNullOrEmpty;
            case "ValidateNotNullOrWhiteSpace" -> Validation::notNullOrWhiteSpace;
            default -> null;
        };
    }

    private static Variable.ValueCheck rangeOf(NetAttribute attribute) {
        Object low = attribute.value("MinRange");
        Object high = attribute.value("MaxRange");
        return high == null ? rangeKind(low) : range(low, high);
    }

    static TerminatingError refused(String id, String message) {
        return Errors.of(
                "System.Management.Automation.ValidationMetadataException",
                id,
                ErrorCategory.MetadataError,
                null,
                message);
    }

    /** A message of the script's own, with the value and what it should have been. */
    private static String own(Object message, String value, String wanted) {
        return Conversions.toText(message).replace("{0}", value).replace("{1}", wanted);
    }

    private static Iterable<Object> elements(Object value) {
        List<Object> list = Enumeration.list(value);
        return list == null ? Collections.singletonList(value) : list;
    }

    private static Variable.ValueCheck set(Supplier<List<String>> allowed, boolean ignoreCase, Object errorMessage) {
        return new OneOf(allowed, ignoreCase, errorMessage);
    }

    /** ValidateSet; {@code errorMessage} is the script's own, or null. */
    private record OneOf(Supplier<List<String>> values, boolean ignoreCase, Object errorMessage)
            implements Variable.ValueCheck {
        @Override
        public List<String> allowed() {
            return values.get();
        }

        @Override
        public void check(String name, Object value) {
            List<String> allowed = values.get();
            for (Object each : elements(value)) {
                String text = Conversions.toText(each);
                boolean known = allowed.stream().anyMatch(ignoreCase ? text::equalsIgnoreCase : text::equals);
                if (!known && errorMessage != null) {
                    throw refused(SET, own(errorMessage, text, String.join(",", allowed)));
                }
                if (!known) {
                    throw refused(
                            SET,
                            "The argument \"" + text + "\" does not belong to the set \"" + String.join(",", allowed)
                                    + "\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the "
                                    + "command again.");
                }
            }
        }
    }

    private static Variable.ValueCheck range(Object low, Object high) {
        return (name, value) -> {
            for (Object element : elements(value)) {
                Object each = AttributeLimits.inRangeType(element, low, high);
                if (Comparisons.compare(each, low, true) < 0) {
                    throw refused(
                            "ValidateRangeTooSmall",
                            "The " + Conversions.toText(each) + " argument is less than the minimum allowed range of "
                                    + Conversions.toText(low) + ". Supply an argument that is greater than or equal to "
                                    + Conversions.toText(low) + " and then try the command again.");
                }
                if (Comparisons.compare(each, high, true) > 0) {
                    throw refused(
                            "ValidateRangeTooBig",
                            "The " + Conversions.toText(each)
                                    + " argument is greater than the maximum allowed range of "
                                    + Conversions.toText(high)
                                    + ". Supply an argument that is less than or equal to " + Conversions.toText(high)
                                    + " and then try the command again.");
                }
            }
        };
    }

    private static Variable.ValueCheck rangeKind(Object kind) {
        String text = AttributeLimits.rangeKind(Conversions.toText(kind));
        return (name, value) -> {
            for (Object element : elements(value)) {
                Object each = AttributeLimits.inRangeType(element, 0, 0);
                int sign = Comparisons.compare(each, 0, true);
                boolean fits =
                        switch (text.toLowerCase(Locale.ROOT)) {
                            case "positive" -> sign > 0;
                            case "nonnegative" -> sign >= 0;
                            case "negative" -> sign < 0;
                            default -> sign <= 0;
                        };
                if (!fits) {
                    throw refused(
                            "ValidateRange" + text + "Failure",
                            "The argument \"" + Conversions.toText(each)
                                    + "\" cannot be validated because its value is not " + rangeText(text) + ".");
                }
            }
        };
    }

    private static String rangeText(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "positive" -> "greater than zero";
            case "nonnegative" -> "greater than or equal to zero";
            case "negative" -> "less than zero";
            default -> "less than or equal to zero";
        };
    }

    private static Variable.ValueCheck pattern(String pattern, Object errorMessage) {
        return (name, value) -> {
            for (Object each : elements(value)) {
                String text = Conversions.toText(each);
                if (!Conversions.toBoolean(Matching.match(text, pattern, false, false, found -> {}))) {
                    if (errorMessage != null) {
                        throw refused(PATTERN, own(errorMessage, text, pattern));
                    }
                    throw refused(
                            PATTERN,
                            "The argument \"" + text + "\" does not match the \"" + pattern
                                    + "\" pattern. Supply an argument that matches \"" + pattern
                                    + "\" and try the command again.");
                }
            }
        };
    }

    private static Variable.ValueCheck length(int low, int high) {
        return (name, value) -> {
            for (Object each : elements(value)) {
                if (!(PSObject.unwrap(each) instanceof String)) {
                    throw refused(
                            "ValidateLengthNotString",
                            "The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] "
                                    + "parameter. Make the parameter a string or string[] parameter.");
                }
                int length = Conversions.toText(each).length();
                if (length < low) {
                    throw refused(
                            "ValidateLengthMinLengthFailure",
                            "The character length (" + length
                                    + ") of the argument is too short. Specify an argument with a length "
                                    + "that is greater than or equal to \"" + low
                                    + "\", and then try the command again.");
                }
                if (length > high) {
                    throw refused(
                            "ValidateLengthMaxLengthFailure",
                            "The character length of the " + length
                                    + " argument is too long. Shorten the character length of the argument so it is fewer than or equal to \""
                                    + high + "\" characters, and then try the command again.");
                }
            }
        };
    }

    private static Variable.ValueCheck count(int low, int high) {
        return (name, value) -> {
            List<Object> list = Enumeration.list(value);
            int size = list == null ? 1 : list.size();
            if (size != low && low == high) {
                throw refused(
                        "ValidateCountExactFailure",
                        "The parameter requires exactly " + high + " value(s) - " + size + " value(s) were provided.");
            }
            if (size < low || size > high) {
                throw refused(
                        "ValidateCountMinMaxFailure",
                        "The parameter requires at least " + low + " value(s) and no more than " + high + " value(s) - "
                                + size + " value(s) were provided.");
            }
        };
    }

    private static Variable.ValueCheck script(ScriptBlock block, Object errorMessage) {
        return (name, value) -> {
            for (Object each : elements(value)) {
                notNull(name, each);
                if (!Conversions.toBoolean(block.invoke(each))) {
                    throw refused(
                            "ValidateScriptFailure",
                            errorMessage != null
                                    ? Conversions.toText(errorMessage)
                                            .replace("{0}", Conversions.toText(each))
                                            .replace("{1}", block.text())
                                    : "The \"" + block.text() + "\" validation script for the argument with value \""
                                            + Conversions.toText(each)
                                            + "\" did not return a result of True. Determine why the validation script failed, and then try the "
                                            + "command again.");
                }
            }
        };
    }

    private static void notNull(String name, Object value) {
        if (PSObject.unwrap(value) == null) {
            throw refused(
                    "ArgumentIsNull",
                    "The argument is null. Provide a valid value for the argument, and then try running the command again.");
        }
    }

    private static void notNullOrEmpty(String name, Object value) {
        Object plain = PSObject.unwrap(value);
        List<Object> list = Enumeration.list(plain);
        boolean empty = plain == null
                || plain instanceof String text && text.isEmpty()
                || list != null && list.isEmpty()
                || plain instanceof PSDictionary dictionary && dictionary.size() == 0;
        if (empty) {
            throw refused(
                    plain == null ? "ArgumentIsNull" : "ArgumentIsEmpty",
                    "The argument is null or empty. Provide an argument that is not null or empty, and then try the command "
                            + "again.");
        }
        if (list != null && list.stream().anyMatch(each -> each == null || "".equals(each))) {
            throw refused(
                    list.contains(null) ? "ArgumentContainsNull" : "ArgumentCollectionContainsEmpty", NULL_ELEMENT);
        }
    }

    private static void notNullOrWhiteSpace(String name, Object value) {
        notNullOrEmpty(name, value);
        if (value instanceof String text && text.isBlank()) {
            throw refused(
                    "ArgumentIsEmptyOrWhiteSpace",
                    "The argument is null, empty, or consists of only white-space characters. Provide an argument that contains "
                            + "non white-space characters, and then try the command again.");
        }
    }
}
