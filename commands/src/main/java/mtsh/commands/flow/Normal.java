package mtsh.commands.flow;

/** The normal distribution, as far as tests of significance need it. */
final class Normal {
    private static final double[] TERMS = {
        -1.26551223,
        1.00002368,
        0.37409196,
        0.09678418,
        -0.18628806,
        0.27886807,
        -1.13520398,
        1.48851587,
        -0.82215223,
        0.17087277
    };

    private Normal() {}

    /** How often chance alone is at least this many standard deviations away from the middle, to either side. */
    static double twoSided(double z) {
        return complementaryError(Math.abs(z) / Math.sqrt(2));
    }

    /** By Chebyshev fitting, at most 1.2e-7 of itself wrong (Press and others, Numerical Recipes, 6.2); {@code x} is not negative. */
    private static double complementaryError(double x) {
        double t = 1 / (1 + x / 2);
        double sum = 0;
        for (int i = TERMS.length - 1; i >= 0; i--) {
            sum = TERMS[i] + t * sum;
        }
        return t * Math.exp(-x * x + sum);
    }
}
