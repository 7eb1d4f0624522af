package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where one side keeps its data and its results. */
record SideFolder(Path path) {
    Path data() {
        return path.resolve("data");
    }

    Path measures() {
        return path.resolve("measures");
    }

    Path rows(Question question) {
        return path.resolve(question + ".rows");
    }

    Measures readMeasures() throws IOException {
        return Measures.read(measures());
    }

    /** Empties the folder, or makes it. */
    void make() throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(data());
    }

    /** The size of every file of the store. */
    long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(data())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
