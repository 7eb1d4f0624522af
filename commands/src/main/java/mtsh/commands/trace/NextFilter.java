package mtsh.commands.trace;

import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.filter.Operand;
import mtsh.language.filter.PropertyFilter;
import mtsh.language.filter.PropertyFilter.Comparison;
import mtsh.language.filter.PropertyFilter.Truth;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * What the next command, a Where-Object, asks of rows: a row that it would refuse need not become an object, nor be looked for. The
 * row is judged by the language's operators at the moment it would be written, so that the judgement is the next command's own.
 */
final class NextFilter {
    static final NextFilter NONE = new NextFilter(null);

    private final PropertyFilter filter;

    private NextFilter(PropertyFilter filter) {
        this.filter = filter;
    }

    /** The part of a filter that rows can be asked; properties that depend on the page are left to the next command. */
    static NextFilter of(PropertyFilter filter) {
        return new NextFilter(PropertyFilter.beginning(filter, part -> part.consistsOf(NextFilter::isOfRow)));
    }

    private static boolean isOfRow(PropertyFilter part) {
        if (part instanceof Truth truth) {
            return isOfRow(truth.operand());
        }
        return part instanceof Comparison comparison && isOfRow(comparison.left()) && isOfRow(comparison.right());
    }

    private static boolean isOfRow(Operand operand) {
        return !(operand instanceof Operand.Property property) || TraceProperty.named(property.name()) != null;
    }

    /** Whether the next command wants to see a row; also when it would report an error about it. */
    boolean wants(TraceRow row) {
        if (filter == null) {
            return true;
        }
        try {
            return filter.test(name -> TraceProperty.named(name).of(row));
        } catch (TerminatingError | NetThrow problem) {
            return true;
        }
    }

    /** The query for the rows that the next command may want, and perhaps some more; the same object when nothing is known. */
    TraceQuery narrow(TraceQuery query) {
        return filter == null ? query : query.and(Narrowing.of(filter));
    }
}
