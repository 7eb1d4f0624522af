package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
    private static Quantiles of(double... values) {
        Quantiles quantiles = new Quantiles();
        for (double value : values) {
            quantiles.add(value);
        }
        return quantiles;
    }

    @Test
    void fewValuesGiveTheNearestRank() {
        Quantiles four = of(4, 1, 3, 2);
        assertEquals(2, four.at(0.5));
        assertEquals(3, four.at(0.75));
        assertEquals(4, four.at(0.76));
        assertEquals(4, four.at(1));
        assertEquals(1, four.at(0));
        assertEquals(2.5, four.mean());
        assertEquals(1, four.min());
        assertEquals(4, four.max());
        assertTrue(four.isExact());
    }

    @Test
    void aHundredValuesGiveTheirOwnPercentiles() {
        Quantiles hundred = new Quantiles();
        for (int i = 100; i >= 1; i--) {
            hundred.add(i);
        }
        assertEquals(50, hundred.at(0.5));
        assertEquals(90, hundred.at(0.9));
        assertEquals(95, hundred.at(0.95));
        assertEquals(99, hundred.at(0.99));
    }

    @Test
    void withoutValuesThereIsNoQuantile() {
        Quantiles none = new Quantiles();
        assertTrue(Double.isNaN(none.at(0.5)));
        assertTrue(Double.isNaN(none.mean()));
        assertTrue(Double.isNaN(none.max()));
        assertTrue(Double.isNaN(none.min()));
    }

    @Test
    void aTimeBeforeItsBeginIsNone() {
        assertEquals(0, of(-3).at(0.5));
        assertEquals(0, of(-3).min());
    }

    @Test
    void oneMoreThanAreKeptMakesAnEstimate() {
        Quantiles quantiles = new Quantiles();
        for (int i = 1; i <= Quantiles.EXACT; i++) {
            quantiles.add(i);
        }
        assertTrue(quantiles.isExact());
        assertEquals(256, quantiles.at(0.5));
        quantiles.add(Quantiles.EXACT + 1);
        assertFalse(quantiles.isExact());
        assertEquals(257, quantiles.at(0.5), 257 * Quantiles.ERROR);
        assertEquals(513, quantiles.count());
        assertEquals(513, quantiles.max());
        assertEquals(513, quantiles.at(1));
        assertEquals(257, quantiles.mean(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void estimatesAreAsNearAsPromised(long seed) {
        Random random = new Random(seed);
        double[] values = new double[20_000];
        Quantiles quantiles = new Quantiles();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(random.nextGaussian() * 3);
            quantiles.add(values[i]);
        }
        Arrays.sort(values);
        for (double share : new double[] {0.001, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999}) {
            double exact = values[(int) Math.ceil(share * values.length) - 1];
            assertEquals(exact, quantiles.at(share), exact * Quantiles.ERROR * 1.0001);
        }
        assertEquals(values[0], quantiles.min());
        assertEquals(values[values.length - 1], quantiles.max());
    }

    @Test
    void zeroAndVeryLongTimesHaveTheirPlace() {
        Quantiles quantiles = new Quantiles();
        for (int i = 0; i < 600; i++) {
            quantiles.add(0);
        }
        for (int i = 0; i < 400; i++) {
            quantiles.add(1e12);
        }
        assertEquals(0, quantiles.at(0.5));
        assertEquals(0, quantiles.at(0.6));
        assertTrue(quantiles.at(0.7) > 1e8);
        assertEquals(1e12, quantiles.at(1));
    }
}
