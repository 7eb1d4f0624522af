package mtsh.commands.outside;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Remembers what a session was told, so that a loop does not tell it again. */
public final class ToldOnce {
    private final Set<String> told = new HashSet<>();

    void tell(String command, Runnable message) {
        if (told.add(command.toLowerCase(Locale.ROOT))) {
            message.run();
        }
    }
}
