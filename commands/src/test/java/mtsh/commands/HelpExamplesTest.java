package mtsh.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.language.eval.Engine;
import mtsh.language.transcript.Transcript;

/** Runs the examples of every help page: what help shows is what users get. */
class HelpExamplesTest {
    private static final Path PAGES = Path.of("src/main/resources/mtsh/commands");

    @TempDir
    static Path stores;

    @TestFactory
    Stream<DynamicTest> examplesShowWhatHelpSays() throws IOException {
        return pages().stream().flatMap(page -> Transcript.tests(page, setup(page), CommandModules::close));
    }

    /** Pages about mail have a log in their folder, and those about tracing and the store find it already read. */
    private static Consumer<Engine> setup(Path page) {
        return switch (page.getParent().getFileName().toString()) {
            case "source" -> HelpExamplesTest::installWithLog;
            case "trace",
                    "store",
                    "status",
                    "historical",
                    "report",
                    "flow",
                    "queue",
                    "directory",
                    "connection",
                    "delivery",
                    "route",
                    "chart",
                    "query",
                    "watch",
                    "evidence" -> HelpExamplesTest::installWithMail;
            default -> HelpExamplesTest::install;
        };
    }

    private static void installWithLog(Engine engine) {
        install(engine);
        MailFixture.copyLog(engine.location());
    }

    private static void installWithMail(Engine engine) {
        installWithLog(engine);
        MailFixture.importLog(engine);
    }

    private static void install(Engine engine) {
        try {
            CommandModules.install(engine, Files.createTempDirectory(stores, "store"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all.filter(each -> each.toString().endsWith(".md")).sorted().toList();
        }
    }
}
