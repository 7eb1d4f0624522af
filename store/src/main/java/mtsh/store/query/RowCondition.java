package mtsh.store.query;

/**
 * A condition that a row fulfils by itself. {@link #matches} is its one meaning: an engine may use its indexes to look at fewer rows,
 * but gives none that {@code matches} refuses and leaves out none that it takes.
 */
public sealed interface RowCondition extends Condition
        permits AddressCondition,
                AllOf,
                AnyOf,
                DeferredCondition,
                DispositionCondition,
                IpCondition,
                MessageIdCondition,
                NonAsciiCondition,
                Not,
                NumberCondition,
                ReceivedCondition,
                ServerCondition,
                StatusCondition,
                TextCondition,
                TraceIdCondition {
    boolean matches(TraceRow row);
}
