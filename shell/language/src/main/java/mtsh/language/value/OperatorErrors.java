package mtsh.language.value;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** What operators refuse, with PowerShell's ids and texts. */
final class OperatorErrors {
    private static final String METHOD_EXCEPTION = "System.Management.Automation.MethodException";

    private OperatorErrors() {}

    /** {@code Method invocation failed because [System.Object[]] does not contain a method named 'op_Subtraction'.} */
    static TerminatingError noMethod(Object left, Object right, String method) {
        boolean byRight = (left == null || Operand.isPrimitive(left)) && right != null && !Operand.isPrimitive(right);
        return noMethod(byRight ? right : left, method);
    }

    static TerminatingError noMethod(Object owner, String method) {
        return Errors.runtime(
                "MethodNotFound",
                ErrorCategory.InvalidOperation,
                method,
                "Method invocation failed because [" + typeName(owner) + "] does not contain a method named '" + method
                        + "'.");
    }

    static TerminatingError divideByZero() {
        return new TerminatingError(new mtsh.language.error.ErrorRecord(
                new NetException(
                        Errors.RUNTIME_EXCEPTION,
                        "Attempted to divide by zero.",
                        new NetException("System.DivideByZeroException", "Attempted to divide by zero.", null)),
                "RuntimeException",
                ErrorCategory.NotSpecified,
                null));
    }

    static TerminatingError overflow(String message) {
        return new TerminatingError(new mtsh.language.error.ErrorRecord(
                new NetException(
                        Errors.RUNTIME_EXCEPTION, message, new NetException("System.OverflowException", message, null)),
                "RuntimeException",
                ErrorCategory.NotSpecified,
                null));
    }

    /** An exception inside .NET's own operator: {@code Exception calling "op_Addition" with "2" argument(s): "..."}. */
    static TerminatingError inOperator(String method, String exceptionType, String message) {
        TerminatingError error = Errors.fromMethod(method, 2, new NetException(exceptionType, message, null));
        error.record().id("DotNetMethodException");
        return error;
    }

    static TerminatingError argument(
            String method, String parameter, Object value, NetType type, TerminatingError reason) {
        String message = "Cannot convert argument \"" + parameter + "\", with value: \"" + Conversions.toText(value)
                + "\", for \"" + method + "\" to type \"" + type.fullName() + "\": \""
                + reason.record().message() + "\"";
        return Errors.of(
                METHOD_EXCEPTION,
                "MethodArgumentConversionInvalidCastArgument",
                ErrorCategory.NotSpecified,
                null,
                message);
    }

    static TerminatingError ambiguous(String method) {
        return Errors.of(
                METHOD_EXCEPTION,
                "MethodCountCouldNotFindBest",
                ErrorCategory.NotSpecified,
                null,
                "Multiple ambiguous overloads found for \"" + method + "\" and the argument count: \"2\".");
    }

    /** {@code The operation '[System.Char] * [System.Int32]' is not defined.} */
    static TerminatingError notDefined(String operator, Object left, Object right) {
        return Errors.runtime(
                "NotADefinedOperationForType",
                ErrorCategory.InvalidOperation,
                operator,
                "The operation '[" + typeName(left) + "] " + operator + " [" + typeName(right) + "]' is not defined.");
    }

    /** A bool and a decimal have no common type that .NET converts to. */
    static TerminatingError noCoercion(Object value) {
        return plain(
                "System.InvalidOperationException",
                "No coercion operator is defined between types '" + typeName(value) + "' and 'System.Decimal'.");
    }

    /** An exception that is not PowerShell's own goes by its type's name. */
    static TerminatingError plain(String exceptionType, String message) {
        return Errors.of(exceptionType, exceptionType, ErrorCategory.NotSpecified, null, message);
    }

    static TerminatingError needsNumber(String operator, Object value) {
        return Errors.runtime(
                "OperatorRequiresNumber",
                ErrorCategory.InvalidOperation,
                null,
                "The '" + operator + "' operator works only on numbers. The operand is a '" + typeName(value) + "'.");
    }

    static String typeName(Object value) {
        NetType type = Types.of(value);
        return type == null ? "null" : type.fullName();
    }
}
