package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The store of {@link StoreScript} after each of its steps, and what it answered then. */
final class ScriptedStores {
    private final Path place;
    private final List<StoreState> states = new ArrayList<>();

    /** Runs the script once, in a folder that this has for itself. */
    ScriptedStores(Path place) throws IOException {
        this.place = place;
        Path store = Files.createDirectories(place.resolve("whole"));
        states.add(StoreState.of(store));
        StoreFiles.use(store, new WatchedFiles(new PlainFiles(), point -> {}));
        for (int step = 1; step <= StoreScript.STEPS; step++) {
            new StoreScript(store, done -> {}).run(step);
            states.add(StoreState.of(store));
            link(store, place.resolve("step" + step));
        }
        Files.createDirectories(place.resolve("step0"));
    }

    StoreState state(long step) {
        return states.get((int) step);
    }

    /** A store as it was after a step, which may be changed. */
    Path copy(int step, String name) throws IOException {
        return link(place.resolve("step" + step), place.resolve(name));
    }

    /** Files of a store are never changed, only replaced. */
    private static Path link(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().startsWith("LOCK")) {
                    Files.createLink(to.resolve(file.getFileName()), file);
                }
            }
        }
        return to;
    }
}
