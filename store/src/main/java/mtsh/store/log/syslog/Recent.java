package mtsh.store.log.syslog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was seen lately, by name; the oldest is forgotten when there are too many. Only hints rest on it. */
public final class Recent<T> {
    private static final int REMEMBERED = 5_000;
    private static final int SAVED = 40;

    private final Map<String, T> entries = new LinkedHashMap<>();

    public void put(String key, T value) {
        entries.remove(key);
        entries.put(key, value);
        if (entries.size() > REMEMBERED) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** The value, or null. */
    public T get(String key) {
        return entries.get(key);
    }

    public void forget(String key) {
        entries.remove(key);
    }

    /** Keeps the latest entries in the state of the parser. */
    public void save(Map<String, String> state, String name, Function<T, List<String>> written) {
        List<List<String>> records = new ArrayList<>();
        int skip = entries.size() - SAVED;
        for (Map.Entry<String, T> entry : entries.entrySet()) {
            if (skip-- <= 0) {
                List<String> record = new ArrayList<>(List.of(entry.getKey()));
                record.addAll(written.apply(entry.getValue()));
                records.add(record);
            }
        }
        StateRecords.save(state, name, records);
    }

    /** Takes back what {@link #save} kept: at least so many texts for each entry. */
    public void restore(Map<String, String> state, String name, int size, Function<List<String>, T> read) {
        for (List<String> record : StateRecords.split(state.get(name))) {
            if (record.size() > size) {
                put(record.get(0), read.apply(record.subList(1, record.size())));
            }
        }
    }
}
