package mtsh.language.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import mtsh.language.error.NetThrow;

/** The environment as scripts see and change it: {@code $env:NAME} and {@code [Environment]}. Starts as the process's own. */
public final class EnvironmentVariables {
    private static final ConcurrentSkipListMap<String, String> VALUES = new ConcurrentSkipListMap<>(System.getenv());

    static {
        windows();
    }

    private EnvironmentVariables() {}

    /** What scripts written for Windows look up, where the process was not given it. */
    private static void windows() {
        String home = System.getProperty("user.home");
        String temporary = System.getProperty("java.io.tmpdir");
        VALUES.putIfAbsent("USERNAME", System.getProperty("user.name"));
        VALUES.putIfAbsent("USERPROFILE", home);
        VALUES.putIfAbsent("TEMP", temporary);
        VALUES.putIfAbsent("TMP", temporary);
        VALUES.putIfAbsent("LOCALAPPDATA", Path.of(home, ".local", "share").toString());
        VALUES.putIfAbsent("APPDATA", Path.of(home, ".config").toString());
        VALUES.putIfAbsent("COMPUTERNAME", hostName());
    }

    private static String hostName() {
        String known = System.getenv("HOSTNAME");
        if (known != null) {
            return known;
        }
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException notLinux) {
            return "localhost";
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
