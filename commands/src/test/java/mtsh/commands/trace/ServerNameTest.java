package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.commands.MailShell;
import mtsh.store.event.ServerName;

class ServerNameTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "EX1, ex1",
        "EX1.contoso.com, ex1",
        "192.0.2.10, 192.0.2.10",
        "2001:db8::1, 2001:db8::1",
        "'', ''",
    })
    void isTheNameWithoutItsDomain(String host, String label) {
        assertEquals(label, ServerName.label(host));
    }

    /** Exchange writes its name with the domain where it sends, and without where it receives. */
    @Test
    void aServerIsOnePlaceUnderBothItsNames() {
        String samples =
                Path.of("../store/samples").toAbsolutePath().normalize().toString();
        try (MailShell shell = new MailShell(folder)) {
            shell.run("Import-MailLog '" + samples + "'");
            assertEquals(
                    "EX1.contoso.com relay1.contoso.com", shell.run("(Get-MessageHop bob@fabrikam.com).By -join ' '"));
            assertEquals(
                    "2", shell.run("@(Show-MessageRoute bob@fabrikam.com | Select-String 'queue id .*, from').Count"));
        }
    }
}
