package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.Stitcher;
import mtsh.store.query.Field;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;
import mtsh.store.query.ValueCount;

/** What completion is offered is what counting all rows would give. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueSearchTest {
    private static final int LIVES = 9_000;
    private static final List<Integer> LIMITS = List.of(1, 7, 100);
    private static final List<String> PREFIXES =
            List.of("", "b", "B", "b0", "busy", "r", "rare1", "rare77", "rare1234@example.com", "x", "mx", "192.", "é");

    private final List<TraceRow> rows = new ArrayList<>();
    private MapDbStore store;

    /** Few busy addresses in several spellings, and more rare ones than are walked without a thought. */
    @BeforeAll
    void fill(@TempDir Path folder) {
        try (MapDbWriter writer = MapDbWriter.open(folder)) {
            Random random = new Random(7);
            for (int i = 0; i < LIVES; i++) {
                Set<String> replaced = i % 9 == 8 ? Set.of(id(i - 8)) : Set.of();
                writer.add(new Stitcher.Finished(life(i, random), replaced));
                if (i % 3_000 == 2_999) {
                    writer.commit(List.of(), List.of(), Map.of());
                }
            }
        }
        store = MapDbStore.open(folder);
        store.rows(TraceQuery.ALL, rows::add);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private static String id(int number) {
        return String.format("00000000-0000-4000-8000-%012x", number);
    }

    private static Life life(int number, Random random) {
        int busy = (int) Math.abs(random.nextGaussian() * 20);
        String name = random.nextInt(3) == 0 ? "Busy" : "busy";
        String recipient = random.nextInt(2) == 0
                ? name + busy + "@" + (random.nextBoolean() ? "Example.com" : "example.com")
                : "rare" + random.nextInt(4_000) + "@example.com";
        Instant time = Lives.BEGIN.plusSeconds(random.nextInt(1_000_000));
        List<MailEvent> events = List.of(
                MailEvent.at(time)
                        .host("mail1")
                        .id(EventId.RECEIVE)
                        .queueId("Q" + number)
                        .messageId("<" + (number % 2 == 0 ? "Even" : "odd") + number + "@example.org>")
                        .clientIp("192.0.2." + random.nextInt(30))
                        .sender(random.nextInt(10) == 0 ? "" : "b" + random.nextInt(3_000) + "é@Example.org")
                        .build(),
                MailEvent.at(time.plusSeconds(random.nextInt(9_000)))
                        .host(number % 5 == 0 ? "MX1" : "mx" + number % 3)
                        .id(EventId.SEND)
                        .queueId("Q" + number)
                        .recipients(List.of(recipient))
                        .serverName("mX1")
                        .reply("250 2.0.0 Ok")
                        .build());
        return new Life(id(number), List.of(new Leg("mail1", "postfix", "Q" + number, true, events)));
    }

    @Test
    void theMostFrequentComeFirst() {
        for (Field field : Field.values()) {
            if (ValueCounts.has(field)) {
                for (String prefix : PREFIXES) {
                    check(field, prefix);
                }
            }
        }
    }

    private void check(Field field, String prefix) {
        List<ValueCount> all = expected(field, prefix);
        for (int limit : LIMITS) {
            assertEquals(
                    all.subList(0, Math.min(limit, all.size())),
                    store.values(field, prefix, limit),
                    () -> field + " " + prefix + " " + limit);
        }
    }

    private List<ValueCount> expected(Field field, String prefix) {
        Map<String, ValueCount> counts = new HashMap<>();
        boolean isTimed = field != Field.FROM_IP && field != Field.TO_IP && field != Field.SERVER;
        for (TraceRow row : rows) {
            String value = value(field).apply(row);
            String key = value.toLowerCase(Locale.ROOT);
            if (!value.isEmpty() && key.startsWith(prefix.toLowerCase(Locale.ROOT))) {
                ValueCount one = new ValueCount(value, 1, isTimed ? row.received() : null);
                counts.merge(key, one, ValueSearchTest::both);
            }
        }
        return counts.values().stream()
                .sorted(Comparator.comparingLong(ValueCount::count).reversed().thenComparing(each -> each.value()
                        .toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static ValueCount both(ValueCount one, ValueCount other) {
        return new ValueCount(
                one.value().compareTo(other.value()) > 0 ? one.value() : other.value(),
                one.count() + other.count(),
                one.lastUsed() == null || one.lastUsed().isAfter(other.lastUsed()) ? one.lastUsed() : other.lastUsed());
    }

    private static Function<TraceRow, String> value(Field field) {
        return switch (field) {
            case SENDER -> TraceRow::sender;
            case RECIPIENT -> TraceRow::recipient;
            case SENDER_DOMAIN -> row -> domain(row.sender());
            case RECIPIENT_DOMAIN -> row -> domain(row.recipient());
            case FROM_IP -> TraceRow::fromIp;
            case TO_IP -> TraceRow::toIp;
            case SERVER -> TraceRow::serverName;
            case MESSAGE_ID -> TraceRow::messageId;
            case TRACE_ID -> row -> row.traceId().toString();
        };
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    @Test
    void idsComeNewestFirst() {
        for (String prefix : List.of("", "<", "<EVEN", "<odd7", "none")) {
            List<String> expected = rows.stream()
                    .map(TraceRow::messageId)
                    .filter(id -> id.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)))
                    .limit(50)
                    .toList();
            List<ValueCount> found = store.values(Field.MESSAGE_ID, prefix, 50);
            assertEquals(expected, found.stream().map(ValueCount::value).toList());
        }
        String newest = rows.get(0).traceId().toString();
        ValueCount found = store.values(Field.TRACE_ID, newest, 5).get(0);
        assertEquals(new ValueCount(newest, 1, rows.get(0).received()), found);
    }

    @Test
    void countsOfTextsAreReadAsTheyWereWritten() {
        List<String> order = new ArrayList<>(List.of("a", "B", "b", "Bb", "c", "C", "d", "É", "é"));
        order.sort(Dictionary.ORDER);
        DictionaryWriter texts = new DictionaryWriter(Part.NAMES, (part, index, raw, compress) -> {});
        order.forEach(text -> texts.add(text, -1));
        int[] counts = new int[order.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = i * i * 40;
        }
        ByteWriter written = TextCounts.encode(counts, texts::isRespelled);
        TextCounts read = new TextCounts(Arrays.copyOf(written.array(), written.size()));
        for (int i = 0; i < counts.length; i++) {
            assertEquals(counts[i], read.countOfSpelling(i), order.get(i));
        }
        int b = order.indexOf("B");
        assertEquals(counts[b] + counts[b + 1], read.count(b));
        assertEquals(0, read.count(b + 1));
        BestTexts best = new BestTexts(read, 0, counts.length);
        List<Integer> ranked = new ArrayList<>();
        for (int number = best.next(); number != BestTexts.END; number = best.next()) {
            ranked.add(read.count(number));
        }
        assertEquals(5, ranked.size());
        assertEquals(ranked.stream().sorted(Comparator.reverseOrder()).toList(), ranked);
    }
}
