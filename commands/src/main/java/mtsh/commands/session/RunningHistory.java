package mtsh.commands.session;

import java.util.HashSet;
import java.util.Set;

/** The lines that Invoke-History runs now, so that one that runs itself is refused and does not go round for ever. */
public final class RunningHistory {
    private final Set<Integer> running = new HashSet<>();

    /** False when the line runs already. */
    boolean start(int id) {
        return running.add(id);
    }

    void end(int id) {
        running.remove(id);
    }
}
