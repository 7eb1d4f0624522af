package mtsh.store.log.syslog;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was seen lately, by name; the oldest is forgotten when there are too many. Only hints rest on it. */
public final class Recent<T> {
    private static final int REMEMBERED = 20_000;

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

    /** The value, which is forgotten, or null. */
    public T take(String key) {
        return entries.remove(key);
    }
}
