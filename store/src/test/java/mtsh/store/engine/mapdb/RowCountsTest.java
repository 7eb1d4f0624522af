package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.life.RowFold;
import mtsh.store.life.Stitcher;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.AllOf;
import mtsh.store.query.AnyOf;
import mtsh.store.query.Condition;
import mtsh.store.query.Cursor;
import mtsh.store.query.DeferredCondition;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.MessageIdCondition;
import mtsh.store.query.Not;
import mtsh.store.query.NumberCondition;
import mtsh.store.query.Order;
import mtsh.store.query.ReceivedCondition;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TextMatch;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** However rows are counted, the counts are those of the rows themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowCountsTest {
    private static final StatusCondition FAILED = new StatusCondition(Set.of(Status.Failed));
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Kolkata"), ZoneId.of("Asia/Kathmandu"));

    private Snapshot snapshot;

    @BeforeAll
    void fill(@TempDir Path folder) {
        try (MapDbWriter writer = MapDbWriter.open(folder)) {
            for (int commit = 0; commit < 3; commit++) {
                for (int i = commit; i < 700; i += 3) {
                    writer.add(Lives.finished(Lives.life(i)));
                }
                writer.commit(List.of(), List.of(), Map.of());
            }
            for (int i = 0; i < 700; i += 11) {
                writer.add(new Stitcher.Finished(
                        Lives.life(1000 + i), Set.of(Lives.life(i).id())));
            }
            List<Stitcher.Finished> open = new ArrayList<>();
            for (int i = 700; i < 730; i++) {
                open.add(Lives.finished(Lives.life(i)));
            }
            writer.commit(open, List.of(), Map.of("mail1", Lives.BEGIN.plusSeconds(100_000)));
        }
        snapshot = Snapshot.open(folder, new ManifestFile(folder).read(), null, new BlockCache());
    }

    @AfterAll
    void close() {
        snapshot.close(List.of());
    }

    private static List<TraceQuery> queries() {
        Instant whole = Instant.parse("2026-03-01T10:00:00Z");
        Instant within = Lives.BEGIN.plusSeconds(3 * 3600 + 60);
        List<TraceQuery> queries = new ArrayList<>();
        queries.add(TraceQuery.ALL);
        queries.add(TraceQuery.ALL.in(Order.OLDEST_FIRST));
        queries.add(TraceQuery.ALL.between(whole, whole.plusSeconds(7200)));
        queries.add(TraceQuery.ALL.between(within, within.plusSeconds(7777)));
        queries.add(TraceQuery.ALL.between(within, null));
        queries.add(TraceQuery.ALL.between(null, within.plusNanos(1)));
        queries.add(TraceQuery.ALL.between(within, within.plusSeconds(60)));
        queries.add(TraceQuery.ALL.between(within, within));
        queries.add(TraceQuery.ALL.between(whole.plusSeconds(100_000), null));
        queries.add(TraceQuery.ALL.between(whole, null).and(new ReceivedCondition(within, within.plusSeconds(9_000))));
        queries.add(TraceQuery.ALL.and(new ReceivedCondition(null, within)).startingBehind("user2@example.com"));
        queries.add(TraceQuery.ALL.between(null, within).startingBehind("user2@example.com"));
        queries.add(TraceQuery.ALL.between(within, null).and(FAILED));
        TraceRow row = RowFold.rows(Lives.life(40)).get(0);
        queries.add(TraceQuery.ALL.resume(Cursor.of(row)));
        conditions(within).forEach(condition -> queries.add(TraceQuery.ALL.and(condition)));
        return queries;
    }

    private static List<Condition> conditions(Instant within) {
        DispositionCondition delivered = new DispositionCondition(Set.of(Disposition.Delivered, Disposition.Relayed));
        TextCondition code =
                TextCondition.of(TextCondition.Field.ENHANCED_CODE, TextMatch.of(TextMatch.Kind.STARTS_WITH, "5."));
        AddressCondition some = AddressCondition.recipient("*@sub.example.net", "user1@example.com");
        return List.of(
                FAILED,
                delivered,
                new DeferredCondition(false),
                new DeferredCondition(true),
                new Not(FAILED),
                new AnyOf(List.of(FAILED, delivered)),
                new AnyOf(List.of(FAILED, new ReceivedCondition(null, within))),
                new AllOf(List.of(new Not(FAILED), new DeferredCondition(false))),
                new Not(new ReceivedCondition(within, within.plusSeconds(4_000))),
                some,
                new Not(some),
                new AnyOf(List.of(some, FAILED)),
                code,
                new AllOf(List.of(code, AddressCondition.sender("sender9@example.org", "*9@example.org"))),
                new NumberCondition(NumberCondition.Field.SIZE, 1200, 1500),
                MessageIdCondition.of(Set.of("m40@example.org", "<m41@example.org>")),
                TextCondition.subject(TextMatch.of(TextMatch.Kind.CONTAINS, "9")));
    }

    @Test
    void everyKeyIsCountedTheSameInEveryWay() {
        for (GroupKey key : GroupKey.values()) {
            for (ZoneId zone : ZONES) {
                check(TraceQuery.ALL, List.of(key), zone);
                check(queries().get(3), List.of(key), zone);
            }
        }
    }

    @Test
    void pairsOfKeysAreCountedTheSameInEveryWay() {
        for (GroupKey one : GroupKey.values()) {
            for (GroupKey other : GroupKey.values()) {
                check(queries().get(3).and(new Not(FAILED)), List.of(one, other), ZONES.get(1));
            }
        }
        check(TraceQuery.ALL, List.of(GroupKey.HOUR, GroupKey.SERVER, GroupKey.STATUS), ZONES.get(2));
        check(TraceQuery.ALL, Arrays.asList(GroupKey.values()), ZONES.get(2));
    }

    @Test
    void everyQueryIsCountedTheSameInEveryWay() {
        for (TraceQuery query : queries()) {
            for (ZoneId zone : ZONES) {
                check(query, List.of(GroupKey.STATUS, GroupKey.HOUR), zone);
            }
            check(query, List.of(), ZONES.get(0));
            check(query, List.of(GroupKey.DAY, GroupKey.DISPOSITION, GroupKey.EVER_DEFERRED), ZONES.get(2));
            check(query, List.of(GroupKey.RECIPIENT_DOMAIN), ZONES.get(0));
        }
    }

    private void check(TraceQuery query, List<GroupKey> by, ZoneId zone) {
        List<GroupCount> expected = RowCounts.run(snapshot.segments(), query, by, zone, RowCounts.Way.ROWS);
        for (RowCounts.Way way : RowCounts.Way.values()) {
            assertEquals(
                    expected,
                    RowCounts.run(snapshot.segments(), query, by, zone, way),
                    () -> way + " " + by + " " + query);
        }
    }

    @Test
    void aTimeHasItsTextAlsoWhenClocksAreChanged() {
        Map<String, Instant> changes = Map.of(
                "Europe/Berlin", Instant.parse("2026-03-29T01:00:00Z"),
                "America/St_Johns", Instant.parse("2026-11-01T04:30:00Z"),
                "Australia/Lord_Howe", Instant.parse("2026-04-04T15:00:00Z"),
                "Europe/Amsterdam", Instant.parse("1937-06-30T23:40:28Z"));
        changes.forEach((zone, change) -> {
            for (GroupKey key : List.of(GroupKey.HOUR, GroupKey.DAY, GroupKey.WEEKDAY)) {
                TimeTexts texts = new TimeTexts(key, ZoneId.of(zone), 900);
                for (long second = -90_000; second < 90_000; second += 77) {
                    Instant time = change.plusSeconds(second);
                    String text = texts.text(texts.number(time.getEpochSecond()));
                    assertEquals(key.of(time, ZoneId.of(zone)), text);
                }
            }
        });
    }
}
