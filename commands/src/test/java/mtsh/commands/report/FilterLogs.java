package mtsh.commands.report;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import mtsh.commands.MailShell;

/** Logs in which filters and rules of many kinds spoke, written by hand: Postfix with amavis and rspamd, Exchange, an export of Exchange Online. */
final class FilterLogs {
    static final List<String> NAMES = List.of("filters.log", "MSGTRK20260304-1.LOG", "detail.csv");

    private FilterLogs() {}

    static void copyTo(Path folder) {
        for (String name : NAMES) {
            try (InputStream log = FilterLogs.class.getResourceAsStream("/mtsh/commands/report/" + name)) {
                assertNotNull(log, name);
                Files.copy(log, folder.resolve(name));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** A shell whose store holds them all. */
    static MailShell shell(Path folder) {
        copyTo(folder);
        MailShell shell = new MailShell(folder);
        shell.run("Import-MailLog " + String.join(", ", NAMES) + " | Out-Null");
        return shell;
    }
}
