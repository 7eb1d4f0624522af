package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link ColumnWriter} wrote, value by value, in the same order. */
final class ColumnReader {
    private final ByteReader in;
    private final List<String> dictionary = new ArrayList<>();
    private long previous;

    ColumnReader(ByteReader in) {
        this.in = in;
        dictionary.add("");
    }

    String text() {
        int reference = in.count();
        if (reference > 0) {
            return dictionary.get(reference - 1);
        }
        String value = in.text();
        dictionary.add(value);
        return value;
    }

    long number() {
        return in.signed();
    }

    int integer() {
        return (int) in.signed();
    }

    long step() {
        previous += in.signed();
        return previous;
    }

    Instant time() {
        long seconds = step();
        long nanos = in.unsigned();
        return Instant.ofEpochSecond(seconds, (nanos & 1) == 0 ? (nanos >>> 1) * 1000 : nanos >>> 1);
    }

    long fixed() {
        return in.fixed();
    }
}
