package mtsh.language.value;

import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;

/** Operators on values that need no scope. */
public final class Operators {
    private Operators() {}

    public static Object add(Object left, Object right) {
        if (left instanceof Integer a && right instanceof Integer b) {
            int sum = a + b;
            if (((a ^ sum) & (b ^ sum)) >= 0) {
                return sum;
            }
        }
        Object first = PSObject.unwrap(left);
        if (first == null) {
            return right;
        }
        if (first instanceof String || first instanceof Character) {
            return first + Conversions.toText(right);
        }
        if (first instanceof PSDictionary dictionary) {
            return merged(dictionary, PSObject.unwrap(right));
        }
        if (first instanceof PSArray array && isOneValue(right)) {
            return array.appended(right);
        }
        List<Object> items = Enumeration.list(first);
        return items != null ? appended(items, right) : Arithmetic.ADD.apply(first, PSObject.unwrap(right));
    }

    private static PSArray appended(List<Object> items, Object right) {
        List<Object> more = right instanceof PSDictionary ? null : Enumeration.list(right);
        Object[] all = items.toArray(new Object[items.size() + (more == null ? 1 : more.size())]);
        if (more == null) {
            all[items.size()] = right;
            return PSArray.of(all);
        }
        int at = items.size();
        for (Object item : more) {
            all[at++] = item;
        }
        return PSArray.of(all);
    }

    private static boolean isOneValue(Object value) {
        return value == null || value instanceof PSDictionary || !Enumeration.isEnumerable(value);
    }

    private static PSDictionary merged(PSDictionary left, Object right) {
        if (!(right instanceof PSDictionary other)) {
            throw Errors.runtime(
                    "AddHashTableToNonHashTable",
                    ErrorCategory.InvalidOperation,
                    null,
                    "A hash table can only be added to another hash table.");
        }
        PSDictionary all = new PSDictionary(left.netType(), left.ignoresCase());
        left.entries().forEach(entry -> all.put(entry.key(), entry.value()));
        for (PSDictionary.Entry entry : other.entries()) {
            if (all.containsKey(entry.key())) {
                String key = Conversions.toText(entry.key());
                throw OperatorErrors.plain(
                        "System.ArgumentException",
                        "Item has already been added. Key in dictionary: '" + key + "'  Key being added: '" + key
                                + "'");
            }
            all.put(entry.key(), entry.value());
        }
        return all;
    }

    public static Object subtract(Object left, Object right) {
        return Arithmetic.SUBTRACT.apply(PSObject.unwrap(left), PSObject.unwrap(right));
    }

    public static Object multiply(Object left, Object right) {
        Object first = PSObject.unwrap(left);
        Object second = PSObject.unwrap(right);
        if (first == null) {
            return null;
        }
        if (first instanceof String text) {
            return Repetition.text(text, second);
        }
        if (first instanceof Boolean || first instanceof Character) {
            return flagTimes(first, second);
        }
        List<Object> items = first instanceof PSDictionary ? null : Enumeration.list(first);
        if (items != null) {
            return Repetition.array(items, first instanceof PSArray array ? array : null, second);
        }
        return Arithmetic.MULTIPLY.apply(first, second);
    }

    /** A bool or char is no factor, except for the types that bring a multiplication along. */
    private static Object flagTimes(Object first, Object second) {
        NumericType type = NumericType.of(second);
        boolean bringsOperator =
                type == NumericType.Decimal || type == NumericType.BigInteger || second instanceof TimeSpan;
        if (bringsOperator) {
            return OverloadedOperators.apply(Arithmetic.MULTIPLY, first, second);
        }
        boolean isPrimitive = second == null || Operand.isPrimitive(second);
        throw isPrimitive
                ? OperatorErrors.notDefined("*", first, second)
                : OperatorErrors.noMethod(first, Arithmetic.MULTIPLY.method());
    }

    public static Object divide(Object left, Object right) {
        return Arithmetic.DIVIDE.apply(PSObject.unwrap(left), PSObject.unwrap(right));
    }

    public static Object remainder(Object left, Object right) {
        return Arithmetic.REMAINDER.apply(PSObject.unwrap(left), PSObject.unwrap(right));
    }

    public static Object negate(Object value) {
        return unary(value, Arithmetic.SUBTRACT);
    }

    public static Object plus(Object value) {
        return unary(value, Arithmetic.ADD);
    }

    /** A sign is an operation on zero; a date shows it. */
    private static Object unary(Object value, Arithmetic operator) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof java.math.BigDecimal decimal) {
            return operator == Arithmetic.SUBTRACT ? decimal.negate() : decimal;
        }
        if (plain instanceof Double number) {
            return operator == Arithmetic.SUBTRACT ? (Object) (-number) : number;
        }
        if (Enumeration.isEnumerable(plain)) {
            throw OperatorErrors.noMethod(plain, operator.method());
        }
        return operator.apply(0, plain);
    }

    /** {@code ++} and {@code --} */
    public static Object increment(Object value, int step) {
        Object plain = PSObject.unwrap(value);
        if (plain == null) {
            return step;
        }
        NumericType type = NumericType.of(plain);
        if (type == null || type == NumericType.BigInteger) {
            throw OperatorErrors.needsNumber(step > 0 ? "++" : "--", plain);
        }
        return Arithmetic.ADD.apply(plain, step);
    }

    public static Object bitAnd(Object left, Object right) {
        return BitOperator.AND.apply(PSObject.unwrap(left), PSObject.unwrap(right));
    }

    public static Object bitOr(Object left, Object right) {
        return BitOperator.OR.apply(PSObject.unwrap(left), PSObject.unwrap(right));
    }

    public static Object bitXor(Object left, Object right) {
        return BitOperator.XOR.apply(PSObject.unwrap(left), PSObject.unwrap(right));
    }

    public static Object bitNot(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof java.math.BigInteger big) {
            return big.not();
        }
        Object numeric = Operand.numeric(plain, null);
        NumericType type = NumericType.of(numeric);
        if (type != null && type.isInteger() && type.compareTo(NumericType.Int32) > 0) {
            long bits = ~((Number) numeric).longValue();
            return type.fromBits(type == NumericType.UInt32 ? bits & 0xFFFF_FFFFL : bits);
        }
        return ~Conversions.toInt(numeric == null ? plain : numeric);
    }

    public static Object shiftLeft(Object left, Object right) {
        return Shifts.shift(PSObject.unwrap(left), PSObject.unwrap(right), true);
    }

    public static Object shiftRight(Object left, Object right) {
        return Shifts.shift(PSObject.unwrap(left), PSObject.unwrap(right), false);
    }

    /** {@code a..b}, numbers or characters */
    public static PSArray range(Object from, Object to) {
        return Ranges.between(PSObject.unwrap(from), PSObject.unwrap(to));
    }

    /** {@code -f} */
    public static String format(Object format, Object arguments) {
        List<Object> list = arguments instanceof PSDictionary ? null : Enumeration.list(arguments);
        Object[] values = list == null ? new Object[] {arguments} : list.toArray();
        return CompositeFormat.formatOperator(Conversions.toText(format), values);
    }
}
