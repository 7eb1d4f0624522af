package mtsh.language.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;

/** {@code -match}, {@code -replace} and {@code -join}. */
public final class Matching {
    private Matching() {}

    /**
     * {@code -match} or, when {@code negated}, {@code -notmatch}: a bool, or what remains of a collection. {@code matches} gets {@code
     * $Matches} when one text matched.
     */
    public static Object match(
            Object left, Object right, boolean caseSensitive, boolean negated, Consumer<PSDictionary> matches) {
        NetRegex regex = regex(right, caseSensitive);
        Iterator<?> elements = elements(left);
        if (elements == null) {
            NetMatch match = match(regex, Conversions.toText(left));
            if (match.success()) {
                matches.accept(toDictionary(match));
            }
            return match.success() != negated;
        }
        List<Object> kept = new ArrayList<>();
        while (elements.hasNext()) {
            Object element = elements.next();
            if (isMatch(regex, Conversions.toText(element)) != negated) {
                kept.add(element);
            }
        }
        return PSArray.of(kept);
    }

    private static NetMatch match(NetRegex regex, String text) {
        try {
            return regex.match(text, 0);
        } catch (NetThrow refused) {
            throw refused(refused);
        }
    }

    private static boolean isMatch(NetRegex regex, String text) {
        try {
            return regex.isMatch(text);
        } catch (NetThrow refused) {
            throw refused(refused);
        }
    }

    /** What {@code $Matches} holds: the groups that took part, by number or name. */
    public static PSDictionary toDictionary(NetMatch match) {
        return match.toDictionary();
    }

    /** {@code -replace}; the right side is a pattern, or a pattern and a replacement (text or script block). */
    public static Object replace(Object left, Object right, boolean caseSensitive) {
        List<Object> operands = elements(right) == null ? List.of(orEmpty(right)) : Enumeration.list(right);
        if (operands.isEmpty() || operands.size() > 2) {
            throw Errors.runtime(
                    "BadReplaceArgument",
                    ErrorCategory.InvalidOperation,
                    right,
                    "The -" + (caseSensitive ? "creplace" : "ireplace")
                            + " operator allows only two elements to follow it, not " + operands.size() + ".");
        }
        NetRegex regex = replaced(operands.get(0), caseSensitive);
        Object replacement = operands.size() == 2 ? operands.get(1) : "";
        Iterator<?> elements = elements(left);
        if (elements == null) {
            return replaceOne(regex, left, replacement);
        }
        List<Object> replaced = new ArrayList<>();
        elements.forEachRemaining(element -> replaced.add(replaceOne(regex, element, replacement)));
        return PSArray.of(replaced);
    }

    /** {@code -replace} has an error of its own for a pattern that is none. */
    private static NetRegex replaced(Object pattern, boolean caseSensitive) {
        if (PSObject.unwrap(pattern) instanceof NetRegex regex) {
            return regex;
        }
        String text = Conversions.toText(pattern);
        try {
            return NetRegex.of(text, caseSensitive ? 0 : NetRegex.IGNORE_CASE);
        } catch (NetThrow refused) {
            String message = "The regular expression pattern " + text + " is not valid.";
            NetException outer = new NetException(Errors.RUNTIME_EXCEPTION, message, refused.exception());
            throw new TerminatingError(
                    new ErrorRecord(outer, "InvalidRegularExpression", ErrorCategory.InvalidOperation, pattern));
        }
    }

    private static Object orEmpty(Object value) {
        return value == null ? "" : value;
    }

    private static String replaceOne(NetRegex regex, Object subject, Object replacement) {
        String text = Conversions.toText(subject);
        try {
            if (PSObject.unwrap(replacement) instanceof Invocable block) {
                Function<NetMatch, String> evaluator = match -> Conversions.toText(block.invoke(match, match));
                return regex.replace(text, evaluator, -1);
            }
            return regex.replace(text, Conversions.toText(replacement), -1);
        } catch (NetThrow refused) {
            throw refused(refused);
        }
    }

    /** {@code -join}; the separator of the unary form is empty. */
    public static String join(Object left, Object separator) {
        Iterator<?> elements = elements(left);
        if (elements == null) {
            return Conversions.toText(left);
        }
        String between = Conversions.toText(separator);
        StringBuilder text = new StringBuilder();
        String next = "";
        while (elements.hasNext()) {
            text.append(next).append(TextConversion.element(elements.next(), NetCulture.INVARIANT));
            next = between;
        }
        return text.toString();
    }

    static Iterator<?> elements(Object value) {
        return PSObject.unwrap(value) instanceof PSDictionary ? null : Enumeration.of(value);
    }

    /** The pattern on the right of an operator; a Regex brings its own options along. */
    static NetRegex regex(Object pattern, boolean caseSensitive) {
        if (PSObject.unwrap(pattern) instanceof NetRegex regex) {
            return regex;
        }
        return regex(Conversions.toText(pattern), caseSensitive ? 0 : NetRegex.IGNORE_CASE);
    }

    static NetRegex regex(String pattern, int options) {
        try {
            return NetRegex.of(pattern, options);
        } catch (NetThrow refused) {
            throw refused(refused);
        }
    }

    /** The error of an operator for what the engine refuses. */
    static TerminatingError refused(NetThrow refused) {
        NetException exception = refused.exception();
        NetException outer = new NetException(Errors.RUNTIME_EXCEPTION, exception.message(), exception);
        return new TerminatingError(new ErrorRecord(outer, exception.typeName(), ErrorCategory.OperationStopped, null));
    }
}
