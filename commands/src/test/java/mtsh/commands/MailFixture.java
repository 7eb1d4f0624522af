package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import mtsh.language.ast.Source;
import mtsh.language.eval.Engine;
import mtsh.language.eval.FileOutput;

/** A day of mail through one Postfix server, written by hand: delivered, relayed, expanded, greylisted, bounced, refused, quarantined. */
public final class MailFixture {
    /** The log's name in the current folder. */
    public static final String LOG = "mail.log";

    private MailFixture() {}

    /** Puts the log into a folder. */
    public static void copyLog(Path folder) {
        try (InputStream log = MailFixture.class.getResourceAsStream("/mtsh/commands/mail/" + LOG)) {
            assertNotNull(log);
            Files.copy(log, folder.resolve(LOG));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Reads the log in the shell's current folder into its store. */
    public static void importLog(Engine engine) {
        try (FileOutput output = engine.hostOutput()) {
            engine.runGlobal(
                    engine.parse(Source.of("Import-MailLog " + LOG + " -WarningAction SilentlyContinue | Out-Null")),
                    output);
        }
    }
}
