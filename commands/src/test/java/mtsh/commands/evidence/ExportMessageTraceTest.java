package mtsh.commands.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.commands.MailShell;

class ExportMessageTraceTest {
    private static final String ROWS =
            "Get-MessageTraceV2 | Sort-Object { \"$($_.MessageTraceId) $($_.RecipientAddress)\" }"
                    + " | ConvertTo-Json -Depth 3";

    /** What a stranger may write into a subject. */
    private static final String HOSTILE = """
            2026-01-01T08:15:02+00:00 mx1 postfix/smtpd[1]: 4mC1bC0Zp1z3tBb: client=ws17.contoso.com[10.0.0.17]
            2026-01-01T08:15:02+00:00 mx1 postfix/cleanup[2]: 4mC1bC0Zp1z3tBb: info: header Subject: =cmd|' /C calc'!A0 <script>alert(1)</script> #033[2J from ws17.contoso.com[10.0.0.17]; from=<alice@contoso.com> to=<carol@contoso.com> proto=ESMTP helo=<ws17>
            2026-01-01T08:15:02+00:00 mx1 postfix/cleanup[2]: 4mC1bC0Zp1z3tBb: message-id=<h9@contoso.com>
            2026-01-01T08:15:02+00:00 mx1 postfix/qmgr[3]: 4mC1bC0Zp1z3tBb: from=<alice@contoso.com>, size=2048, nrcpt=1 (queue active)
            2026-01-01T08:15:03+00:00 mx1 postfix/lmtp[4]: 4mC1bC0Zp1z3tBb: to=<carol@contoso.com>, relay=mail.contoso.com[private/lmtp], delay=0.31, delays=0.06/0.01/0.01/0.23, dsn=2.0.0, status=sent (250 2.0.0 Ok)
            2026-01-01T08:15:03+00:00 mx1 postfix/qmgr[3]: 4mC1bC0Zp1z3tBb: removed
            """;

    @TempDir
    Path folder;

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @ParameterizedTest
    @CsvSource({"csv, Exchange", "json, Exchange", "csv, Graph", "json, Graph"})
    void givesTheSameRowsWhenItIsImported(String kind, String style) throws IOException {
        try (MailShell shell = MailShell.withMail(folder("one"));
                MailShell other = new MailShell(folder("two"))) {
            String rows = shell.run(ROWS);
            shell.run("Export-MessageTrace ../out -NameStyle " + style + " | Out-Null");
            other.run("Import-MailLog ../out/messages." + kind);

            assertNotEquals("", rows);
            assertEquals(rows, other.run(ROWS));
        }
    }

    @Test
    void writesAllPartsAndAManifestThatHolds() throws IOException {
        try (MailShell shell = MailShell.withMail(folder("one"))) {
            assertEquals(
                    "messages.csv messages.json events.csv events.json verdicts.csv verdicts.json index.html",
                    shell.run("(Export-MessageTrace out.zip).Files -join ' '"));
            assertEquals("True 7", shell.run("$c = Test-DeliveryEvidence out.zip; \"$($c.Valid) $($c.Members)\""));
        }
    }

    @Test
    void hasTheNamesOfGraph() throws IOException {
        try (MailShell shell = MailShell.withMail(folder("one"))) {
            shell.run("Export-MessageTrace out -NameStyle Graph -Format Json");

            String names = "$_.PSObject.Properties.Name -join ' '";
            assertTrue(
                    shell.run("(Get-Content -Raw out/messages.json | ConvertFrom-Json)[0] | % { " + names + " }")
                            .startsWith(
                                    "receivedDateTime senderAddress recipientAddress subject status size fromIP toIP messageId id "));
            assertTrue(shell.run("(Get-Content -Raw out/events.json | ConvertFrom-Json)[0] | % { " + names + " }")
                    .contains("messageId id dateTime event action description data"));
            assertEquals("delivered", shell.run("(Get-Content -Raw out/messages.json | ConvertFrom-Json)[0].status"));
            assertFalse(Files.exists(folder.resolve("one/out/messages.csv")));
        }
    }

    @Test
    void takesFiltersOrRows() throws IOException {
        try (MailShell shell = MailShell.withMail(folder("one"))) {
            assertEquals("1", shell.run("(Export-MessageTrace a -RecipientAddress erin@wingtiptoys.com).Messages"));
            assertEquals("2", shell.run("(Get-MessageTrace -Status Failed | Export-MessageTrace b).Messages"));
            assertEquals("0", shell.run("(Export-MessageTrace c -Status Failed -NoEvent -NoVerdict).Events"));
            assertFalse(Files.exists(folder.resolve("one/c/events.csv")));
        }
    }

    @Test
    void saysWhatItCannotDo() throws IOException {
        try (MailShell shell = MailShell.withMail(folder("one"))) {
            assertTrue(shell.run("Export-MessageTrace a -RecipientAddress zoe@contoso.com")
                    .contains("No file is written"));
            assertTrue(shell.run("1 | Export-MessageTrace b").contains("has no MessageTraceId"));
            assertTrue(shell.run("Export-MessageTrace store").contains("the folder is not empty"));
            assertTrue(shell.run("Export-MessageTrace c -Last 1x").contains("1x"));
            assertFalse(Files.exists(folder.resolve("one/a")));
            assertEquals("mail.log store", shell.run("(Get-ChildItem -Force | Sort-Object Name).Name -join ' '"));
        }
    }

    @Test
    void strangersTextIsNeitherFormulaNorHtmlNorTerminal() throws IOException {
        try (MailShell shell = new MailShell(folder("one")).with("hostile.log", HOSTILE)) {
            shell.run("Import-MailLog hostile.log");
            shell.run("Export-MessageTrace out -NeutralizeFormulas");

            String page = Files.readString(folder.resolve("one/out/index.html"));
            assertTrue(page.contains("&lt;script&gt;"), page);
            assertFalse(page.contains("<script>"), page);
            assertTrue(Files.readString(folder.resolve("one/out/messages.csv")).contains("\"'=cmd|"));
            assertTrue(Files.readString(folder.resolve("one/out/messages.json")).contains("\"=cmd|"));
        }
    }

    /** Line ends, quotes, control characters and a Message-ID that is none. */
    @ParameterizedTest
    @CsvSource({"csv", "json"})
    void strangersTextComesBackAsItWas(String kind) throws IOException {
        String row = "[{\"MessageId\":\"<h1,\\\"x\\\" y@contoso.com>\",\"Received\":\"2026-01-01T08:00:00.1234567Z\","
                + "\"SenderAddress\":\"e\\u001b[1m;x@fabrikam.com\",\"RecipientAddress\":\"bob@contoso.com\","
                + "\"Subject\":\"=1+1,\\\"a\\\"\\nb\\tc\\u00e9\",\"Status\":\"Failed\",\"Size\":100,"
                + "\"LastSmtp\":\"550 5.1.1 no;\\nsuch\",\"MessageTraceId\":\"11111111-2222-3333-4444-555555555555\"}]";
        try (MailShell shell = new MailShell(folder("one")).with("hostile.json", row);
                MailShell other = new MailShell(folder("two"))) {
            shell.run("Import-MailLog hostile.json");
            String rows = shell.run(ROWS);
            shell.run("Export-MessageTrace ../out | Out-Null");
            other.run("Import-MailLog ../out/messages." + kind);

            assertTrue(rows.contains("=1+1"), rows);
            assertEquals(rows, other.run(ROWS));
        }
    }

    @Test
    void exportCsvNeutralizesFormulasToo() throws IOException {
        try (MailShell shell = new MailShell(folder("one")).with("hostile.log", HOSTILE)) {
            shell.run("Import-MailLog hostile.log");
            shell.run(
                    "Get-MessageTrace | Export-Csv safe.csv -NeutralizeFormulas; Get-MessageTrace | Export-Csv plain.csv");

            assertTrue(Files.readString(folder.resolve("one/safe.csv")).contains("\"'=cmd|"));
            assertTrue(Files.readString(folder.resolve("one/plain.csv")).contains("\"=cmd|"));
        }
    }
}
