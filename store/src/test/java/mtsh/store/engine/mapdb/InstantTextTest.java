package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class InstantTextTest {
    @Test
    void whatAnInstantWritesIsReadBack() {
        Random random = new Random(3);
        long span = Instant.parse("+12000-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 20_000; i++) {
            int nano = random.nextBoolean() ? 0 : random.nextInt(1_000) * (random.nextBoolean() ? 1_000_000 : 999_983);
            Instant instant = Instant.ofEpochSecond(random.nextLong(-span, span), nano);
            assertEquals(instant, InstantText.parse(instant.toString()));
        }
        for (Instant each : List.of(Instant.EPOCH, Instant.MIN, Instant.MAX)) {
            assertEquals(each, InstantText.parse(each.toString()));
        }
    }

    @Test
    void whatIsNoTimeIsRefused() {
        for (String text : List.of(
                "",
                "Z",
                "2026-03-01",
                "2026-03-01T10:20:30",
                "2026-03-01T10:20:30.1234567890Z",
                "2026-03-01T10:20:30,1Z",
                "2026-13-01T10:20:30Z",
                "2026-02-30T10:20:30Z",
                "2026-03-01T10:20:61Z",
                "2026-03-01T10:61:30Z",
                "2026-03-01T25:20:30Z",
                "2026-03-01T10:2x:30Z",
                "2026/03/01T10:20:30Z")) {
            assertThrows(DateTimeException.class, () -> InstantText.parse(text), text);
        }
    }
}
