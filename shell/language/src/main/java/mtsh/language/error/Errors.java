package mtsh.language.error;

/** Makes errors with PowerShell's ids, categories and exception types. */
public final class Errors {
    public static final String RUNTIME_EXCEPTION = "System.Management.Automation.RuntimeException";

    private Errors() {}

    /** A RuntimeException, the usual kind for what the language itself refuses. */
    public static TerminatingError runtime(String id, ErrorCategory category, Object target, String message) {
        return of(RUNTIME_EXCEPTION, id, category, target, message);
    }

    public static TerminatingError of(
            String exceptionType, String id, ErrorCategory category, Object target, String message) {
        return new TerminatingError(
                new ErrorRecord(new NetException(exceptionType, message, null), id, category, target));
    }

    /** With the exception that is the reason for it inside. */
    public static TerminatingError of(
            String exceptionType,
            String id,
            ErrorCategory category,
            Object target,
            String message,
            NetException inner) {
        return new TerminatingError(
                new ErrorRecord(new NetException(exceptionType, message, inner), id, category, target));
    }

    /** An exception thrown by a .NET method: a MethodInvocationException around it, with its type's name as the id. */
    public static TerminatingError fromMethod(String method, int argumentCount, NetException cause) {
        String message = "Exception calling \"" + method + "\" with \"" + argumentCount + "\" argument(s): \""
                + cause.message() + "\"";
        String type = cause.typeName().substring(cause.typeName().lastIndexOf('.') + 1);
        NetException outer = new NetException("System.Management.Automation.MethodInvocationException", message, cause);
        return new TerminatingError(new ErrorRecord(outer, type, ErrorCategory.NotSpecified, null));
    }
}
