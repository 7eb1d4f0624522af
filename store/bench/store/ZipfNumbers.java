package mtsh.bench.store;

import java.util.random.RandomGenerator;

/**
 * Numbers from 0 that are drawn by Zipf's law: number {@code k} comes in proportion to {@code 1 / (k + 1)^exponent}. By rejection and
 * inversion (Hörmann and Derflinger, 1996), so that a draw among millions costs no table.
 */
final class ZipfNumbers {
    private final int count;
    private final double exponent;
    private final double areaOfFirst;
    private final double areaOfAll;
    private final double accepted;

    ZipfNumbers(int count, double exponent) {
        this.count = count;
        this.exponent = exponent;
        this.areaOfFirst = area(1.5) - 1;
        this.areaOfAll = area(count + 0.5);
        this.accepted = 2 - inverseArea(area(2.5) - height(2));
    }

    int next(RandomGenerator random) {
        while (true) {
            double point = areaOfAll + random.nextDouble() * (areaOfFirst - areaOfAll);
            double place = inverseArea(point);
            int number = (int) Math.max(1, Math.min(count, Math.round(place)));
            if (number - place <= accepted || point >= area(number + 0.5) - height(number)) {
                return number - 1;
            }
        }
    }

    private double height(double place) {
        return Math.exp(-exponent * Math.log(place));
    }

    /** The integral of {@link #height}. */
    private double area(double place) {
        double logarithm = Math.log(place);
        return growth((1 - exponent) * logarithm) * logarithm;
    }

    private double inverseArea(double area) {
        double scaled = Math.max(-1, area * (1 - exponent));
        return Math.exp(logarithm(scaled) * area);
    }

    /** {@code (exp(x) - 1) / x}, also where x is nearly nothing. */
    private static double growth(double x) {
        return Math.abs(x) > 1e-8 ? Math.expm1(x) / x : 1 + x / 2;
    }

    /** {@code log(1 + x) / x}, also where x is nearly nothing. */
    private static double logarithm(double x) {
        return Math.abs(x) > 1e-8 ? Math.log1p(x) / x : 1 - x / 2;
    }
}
