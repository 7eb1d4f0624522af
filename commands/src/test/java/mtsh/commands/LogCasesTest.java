package mtsh.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.language.eval.Engine;
import mtsh.language.transcript.Transcript;

/**
 * Hard logs, each a folder of {@code cases}: log files written by hand, and a transcript that imports them and reads the lives back as
 * a user does. The numbered ones are the cases that every reader of mail logs has to get right.
 */
class LogCasesTest {
    private static final Path CASES = Path.of("src/test/resources/mtsh/commands/cases");
    /** What can become of a message, one folder for each cause and end that logs show. */
    private static final Path OUTCOMES = Path.of("src/test/resources/mtsh/commands/outcomes");

    /** What admins ask, each with one command. */
    private static final Path QUESTIONS = Path.of("src/test/resources/mtsh/commands/faq");

    @TempDir
    static Path stores;

    @TestFactory
    Stream<DynamicTest> tellsTheLifeOfEachMessage() throws IOException {
        return sessions(CASES);
    }

    @TestFactory
    Stream<DynamicTest> saysWhatBecameOfIt() throws IOException {
        return sessions(OUTCOMES);
    }

    @TestFactory
    Stream<DynamicTest> answersWhatAdminsAsk() {
        return session(QUESTIONS);
    }

    private static Stream<DynamicTest> sessions(Path parent) throws IOException {
        return folders(parent).stream().flatMap(LogCasesTest::session);
    }

    private static Stream<DynamicTest> session(Path folder) {
        return Transcript.tests(folder.resolve("case.mtst"), engine -> install(engine, folder), CommandModules::close);
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void install(Engine engine, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            CommandModules.install(engine, Files.createTempDirectory(stores, "store"));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".mtst")) {
                    Path target = engine.location().resolve(folder.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
