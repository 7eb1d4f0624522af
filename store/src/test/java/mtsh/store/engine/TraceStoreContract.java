package mtsh.store.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Life;
import mtsh.store.query.Cursor;
import mtsh.store.query.EventQuery;
import mtsh.store.query.Field;
import mtsh.store.query.SubjectFilter;
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
        Builder query = new Builder();
        query.recipients = List.of("USER9@example.com", "other1@sub.example.net");
        Predicate<TraceRow> recipients = row -> isOneOf(row.recipient(), "user9@example.com", "other1@sub.example.net");
        check(query.build(), recipients);
        query.statuses = Set.of(Status.Failed);
        check(query.build(), recipients.and(row -> row.status() == Status.Failed));
        query.statuses = Set.of();
        query.senders = List.of("sender9@EXAMPLE.org");
        check(query.build(), recipients.and(row -> isOneOf(row.sender(), "sender9@example.org")));
    }

    @Test
    void wildcardsStandAnywhereInAnAddress() {
        for (String pattern : List.of("*@sub.example.net", "user1*@example.com", "%2@example.com", "*", "u*5@*.com")) {
            Builder query = new Builder();
            query.recipients = List.of(pattern);
            String regex = pattern.replace(".", "\\.").replaceAll("[*%]", ".*");
            check(query.build(), row -> row.recipient().toLowerCase(Locale.ROOT).matches(regex));
        }
    }

    @Test
    void idsFindOneMessage() {
        TraceRow wanted = expectedRows().get(17);
        Builder query = new Builder();
        query.traceId = wanted.traceId();
        check(query.build(), row -> row.traceId().equals(wanted.traceId()));
        query.traceId = null;
        query.messageIds =
                List.of(wanted.messageId().substring(1, wanted.messageId().length() - 1), "<none@x>");
        check(query.build(), row -> row.messageId().equals(wanted.messageId()));
        query.messageIds = List.of(wanted.messageId().toUpperCase(Locale.ROOT));
        assertEquals(List.of(), rows(query.build()));
    }

    @Test
    void timesAreHalfOpenAndTheRecipientCursorTakesTheEndIn() {
        List<TraceRow> all = sorted(row -> true);
        Instant start = all.get(all.size() * 2 / 3).received();
        Instant end = all.get(all.size() / 3).received();
        Builder query = new Builder();
        query.start = start;
        query.end = end;
        Predicate<TraceRow> inside =
                row -> !row.received().isBefore(start) && row.received().isBefore(end);
        check(query.build(), inside);
        query.startingRecipient = "user3";
        check(
                query.build(),
                inside.or(row -> row.received().equals(end) && row.recipient().compareTo("user3") > 0));
    }

    @Test
    void pagesJoinToTheWhole() {
        List<TraceRow> all = sorted(row -> true);
        List<TraceRow> joined = new ArrayList<>();
        Builder query = new Builder();
        while (joined.size() < all.size()) {
            List<TraceRow> page = new ArrayList<>();
            try (TraceStore store = store()) {
                store.rows(query.build(), row -> {
                    page.add(row);
                    return page.size() < 97;
                });
            }
            assertTrue(!page.isEmpty() && page.size() <= 97);
            joined.addAll(page);
            TraceRow last = page.get(page.size() - 1);
            query.after = Cursor.of(last);
        }
        assertEquals(all, joined);
    }

    @Test
    void subjectsAndAddressesOfMachines() {
        Builder query = new Builder();
        query.subject = new SubjectFilter(SubjectFilter.Kind.StartsWith, "GRÖSSE 1".replace("SS", "ß"));
        check(query.build(), row -> row.subject().startsWith("Größe 1"));
        query.subject = null;
        query.fromIp = "198.51.100.3";
        query.toIp = "203.0.113.3";
        check(
                query.build(),
                row -> row.fromIp().equals("198.51.100.3") && row.toIp().equals("203.0.113.3"));
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
        expectedRows().forEach(row -> counts.merge(row.recipient(), 1L, Long::sum));
        List<ValueCount> expected = counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("user1"))
                .map(entry -> new ValueCount(entry.getKey(), entry.getValue()))
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
        List<TraceRow> wanted = sorted(expected);
        assertTrue(!wanted.isEmpty(), "the sample has such rows");
        assertEquals(wanted, rows(query));
    }

    private List<TraceRow> sorted(Predicate<TraceRow> filter) {
        return expectedRows().stream().filter(filter).sorted(ORDER).toList();
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

    private static final class Builder {
        private Instant start;
        private Instant end;
        private List<String> senders = List.of();
        private List<String> recipients = List.of();
        private List<String> messageIds = List.of();
        private UUID traceId;
        private Set<Status> statuses = Set.of();
        private String fromIp;
        private String toIp;
        private SubjectFilter subject;
        private String startingRecipient;
        private Cursor after;

        TraceQuery build() {
            return new TraceQuery(
                    start,
                    end,
                    senders,
                    recipients,
                    messageIds,
                    traceId,
                    statuses,
                    fromIp,
                    toIp,
                    subject,
                    startingRecipient,
                    after);
        }
    }
}
