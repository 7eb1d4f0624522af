package mtsh.commands.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.CommandModules;
import mtsh.language.ast.Source;
import mtsh.language.eval.Engine;
import mtsh.language.eval.FileOutput;
import mtsh.language.transcript.Transcript;

/** What the reports show of the same logs. */
class ReportTranscriptTest {
    private static final Path SESSION = Path.of("src/test/resources/mtsh/commands/report/reports.mtst");

    @TempDir
    static Path stores;

    @TestFactory
    Stream<DynamicTest> reports() throws IOException {
        return Transcript.tests(SESSION, ReportTranscriptTest::install, CommandModules::close);
    }

    private static void install(Engine engine) {
        try {
            CommandModules.install(engine, Files.createTempDirectory(stores, "store"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        FilterLogs.copyTo(engine.location());
        String names = String.join(", ", FilterLogs.NAMES);
        try (FileOutput output = engine.hostOutput()) {
            engine.runGlobal(engine.parse(Source.of("Import-MailLog " + names + " | Out-Null")), output);
        }
    }
}
