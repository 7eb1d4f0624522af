package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Attribute;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Matching;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** The Validate attributes: what they accept and what they say. */
final class Validation {
    private Validation() {}

    /** One that only arguments must pass, not later values of the variable. */
    interface ArgumentCheck extends Variable.ValueCheck {}

    /** What a mandatory parameter refuses unless an Allow attribute lets it pass. */
    static ArgumentCheck mandatory(NetType type, boolean allowNull, boolean allowEmptyText, boolean allowEmpty) {
        return (name, value) -> {
            Object plain = PSObject.unwrap(value);
            if (plain == null && !allowNull) {
                throw refusedArgument(name, "NullNotAllowed", "it is null");
            }
            if (type == Types.STRING && "".equals(plain) && !allowEmptyText) {
                throw refusedArgument(name, "EmptyStringNotAllowed", "it is an empty string");
            }
            List<Object> elements = type.isArray() ? Enumeration.list(plain) : null;
            if (elements == null) {
                return;
            }
            if (elements.isEmpty() && !allowEmpty) {
                throw refusedArgument(name, "EmptyArrayNotAllowed", "it is an empty array");
            }
            for (Object each : elements) {
                mandatory(type.elementType(), allowNull, allowEmptyText, allowEmpty)
                        .check(name, each);
            }
        };
    }

    private static TerminatingError refusedArgument(String name, String id, String why) {
        return Errors.of(
                "System.Management.Automation.ParameterBindingValidationException",
                "ParameterArgumentValidationError" + id,
                ErrorCategory.InvalidData,
                null,
                "Cannot bind argument to parameter '" + name + "' because " + why + ".");
    }

    /** Those of a cmdlet's parameter. */
    static List<Variable.ValueCheck> checks(Parameter parameter) {
        if (parameter == null) {
            return List.of();
        }
        List<Variable.ValueCheck> checks = new ArrayList<>();
        if (parameter.values().length > 0) {
            checks.add(set(List.of(parameter.values()), true));
        }
        if (parameter.range().length == 2) {
            checks.add(range(parameter.range()[0], parameter.range()[1]));
        }
        if (parameter.notEmpty()) {
            checks.add(Validation::notNullOrEmpty);
        }
        return checks;
    }

    /** Those that a script wrote before a parameter or variable. */
    static List<Variable.ValueCheck> checks(Compiler compiler, Context context, List<Attribute> attributes) {
        List<Variable.ValueCheck> checks = new ArrayList<>();
        for (Attribute attribute : attributes) {
            List<Object> values = new ArrayList<>();
            attribute
                    .positional()
                    .forEach(each ->
                            values.add(Nothing.toNull(compiler.expression(each).evaluate(context))));
            Variable.ValueCheck check = check(attribute, values, compiler, context);
            if (check != null) {
                checks.add(check);
            }
        }
        return checks;
    }

    private static Variable.ValueCheck check(
            Attribute attribute, List<Object> values, Compiler compiler, Context context) {
        String name = attribute.type().name().toLowerCase(Locale.ROOT);
        name = name.endsWith("attribute") ? name.substring(0, name.length() - 9) : name;
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? name : name.substring(dot + 1)) {
            case "validateset" ->
                set(
                        values.stream().map(Conversions::toText).toList(),
                        Conversions.toBoolean(named(attribute, "IgnoreCase", true, compiler, context)));
            case "validaterange" -> values.size() == 2 ? range(values.get(0), values.get(1)) : rangeKind(values.get(0));
            case "validatepattern" -> pattern(Conversions.toText(values.get(0)));
            case "validatelength" -> length(Conversions.toInt(values.get(0)), Conversions.toInt(values.get(1)));
            case "validatecount" -> count(Conversions.toInt(values.get(0)), Conversions.toInt(values.get(1)));
            case "validatescript" ->
                script((ScriptBlock) values.get(0), named(attribute, "ErrorMessage", null, compiler, context));
            case "validatenotnull" -> Validation::notNull;
            case "validatenotnullorempty" -> Validation::notNullOrEmpty;
            case "validatenotnullorwhitespace" -> Validation::notNullOrWhiteSpace;
            default -> null;
        };
    }

    private static Object named(Attribute attribute, String name, Object fallback, Compiler compiler, Context context) {
        return attribute.named().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .map(each -> Nothing.toNull(compiler.expression(each.value()).evaluate(context)))
                .orElse(fallback);
    }

    private static TerminatingError refused(String message) {
        return Errors.of(
                "System.Management.Automation.ValidationMetadataException",
                "ValidateSetFailure",
                ErrorCategory.MetadataError,
                null,
                message);
    }

    private static Iterable<Object> elements(Object value) {
        List<Object> list = Enumeration.list(value);
        return list == null ? Collections.singletonList(value) : list;
    }

    private static Variable.ValueCheck set(List<String> allowed, boolean ignoreCase) {
        return (name, value) -> {
            for (Object each : elements(value)) {
                String text = Conversions.toText(each);
                boolean known = allowed.stream().anyMatch(ignoreCase ? text::equalsIgnoreCase : text::equals);
                if (!known) {
                    throw refused(
                            "The argument \"" + text + "\" does not belong to the set \"" + String.join(",", allowed)
                                    + "\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the "
                                    + "command again.");
                }
            }
        };
    }

    private static Variable.ValueCheck range(Object low, Object high) {
        return (name, value) -> {
            for (Object each : elements(value)) {
                if (Comparisons.compare(each, low, true) < 0) {
                    throw refused(
                            "The " + Conversions.toText(each) + " argument is less than the minimum allowed range of "
                                    + Conversions.toText(low) + ". Supply an argument that is greater than or equal to "
                                    + Conversions.toText(low) + " and then try the command again.");
                }
                if (Comparisons.compare(each, high, true) > 0) {
                    throw refused("The " + Conversions.toText(each)
                            + " argument is greater than the maximum allowed range of " + Conversions.toText(high)
                            + ". Supply an argument that is less than or equal to " + Conversions.toText(high)
                            + " and then try the command again.");
                }
            }
        };
    }

    private static Variable.ValueCheck rangeKind(Object kind) {
        String text = Conversions.toText(kind);
        return (name, value) -> {
            for (Object each : elements(value)) {
                int sign = Comparisons.compare(each, 0, true);
                boolean fits =
                        switch (text.toLowerCase(Locale.ROOT)) {
                            case "positive" -> sign > 0;
                            case "nonnegative" -> sign >= 0;
                            case "negative" -> sign < 0;
                            default -> sign <= 0;
                        };
                if (!fits) {
                    throw refused("The argument \"" + Conversions.toText(each)
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

    private static Variable.ValueCheck pattern(String pattern) {
        return (name, value) -> {
            for (Object each : elements(value)) {
                String text = Conversions.toText(each);
                if (!Conversions.toBoolean(Matching.match(text, pattern, false, false, found -> {}))) {
                    throw refused("The argument \"" + text + "\" does not match the \"" + pattern
                            + "\" pattern. Supply an argument that matches \"" + pattern
                            + "\" and try the command again.");
                }
            }
        };
    }

    private static Variable.ValueCheck length(int low, int high) {
        return (name, value) -> {
            for (Object each : elements(value)) {
                int length = Conversions.toText(each).length();
                if (length < low) {
                    throw refused("The character length (" + length
                            + ") of the argument is too short. Specify an argument with a length "
                            + "that is greater than or equal to \"" + low + "\", and then try the command again.");
                }
                if (length > high) {
                    throw refused("The character length of the " + length
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
            if (size < low || size > high) {
                throw refused("The number of provided arguments, (" + size + "), "
                        + (size > high
                                ? "exceeds the maximum number of allowed arguments (" + high + "). Provide fewer than "
                                        + high
                                : "is fewer than the minimum number of allowed arguments (" + low
                                        + "). Provide more than " + low)
                        + " arguments, and then try the command again.");
            }
        };
    }

    private static Variable.ValueCheck script(ScriptBlock block, Object errorMessage) {
        return (name, value) -> {
            for (Object each : elements(value)) {
                if (!Conversions.toBoolean(block.invoke(each))) {
                    throw refused(
                            errorMessage != null
                                    ? Conversions.toText(errorMessage).replace("{0}", Conversions.toText(each))
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
                    "The argument is null or empty. Provide an argument that is not null or empty, and then try the command "
                            + "again.");
        }
        if (list != null && list.stream().anyMatch(each -> each == null || "".equals(each))) {
            throw refused(
                    "The argument is null, empty, or an element of the argument collection contains a null value. Supply a "
                            + "collection that does not contain any null values and then try the command again.");
        }
    }

    private static void notNullOrWhiteSpace(String name, Object value) {
        notNullOrEmpty(name, value);
        if (value instanceof String text && text.isBlank()) {
            throw refused(
                    "The argument is null, empty, or consists of only white-space characters. Provide an argument that contains "
                            + "non white-space characters, and then try the command again.");
        }
    }
}
