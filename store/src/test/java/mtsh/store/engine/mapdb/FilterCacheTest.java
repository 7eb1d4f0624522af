package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.life.LifeKeys;

class FilterCacheTest {
    private static final long ABSENT = Hash.of(LifeKeys.leg("no queue id"));

    @TempDir
    private Path folder;

    /** Some segments of ten lives each. */
    private List<LiveSegment> segments(MapDbWriter writer, int count) {
        for (int i = 0; i < count; i++) {
            for (int life = 10 * i; life < 10 * i + 10; life++) {
                writer.add(Lives.finished(Lives.life(life)));
            }
            writer.commit(List.of(), List.of(), Map.of());
        }
        return writer.segments();
    }

    private static boolean isKnownToLack(FilterCache cache, Segment segment) {
        return !cache.mayHold(segment, ABSENT);
    }

    /** Asks until it is worth a filter. */
    private static void askOften(FilterCache cache, Segment segment) {
        for (int i = 0; i < 10; i++) {
            cache.mayHold(segment, ABSENT);
        }
    }

    @Test
    void whatIsAskedOftenGetsAFilterAndNeverLosesAKey() {
        try (MapDbWriter writer = MapDbWriter.open(folder.resolve("store"))) {
            Segment segment = segments(writer, 1).get(0).segment();
            FilterCache cache = new FilterCache();
            assertFalse(isKnownToLack(cache, segment), "not yet worth a filter");
            askOften(cache, segment);
            assertTrue(isKnownToLack(cache, segment));
            for (int life = 0; life < 10; life++) {
                assertTrue(
                        cache.mayHold(segment, LifeId.of(Lives.life(life).id()).hash()));
            }
        }
    }

    @Test
    void whoIsNotAskedAnyMoreMakesRoom() {
        try (MapDbWriter writer = MapDbWriter.open(folder.resolve("store"))) {
            List<LiveSegment> segments = segments(writer, 3);
            Segment first = segments.get(0).segment();
            Segment second = segments.get(1).segment();
            Segment third = segments.get(2).segment();
            FilterCache cache = new FilterCache(2 * KeyFilter.bytes(first));
            askOften(cache, first);
            askOften(cache, second);
            assertTrue(isKnownToLack(cache, first));
            askOften(cache, third);
            assertTrue(isKnownToLack(cache, third));
            assertTrue(isKnownToLack(cache, first), "it was asked after the second");
            assertFalse(isKnownToLack(cache, second));
        }
    }

    @Test
    void whatIsLargerThanAllTheRoomIsAskedWithoutOne() {
        try (MapDbWriter writer = MapDbWriter.open(folder.resolve("store"))) {
            Segment segment = segments(writer, 1).get(0).segment();
            FilterCache cache = new FilterCache(8);
            askOften(cache, segment);
            assertFalse(isKnownToLack(cache, segment));
            cache.forget(Set.of(segment.entry().name()));
        }
    }
}
