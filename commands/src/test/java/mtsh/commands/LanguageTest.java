package mtsh.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.language.eval.Engine;
import mtsh.language.transcript.Transcript;

/** Runs what the language promises, one transcript a subject: what PowerShell 7.6 shows for the same lines. */
class LanguageTest {
    private static final Path FOLDER = Path.of("src/test/resources/mtsh/commands/language");

    @TempDir
    static Path stores;

    @TestFactory
    Stream<DynamicTest> showsWhatPowerShellShows() throws IOException {
        return transcripts().stream()
                .flatMap(file -> Transcript.tests(file, LanguageTest::install, CommandModules::close));
    }

    private static List<Path> transcripts() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(each -> each.toString().endsWith(".mtst"))
                    .sorted()
                    .toList();
        }
    }

    private static void install(Engine engine) {
        try {
            CommandModules.install(engine, Files.createTempDirectory(stores, "store"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
