package mtsh.language.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import mtsh.language.ast.Expression.BinaryOperator;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Interruption;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Comparison of single values, and the comparison operators, which filter a collection on their left. */
public final class Comparisons {
    private Comparisons() {}

    /** {@code -eq} of two values that are not collections on the left. */
    public static boolean equal(Object left, Object right, boolean ignoreCase) {
        if (left instanceof Integer a && right instanceof Integer b) {
            return a.intValue() == b.intValue();
        }
        Object first = PSObject.unwrap(left);
        Object second = PSObject.unwrap(right);
        if (first == second) {
            return first == null || !(first instanceof Double number) || !number.isNaN();
        }
        if (first == null || second == null) {
            return false;
        }
        if (first instanceof String text) {
            return TextOrder.equal(text, Conversions.toText(right), ignoreCase);
        }
        if (first instanceof Character character && ignoreCase) {
            return equalCharacters(character, second);
        }
        if (first instanceof Boolean flag) {
            return flag == Conversions.toBoolean(second);
        }
        if (NumericType.of(first) != null || EnumValues.isEnum(first)) {
            return equalNumbers(first, second);
        }
        if (OwnOrder.hasEquals(first)) {
            return OwnOrder.equal(first, second);
        }
        return first.equals(second) || equalAfterConversion(first, second);
    }

    private static boolean equalCharacters(char first, Object second) {
        if (second instanceof Boolean) {
            return false;
        }
        Object other = Conversions.convertOrNull(second, ObjectConversions.named("System.Char"));
        return other instanceof Character character
                && (first == character || Character.toUpperCase(first) == Character.toUpperCase(character));
    }

    private static boolean equalNumbers(Object first, Object second) {
        try {
            return compareNumbers(first, second) == 0;
        } catch (TerminatingError noNumber) {
            if (noNumber.record().id().equals("System.InvalidOperationException")) {
                throw noNumber;
            }
            return false;
        }
    }

    private static boolean equalAfterConversion(Object first, Object second) {
        NetType type = Types.of(first);
        if (type == null || type == Types.OBJECT || first instanceof PSDictionary || first instanceof PSObject) {
            return false;
        }
        Object converted = Conversions.convertOrNull(second, type);
        return converted != null && first.equals(converted);
    }

    /** Below, equal or above zero, as {@code -lt} and Sort-Object compare; a TerminatingError when there is no order. */
    public static int compare(Object left, Object right, boolean ignoreCase) {
        if (left instanceof Integer a && right instanceof Integer b) {
            return Integer.compare(a, b);
        }
        Object first = PSObject.unwrap(left);
        Object second = PSObject.unwrap(right);
        if (first == null || second == null) {
            return compareNulls(first, second);
        }
        if (first instanceof String text) {
            return TextOrder.compare(text, Conversions.toText(right), ignoreCase);
        }
        if (NumericType.of(first) != null || EnumValues.isEnum(first)) {
            return compareNumbers(first, second);
        }
        if (first instanceof Boolean flag) {
            return Boolean.compare(flag, Conversions.toBoolean(second));
        }
        return compareObjects(first, second);
    }

    private static int compareNulls(Object first, Object second) {
        if (first == second) {
            return 0;
        }
        Object other = first == null ? second : first;
        if (EnumValues.isEnum(other)) {
            throw OperatorErrors.plain(
                    "System.InvalidOperationException", "The enumeration cannot be compared with null.");
        }
        NumericType type = NumericType.of(other);
        boolean negative = type != null && ((Number) other).doubleValue() < 0;
        return (first == null) == negative ? 1 : -1;
    }

    private static int compareNumbers(Object first, Object second) {
        if (EnumValues.isEnum(first) && second instanceof BigDecimal) {
            throw OperatorErrors.noCoercion(first);
        }
        Number a = EnumValues.isEnum(first) ? EnumValues.number(first) : (Number) first;
        Number b = comparable(first, second);
        NumericType left = NumericType.of(a);
        NumericType right = NumericType.of(b);
        boolean binary = left == NumericType.Double
                || left == NumericType.Single
                || right == NumericType.Double
                || right == NumericType.Single;
        if (binary && left != NumericType.Decimal && right != NumericType.Decimal) {
            double x = a.doubleValue();
            double y = b.doubleValue();
            return x == y ? 0 : Double.compare(x, y);
        }
        if (left.isInteger() && right.isInteger() && left != NumericType.UInt64 && right != NumericType.UInt64) {
            return Long.compare(a.longValue(), b.longValue());
        }
        Number exactLeft = binary ? orSelf(a) : a;
        Number exactRight = binary ? orSelf(b) : b;
        if (!Double.isFinite(exactLeft.doubleValue()) || !Double.isFinite(exactRight.doubleValue())) {
            return Double.compare(exactLeft.doubleValue(), exactRight.doubleValue());
        }
        return NumericType.decimal(exactLeft).compareTo(NumericType.decimal(exactRight));
    }

    /** A double beside a decimal is compared as the decimal that .NET makes of it. */
    private static Number orSelf(Number number) {
        Number decimal = NumberConversions.convertOrNull(number, NumericType.Decimal);
        return decimal == null ? number : decimal;
    }

    private static Number comparable(Object first, Object second) {
        if (second instanceof String text) {
            return fromText(first, text);
        }
        Object numeric = second instanceof java.math.BigInteger ? second : Operand.numeric(second, first);
        if (numeric == null) {
            throw incomparable(first, second, null);
        }
        return Operand.asNumber(numeric);
    }

    private static Number fromText(Object first, String text) {
        if (!EnumValues.isEnum(first)) {
            return Operand.number(text, first);
        }
        Number literal = text.isBlank() ? (Number) 0 : NumberScanner.scan(text);
        return literal != null ? literal : EnumValues.number(EnumValues.convert(text, Types.of(first)));
    }

    private static int compareObjects(Object first, Object second) {
        if (OwnOrder.has(first)) {
            return OwnOrder.compare(first, second);
        }
        if (first.equals(second)) {
            return 0;
        }
        if (!(first instanceof Comparable<?>)) {
            throw Errors.runtime(
                    "NotIcomparable",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Cannot compare \"" + Conversions.toText(first) + "\" because it is not IComparable.");
        }
        Object other;
        try {
            other = Conversions.convert(second, Types.of(first));
        } catch (TerminatingError failed) {
            throw incomparable(first, second, failed);
        }
        if (other == null || first.getClass() != other.getClass()) {
            throw incomparable(first, second, null);
        }
        return compareSame(first, other);
    }

    @SuppressWarnings("unchecked")
    private static int compareSame(Object first, Object other) {
        return ((Comparable<Object>) first).compareTo(other);
    }

    private static TerminatingError incomparable(Object first, Object second, TerminatingError reason) {
        NetType source = Types.of(second);
        NetType target = Types.of(first);
        String error = reason != null
                ? reason.record().message()
                : "Cannot convert the \"" + Conversions.toText(second) + "\" value of type \""
                        + (source == null ? "null" : source.fullName()) + "\" to type \""
                        + (target == null ? "null" : target.fullName()) + "\".";
        return Errors.runtime(
                "ComparisonFailure",
                ErrorCategory.InvalidOperation,
                null,
                "Could not compare \"" + Conversions.toText(first) + "\" to \"" + Conversions.toText(second)
                        + "\". Error: \"" + error + "\"");
    }

    /** {@code -eq} to {@code -notin}: a bool, or what remains of a collection on the left. */
    public static Object compareOperator(BinaryOperator operator, boolean caseSensitive, Object left, Object right) {
        boolean ignoreCase = !caseSensitive;
        switch (operator) {
            case CONTAINS:
                return contains(left, right, ignoreCase);
            case NOT_CONTAINS:
                return !contains(left, right, ignoreCase);
            case IN:
                return contains(right, left, ignoreCase);
            case NOT_IN:
                return !contains(right, left, ignoreCase);
            default:
                return left instanceof String || left instanceof Number
                        ? test(operator, right, ignoreCase).test(left)
                        : filter(left, test(operator, right, ignoreCase), isText(operator));
        }
    }

    private static Predicate<Object> test(BinaryOperator operator, Object right, boolean ignoreCase) {
        switch (operator) {
            case EQ:
                return value -> equal(value, right, ignoreCase);
            case NE:
                return value -> !equal(value, right, ignoreCase);
            case GT:
                return value -> compare(value, right, ignoreCase) > 0;
            case GE:
                return value -> compare(value, right, ignoreCase) >= 0;
            case LT:
                return value -> compare(value, right, ignoreCase) < 0;
            case LE:
                return value -> compare(value, right, ignoreCase) <= 0;
            case LIKE:
            case NOT_LIKE:
                Wildcard pattern = Wildcard.of(Conversions.toText(right), ignoreCase);
                boolean wanted = operator == BinaryOperator.LIKE;
                return value -> pattern.matches(Conversions.toText(value)) == wanted;
            default:
                throw new IllegalArgumentException(operator.name().toLowerCase(Locale.ROOT) + " does not compare");
        }
    }

    /** The wildcard operators look at texts, and give texts. */
    private static boolean isText(BinaryOperator operator) {
        return operator == BinaryOperator.LIKE || operator == BinaryOperator.NOT_LIKE;
    }

    private static Object filter(Object left, Predicate<Object> test, boolean asTexts) {
        Iterator<?> elements = left instanceof PSDictionary ? null : Enumeration.of(left);
        if (elements == null) {
            return test.test(left);
        }
        List<Object> kept = new ArrayList<>();
        for (int looked = 0; elements.hasNext(); looked++) {
            Interruption.check(looked);
            Object element = elements.next();
            if (test.test(element)) {
                kept.add(asTexts ? Conversions.toText(element) : element);
            }
        }
        return PSArray.of(kept);
    }

    private static boolean contains(Object collection, Object value, boolean ignoreCase) {
        Iterator<?> elements = collection instanceof PSDictionary ? null : Enumeration.of(collection);
        if (elements == null) {
            return equal(collection, value, ignoreCase);
        }
        for (int looked = 0; elements.hasNext(); looked++) {
            Interruption.check(looked);
            if (equal(elements.next(), value, ignoreCase)) {
                return true;
            }
        }
        return false;
    }
}
