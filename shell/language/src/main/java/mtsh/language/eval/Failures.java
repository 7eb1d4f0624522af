package mtsh.language.eval;

import java.util.ConcurrentModificationException;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.PipelineStopped;

/** Java exceptions as errors that a script can catch and a user can read: never a stack trace. */
public final class Failures {
    private Failures() {}

    /** Gives back what steers the shell itself, an error for anything else. */
    public static RuntimeException of(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return Errors.of(
                    "System.Management.Automation.ScriptCallDepthException",
                    "CallDepthOverflow",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The script failed due to call depth overflow.");
        }
        if (failure instanceof OutOfMemoryError) {
            return of(new NetThrow(
                    "System.OutOfMemoryException", "Insufficient memory to continue the execution of the program."));
        }
        if (failure instanceof TerminatingError
                || failure instanceof FlowControl
                || failure instanceof ExitRequest
                || failure instanceof PipelineStopped) {
            return (RuntimeException) failure;
        }
        if (failure instanceof NetThrow thrown) {
            return new TerminatingError(new ErrorRecord(
                    thrown.exception(), thrown.exception().typeName(), ErrorCategory.OperationStopped, null));
        }
        if (failure instanceof ConcurrentModificationException) {
            return of(new NetThrow(
                    "System.InvalidOperationException",
                    "Collection was modified; enumeration operation may not execute."));
        }
        String what = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        StackTraceElement[] stack = failure.getStackTrace();
        String where = stack.length == 0 ? "" : " (" + stack[0].getFileName() + ":" + stack[0].getLineNumber() + ")";
        NetException exception = new NetException(
                "System.InvalidOperationException",
                "mtsh could not do this because of a fault of its own, please report it: "
                        + failure.getClass().getSimpleName() + what + where,
                null);
        return new TerminatingError(new ErrorRecord(exception, "InternalFault", ErrorCategory.InvalidOperation, null));
    }
}
