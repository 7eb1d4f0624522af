package mtsh.commands.flow;

import java.util.Arrays;

/**
 * Quantiles of values that are not negative, in bounded memory. Up to {@link #EXACT} values they are exact: the smallest value that
 * at least that share of all values does not exceed (nearest rank). With more values each is only known by its bucket, and a
 * quantile is at most {@link #ERROR} of itself away from the exact one; count, mean, least and greatest stay exact.
 */
final class Quantiles {
    /** So many values are kept as they are. */
    static final int EXACT = 512;

    /** How far an estimated quantile may be from the exact one, as a share of it. */
    static final double ERROR = 0.005;

    /** Smaller values are one bucket: no log has finer times. */
    private static final double LEAST = 1e-6;

    private static final double GAMMA = (1 + ERROR) / (1 - ERROR);
    private static final double LOG_GAMMA = Math.log(GAMMA);

    /** Bucket of the greatest value that is told from greater ones: more than thirty years of seconds. */
    private static final int LAST = unlimitedBucket(1e9);

    private double[] exact = new double[4];
    /** Counts by bucket from {@link #firstBucket}; null while all values are kept. */
    private long[] buckets;

    private int firstBucket;
    private long count;
    private double sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void add(double value) {
        double known = Math.max(value, 0);
        if (buckets == null && count == EXACT) {
            changeToBuckets();
        }
        if (buckets == null) {
            if (count == exact.length) {
                exact = Arrays.copyOf(exact, Math.min(EXACT, exact.length * 2));
            }
            exact[(int) count] = known;
        } else {
            addToBucket(bucket(known));
        }
        count++;
        sum += known;
        min = Math.min(min, known);
        max = Math.max(max, known);
    }

    private void changeToBuckets() {
        double[] values = exact;
        exact = null;
        firstBucket = bucket(values[0]);
        buckets = new long[1];
        for (double value : values) {
            addToBucket(bucket(value));
        }
    }

    private void addToBucket(int bucket) {
        if (bucket < firstBucket) {
            long[] wider = new long[firstBucket - bucket + buckets.length];
            System.arraycopy(buckets, 0, wider, firstBucket - bucket, buckets.length);
            buckets = wider;
            firstBucket = bucket;
        } else if (bucket - firstBucket >= buckets.length) {
            buckets = Arrays.copyOf(buckets, bucket - firstBucket + 1);
        }
        buckets[bucket - firstBucket]++;
    }

    private static int bucket(double value) {
        return Math.min(unlimitedBucket(value), LAST);
    }

    private static int unlimitedBucket(double value) {
        return value <= LEAST ? 0 : 1 + (int) Math.ceil(Math.log(value / LEAST) / LOG_GAMMA);
    }

    /** The value whose distance to both ends of its bucket is the same share of them. */
    private static double middle(int bucket) {
        return bucket == 0 ? 0 : LEAST * Math.pow(GAMMA, bucket - 1) * 2 / (GAMMA + 1);
    }

    long count() {
        return count;
    }

    boolean isExact() {
        return buckets == null;
    }

    /** NaN without values, like all of these. */
    double mean() {
        return count == 0 ? Double.NaN : sum / count;
    }

    double min() {
        return count == 0 ? Double.NaN : min;
    }

    double max() {
        return count == 0 ? Double.NaN : max;
    }

    /** {@code share} from 0 to 1: 0.5 is the median. */
    double at(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long rank = Math.max(1, Math.min(count, (long) Math.ceil(share * count - 1e-9)));
        if (buckets == null) {
            double[] sorted = Arrays.copyOf(exact, (int) count);
            Arrays.sort(sorted);
            return sorted[(int) rank - 1];
        }
        return rank == count ? max : Math.max(min, Math.min(max, middle(bucketOfRank(rank))));
    }

    private int bucketOfRank(long rank) {
        long seen = 0;
        for (int i = 0; i < buckets.length; i++) {
            seen += buckets[i];
            if (seen >= rank) {
                return firstBucket + i;
            }
        }
        return firstBucket + buckets.length - 1;
    }
}
