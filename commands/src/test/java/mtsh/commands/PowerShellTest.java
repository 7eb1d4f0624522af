package mtsh.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.language.eval.Engine;
import mtsh.language.transcript.Transcript;

/** Runs what PowerShell 7.6 was seen to do with these cmdlets: the same commands show the same here. */
class PowerShellTest {
    private static final Path TRANSCRIPT = Path.of("src/test/resources/mtsh/commands/powershell.mtst");

    private static final Path MORE = Path.of("src/test/resources/mtsh/commands/powershell-more.mtst");

    @TempDir
    static Path stores;

    @TestFactory
    Stream<DynamicTest> showsWhatPowerShellShows() {
        return Transcript.tests(TRANSCRIPT, PowerShellTest::install, CommandModules::close);
    }

    @TestFactory
    Stream<DynamicTest> showsMoreOfWhatPowerShellShows() {
        return Transcript.tests(MORE, PowerShellTest::install, CommandModules::close);
    }

    private static void install(Engine engine) {
        try {
            CommandModules.install(engine, Files.createTempDirectory(stores, "store"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
