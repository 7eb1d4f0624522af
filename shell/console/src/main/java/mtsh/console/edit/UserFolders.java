package mtsh.console.edit;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's own files are, by the XDG rules: a variable counts only when it is an absolute path. */
final class UserFolders {
    private final Map<String, String> environment;
    private final Path home;

    UserFolders(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    static UserFolders ofProcess() {
        return new UserFolders(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    Path profile() {
        return folder("XDG_CONFIG_HOME", ".config").resolve("profile.ps1");
    }

    Path history() {
        return folder("XDG_STATE_HOME", ".local/state").resolve("history");
    }

    /** Where failures of the shell itself are written down, so that the prompt need not show them. */
    Path problems() {
        return folder("XDG_STATE_HOME", ".local/state").resolve("mtsh.log");
    }

    private Path folder(String variable, String otherwise) {
        String value = environment.get(variable);
        Path base = value != null && value.startsWith("/") ? Path.of(value) : home.resolve(otherwise);
        return base.resolve("mtsh");
    }
}
