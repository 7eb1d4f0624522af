package mtsh.commands.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import mtsh.language.provider.PathInfo;

/** Folders that Push-Location put aside, by name of the stack, and those that {@code cd -} and {@code cd +} go through. */
public final class LocationStacks {
    private static final int LONGEST = 20;

    private final Map<String, Deque<PathInfo>> stacks = new HashMap<>();
    private final Deque<PathInfo> back = new ArrayDeque<>();
    private final Deque<PathInfo> forward = new ArrayDeque<>();

    Deque<PathInfo> named(String name) {
        String key = name == null || name.isEmpty() ? "default" : name.toLowerCase(Locale.ROOT);
        return stacks.computeIfAbsent(key, unused -> new ArrayDeque<>());
    }

    /** Remembers the folder that is left. */
    void leave(PathInfo folder) {
        back.push(folder);
        forward.clear();
        if (back.size() > LONGEST) {
            back.removeLast();
        }
    }

    /** The folder before this one, or null. */
    PathInfo back(PathInfo here) {
        PathInfo target = back.poll();
        if (target != null) {
            forward.push(here);
        }
        return target;
    }

    /** The folder after this one, or null. */
    PathInfo forward(PathInfo here) {
        PathInfo target = forward.poll();
        if (target != null) {
            back.push(here);
        }
        return target;
    }
}
