package mtsh.commands.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.life.Life;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.AddressCondition.Party;
import mtsh.store.query.Alternatives;
import mtsh.store.query.MessageIdCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Asks the store for what may belong to a message: each question looks at so many rows and no more, and remembers when that was too few.
 */
final class Ties {
    /** Rows that one question looks at. */
    static final int MOST_ROWS = 2000;

    private final CommandRuntime runtime;
    private final TraceStore store;
    private final Duration window;
    private boolean cut;

    /** {@code window}: how far apart messages may be that only their content ties. */
    Ties(CommandRuntime runtime, TraceStore store, Duration window) {
        this.runtime = runtime;
        this.store = store;
        this.window = window;
    }

    /** Everything that is directly tied to a row. What concerns the message as a whole is only looked for when wanted. */
    List<Tie> of(TraceRow row, boolean wholeMessage) {
        Life life = store.life(row.lifeId());
        List<Tie> ties = new ArrayList<>();
        if (life != null) {
            ties.addAll(new SameMessageTies(this, row, life).find());
            if (wholeMessage) {
                ties.addAll(new NoticeTies(this, row, life).find());
            }
        }
        if (wholeMessage) {
            ties.addAll(sameMessageId(row));
        }
        ties.addAll(new ContentTies(this, row, life).find());
        return ties;
    }

    private List<Tie> sameMessageId(TraceRow row) {
        List<Tie> ties = new ArrayList<>();
        if (!row.messageId().isEmpty()) {
            TraceQuery query = TraceQuery.ALL.and(new MessageIdCondition(Set.of(row.messageId())));
            rows(query, each -> !each.lifeId().equals(row.lifeId()))
                    .forEach(each ->
                            ties.add(new Tie(Relation.SameMessageId, each, "the same Message-ID " + row.messageId())));
        }
        return ties;
    }

    /** The newest rows that fit, out of as many as are looked at. */
    List<TraceRow> rows(TraceQuery query, Predicate<TraceRow> wanted) {
        List<TraceRow> rows = new ArrayList<>();
        int[] seen = new int[1];
        store.rows(query, row -> {
            runtime.checkStopped();
            if (++seen[0] > MOST_ROWS) {
                cut = true;
                return false;
            }
            if (wanted.test(row)) {
                rows.add(row);
            }
            return true;
        });
        return rows;
    }

    Life life(TraceRow row) {
        runtime.checkStopped();
        return store.life(row.lifeId());
    }

    Duration window() {
        return window;
    }

    /** Whether a question had more rows than were looked at, so that something may be missing. */
    boolean isCut() {
        return cut;
    }

    static TraceQuery between(Instant from, Instant to) {
        return TraceQuery.ALL.between(from, to);
    }

    /** Exactly this address, whatever characters it has. */
    static AddressCondition address(Party party, String... addresses) {
        return new AddressCondition(party, Alternatives.exactly(List.of(addresses)));
    }

    /** Whether a message has no sender that could be answered: notices and many automatic answers. */
    static boolean isNullSender(TraceRow row) {
        return row.sender().isEmpty() || row.sender().equals("<>");
    }
}
