package mtsh.language.eval;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.Span;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetMember;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.PSObject;

/** What the constructors of the Validate attributes refuse, and the common type of a range and what is held against it. */
final class AttributeLimits {
    private static final String AUTOMATION = "System.Management.Automation.";

    private AttributeLimits() {}

    /** Throws when there is no such property, or no such constructor of those that take no values. */
    static void requireArguments(Context context, Attribute attribute, NetType type) {
        String name = type.name();
        if (name.equals("ParameterAttribute")
                && attribute.positional().size() != 2
                && !attribute.positional().isEmpty()) {
            throw located(
                    context,
                    attribute.span(),
                    Errors.of(
                            AUTOMATION + "MethodException",
                            "MethodCountCouldNotFindBest",
                            ErrorCategory.NotSpecified,
                            null,
                            "Cannot find an overload for \".ctor\" and the argument count: \""
                                    + attribute.positional().size() + "\"."));
        }
        for (Attribute.NamedArgument each : attribute.named()) {
            NetMember.Property property = type.property(each.name());
            if (property == null || property.setter() == null) {
                throw located(
                        context,
                        each.span(),
                        Errors.runtime(
                                "PropertyNotFoundForType",
                                ErrorCategory.InvalidOperation,
                                null,
                                "Property '" + each.name() + "' cannot be found for type '" + AUTOMATION
                                        + "CmdletBindingAttribute'."));
            }
        }
    }

    private static TerminatingError located(Context context, Span span, TerminatingError error) {
        error.record().position(context.position(span));
        return error;
    }

    /** Throws what PowerShell throws when a script wrote limits that make no sense. */
    static void require(NetAttribute attribute, String written) {
        switch (attribute.shortName()) {
            case "ValidateCount" ->
                requireOrder(attribute, written, 0, "ValidateRangeMaxLengthSmallerThanMinLength", """
                    The specified maximum number of arguments for a parameter is fewer than the specified minimum number of arguments. \
                    Update the ValidateCount attribute for the parameter.""");
            case "ValidateLength" ->
                requireOrder(attribute, written, 1, "ValidateLengthMaxLengthSmallerThanMinLength", """
                    The specified maximum character length of the argument is shorter than the specified minimum argument character \
                    length. Update the ValidateLength attribute for the parameter.""");
            case "ValidateRange" -> requireRange(attribute, written);
            default -> {}
        }
    }

    private static void requireOrder(NetAttribute attribute, String written, int least, String id, String message) {
        int low = Conversions.toInt(attribute.value("MinLength"));
        int high = Conversions.toInt(attribute.value("MaxLength"));
        if (low < 0 || high < least) {
            String name = low < 0 ? "minLength" : "maxLength";
            String reason = "Cannot process argument because the value of argument \"" + name
                    + "\" is out of range. Change argument \"" + name
                    + "\" to a value that is within range. (Parameter '"
                    + name + "')\nActual value was " + (low < 0 ? low : high) + ".";
            throw unmakeable(written, new NetException(AUTOMATION + "PSArgumentOutOfRangeException", reason, null));
        }
        if (high < low) {
            throw Validation.refused(id, message);
        }
    }

    private static TerminatingError unmakeable(String written, NetException reason) {
        return Errors.of(
                Errors.RUNTIME_EXCEPTION,
                "ExceptionConstructingAttribute",
                ErrorCategory.InvalidOperation,
                null,
                "The following exception occurred while constructing the attribute \"" + written + "\": \""
                        + reason.message() + "\"",
                reason);
    }

    private static void requireRange(NetAttribute attribute, String written) {
        Object low = PSObject.unwrap(attribute.value("MinRange"));
        Object high = PSObject.unwrap(attribute.value("MaxRange"));
        if (high == null) {
            requireKind(low, written);
            return;
        }
        if (low == null || Types.of(low) != Types.of(high) && !(isNumber(low) && isNumber(high))) {
            throw Validation.refused(
                    "MinRangeNotTheSameTypeOfMaxRange",
                    "The specified minimum range (" + typeName(low)
                            + ") cannot be accepted because it is not the same type as the specified maximum range ("
                            + typeName(high) + "). Update the ValidateRange attribute for the parameter.");
        }
        if (Comparisons.compare(low, high, true) > 0) {
            throw Validation.refused(
                    "MaxRangeSmallerThanMinRange",
                    "The specified maximum range cannot be accepted because it is less than the specified minimum range. "
                            + "Update the ValidateRange attribute for the parameter.");
        }
    }

    private static void requireKind(Object kind, String written) {
        try {
            Conversions.convert(kind, Types.find(AUTOMATION + "ValidateRangeKind"));
        } catch (TerminatingError refused) {
            throw unmakeable(written, refused.record().exception());
        }
    }

    /** The kind's name in full; scripts may write the start of it. */
    static String rangeKind(String text) {
        NetType kinds = Types.find(AUTOMATION + "ValidateRangeKind");
        return Conversions.toText(kinds == null ? text : Conversions.convert(text, kinds));
    }

    /** A value as the numbers of a range are; what cannot become one is refused. */
    static Object inRangeType(Object element, Object low, Object high) {
        Object plain = PSObject.unwrap(element);
        if (plain == null) {
            throw Validation.refused(
                    "ArgumentIsEmpty",
                    "The argument is null. Provide a valid value for the argument, and then try running the command again.");
        }
        if (Types.of(plain) == Types.of(low) || isNumber(plain) && isNumber(low)) {
            return plain;
        }
        NetType wanted = low instanceof Double || high instanceof Double ? Types.of(0.0) : Types.of(low);
        Object converted = Conversions.convertOrNull(plain, wanted);
        if (converted == null) {
            throw Validation.refused(
                    "ValidationRangeElementType",
                    "The argument cannot be validated because its type \"" + typeName(plain)
                            + "\" is not the same type (" + typeName(low)
                            + ") as the maximum and minimum limits of the parameter. Make sure the argument is of type "
                            + typeName(low) + " and then try the command again.");
        }
        return converted;
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Character || value instanceof Boolean;
    }

    private static String typeName(Object value) {
        NetType type = Types.of(value);
        return type == null ? "" : type.name();
    }
}
