package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProportionsTest {
    @Test
    void theNormalDistributionIsThatOfTables() {
        assertEquals(1, Normal.twoSided(0), 1e-6);
        assertEquals(0.0499958, Normal.twoSided(1.96), 1e-7);
        assertEquals(0.0499958, Normal.twoSided(-1.96), 1e-7);
        assertEquals(0.0010001, Normal.twoSided(3.2905), 1e-7);
        assertEquals(5.733e-7, Normal.twoSided(5), 1e-10);
    }

    /** Pooled 0.175, standard error 0.053735, difference 0.15. */
    @Test
    void sharesAreComparedByTheirPooledError() {
        Proportions test = Proportions.of(10, 100, 25, 100);
        assertEquals(0.15 / Math.sqrt(0.175 * 0.825 * 0.02), test.z(), 1e-12);
        assertEquals(2.7914, test.z(), 1e-4);
        assertEquals(0.005247, test.p(), 1e-6);
        assertFalse(test.isExact());
        assertEquals(-test.z(), Proportions.of(25, 100, 10, 100).z(), 1e-12);
    }

    /** All hits after, of five: 2 * C(10,5) / C(20,5) = 504 / 15504. */
    @Test
    void fewMessagesAreComparedExactly() {
        Proportions test = Proportions.of(0, 10, 5, 10);
        assertTrue(test.isExact());
        assertEquals(504 / 15504.0, test.p(), 1e-9);
        // Fisher's lady: three of four right, 34/70.
        assertEquals(34 / 70.0, Proportions.of(1, 4, 3, 4).p(), 1e-9);
    }

    @Test
    void exactTestsHoldForLargeNumbersToo() {
        // Four hits, all among the last 1000 of 6000: C(1000,4)/C(6000,4).
        double expected = 1000.0 * 999 * 998 * 997 / (6000.0 * 5999 * 5998 * 5997);
        assertEquals(expected, Proportions.of(0, 5000, 4, 1000).p(), expected * 1e-6);
    }

    @Test
    void whereNothingCanDifferNothingIsTold() {
        for (Proportions test : new Proportions[] {
            Proportions.of(0, 0, 5, 10),
            Proportions.of(0, 10, 0, 10),
            Proportions.of(10, 10, 7, 7),
            Proportions.of(3, 7, 0, 0)
        }) {
            assertEquals(0, test.z());
            assertEquals(1, test.p());
        }
    }

    /** Of 240 messages 120 are to be expected, with a variance of 60. */
    @Test
    void volumesAreComparedByTheirTimes() {
        Proportions same = Proportions.ofVolume(100, 3600, 140, 3600);
        assertEquals(20 / Math.sqrt(60), same.z(), 1e-12);
        assertEquals(0.009823, same.p(), 1e-6);
        assertEquals(0, Proportions.ofVolume(100, 3600, 200, 7200).z(), 1e-12);
        assertEquals(0, Proportions.ofVolume(0, 3600, 0, 3600).z());
    }

    @Test
    void manyComparisonsRaiseTheBound() {
        assertArrayEquals(
                new double[] {0.02, 0.04, 0.04, 0.02},
                Proportions.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}),
                1e-12);
        assertArrayEquals(new double[] {0.9, 0.9}, Proportions.adjusted(new double[] {0.9, 0.8}), 1e-12);
        assertArrayEquals(new double[0], Proportions.adjusted(new double[0]));
    }

    @Test
    void marksAreTheUsualOnes() {
        assertEquals("***", Proportions.mark(0.0009));
        assertEquals("**", Proportions.mark(0.001));
        assertEquals("*", Proportions.mark(0.01));
        assertEquals("", Proportions.mark(0.05));
    }
}
