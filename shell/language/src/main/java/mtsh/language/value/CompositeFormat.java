package mtsh.language.value;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;

/** {@code String.Format}: texts with {@code {index,alignment:format}} in them. */
public final class CompositeFormat {
    private static final int MAX_NUMBER = 1_000_000;

    /** The last ones by hash: formats in loops are the same text again and again. A race loses no more than a reading. */
    private static final CompositeFormat[] RECENT = new CompositeFormat[64];

    /** What a format is made of, in order; what comes before a fault is written before it is told, as .NET does. */
    private sealed interface Piece permits Literal, Item, Fault {}

    private record Literal(String text) implements Piece {}

    /** {@code width} is negative for text at the left; {@code format} is null when there is none. */
    private record Item(int index, int width, String format) implements Piece {}

    private record Fault(String message) implements Piece {}

    private final String source;
    private final Piece[] pieces;

    private CompositeFormat(String source) {
        this.source = source;
        this.pieces = new Reader(source).read().toArray(new Piece[0]);
    }

    private static CompositeFormat of(String source) {
        int place = source.hashCode() & RECENT.length - 1;
        CompositeFormat recent = RECENT[place];
        if (recent != null && recent.source.equals(source)) {
            return recent;
        }
        CompositeFormat read = new CompositeFormat(source);
        RECENT[place] = read;
        return read;
    }

    /** A NetThrow of a FormatException when the format is wrong. */
    public static String format(String format, Object[] arguments, NetCulture culture) {
        return of(format).write(arguments, culture);
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

    private String write(Object[] arguments, NetCulture culture) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Literal literal) {
                text.append(literal.text());
            } else if (piece instanceof Item item) {
                item(item, arguments, culture, text);
            } else {
                throw new NetThrow("System.FormatException", ((Fault) piece).message());
            }
        }
        return text.toString();
    }

    private static void item(Item item, Object[] arguments, NetCulture culture, StringBuilder text) {
        if (item.index() >= arguments.length) {
            throw new NetThrow(
                    "System.FormatException",
                    "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
        }
        String value = value(arguments[item.index()], item.format(), culture);
        int padding = Math.abs(item.width()) - value.length();
        if (padding <= 0) {
            text.append(value);
        } else if (item.width() > 0) {
            text.append(" ".repeat(padding)).append(value);
        } else {
            text.append(value).append(" ".repeat(padding));
        }
    }

    /** A format's text to its pieces. */
    private static final class Reader {
        private final String format;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();
        private int at;

        Reader(String format) {
            this.format = format;
        }

        List<Piece> read() {
            try {
                while (at < format.length()) {
                    next();
                }
                endLiteral();
            } catch (NetThrow wrong) {
                pieces.add(new Fault(wrong.exception().message()));
            }
            return pieces;
        }

        private void next() {
            char c = format.charAt(at++);
            if (c == '{' && !follows('{')) {
                endLiteral();
                pieces.add(item());
            } else if (c == '}' && !follows('}')) {
                throw wrong("Unexpected closing brace without a corresponding opening brace.");
            } else {
                literal.append(c);
                at += c == '{' || c == '}' ? 1 : 0;
            }
        }

        private void endLiteral() {
            if (literal.length() > 0) {
                pieces.add(new Literal(literal.toString()));
                literal.setLength(0);
            }
        }

        private Item item() {
            int index = number();
            blanks();
            int width = follows(',') ? width() : 0;
            String itemFormat = follows(':') ? itemFormat() : "";
            if (!follows('}')) {
                throw wrong("Format item ends prematurely.");
            }
            at++;
            return new Item(index, width, itemFormat.isEmpty() ? null : itemFormat);
        }

        private int width() {
            at++;
            blanks();
            boolean left = follows('-');
            at += left ? 1 : 0;
            int width = number();
            blanks();
            return left ? -width : width;
        }

        private String itemFormat() {
            int start = ++at;
            while (at < format.length() && format.charAt(at) != '}') {
                if (format.charAt(at) == '{') {
                    throw wrong("Encountered opening brace where a format item was expected to end.");
                }
                at++;
            }
            return format.substring(start, at);
        }

        private int number() {
            int start = at;
            long number = 0;
            while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
                number = Math.min(MAX_NUMBER, number * 10 + format.charAt(at) - '0');
                at++;
            }
            if (at == start || number >= MAX_NUMBER) {
                throw wrong(at >= format.length() ? "Format item ends prematurely." : "Expected an ASCII digit.");
            }
            return (int) number;
        }

        private void blanks() {
            while (follows(' ')) {
                at++;
            }
        }

        private boolean follows(char c) {
            return at < format.length() && format.charAt(at) == c;
        }

        private NetThrow wrong(String reason) {
            return new NetThrow(
                    "System.FormatException",
                    "Input string was not in a correct format. Failure to parse near offset " + at + ". " + reason);
        }
    }
}
