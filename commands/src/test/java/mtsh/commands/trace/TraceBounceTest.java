package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class TraceBounceTest {
    @TempDir
    Path folder;

    private static String text(String name) throws IOException {
        try (var stream = TraceBounceTest.class.getResourceAsStream("bounces/" + name + ".eml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void traceMessageFindsTheMessageBehindIt() throws IOException {
        Files.writeString(folder.resolve("postfix.eml"), text("postfix"));
        Files.writeString(folder.resolve("delayed.eml"), text("delayed").replace("\n", "\r\n"));
        Files.writeString(folder.resolve("exim.eml"), text("exim"));
        try (MailShell shell = MailShell.withMail(folder)) {
            assertEquals(
                    "BOUNCED dave@contoso.com recipient-unknown",
                    shell.run(
                            "Trace-Message -Path postfix.eml | % { \"$($_.Verdict) $($_.RecipientAddress) $($_.CauseId)\" }"));
            assertEquals(
                    "NOT DELIVERED YET bob@fabrikam.com",
                    shell.run(
                            "Get-Content delayed.eml | Trace-Message | % { \"$($_.Verdict) $($_.RecipientAddress)\" }"));
            assertEquals("BOUNCED", shell.run("(Trace-Message (Get-Content postfix.eml -Raw)).Verdict"));
            assertEquals("2", shell.run("@(Trace-Message -Path *.eml -ErrorAction Ignore).Count"));
            assertEquals("30", shell.run("Trace-Message -Path exim.eml -ErrorAction Ignore; $LASTEXITCODE"));
            String missing = shell.run("Trace-Message -Path exim.eml");
            assertTrue(
                    missing.contains("The bounce says of ben@fabrikam.com:") && missing.contains("Relay access denied"),
                    missing);
            assertTrue(shell.run("Trace-Message -Path nothing.eml")
                    .startsWith("Trace-Message: Cannot read 'nothing.eml'"));
        }
    }
}
