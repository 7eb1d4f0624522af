package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import mtsh.store.life.Life;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Reads everything, and asks for each life and each row as a user would. */
final class WholeSegmentCheck implements SegmentCheck {
    /** How many are held in memory. */
    private static final int ROWS = 20_000;

    @Override
    public Optional<String> problem(LiveSegment live) {
        live.segment().verify();
        Optional<String> problem = lives(live);
        return problem.isPresent() ? problem : rows(live);
    }

    private static Optional<String> lives(LiveSegment live) {
        Segment segment = live.segment();
        int lives = 0;
        long events = 0;
        for (int block = 0; block < segment.meta().lifeZones().size(); block++) {
            for (Life life : segment.lives(block)) {
                if (!LifeSearch.byId(segment, life.id()).contains(lives)) {
                    return Optional.of("the message " + life.id() + " is not found by its id");
                }
                lives++;
                events += Snapshot.events(life);
            }
        }
        for (int block = 0; block < segment.meta().unparsed(); block++) {
            segment.unparsed(block);
        }
        boolean isWhole =
                lives == live.entry().lives() && events == live.entry().events();
        return isWhole
                ? Optional.empty()
                : Optional.of("it has " + lives + " messages and " + events + " events and should have "
                        + live.entry().lives() + " and " + live.entry().events());
    }

    /** Some thousand rows at a time; of these each value is asked for once, however many rows have it. */
    private static Optional<String> rows(LiveSegment live) {
        int rows = live.segment().meta().rows();
        if (rows != live.entry().rows()) {
            return Optional.of(
                    "it has " + rows + " rows and should have " + live.entry().rows());
        }
        for (int from = 0; from < rows; from += ROWS) {
            Optional<String> problem = rows(live, from, Math.min(rows, from + ROWS));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> rows(LiveSegment live, int from, int to) {
        Map<Asked, Integer> expected = new HashMap<>();
        Instant newest = live.segment().row(from).row().received();
        Instant oldest = live.segment().row(to - 1).row().received();
        for (int ordinal = from; ordinal < to; ordinal++) {
            RowBlock.Entry entry = live.segment().row(ordinal);
            if (live.dead().get(entry.life())) {
                continue;
            }
            for (Asked asked : Asked.of(entry.row())) {
                expected.merge(asked, 1, Integer::sum);
            }
        }
        for (Map.Entry<Asked, Integer> each : expected.entrySet()) {
            // Rows at the edges of the time may be others.
            int found = each.getKey().count(live, oldest, newest.plusNanos(1));
            if (found < each.getValue()) {
                return Optional.of(found + " of " + each.getValue() + " rows are found by "
                        + each.getKey().field() + " " + each.getKey().value());
            }
        }
        return Optional.empty();
    }

    /** One thing that rows are found by. */
    private record Asked(String field, String value) {
        static List<Asked> of(TraceRow row) {
            List<Asked> all = new ArrayList<>();
            all.add(new Asked("trace id", row.traceId().toString()));
            add(all, "recipient", Hash.address(row.recipient()));
            add(all, "sender", Hash.address(row.sender()));
            add(all, "message id", Hash.messageId(row.messageId()));
            return all;
        }

        private static void add(List<Asked> all, String field, String value) {
            // What is empty, or reads as a pattern, cannot be asked for by itself.
            if (!value.isEmpty() && !Wildcard.isWild(value)) {
                all.add(new Asked(field, value));
            }
        }

        int count(LiveSegment live, Instant start, Instant end) {
            int[] found = {0};
            RowScan.run(List.of(live), query(start, end), row -> ++found[0] > 0);
            return found[0];
        }

        private TraceQuery query(Instant start, Instant end) {
            List<String> one = List.of(value);
            return new TraceQuery(
                    start,
                    end,
                    field.equals("sender") ? one : List.of(),
                    field.equals("recipient") ? one : List.of(),
                    field.equals("message id") ? one : List.of(),
                    field.equals("trace id") ? UUID.fromString(value) : null,
                    Set.of(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
