package mtsh.language.value;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;

/** {@code String.Format}: texts with {@code {index,alignment:format}} in them. */
public final class CompositeFormat {
    private static final int MAX_NUMBER = 1_000_000;

    private final String format;
    private final Object[] arguments;
    private final NetCulture culture;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private CompositeFormat(String format, Object[] arguments, NetCulture culture) {
        this.format = format;
        this.arguments = arguments;
        this.culture = culture;
    }

    /** A NetThrow of a FormatException when the format is wrong. */
    public static String format(String format, Object[] arguments, NetCulture culture) {
        return new CompositeFormat(format, arguments, culture).write();
    }

    /** The {@code -f} operator: the session's culture, and a FormatError. */
    static String formatOperator(String format, Object[] arguments) {
        try {
            return format(format, arguments, NetCulture.current());
        } catch (NetThrow wrong) {
            String message = "Error formatting a string: " + wrong.exception().message() + ".";
            NetException outer = new NetException(Errors.RUNTIME_EXCEPTION, message, wrong.exception());
            throw new TerminatingError(new ErrorRecord(outer, "FormatError", ErrorCategory.InvalidOperation, format));
        }
    }

    /** The text of one value in a format, as {@code ToString(format)} gives it; values without formats ignore it. */
    public static String value(Object value, String format, NetCulture culture) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof Number number && NumericType.of(number) != null) {
            return NumberFormat.format(number, format, culture);
        }
        if (plain instanceof DateTime time) {
            return DateTimeFormat.format(time, format, culture);
        }
        if (MomentFormat.writes(plain)) {
            return MomentFormat.format(plain, format, culture);
        }
        if (plain instanceof TimeSpan span) {
            return TimeSpanFormat.format(span, format);
        }
        if (plain instanceof java.util.UUID id) {
            return GuidParser.format(id, format);
        }
        if (EnumValues.isEnum(plain) && format != null && !format.isEmpty()) {
            return enumeration(plain, format);
        }
        return plain == null ? "" : plainText(value, plain, culture);
    }

    /** .NET's own text: an array is its type's name here, not its elements. */
    private static String plainText(Object value, Object plain, NetCulture culture) {
        boolean isCollection = Enumeration.isEnumerable(plain) || plain instanceof PSDictionary;
        return isCollection && plain instanceof NetObject ? plain.toString() : Conversions.toText(value, culture);
    }

    private static String enumeration(Object value, String format) {
        switch (format) {
            case "G", "g", "F", "f":
                return value.toString();
            case "D", "d":
                return EnumValues.number(value).toString();
            case "X", "x":
                return String.format("%08X", EnumValues.number(value).intValue());
            default:
                throw new NetThrow(
                        "System.FormatException",
                        "Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".");
        }
    }

    private String write() {
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c == '{' && !follows('{')) {
                item();
            } else if (c == '}' && !follows('}')) {
                throw wrong("Unexpected closing brace without a corresponding opening brace.");
            } else {
                text.append(c);
                at += c == '{' || c == '}' ? 1 : 0;
            }
        }
        return text.toString();
    }

    private boolean follows(char c) {
        return at < format.length() && format.charAt(at) == c;
    }

    private void item() {
        int index = number("Expected an ASCII digit.");
        blanks();
        int width = 0;
        if (follows(',')) {
            at++;
            blanks();
            boolean left = follows('-');
            at += left ? 1 : 0;
            width = number("Expected an ASCII digit.");
            width = left ? -width : width;
            blanks();
        }
        String itemFormat = "";
        if (follows(':')) {
            int start = ++at;
            while (at < format.length() && format.charAt(at) != '}') {
                if (format.charAt(at) == '{') {
                    throw wrong("Encountered opening brace where a format item was expected to end.");
                }
                at++;
            }
            itemFormat = format.substring(start, at);
        }
        if (!follows('}')) {
            throw wrong("Format item ends prematurely.");
        }
        at++;
        if (index >= arguments.length) {
            throw new NetThrow(
                    "System.FormatException",
                    "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
        }
        append(value(arguments[index], itemFormat.isEmpty() ? null : itemFormat, culture), width);
    }

    private void append(String value, int width) {
        String padding = " ".repeat(Math.max(0, Math.abs(width) - value.length()));
        if (width > 0) {
            text.append(padding).append(value);
        } else {
            text.append(value).append(padding);
        }
    }

    private int number(String complaint) {
        int start = at;
        long number = 0;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            number = Math.min(MAX_NUMBER, number * 10 + format.charAt(at) - '0');
            at++;
        }
        if (at == start || number >= MAX_NUMBER) {
            throw wrong(at >= format.length() ? "Format item ends prematurely." : complaint);
        }
        return (int) number;
    }

    private void blanks() {
        while (follows(' ')) {
            at++;
        }
    }

    private NetThrow wrong(String reason) {
        return new NetThrow(
                "System.FormatException",
                "Input string was not in a correct format. Failure to parse near offset " + at + ". " + reason);
    }
}
