package mtsh.store.engine.mapdb;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

import mtsh.store.query.AddressCondition;
import mtsh.store.query.DeferredCondition;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.IpCondition;
import mtsh.store.query.RowCondition;
import mtsh.store.query.ServerCondition;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TextCondition;

/**
 * A condition on texts of one dictionary, answered by their numbers: each text is judged once a segment, when it is first met. One of the
 * columns must have a text that passes.
 */
final class TextTest {
    private final List<HeadColumn> columns;
    private final Dictionary dictionary;
    private final Predicate<String> judge;
    private final BitSet judged = new BitSet();
    private final BitSet passed = new BitSet();

    private TextTest(Segment segment, List<HeadColumn> columns, Predicate<String> judge) {
        this.columns = columns;
        this.dictionary = segment.dictionary(columns.get(0).dictionary());
        this.judge = judge;
    }

    /** Null when the condition is not one of this kind. */
    static TextTest of(Segment segment, RowCondition condition) {
        if (condition instanceof AddressCondition address) {
            return new TextTest(segment, columns(address.party()), address.addresses()::matches);
        }
        if (condition instanceof ServerCondition server) {
            return new TextTest(segment, List.of(HeadColumn.SERVER), server.servers()::matches);
        }
        if (condition instanceof IpCondition ip) {
            return new TextTest(segment, columns(ip.side()), text -> ip.alternatives().stream()
                    .anyMatch(each -> each.matches(text)));
        }
        if (condition instanceof TextCondition text) {
            HeadColumn column = column(text.field());
            return column == null
                    ? null
                    : new TextTest(segment, List.of(column), value -> text.alternatives().stream()
                            .anyMatch(each -> each.matches(value)));
        }
        return ofState(segment, condition);
    }

    private static TextTest ofState(Segment segment, RowCondition condition) {
        if (condition instanceof StatusCondition status) {
            return ofState(segment, (RowState state) -> status.statuses().contains(state.status()));
        }
        if (condition instanceof DispositionCondition disposition) {
            return ofState(
                    segment, (RowState state) -> disposition.dispositions().contains(state.disposition()));
        }
        if (condition instanceof DeferredCondition deferred) {
            return ofState(segment, (RowState state) -> deferred.everDeferred() == state.everDeferred());
        }
        return null;
    }

    private static TextTest ofState(Segment segment, Predicate<RowState> judge) {
        return new TextTest(segment, List.of(HeadColumn.STATE), text -> judge.test(RowState.parse(text)));
    }

    private static List<HeadColumn> columns(AddressCondition.Party party) {
        return switch (party) {
            case SENDER -> List.of(HeadColumn.SENDER);
            case RECIPIENT -> List.of(HeadColumn.RECIPIENT);
            case EITHER -> List.of(HeadColumn.SENDER, HeadColumn.RECIPIENT);
        };
    }

    private static List<HeadColumn> columns(IpCondition.Side side) {
        return switch (side) {
            case FROM -> List.of(HeadColumn.FROM_IP);
            case TO -> List.of(HeadColumn.TO_IP);
            case EITHER -> List.of(HeadColumn.FROM_IP, HeadColumn.TO_IP);
        };
    }

    /** Null for the texts that are no numbers in the head. */
    private static HeadColumn column(TextCondition.Field field) {
        return switch (field) {
            case SENDER -> HeadColumn.SENDER;
            case RECIPIENT -> HeadColumn.RECIPIENT;
            case FROM_IP -> HeadColumn.FROM_IP;
            case TO_IP -> HeadColumn.TO_IP;
            case SERVER -> HeadColumn.SERVER;
            case ENHANCED_CODE -> HeadColumn.ENHANCED;
            case FOLDER -> HeadColumn.FOLDER;
            case NEXT_HOP -> HeadColumn.NEXT_HOP;
            case SUBJECT, MESSAGE_ID, LAST_REPLY, NEXT_HOP_ID -> null;
        };
    }

    boolean passes(GroupHead head, int row) {
        for (HeadColumn column : columns) {
            if (passes(head.integer(column, row))) {
                return true;
            }
        }
        return false;
    }

    private boolean passes(int number) {
        if (!judged.get(number)) {
            judged.set(number);
            passed.set(number, judge.test(dictionary.text(number)));
        }
        return passed.get(number);
    }
}
