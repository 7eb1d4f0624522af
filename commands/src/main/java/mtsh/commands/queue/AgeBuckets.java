package mtsh.commands.queue;

import java.time.Duration;
import java.util.List;

import mtsh.language.value.PSObject;

/** How many messages are how old: the columns of Postfix's qshape, each twice as wide as the one before, in minutes. */
final class AgeBuckets {
    /** {@code label} as qshape heads the column. */
    record Bucket(String label, String property, long below) {}

    static final List<Bucket> ALL = List.of(
            bucket(5),
            bucket(10),
            bucket(20),
            bucket(40),
            bucket(80),
            bucket(160),
            bucket(320),
            bucket(640),
            bucket(1280),
            new Bucket("1280+", "AgeOlder", Long.MAX_VALUE));

    private final int[] counts = new int[ALL.size()];

    private static Bucket bucket(int minutes) {
        return new Bucket(String.valueOf(minutes), "Age" + minutes, minutes);
    }

    void add(Duration age) {
        int place = 0;
        while (age.toMinutes() >= ALL.get(place).below()) {
            place++;
        }
        counts[place]++;
    }

    void note(PSObject object) {
        for (int i = 0; i < counts.length; i++) {
            object.note(ALL.get(i).property(), counts[i]);
        }
    }
}
