package mtsh.store.engine;

import static mtsh.store.query.TextMatch.Kind.EQUALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Life;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.AllOf;
import mtsh.store.query.Alternatives;
import mtsh.store.query.AnyOf;
import mtsh.store.query.Cursor;
import mtsh.store.query.DeferredCondition;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.EventQuery;
import mtsh.store.query.Field;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.IpCondition;
import mtsh.store.query.IpMatch;
import mtsh.store.query.MessageIdCondition;
import mtsh.store.query.NonAsciiCondition;
import mtsh.store.query.Not;
import mtsh.store.query.NumberCondition;
import mtsh.store.query.Order;
import mtsh.store.query.QueryPlan;
import mtsh.store.query.QueueIdCondition;
import mtsh.store.query.ReceivedCondition;
import mtsh.store.query.RowCondition;
import mtsh.store.query.ServerCondition;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TextMatch;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;
import mtsh.store.query.ValueCount;

/**
 * What every engine must answer. An engine is given lives; the expected answers come from folding the same lives in memory and looking at
 * every row. One store serves all tests of an engine: they only read, or leave it as it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TraceStoreContract {
    private static final Comparator<TraceRow> ORDER = Comparator.comparing(TraceRow::received)
            .reversed()
            .thenComparing(row -> row.traceId().toString())
            .thenComparing(TraceRow::recipient);

    private static final StatusCondition FAILED = new StatusCondition(Set.of(Status.Failed));

    /** A store into which an import writes. */
    protected interface Growth extends AutoCloseable {
        TraceStore store();

        /** Imports some more, older and newer than what is there, and gives its rows; nothing when there is no more. */
        List<TraceRow> more();

        @Override
        void close();
    }

    protected abstract Growth growth(Path folder);

    /** A store that holds exactly these lives. */
    protected abstract TraceStore store();

    protected abstract List<Life> lives();

    /** The rows of these lives, in any order. */
    protected abstract List<TraceRow> expectedRows();

    @Test
    void rowsComeInOrderWholeAndOnce() {
        check(TraceQuery.ALL, row -> true);
    }

    @Test
    void conditionsAreJoinedByAndAlternativesByOr() {
        TraceQuery query =
                TraceQuery.ALL.and(AddressCondition.recipient("USER9@example.com", "other1@sub.example.net"));
        Predicate<TraceRow> recipients = row -> isOneOf(row.recipient(), "user9@example.com", "other1@sub.example.net");
        check(query, recipients);
        check(query.and(FAILED), recipients.and(row -> row.status() == Status.Failed));
        check(
                query.and(AddressCondition.sender("sender9@EXAMPLE.org")),
                recipients.and(row -> isOneOf(row.sender(), "sender9@example.org")));
    }

    @Test
    void wildcardsStandAnywhereInAnAddress() {
        for (String pattern : List.of("*@sub.example.net", "user1*@example.com", "%2@example.com", "*", "u*5@*.com")) {
            String regex = pattern.replace(".", "\\.").replaceAll("[*%]", ".*");
            check(
                    TraceQuery.ALL.and(AddressCondition.recipient(pattern)),
                    row -> row.recipient().toLowerCase(Locale.ROOT).matches(regex));
        }
        check(TraceQuery.ALL.and(AddressCondition.recipient("@SUB.example.net")), row -> row.recipient()
                .endsWith("@sub.example.net"));
    }

    @Test
    void aPartyMayBeEitherSenderOrRecipient() {
        Alternatives addresses = Alternatives.of("sender3@example.org", "user3?@*");
        check(
                TraceQuery.ALL.and(new AddressCondition(AddressCondition.Party.EITHER, addresses)),
                row -> row.sender().equals("Sender3@example.org")
                        || row.recipient().matches("user3.@.*"));
    }

    @Test
    void idsFindOneMessage() {
        TraceRow wanted = expectedRows().get(17);
        check(TraceQuery.ALL.and(TraceIdCondition.of(wanted.traceId())), row -> row.traceId()
                .equals(wanted.traceId()));
        String bare = wanted.messageId().substring(1, wanted.messageId().length() - 1);
        check(TraceQuery.ALL.and(MessageIdCondition.of(List.of(bare, "<none@x>"))), row -> row.messageId()
                .equals(wanted.messageId()));
        String upper = wanted.messageId().toUpperCase(Locale.ROOT);
        assertEquals(List.of(), rows(TraceQuery.ALL.and(MessageIdCondition.of(List.of(upper)))));
    }

    @Test
    void aQueueIdFindsAllRowsOfTheMessagesThatHadIt() {
        List<Life> wanted = List.of(lives().get(14), lives().get(15));
        Set<String> queueIds = Set.of(
                wanted.get(0).legs().get(0).queueId(),
                wanted.get(1).legs().get(0).queueId(),
                "none");
        Set<String> ids = Set.of(wanted.get(0).id(), wanted.get(1).id());
        TraceQuery query = TraceQuery.ALL.and(new QueueIdCondition(queueIds));
        check(query, row -> ids.contains(row.lifeId()));
        check(query.in(Order.OLDEST_FIRST), row -> ids.contains(row.lifeId()));
        check(
                query.and(AddressCondition.recipient("other*")),
                row -> ids.contains(row.lifeId()) && row.recipient().startsWith("Other"));
        assertEquals(List.of(), rows(TraceQuery.ALL.and(new QueueIdCondition(Set.of("none")))));
    }

    /** The engine must give what {@link RowCondition#matches} says, which {@code ConditionTest} holds to its meaning. */
    @TestFactory
    Stream<DynamicTest> eachConditionMeansTheSameEverywhere() {
        List<RowCondition> conditions = List.of(
                FAILED,
                new StatusCondition(Set.of(Status.Failed, Status.Delivered)),
                new DispositionCondition(Set.of(Disposition.Bounced)),
                new DeferredCondition(false),
                TextCondition.subject(TextMatch.of(TextMatch.Kind.CONTAINS, "SSE 1".replace("SS", "ẞ"))),
                TextCondition.subject(TextMatch.of(TextMatch.Kind.STARTS_WITH, "größe 2")),
                TextCondition.subject(TextMatch.of(TextMatch.Kind.ENDS_WITH, "9"), TextMatch.of(EQUALS, "GRÖßE 12")),
                TextCondition.subject(TextMatch.of(TextMatch.Kind.WILDCARD, "*?3*")),
                TextCondition.subject(TextMatch.of(TextMatch.Kind.REGEX, "^g.*(12|21)\\d?$")),
                TextCondition.of(TextCondition.Field.ENHANCED_CODE, TextMatch.of(EQUALS, "5.1.1")),
                new IpCondition(IpCondition.Side.FROM, List.of(IpMatch.of("198.51.100.3"))),
                new IpCondition(IpCondition.Side.TO, List.of(IpMatch.of("203.0.113.2/31"), IpMatch.of("*.0"))),
                new IpCondition(IpCondition.Side.EITHER, List.of(IpMatch.of("198.51.100.4/30"))),
                new NumberCondition(NumberCondition.Field.SIZE, 1100, 1200),
                new ServerCondition(Alternatives.of("mail*")),
                new ReceivedCondition(expectedRows().get(100).received(), null),
                new NonAsciiCondition(TextCondition.Field.SUBJECT),
                new AnyOf(List.of(
                        AddressCondition.recipient("user7@example.com"),
                        new NonAsciiCondition(TextCondition.Field.RECIPIENT))),
                new Not(FAILED),
                new Not(AddressCondition.recipient("user*")),
                new AnyOf(List.of(
                        AddressCondition.recipient("user7@example.com"),
                        MessageIdCondition.of(List.of("m21@example.org")))),
                new AnyOf(List.of(AddressCondition.recipient("user7@example.com"), FAILED)),
                new AllOf(List.of(AddressCondition.sender("*8@example.org"), new Not(FAILED))));
        return conditions.stream()
                .map(condition -> DynamicTest.dynamicTest(condition.toString(), () -> {
                    check(TraceQuery.ALL.and(condition), condition::matches);
                    check(TraceQuery.ALL.in(Order.OLDEST_FIRST).and(condition), condition::matches);
                }));
    }

    @Test
    void timesAreHalfOpenAndTheRecipientCursorTakesTheEndIn() {
        List<TraceRow> all = sorted(row -> true);
        Instant start = all.get(all.size() * 2 / 3).received();
        Instant end = all.get(all.size() / 3).received();
        TraceQuery query = TraceQuery.ALL.between(start, end);
        Predicate<TraceRow> inside =
                row -> !row.received().isBefore(start) && row.received().isBefore(end);
        check(query, inside);
        check(query.in(Order.OLDEST_FIRST), inside);
        Predicate<TraceRow> extended =
                inside.or(row -> row.received().equals(end) && row.recipient().compareTo("user3") > 0);
        check(query.startingBehind("user3"), extended);
        check(query.startingBehind("user3").in(Order.OLDEST_FIRST), extended);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pagesJoinToTheWhole(Order order) {
        List<TraceRow> all = sorted(order, row -> true);
        List<TraceRow> joined = new ArrayList<>();
        TraceQuery query = TraceQuery.ALL.in(order);
        while (joined.size() < all.size()) {
            List<TraceRow> page;
            try (TraceStore store = store()) {
                page = page(store, query, 97);
            }
            assertTrue(!page.isEmpty() && page.size() <= 97);
            joined.addAll(page);
            query = query.resume(Cursor.of(page.get(page.size() - 1)));
        }
        assertEquals(all, joined);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pagesNeitherSkipNorRepeatWhileAnImportGoesOn(Order order, @TempDir Path folder) {
        List<TraceRow> known = new ArrayList<>();
        TraceQuery query = TraceQuery.ALL.in(order);
        try (Growth growth = growth(folder)) {
            List<TraceRow> page;
            do {
                known.addAll(growth.more());
                page = page(growth.store(), query, 20);
                Cursor cursor = query.after();
                List<TraceRow> expected = ordered(order, known).stream()
                        .filter(row -> cursor == null || isBehind(order, row, cursor))
                        .limit(20)
                        .toList();
                assertEquals(expected, page);
                query = page.isEmpty() ? query : query.resume(Cursor.of(page.get(page.size() - 1)));
            } while (!page.isEmpty());
        }
    }

    private static boolean isBehind(Order order, TraceRow row, Cursor cursor) {
        int compared = row.received().compareTo(cursor.received());
        if (compared == 0) {
            compared = cursor.traceId().toString().compareTo(row.traceId().toString());
        }
        if (compared == 0) {
            compared = cursor.recipient().compareTo(row.recipient());
        }
        return order == Order.NEWEST_FIRST ? compared < 0 : compared > 0;
    }

    @Test
    void rowsAreCountedByTheirValues() {
        try (TraceStore store = store()) {
            assertEquals(expectedRows().size(), store.count(TraceQuery.ALL));
            assertEquals(0, store.count(TraceQuery.ALL.and(AddressCondition.recipient("none"))));
            for (GroupKey key : GroupKey.values()) {
                assertEquals(
                        counted(row -> row.status() == Status.Failed, List.of(key)),
                        store.counts(TraceQuery.ALL.and(FAILED), List.of(key)),
                        key.name());
            }
            List<GroupKey> both = List.of(GroupKey.HOUR, GroupKey.RECIPIENT_DOMAIN);
            assertEquals(counted(row -> true, both), store.counts(TraceQuery.ALL, both));
            assertEquals(
                    List.of("2026-03-01T09:00+01:00"),
                    store.counts(
                                    TraceQuery.ALL
                                            .in(Order.OLDEST_FIRST)
                                            .and(MessageIdCondition.of(List.of("m0@example.org"))),
                                    List.of(GroupKey.HOUR),
                                    ZoneId.of("Europe/Berlin"))
                            .get(0)
                            .values());
        }
    }

    private List<GroupCount> counted(Predicate<TraceRow> filter, List<GroupKey> by) {
        Map<List<String>, Long> counts = new HashMap<>();
        for (TraceRow row : sorted(filter)) {
            counts.merge(by.stream().map(key -> key.of(row, ZoneOffset.UTC)).toList(), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new GroupCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(GroupCount::count)
                        .reversed()
                        .thenComparing(count -> String.join("\0", count.values())))
                .toList();
    }

    @Test
    void aPlanTellsWhatWasLookedAt() {
        List<QueryPlan> plans = new ArrayList<>();
        try (TraceStore store = store()) {
            TraceQuery query = TraceQuery.ALL.and(AddressCondition.recipient("user9@example.com"));
            store.rows(query, row -> true, plans::add);
            store.rows(TraceQuery.ALL.and(new Not(FAILED)), row -> true, plans::add);
            store.events(
                    new EventQuery(null, null, null, null, null, "m4@example.org", null, null, null, null, null, null),
                    event -> true,
                    plans::add);
        }
        assertEquals(Set.of("Recipient"), plans.get(0).indexes());
        assertEquals(plans.get(0).looked(), plans.get(0).given(), "no row more than needed");
        assertEquals(Set.of(), plans.get(1).indexes());
        assertEquals(plans.get(1).blocks(), plans.get(1).blocksRead());
        assertTrue(
                plans.get(1).looked() >= expectedRows().size() && plans.get(1).segmentsOpened() > 0);
        assertEquals(Set.of("MessageId"), plans.get(2).indexes());
        assertTrue(
                plans.get(2).given() > 0 && plans.get(2).looked() < 200,
                plans.get(2).text());
    }

    @Test
    void aLifeComesBackAsItWas() {
        try (TraceStore store = store()) {
            for (Life life : lives()) {
                assertEquals(life, store.life(life.id()));
            }
            assertNull(store.life("none"));
        }
    }

    @Test
    void eventsComeOldestFirst() {
        EventQuery any = new EventQuery(null, null, null, null, null, null, null, null, null, null, null, null);
        List<MailEvent> events = events(any);
        assertEquals(visible(event -> true), events.size());
        for (int i = 1; i < events.size(); i++) {
            assertTrue(!events.get(i).time().isBefore(events.get(i - 1).time()), "event " + i);
        }
        Instant end = events.get(events.size() / 2).time();
        EventQuery some = new EventQuery(
                events.get(20).time(),
                end,
                Set.of(EventId.SEND),
                List.of("USER4@example.com", "user5@*"),
                null,
                null,
                null,
                "mail1",
                null,
                null,
                "smtp",
                null);
        long expected = visible(event -> event.id() == EventId.SEND
                && event.time().isBefore(end)
                && !event.time().isBefore(events.get(20).time())
                && event.recipients().stream().anyMatch(r -> isOneOf(r, "user4@example.com", "user5@example.com")));
        assertTrue(expected > 0);
        assertEquals(expected, events(some).size());
        EventQuery message = new EventQuery(
                null,
                null,
                null,
                List.of("user4@example.com"),
                null,
                "m4@example.org",
                null,
                null,
                null,
                null,
                null,
                "R4");
        assertEquals(1, events(message).size());
    }

    @Test
    void valuesAreCountedOverTheWholeStore() {
        Map<String, Long> counts = new HashMap<>();
        Map<String, Instant> newest = new HashMap<>();
        for (TraceRow row : expectedRows()) {
            counts.merge(row.recipient(), 1L, Long::sum);
            newest.merge(row.recipient(), row.received(), (one, other) -> one.isAfter(other) ? one : other);
        }
        List<ValueCount> expected = counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("user1"))
                .map(entry -> new ValueCount(entry.getKey(), entry.getValue(), newest.get(entry.getKey())))
                .sorted(Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value))
                .toList();
        try (TraceStore store = store()) {
            assertEquals(expected, store.values(Field.RECIPIENT, "USER1", 100));
            assertEquals(expected.subList(0, 3), store.values(Field.RECIPIENT, "user1", 3));
            assertEquals(
                    Set.of("example.com", "sub.example.net"),
                    Set.copyOf(store.values(Field.RECIPIENT_DOMAIN, "", 9).stream()
                            .map(ValueCount::value)
                            .toList()));
            TraceRow row = expectedRows().get(5);
            String id = row.traceId().toString();
            assertEquals(
                    id,
                    store.values(Field.TRACE_ID, id.substring(0, 11), 5).get(0).value());
        }
    }

    @Test
    void statisticsCountWhatIsThere() {
        try (TraceStore store = store()) {
            assertEquals(expectedRows().size(), store.statistics().rows());
            assertEquals(lives().size(), store.statistics().messages());
            List<TraceRow> all = sorted(row -> true);
            assertEquals(all.get(0).received(), store.statistics().newest());
            assertEquals(all.get(all.size() - 1).received(), store.statistics().oldest());
        }
    }

    private static boolean isOneOf(String value, String... lowerCase) {
        return List.of(lowerCase).contains(value.toLowerCase(Locale.ROOT));
    }

    private void check(TraceQuery query, Predicate<TraceRow> expected) {
        List<TraceRow> wanted = sorted(query.order(), expected);
        assertTrue(!wanted.isEmpty(), "the sample has such rows");
        assertEquals(wanted, rows(query));
    }

    private List<TraceRow> sorted(Predicate<TraceRow> filter) {
        return sorted(Order.NEWEST_FIRST, filter);
    }

    private List<TraceRow> sorted(Order order, Predicate<TraceRow> filter) {
        return ordered(order, expectedRows().stream().filter(filter).toList());
    }

    private static List<TraceRow> ordered(Order order, List<TraceRow> rows) {
        return rows.stream()
                .sorted(order == Order.NEWEST_FIRST ? ORDER : ORDER.reversed())
                .toList();
    }

    private static List<TraceRow> page(TraceStore store, TraceQuery query, int size) {
        List<TraceRow> page = new ArrayList<>();
        store.rows(query, row -> {
            page.add(row);
            return page.size() < size;
        });
        return page;
    }

    private List<TraceRow> rows(TraceQuery query) {
        List<TraceRow> rows = new ArrayList<>();
        try (TraceStore store = store()) {
            store.rows(query, rows::add);
        }
        return rows;
    }

    private List<MailEvent> events(EventQuery query) {
        List<MailEvent> events = new ArrayList<>();
        try (TraceStore store = store()) {
            store.events(query, events::add);
        }
        return events;
    }

    private long visible(Predicate<MailEvent> filter) {
        return lives().stream()
                .flatMap(life -> life.events().stream())
                .filter(event -> event.id().isVisible())
                .filter(filter)
                .count();
    }
}
