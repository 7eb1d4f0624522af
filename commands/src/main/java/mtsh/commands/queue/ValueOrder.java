package mtsh.commands.queue;

import java.util.Comparator;

import mtsh.language.value.DateTime;
import mtsh.language.value.TimeSpan;

/** The order of the values that queues and messages have; unknown ones come first, texts compare without regard to case. */
final class ValueOrder {
    static final Comparator<Object> UNKNOWN_FIRST = Comparator.nullsFirst(ValueOrder::compare);

    private ValueOrder() {}

    static int compare(Object one, Object other) {
        if (one instanceof Number left && other instanceof Number right) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        if (one instanceof DateTime left && other instanceof DateTime right) {
            return Long.compare(left.ticks(), right.ticks());
        }
        if (one instanceof TimeSpan left && other instanceof TimeSpan right) {
            return left.compareTo(right);
        }
        return String.CASE_INSENSITIVE_ORDER.compare(one.toString(), other.toString());
    }
}
