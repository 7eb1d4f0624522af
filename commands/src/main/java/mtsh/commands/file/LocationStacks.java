package mtsh.commands.file;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Folders that Push-Location put aside, by name of the stack, and those that {@code cd -} and {@code cd +} go through. */
public final class LocationStacks {
    private static final int LONGEST = 20;

    private final Map<String, Deque<Path>> stacks = new HashMap<>();
    private final Deque<Path> back = new ArrayDeque<>();
    private final Deque<Path> forward = new ArrayDeque<>();

    Deque<Path> named(String name) {
        String key = name == null || name.isEmpty() ? "default" : name.toLowerCase(Locale.ROOT);
        return stacks.computeIfAbsent(key, unused -> new ArrayDeque<>());
    }

    /** Remembers the folder that is left. */
    void leave(Path folder) {
        back.push(folder);
        forward.clear();
        if (back.size() > LONGEST) {
            back.removeLast();
        }
    }

    /** The folder before this one, or null. */
    Path back(Path here) {
        Path target = back.poll();
        if (target != null) {
            forward.push(here);
        }
        return target;
    }

    /** The folder after this one, or null. */
    Path forward(Path here) {
        Path target = forward.poll();
        if (target != null) {
            back.push(here);
        }
        return target;
    }
}
