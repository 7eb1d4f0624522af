package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class SeriesTest {
    private static Series series(long now, long... before) {
        return new Series(before, now);
    }

    @Test
    void meanAndDeviationAreThoseOfTheSample() {
        Series series = series(0, 2, 4, 4, 4, 5, 5, 7, 9);
        assertEquals(5, series.mean());
        // Squares of the distances: 9+1+1+1+0+0+4+16 = 32, by seven.
        assertEquals(Math.sqrt(32 / 7.0), series.deviation(), 1e-12);
    }

    @Test
    void whatVariesLittleIsTakenToVaryAsChanceDoes() {
        // Deviation 2, square root of 10 is more.
        assertEquals(10 / Math.sqrt(10), series(20, 8, 12, 10).score(), 1e-12);
        assertEquals(-10 / Math.sqrt(10), series(0, 8, 12, 10).score(), 1e-12);
    }

    @Test
    void whatVariesMuchIsMeasuredByThat() {
        // Mean 100, deviation 100.
        assertEquals(2, series(300, 0, 100, 200).score(), 1e-12);
    }

    @Test
    void silenceThatIsBrokenCountsMessages() {
        assertEquals(5, series(5, 0, 0, 0).score());
    }

    @Test
    void theTrendEndsWithNow() {
        assertEquals("\u2581\u2585\u2588", series(70, 0, 35).trend());
        assertEquals("\u2581\u2581\u2581", series(0, 0, 0).trend());
        assertEquals(
                "\u2585".repeat(15) + "\u2588",
                series(4, LongStream.range(0, 60).map(i -> 1 + i % 4 / 2 * 2).toArray())
                        .trend());
    }
}
