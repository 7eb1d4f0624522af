package mtsh.commands.object;

import mtsh.language.error.TerminatingError;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.NumericType;
import mtsh.language.value.PSObject;

/** Counts values and keeps their sum, mean, spread and extremes in one pass. */
final class GenericMeasure {
    private int count;
    private double sum;
    private double mean;
    private double squares;
    private Object minimum;
    private Object maximum;
    private boolean onlyNumbers = true;

    void add(Object value, boolean numeric) {
        count++;
        if (numeric) {
            addNumber(Conversions.toDouble(value));
        }
    }

    /** Welford's step: stable however large the numbers are. */
    private void addNumber(double number) {
        sum += number;
        double before = number - mean;
        mean += before / count;
        squares += before * (number - mean);
    }

    void extremes(Object value) {
        Object plain = PSObject.unwrap(value);
        if (NumericType.of(plain) == null) {
            onlyNumbers = false;
        }
        if (maximum == null || compare(value, maximum) > 0) {
            maximum = value;
        }
        if (minimum == null || compare(value, minimum) < 0) {
            minimum = value;
        }
    }

    /** What is a number or reads as one is compared as one; else two of different types compare as texts. */
    private static int compare(Object one, Object other) {
        Object left = number(one);
        Object right = number(other);
        try {
            if (left instanceof Double == right instanceof Double) {
                return Comparisons.compare(left, right, false);
            }
        } catch (TerminatingError noOrder) {
            // Two that have no order are compared as texts.
        }
        return Comparisons.compare(Conversions.toText(left), Conversions.toText(right), false);
    }

    private static Object number(Object value) {
        Object plain = PSObject.unwrap(value);
        boolean mayBe = plain instanceof String text ? startsLikeNumber(text) : NumericType.of(plain) != null;
        if (!mayBe) {
            return value;
        }
        try {
            return Conversions.toDouble(plain);
        } catch (TerminatingError none) {
            return value;
        }
    }

    private static boolean startsLikeNumber(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.charAt(0) < 'A';
    }

    int count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double average() {
        return sum / count;
    }

    double deviation() {
        return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
    }

    /** Whether everything that was compared was a number: the extremes are then given as doubles. */
    boolean onlyNumbers() {
        return onlyNumbers;
    }

    Object minimum() {
        return asShown(minimum);
    }

    Object maximum() {
        return asShown(maximum);
    }

    private Object asShown(Object value) {
        return value != null && onlyNumbers ? (Object) Conversions.toDouble(value) : value;
    }
}
