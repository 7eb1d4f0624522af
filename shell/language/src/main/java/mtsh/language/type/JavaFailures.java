package mtsh.language.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;

/** Says in .NET's words what Java reports. */
final class JavaFailures {
    private JavaFailures() {}

    static NetException translate(RuntimeException failure) {
        if (failure instanceof UncheckedIOException io) {
            return input(io.getCause(), null).exception();
        }
        if (failure instanceof NullPointerException) {
            return exception("System.NullReferenceException", "Object reference not set to an instance of an object.");
        }
        if (failure instanceof ClassCastException) {
            return exception("System.InvalidCastException", "Specified cast is not valid.");
        }
        if (failure instanceof IndexOutOfBoundsException) {
            return exception(
                    "System.ArgumentOutOfRangeException",
                    "Index was out of range. Must be non-negative and less than the size of the collection."
                            + " (Parameter 'index')");
        }
        if (failure instanceof ArithmeticException) {
            return exception("System.OverflowException", "Arithmetic operation resulted in an overflow.");
        }
        if (failure instanceof java.util.ConcurrentModificationException) {
            return exception(
                    "System.InvalidOperationException",
                    "Collection was modified; enumeration operation may not execute.");
        }
        if (failure instanceof java.util.NoSuchElementException) {
            return exception("System.InvalidOperationException", "Sequence contains no elements");
        }
        if (failure instanceof UnsupportedOperationException) {
            return exception("System.NotSupportedException", "Specified method is not supported.");
        }
        return exception("System.ArgumentException", "Value does not fall within the expected range.");
    }

    /** What a failed access to a file throws; {@code path} is the one to name, null for the one that Java names. */
    static NetThrow input(IOException failure, String path) {
        String name = path != null || failure.getMessage() == null ? path : failure.getMessage();
        if (failure instanceof NoSuchFileException) {
            return new NetThrow("System.IO.FileNotFoundException", "Could not find file '" + name + "'.");
        }
        if (failure instanceof AccessDeniedException) {
            return new NetThrow("System.UnauthorizedAccessException", "Access to the path '" + name + "' is denied.");
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new NetThrow("System.IO.IOException", "The file '" + name + "' already exists.");
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return new NetThrow("System.IO.IOException", "Directory not empty : '" + name + "'");
        }
        String message = failure.getMessage() == null ? "I/O error occurred." : failure.getMessage();
        return new NetThrow("System.IO.IOException", message);
    }

    private static NetException exception(String type, String message) {
        return new NetException(type, message, null);
    }
}
