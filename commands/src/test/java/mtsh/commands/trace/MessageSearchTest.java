package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class MessageSearchTest {
    private static final String TRACE =
            "Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageId,MessageTraceId\n"
                    + "2026-01-01T09:00:00Z,a;b@example.net,bob*@contoso.com,Offer,Failed,,192.0.2.1,100,\"<a,b@example.net>, <c\","
                    + "6f0b7a52-93c1-4d0e-1c5e-08de84071f11\n";

    @TempDir
    Path folder;

    /** What attackers write into ids and addresses may look like lists and patterns. */
    @Test
    void aRowOfATraceIsFoundWhateverItHolds() {
        try (MailShell shell = new MailShell(folder).with("trace.csv", TRACE)) {
            shell.run("Import-MailLog trace.csv");
            assertEquals("1", shell.run("@(Get-MessageTrace).Count"));
            assertEquals("bob*@contoso.com", shell.run("(Get-MessageTrace | Trace-Message).RecipientAddress"));
        }
    }

    @Test
    void aRowIsNotFoundUnderAnotherSenderOrRecipient() {
        try (MailShell shell = MailShell.withMail(folder)) {
            shell.run("$id = (Get-MessageTrace -Subject 'Q3 offer').MessageTraceId");
            assertEquals("1", shell.run("@(Trace-Message bob@fabrikam.com -MessageTraceId $id).Count"));
            String error = shell.run("Trace-Message bob@fabrikam.com -MessageTraceId $id -From carol@contoso.com");
            assertTrue(error.startsWith("Trace-Message: NOT FOUND."), error);
            error = shell.run("Trace-Message alice@contoso.com -MessageTraceId $id");
            assertTrue(error.startsWith("Trace-Message: NOT FOUND."), error);
        }
    }

    @Test
    void aWhileAndAStartExcludeEachOther() {
        try (MailShell shell = MailShell.withMail(folder)) {
            for (String command : new String[] {"Trace-Message", "Get-MessageHop", "Get-RelatedMessage"}) {
                assertEquals(
                        command + ": Give -Last or -StartDate, not both.",
                        shell.run(command + " bob@fabrikam.com -Last 1d -StartDate 2026-01-01"));
            }
        }
    }
}
