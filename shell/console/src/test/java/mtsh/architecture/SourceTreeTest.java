package mtsh.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The tree of files: small files, each package introduced, and nothing at the root but the rooms and their papers. */
class SourceTreeTest {
    private static final int MOST_LINES = 600;
    private static final Set<String> ROOT = Set.of(
            "pom.xml",
            "shell",
            "commands",
            "store",
            "README.md",
            "mtsh",
            "LICENSE",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "target");

    private final Path root = root();

    @Test
    void noFileIsLong() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = lines(file);
            if (lines > MOST_LINES) {
                tooLong.add(root.relativize(file) + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void everyPackageIsIntroduced() {
        Set<Path> silent = new TreeSet<>();
        for (Path file : sources()) {
            boolean main = file.toString().replace('\\', '/').contains("/src/main/java/");
            if (main && !Files.exists(file.resolveSibling("package-info.java"))) {
                silent.add(root.relativize(file.getParent()));
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void theRootHoldsOnlyTheRooms() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            Set<String> strangers = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !ROOT.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), strangers);
        }
    }

    private List<Path> sources() {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("store", "commands", "shell/language", "shell/console")) {
            try (Stream<Path> tree = Files.walk(root.resolve(module).resolve("src"))) {
                tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        assertFalse(files.isEmpty());
        return files;
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The checkout's root; tests run in a module's folder, or from an editor anywhere in the tree. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("shell")) || !Files.isDirectory(folder.resolve("store"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
