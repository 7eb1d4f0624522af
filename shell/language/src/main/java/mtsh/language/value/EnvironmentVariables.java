package mtsh.language.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import mtsh.language.error.NetThrow;

/** The environment as scripts see and change it: {@code $env:NAME} and {@code [Environment]}. Starts as the process's own with the names that scripts of Windows expect. */
public final class EnvironmentVariables {
    private static final ConcurrentSkipListMap<String, String> VALUES = initial();

    private EnvironmentVariables() {}

    /** The process's own, and those of Windows that scripts build their paths and texts from, where nobody set them. */
    private static ConcurrentSkipListMap<String, String> initial() {
        ConcurrentSkipListMap<String, String> values = new ConcurrentSkipListMap<>(System.getenv());
        String home = System.getProperty("user.home");
        String temporary = Path.of(System.getProperty("java.io.tmpdir")).toString();
        values.putIfAbsent("USERPROFILE", home);
        values.putIfAbsent("LOCALAPPDATA", Path.of(home, ".local", "share").toString());
        values.putIfAbsent("APPDATA", Path.of(home, ".config").toString());
        values.putIfAbsent("USERNAME", System.getProperty("user.name"));
        values.putIfAbsent("COMPUTERNAME", computerName(values.get("HOSTNAME")));
        values.putIfAbsent("TEMP", temporary);
        values.putIfAbsent("TMP", temporary);
        return values;
    }

    /** Without asking the network: the variable, else what Linux keeps in a file. */
    private static String computerName(String given) {
        Path file = Path.of("/etc/hostname");
        try {
            String name = given != null || !Files.isReadable(file) ? given : Files.readString(file);
            return name == null || name.isBlank()
                    ? "LOCALHOST"
                    : name.strip().replaceFirst("\\..*", "").toUpperCase(Locale.ROOT);
        } catch (IOException unreadable) {
            return "LOCALHOST";
        }
    }

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
