package mtsh.language.value;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import mtsh.language.error.NetThrow;

/** The environment as scripts see and change it: {@code $env:NAME} and {@code [Environment]}. Starts as the process's own. */
public final class EnvironmentVariables {
    private static final ConcurrentSkipListMap<String, String> VALUES = new ConcurrentSkipListMap<>(System.getenv());

    private EnvironmentVariables() {}

    /** Null when there is none; names count exactly, as on Unix. */
    public static String get(String name) {
        return name == null ? null : VALUES.get(name);
    }

    /** An empty value or null removes it. */
    public static void set(String name, String value) {
        if (name == null || name.isEmpty() || name.indexOf('=') >= 0) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The name of an environment variable cannot be empty or contain an equal sign. (Parameter 'variable')");
        }
        if (value == null || value.isEmpty()) {
            VALUES.remove(name);
        } else {
            VALUES.put(name, value);
        }
    }

    public static Map<String, String> all() {
        return Map.copyOf(VALUES);
    }
}
