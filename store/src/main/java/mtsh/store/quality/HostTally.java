package mtsh.store.quality;

import java.util.Map;
import java.util.TreeMap;

/** Counts for each host; of hosts there are as many as a forged log wants, so only so many are counted. */
final class HostTally {
    static final int MOST_HOSTS = 2_000;

    private final Map<String, long[]> counts = new TreeMap<>();

    void count(String host, boolean isGood) {
        long[] counted = counts.get(host);
        if (counted == null) {
            if (counts.size() >= MOST_HOSTS) {
                return;
            }
            counted = new long[2];
            counts.put(host, counted);
        }
        counted[0] += isGood ? 1 : 0;
        counted[1]++;
    }

    /** Is told host, found, and of how many. */
    interface Reader {
        void host(String host, long found, long of);
    }

    void forEach(Reader reader) {
        counts.forEach((host, counted) -> reader.host(host, counted[0], counted[1]));
    }
}
