package mtsh.commands.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.CommandModules;
import mtsh.commands.MailFixture;
import mtsh.language.eval.Engine;
import mtsh.language.transcript.Transcript;

/** What scripts of other worlds do before and after they ask for mail: connect, look up recipients, write to drives, send mail. */
class OutsideTranscriptTest {
    private static final Path FOLDER = Path.of("src/test/resources/mtsh/commands/outside");
    private static final String HOME = System.getProperty("user.home");

    @TempDir
    static Path stores;

    @BeforeAll
    static void moveHome() throws IOException {
        System.setProperty(
                "user.home", Files.createDirectories(stores.resolve("home")).toString());
    }

    @AfterAll
    static void restoreHome() {
        System.setProperty("user.home", HOME);
    }

    @TestFactory
    Stream<DynamicTest> connecting() throws IOException {
        return transcript("connecting.mtst");
    }

    @TestFactory
    Stream<DynamicTest> directory() throws IOException {
        return transcript("directory.mtst");
    }

    @TestFactory
    Stream<DynamicTest> drives() throws IOException {
        return transcript("drives.mtst");
    }

    @TestFactory
    Stream<DynamicTest> mailAndGrid() throws IOException {
        return transcript("mail.mtst");
    }

    private static Stream<DynamicTest> transcript(String name) throws IOException {
        return Transcript.tests(FOLDER.resolve(name), OutsideTranscriptTest::install, CommandModules::close);
    }

    private static void install(Engine engine) {
        try {
            CommandModules.install(engine, Files.createTempDirectory(stores, "store"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        MailFixture.copyLog(engine.location());
        MailFixture.importLog(engine);
    }
}
