package mtsh.language.value;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** The errors of failed conversions, with PowerShell's ids and texts. */
final class ConversionErrors {
    private static final String INVALID_CAST = "System.Management.Automation.PSInvalidCastException";

    private ConversionErrors() {}

    /** {@code Cannot convert value "abc" to type "System.Int32". Error: "..."} with the .NET exception that was the reason. */
    static TerminatingError because(String id, Object value, NetType type, NetException reason) {
        String message = "Cannot convert value \"" + Conversions.toText(value) + "\" to type \"" + type.fullName()
                + "\". Error: \"" + reason.message() + "\"";
        return invalidCast(id, message, reason);
    }

    static TerminatingError because(String id, Object value, NetType type, String exceptionType, String reason) {
        return because(id, value, type, new NetException(exceptionType, reason, null));
    }

    /** What {@code Convert.ChangeType} says of types that it cannot bring together. */
    static TerminatingError notConvertible(Object value, NetType type) {
        NetType source = Types.of(value);
        String reason =
                "Invalid cast from '" + (source == null ? "null" : source.name()) + "' to '" + type.name() + "'.";
        return because("InvalidCastIConvertible", value, type, "System.InvalidCastException", reason);
    }

    /** No conversion between the two types at all. */
    static TerminatingError noneKnown(Object value, NetType type) {
        NetType source = Types.of(value);
        String message = "Cannot convert the \"" + Conversions.toText(value) + "\" value of type \""
                + (source == null ? "null" : source.fullName()) + "\" to type \"" + type.fullName() + "\".";
        return invalidCast("ConvertToFinalInvalidCastException", message, null);
    }

    static TerminatingError nullTo(NetType type) {
        if (type.isEnum()) {
            return invalidCast(
                    "nullToEnumInvalidCast",
                    "Cannot convert null to type \"" + type.fullName()
                            + "\" due to enumeration values that are not valid. Specify one of the following enumeration"
                            + " values and try again. The possible enumeration values are \""
                            + String.join(",", type.enumNames()) + "\".",
                    null);
        }
        return invalidCast("nullToObjectInvalidCast", "Cannot convert null to type \"" + type.fullName() + "\".", null);
    }

    static TerminatingError invalidCast(String id, String message, NetException reason) {
        NetException cast = new NetException(INVALID_CAST, message, reason);
        NetException outer = new NetException(Errors.RUNTIME_EXCEPTION, message, cast);
        // The inner exception carries the record too, as scripts that read InnerException.ErrorRecord expect.
        new ErrorRecord(cast, id, ErrorCategory.InvalidArgument, null);
        return new TerminatingError(new ErrorRecord(outer, id, ErrorCategory.InvalidArgument, null));
    }
}
