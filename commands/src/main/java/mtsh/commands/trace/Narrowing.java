package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression.BinaryOperator;
import mtsh.language.filter.Operand;
import mtsh.language.filter.PropertyFilter;
import mtsh.language.filter.PropertyFilter.And;
import mtsh.language.filter.PropertyFilter.Comparison;
import mtsh.language.filter.PropertyFilter.Not;
import mtsh.language.filter.PropertyFilter.Or;
import mtsh.store.query.AllOf;
import mtsh.store.query.AnyOf;
import mtsh.store.query.RowCondition;

/**
 * A condition that a store fulfils for every row which a filter takes or cannot judge without an error; it may also be fulfilled for
 * others. Null is no condition at all.
 */
final class Narrowing {
    private Narrowing() {}

    static RowCondition of(PropertyFilter filter) {
        return of(filter, true);
    }

    /** For the rows for which the filter is as {@code wanted}. */
    private static RowCondition of(PropertyFilter filter, boolean wanted) {
        if (filter instanceof Not not) {
            return of(not.inner(), !wanted);
        }
        if (filter instanceof And and) {
            return wanted
                    ? both(and.first(), and.second(), true)
                    : either(of(and.first(), false), of(and.second(), false));
        }
        if (filter instanceof Or or) {
            return wanted ? either(of(or.first(), true), of(or.second(), true)) : both(or.first(), or.second(), false);
        }
        return PropertyNarrowing.of(filter, wanted);
    }

    /** The second is not asked where the first is an error, so that it says nothing of such rows. */
    private static RowCondition both(PropertyFilter first, PropertyFilter second, boolean wanted) {
        RowCondition one = of(first, wanted);
        RowCondition other = isSafe(first) ? of(second, wanted) : null;
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        List<RowCondition> all = new ArrayList<>();
        all.add(one);
        all.add(other);
        return new AllOf(all);
    }

    private static RowCondition either(RowCondition one, RowCondition other) {
        return one == null || other == null ? null : new AnyOf(List.of(one, other));
    }

    /** Whether asking can be no error, whatever the row. */
    private static boolean isSafe(PropertyFilter filter) {
        return filter.consistsOf(part ->
                part instanceof PropertyFilter.Truth || part instanceof Comparison comparison && isSafe(comparison));
    }

    private static boolean isSafe(Comparison comparison) {
        boolean isEquality = comparison.operator() == BinaryOperator.EQ || comparison.operator() == BinaryOperator.NE;
        boolean isLike =
                comparison.operator() == BinaryOperator.LIKE || comparison.operator() == BinaryOperator.NOT_LIKE;
        return comparison.right() instanceof Operand.Constant constant
                && constant.constant() instanceof String text
                && (isEquality || isLike && text.indexOf('[') < 0);
    }
}
