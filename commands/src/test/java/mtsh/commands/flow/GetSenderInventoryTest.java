package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class GetSenderInventoryTest {
    private static final String EXIM = """
            2026-01-01 12:00:00 1vbA00-000000000AA-0001 <= carol@contoso.com H=(ws3) [10.0.0.3] P=esmtpsa X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no A=plain:carol S=500 id=e1@contoso.com
            2026-01-01 12:00:01 1vbA00-000000000AA-0001 => bob@fabrikam.com R=dnslookup T=remote_smtp H=mx.fabrikam.com [192.0.2.10] C="250 OK"
            2026-01-01 12:00:01 1vbA00-000000000AA-0001 Completed
            """;

    @TempDir
    Path folder;

    private MailShell shell(FlowLog log) {
        MailShell shell = new MailShell(folder).with("mail.log", log.text());
        shell.run("Import-MailLog mail.log");
        return shell;
    }

    /** Two of alice, one through another machine, one refused. */
    private static FlowLog log() {
        return new FlowLog()
                .sent("2026-01-01T10:00:00Z", 1, "alice@contoso.com", "bob@fabrikam.com")
                .sentAtOnceAndLate("2026-01-01T11:00:00Z", "news@contoso.com", "a@fabrikam.com", "b@fabrikam.com")
                .from("out.example.net[198.51.100.20]")
                .sent("2026-01-01T12:00:00Z", 1, "x@example.net", "carol@contoso.com")
                .refused("2026-01-01T13:00:00Z", "203.0.113.9", "spam@example.org", "carol@contoso.com");
    }

    private static final String SHOW =
            " | ForEach-Object { \"$($_.ClientIP) [$($_.User)] $($_.ClientName) $($_.SenderDomains) $($_.Messages) $($_.Recipients)"
                    + " $($_.Refused)\" }";

    @Test
    void machinesAndUsersAreCountedByMessage() {
        try (MailShell shell = shell(log())) {
            assertEquals(
                    "10.0.0.1 [alice] ws1.contoso.com contoso.com 2 3 0\n"
                            + "198.51.100.20 [] out.example.net example.net 1 1 0\n"
                            + "203.0.113.9 []  example.org 1 1 1",
                    shell.run("Get-SenderInventory" + SHOW));
            assertEquals("h.example", shell.run("(Get-SenderInventory -FromIP 203.0.113.9).Helo"));
            assertEquals("alice", shell.run("(Get-SenderInventory -Authenticated).User"));
            assertEquals("10.0.0.1", shell.run("(Get-SenderInventory al*).ClientIP"));
            assertEquals(
                    "10:00 11:00",
                    shell.run(
                            "Get-SenderInventory alice | ForEach-Object { '{0:HH:mm} {1:HH:mm}' -f $_.FirstSeen, $_.LastSeen }"));
        }
    }

    @Test
    void eximTellsUserAndEncryption() {
        try (MailShell shell = new MailShell(folder).with("exim.log", EXIM)) {
            shell.run("Import-MailLog exim.log");
            assertEquals(
                    "10.0.0.3 carol ws3 1 TLS1.3:TLS_AES_256_GCM_SHA384:256",
                    shell.run(
                            "Get-SenderInventory | ForEach-Object { \"$($_.ClientIP) $($_.User) $($_.Helo) $($_.Encrypted) $($_.Tls)\" }"));
        }
    }

    @Test
    void aSavedInventoryShowsWhatChanged() {
        try (MailShell shell = shell(log())) {
            shell.run("Get-SenderInventory -EndDate 2026-01-01T12:30Z | Export-Csv old.csv");
            shell.run("Get-SenderInventory -EndDate 2026-01-01T12:30Z | ConvertTo-Json | Set-Content old.json");
            for (String saved : new String[] {"old.csv", "old.json", "(Import-Csv old.csv)"}) {
                assertEquals(
                        "New 203.0.113.9",
                        shell.run("Get-SenderInventory -CompareTo " + saved
                                + " | ForEach-Object { \"$($_.Change) $($_.ClientIP)\" }"),
                        saved);
            }
            assertEquals(
                    "Changed 10.0.0.1 SenderDomains +contoso.com; SenderDomains -x.example",
                    shell.run("$old = Import-Csv old.csv; $old[0].SenderDomains = 'x.example';"
                            + " Get-SenderInventory -CompareTo $old | Where-Object Change -eq Changed"
                            + " | ForEach-Object { \"$($_.Change) $($_.ClientIP) $($_.Changes)\" }"));
            assertEquals(
                    "Gone 198.51.100.20",
                    shell.run("Get-SenderInventory -CompareTo old.csv -Authenticated"
                            + " | ForEach-Object { \"$($_.Change) $($_.ClientIP)\" }"));
            assertTrue(shell.run("Get-SenderInventory -EndDate 2026-01-01T12:30Z -CompareTo old.csv")
                    .contains("WARNING: Nobody is new, gone or changed: 2 senders as before."));
            assertEquals(
                    "Same Same",
                    shell.run(
                            "(Get-SenderInventory -EndDate 2026-01-01T12:30Z -CompareTo old.csv -IncludeEqual).Change -join ' '"));
        }
    }

    @Test
    void whatIsNoInventoryIsRefused() {
        try (MailShell shell = shell(log())) {
            assertTrue(shell.run("Get-SenderInventory -CompareTo missing.csv").contains("missing.csv"));
            shell.run("Get-MessageTrace | Export-Csv trace.csv");
            assertTrue(shell.run("Get-SenderInventory -CompareTo trace.csv").contains("it has no property ClientIP"));
            assertTrue(shell.run("Get-SenderInventory nobody").startsWith("WARNING: No senders match."));
        }
    }
}
