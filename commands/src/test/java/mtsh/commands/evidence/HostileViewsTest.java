package mtsh.commands.evidence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.commands.MailShell;

/** What strangers write into subjects, addresses and answers reaches a terminal spelled out, through whatever view. */
class HostileViewsTest {
    private static final String EXPORT =
            "[{\"MessageId\":\"<h1\\u001b[31m@contoso.com>\",\"Received\":\"2026-01-01T08:00:00Z\","
                    + "\"SenderAddress\":\"evil\\u001b]0;owned\\u0007@fabrikam.com\",\"RecipientAddress\":\"bob\\u202e@contoso.com\","
                    + "\"Subject\":\"\\u001b[2Jwiped\\u009b1m\\rOK\",\"Status\":\"Failed\",\"ToIP\":null,\"FromIP\":\"192.0.2.7\",\"Size\":100,"
                    + "\"LastSmtp\":\"550 5.1.1 \\u001b[8mhidden\",\"MessageTraceId\":\"11111111-2222-3333-4444-555555555555\"}]";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-MessageTrace",
                "Get-MessageTrace | Format-List *",
                "Get-MessageTraceV2",
                "Get-MessageTrace | Get-MessageTraceDetail",
                "Get-MessageTrace | Get-MessageTraceDetail | Format-List *",
                "Get-MessageTrace | Get-MessageTraceDetailV2",
                "Get-MessageTrace | Trace-Message",
                "Get-MessageTrace | Trace-Message | Format-List *",
                "Get-MessageTrackingLog",
                "Get-MessageTrackingLog | Format-List *",
                "Get-MessageTrace | Protect-MessageTrace | Format-List *",
                "Get-MessageTrace | Export-DeliveryEvidence -Path proof; Get-Content proof/verdict.txt, proof/lines.txt",
                "\"Subject: `e[2J`a x`nFrom: a`u{202e}b`nReceived: from `e[31m by x`u{9b}1m; now\" | ConvertFrom-MessageHeader",
            })
    void controlCharactersAreShownAndNotActedUpon(String command) {
        try (MailShell shell = MailShell.onTerminal(folder).with("hostile.json", EXPORT)) {
            shell.run("Import-MailLog hostile.json");

            String shown = shell.run(command);

            assertTrue(shown.length() > 20, shown);
            for (char harmful : "\u001b\u0007\u009b\u202e\r".toCharArray()) {
                assertFalse(shown.indexOf(harmful) >= 0, command + ": " + shown.replace("\u001b", "ESC"));
            }
        }
    }
}
