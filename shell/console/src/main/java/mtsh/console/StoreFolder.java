package mtsh.console;

import java.nio.file.Path;

/** Which store: -Store, else $MTSH_STORE, else mtsh's folder under $XDG_DATA_HOME or ~/.local/share. */
final class StoreFolder {
    private StoreFolder() {}

    static Path of(String option) {
        if (option != null) {
            return Path.of(option).toAbsolutePath();
        }
        String variable = System.getenv("MTSH_STORE");
        if (variable != null && !variable.isEmpty()) {
            return Path.of(variable).toAbsolutePath();
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data != null && data.startsWith("/")
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("mtsh").resolve("store");
    }
}
