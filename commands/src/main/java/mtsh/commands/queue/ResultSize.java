package mtsh.commands.queue;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;

/** Exchange's {@code -ResultSize}: a number, or Unlimited. */
public final class ResultSize {
    public static final String USUAL = "1000";

    private ResultSize() {}

    public static long of(String text) {
        if (text.equalsIgnoreCase("Unlimited")) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Errors.of(
                    "System.ArgumentException",
                    "ResultSizeInvalid",
                    ErrorCategory.InvalidArgument,
                    text,
                    "ResultSize is invalid. Give a number, or Unlimited.");
        }
        return Long.parseLong(text);
    }
}
