package mtsh.language.format;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.PropertyView;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Operators;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** The text of a value in a cell or a list, in the culture en-US. */
public final class DisplayText {
    private static final Set<String> SCALARS = Set.of(
            "System.String",
            "System.SByte",
            "System.Byte",
            "System.Int16",
            "System.UInt16",
            "System.Int32",
            "System.UInt32",
            "System.Int64",
            "System.UInt64",
            "System.Char",
            "System.Single",
            "System.Double",
            "System.Boolean",
            "System.Decimal",
            "System.IntPtr",
            "System.Security.SecureString",
            "System.Numerics.BigInteger");
    private static final List<String> NAME_PATTERNS = List.of("name", "id", "key", "*key", "*name", "*id");

    private DisplayText() {}

    /** Whether values with these type names are shown as their text alone. */
    static boolean isScalar(List<String> typeNames) {
        if (typeNames.isEmpty()) {
            return false;
        }
        return typeNames.size() > 1 && typeNames.get(1).equals("System.Enum") || SCALARS.contains(typeNames.get(0));
    }

    /**
     * A property's value in a cell; collections as {@code {a, b}}.
     *
     * @param limit how many elements are shown; negative for all
     * @param fixedPoint whether fractions get the culture's three decimals, as tables do
     */
    static String of(Object value, int limit, boolean fixedPoint) {
        if (value == null) {
            return "";
        }
        Iterator<?> elements = elements(value);
        if (elements != null) {
            return elementsText(elements, limit);
        }
        Object plain = PSObject.unwrap(value);
        if (fixedPoint && isFraction(plain)) {
            return Operators.format("{0:F}", PSArray.of(plain));
        }
        return text(value);
    }

    private static boolean isFraction(Object plain) {
        return plain instanceof Double || plain instanceof Float || plain instanceof java.math.BigDecimal;
    }

    /** A value through a format string: {@code N2}, {@code yyyy-MM-dd}, or a composite with {@code {0...}}. */
    static String formatted(Object value, String format) {
        boolean composite = format.contains("{0") || format.indexOf('}') >= 0;
        return Operators.format(composite ? format : "{0:" + format + "}", PSArray.of(value));
    }

    /** What is taken apart in a cell: collections and dictionaries; null for single values. */
    public static Iterator<?> elements(Object value) {
        Object plain = PSObject.unwrap(value);
        return plain instanceof PSDictionary dictionary ? dictionary.entries().iterator() : Enumeration.of(plain);
    }

    private static String elementsText(Iterator<?> elements, int limit) {
        StringBuilder text = new StringBuilder("{");
        for (int count = 0; elements.hasNext(); count++) {
            if (count == limit) {
                text.append(Cells.ELLIPSIS);
                break;
            }
            text.append(count > 0 ? ", " : "").append(elementText(elements.next()));
        }
        return text.append('}').toString();
    }

    private static String elementText(Object element) {
        if (element == null) {
            return "$null";
        }
        if (element instanceof PSDictionary) {
            String name = displayName(element);
            return name == null ? text(element) : text(Members.get(element, name));
        }
        return pairText(element);
    }

    /** {@link #text} of a value; a pair of a dictionary as {@code [key, value]}. */
    public static String pairText(Object value) {
        return PSObject.unwrap(value) instanceof PSDictionary.Entry entry
                ? "[" + text(entry.key()) + ", " + text(entry.value()) + "]"
                : text(value);
    }

    /** The property that names an object best, or null. */
    static String displayName(Object target) {
        for (String pattern : NAME_PATTERNS) {
            List<PropertyExpression> found = PropertyExpression.named(pattern).resolve(target);
            if (!found.isEmpty()) {
                return found.get(0).toString();
            }
        }
        return null;
    }

    /**
     * ToString in the culture: as a string conversion, but dates as {@code 3/5/2024 2:07:09 PM} (with the narrow blank that the culture
     * has) and fractions with the digits that are certain, 15 or 7.
     */
    public static String text(Object value) {
        if (value == null) {
            return "";
        }
        Object plain = PSObject.unwrap(value);
        if (plain instanceof DateTime time && !hasOwnToString(value)) {
            return date(time.toLocalDateTime());
        }
        if (plain instanceof Double || plain instanceof Float) {
            return Operators.format(plain instanceof Double ? "{0:G15}" : "{0:G7}", PSArray.of(plain));
        }
        if (value instanceof PSObject object && object.isCustom() && !hasOwnToString(value)) {
            return customText(object);
        }
        return Conversions.toText(value);
    }

    private static boolean hasOwnToString(Object value) {
        return value instanceof PSObject object && object.member("ToString") != null;
    }

    private static String customText(PSObject object) {
        StringBuilder text = new StringBuilder();
        for (PropertyView property : Members.properties(object)) {
            text.append(text.length() == 0 ? "@{" : "; ")
                    .append(property.name())
                    .append('=')
                    .append(nestedText(property));
        }
        return text.length() == 0 ? "" : text.append('}').toString();
    }

    private static String nestedText(PropertyView property) {
        if (property.memberType().equals("ScriptProperty")) {
            return "System.Management.Automation.PSScriptProperty";
        }
        Object value;
        try {
            value = property.value();
        } catch (TerminatingError failed) {
            return "";
        }
        if (value instanceof PSObject object && object.isCustom()) {
            return hasOwnToString(object) ? Conversions.toText(object) : "";
        }
        if (elements(value) != null) {
            NetType type = Types.of(value);
            return type == null ? "" : type.fullName();
        }
        return text(value);
    }

    /** {@code 3/5/2024 2:07:09 PM} */
    static String date(LocalDateTime time) {
        return time.getMonthValue() + "/" + time.getDayOfMonth() + "/" + time.getYear() + " " + time(time);
    }

    private static String time(LocalDateTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return hour + ":" + two(time.getMinute()) + ":" + two(time.getSecond())
                + (time.getHour() < 12 ? "\u202fAM" : "\u202fPM");
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** {@code Tuesday, March 5, 2024 2:07:09 PM}: how a date that stands alone is shown. */
    static String longDate(DateTime date) {
        LocalDateTime time = date.toLocalDateTime();
        String day = time.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.US);
        String month = time.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.US);
        return day + ", " + month + " " + time.getDayOfMonth() + ", " + time.getYear() + " " + time(time);
    }

    /** {@code DisplayHint} of a Get-Date result: date, time or both. */
    static String shownDate(Object value) {
        DateTime date = (DateTime) PSObject.unwrap(value);
        String full = longDate(date);
        String time = time(date.toLocalDateTime());
        String hint = value instanceof PSObject object && object.member("DisplayHint") instanceof PSMember.Note note
                ? Conversions.toText(note.value())
                : "";
        if (hint.equalsIgnoreCase("Date")) {
            return full.substring(0, full.length() - time.length() - 1);
        }
        return hint.equalsIgnoreCase("Time") ? time : full;
    }
}
