package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        new StoreScript(store, this::keep).run(StoreScript.STEPS);
        Files.createDirectories(place.resolve("step0"));
    }

    private void keep(int step) {
        Path store = place.resolve("whole");
        states.add(StoreState.of(store));
        try {
            Path kept = link(store, place.resolve("step" + step));
            // The writer goes on, and may have begun what no commit names yet.
            new UnnamedFiles(kept).delete(new ManifestFile(kept).read(), Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
