package mtsh.language.filter;

import java.util.function.Function;
import java.util.function.Predicate;

import mtsh.language.ast.Expression.BinaryOperator;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Matching;

/** A condition on the properties of an object, evaluated by the language's own operators. */
public sealed interface PropertyFilter {
    /** Whether it holds; throws what the operators throw. */
    boolean test(Function<String, Object> properties);

    /** Whether {@code wanted} holds for every comparison in it. */
    boolean consistsOf(Predicate<PropertyFilter> wanted);

    /** {@code left -op right}, as {@code if} understands the result. */
    record Comparison(Operand left, BinaryOperator operator, boolean caseSensitive, Operand right)
            implements PropertyFilter {
        @Override
        public boolean test(Function<String, Object> properties) {
            Object first = left.value(properties);
            Object second = right.value(properties);
            return Conversions.toBoolean(
                    isMatch()
                            ? Matching.match(
                                    first, second, caseSensitive, operator == BinaryOperator.NOT_MATCH, matches -> {})
                            : Comparisons.compareOperator(operator, caseSensitive, first, second));
        }

        /** Whether the command that is asked sets {@code $Matches} when it finds something. */
        boolean isMatch() {
            return operator == BinaryOperator.MATCH || operator == BinaryOperator.NOT_MATCH;
        }

        @Override
        public boolean consistsOf(Predicate<PropertyFilter> wanted) {
            return wanted.test(this);
        }
    }

    /** A value alone: whether it is true. */
    record Truth(Operand operand) implements PropertyFilter {
        @Override
        public boolean test(Function<String, Object> properties) {
            return Conversions.toBoolean(operand.value(properties));
        }

        @Override
        public boolean consistsOf(Predicate<PropertyFilter> wanted) {
            return wanted.test(this);
        }
    }

    /** {@code a -and b}: the second is asked only where the first holds. */
    record And(PropertyFilter first, PropertyFilter second) implements PropertyFilter {
        @Override
        public boolean test(Function<String, Object> properties) {
            return first.test(properties) && second.test(properties);
        }

        @Override
        public boolean consistsOf(Predicate<PropertyFilter> wanted) {
            return first.consistsOf(wanted) && second.consistsOf(wanted);
        }
    }

    /** {@code a -or b}: the second is asked only where the first does not hold. */
    record Or(PropertyFilter first, PropertyFilter second) implements PropertyFilter {
        @Override
        public boolean test(Function<String, Object> properties) {
            return first.test(properties) || second.test(properties);
        }

        @Override
        public boolean consistsOf(Predicate<PropertyFilter> wanted) {
            return first.consistsOf(wanted) && second.consistsOf(wanted);
        }
    }

    /** {@code -not a} */
    record Not(PropertyFilter inner) implements PropertyFilter {
        @Override
        public boolean test(Function<String, Object> properties) {
            return !inner.test(properties);
        }

        @Override
        public boolean consistsOf(Predicate<PropertyFilter> wanted) {
            return inner.consistsOf(wanted);
        }
    }

    /**
     * The longest beginning of an {@code -and} for which {@code wanted} holds, or null. What comes behind it is left to the command that
     * gave the filter: it is not asked of objects that the beginning refuses anyway.
     */
    static PropertyFilter beginning(PropertyFilter filter, Predicate<PropertyFilter> wanted) {
        if (filter == null || wanted.test(filter)) {
            return filter;
        }
        if (!(filter instanceof And and)) {
            return null;
        }
        if (!wanted.test(and.first())) {
            return beginning(and.first(), wanted);
        }
        PropertyFilter rest =
                beginning(and.second(), part -> wanted.test(part) && wanted.test(new And(and.first(), part)));
        return rest == null ? and.first() : new And(and.first(), rest);
    }

    /** Whether an object that it refuses has left no {@code $Matches} behind. */
    static boolean refusesCleanly(PropertyFilter filter) {
        if (filter instanceof Comparison comparison) {
            return comparison.operator() != BinaryOperator.NOT_MATCH;
        }
        if (filter instanceof And and) {
            return refusesCleanly(and.first()) && !matches(and.first()) && refusesCleanly(and.second());
        }
        if (filter instanceof Or or) {
            return refusesCleanly(or.first()) && refusesCleanly(or.second());
        }
        return filter instanceof Truth || !matches(filter);
    }

    private static boolean matches(PropertyFilter filter) {
        return !filter.consistsOf(part -> !(part instanceof Comparison comparison && comparison.isMatch()));
    }
}
