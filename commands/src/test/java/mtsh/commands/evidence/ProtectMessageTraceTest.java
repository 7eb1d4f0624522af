package mtsh.commands.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class ProtectMessageTraceTest {
    private static final String FLOW =
            "Get-MessageTrace -Unlimited | Sort-Object MessageTraceId, { $_.Received }, Size, Status, Attempts"
                    + " | Select-Object Received, Status, Size, Disposition, Attempts, EverDeferred, LastEnhanced | ConvertTo-Csv";

    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void open() {
        shell = MailShell.withMail(folder);
        shell.run("$PSDefaultParameterValues['Protect-MessageTrace:Key'] = 'not for print'");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String protect(String text) {
        return shell.with("text.txt", text)
                .run("Get-Content -Raw text.txt | Protect-MessageTrace -Key 'not for print'");
    }

    @Test
    void sameNameSamePseudonymWhateverItsCase() {
        assertEquals(protect("alice@contoso.com"), protect("Alice@CONTOSO.com"));
        assertNotEquals(protect("alice@contoso.com"), protect("bob@contoso.com"));
        assertEquals(
                protect("x@contoso.com").split("@")[1], protect("y@contoso.com").split("@")[1]);
        assertTrue(protect("mail.contoso.com")
                .endsWith("." + protect("x@contoso.com").split("@")[1]));
        assertEquals("<" + protect("a1@contoso.com") + ">", protect("<a1@contoso.com>"));
    }

    @Test
    void keysMakeTheDifference() {
        String one = shell.run("'alice@contoso.com' | Protect-MessageTrace -Key 'another key'");
        String session = shell.run("'alice@contoso.com' | Protect-MessageTrace");

        assertNotEquals(one, protect("alice@contoso.com"));
        assertEquals(session, shell.run("'alice@contoso.com' | Protect-MessageTrace"));
        assertTrue(shell.run("'a' | Protect-MessageTrace -Key short").contains("it takes 8 or more"));
    }

    @Test
    void keptDomainsStayButNotTheirUsersAndMachines() {
        String kept = shell.run(
                "'<alice@mail.contoso.com> ws17.contoso.com contoso.com fabrikam.com' | Protect-MessageTrace -Key 'not for print' -KeepDomain contoso.com");

        assertTrue(
                kept.matches(
                        "<u[0-9a-f]{10}@h[0-9a-f]{8}\\.contoso\\.com> h[0-9a-f]{8}\\.contoso\\.com contoso\\.com d[0-9a-f]{8}\\.example"),
                kept);
    }

    @Test
    void whatNamesNobodyStays() {
        String text =
                "status=deferred (451 4.7.1 Try again in 5 minutes), delay=0.31, delays=0.06/0.01/0.01/0.23, size=2048,"
                        + " relay=127.0.0.1[127.0.0.1]:10024, queue 4mB1bC0Zp1z3tBb, 2026-01-01T08:15:02.100000+00:00, from=<>, localhost, TLSv1.3";

        assertEquals(text, protect(text));
    }

    @Test
    void addressesAreFoundInAnyDress() {
        String[] dresses = {
            "to=<%s>,",
            "from=%s to x",
            "(%s)",
            "\"%s\"",
            "'%s'",
            "rfc822;%s",
            "&lt;%s&gt;",
            "mailto:%s?x=1",
            "SMTP:%s",
            "[%s]",
            "a,%s,b",
            "{\"sender\":\"%s\"}",
            "x<%s>y",
            "%s.",
            "F=<%s> P=<%s>",
            "id=%s",
        };
        for (String address : new String[] {
            "alice@contoso.com",
            "o'neil+tag=x@mail.contoso.com",
            "b=alice=contoso.com@lists.fabrikam.com",
            "gr\u00FC\u00DFe@contoso.com",
            "alice@[10.0.0.17]",
        }) {
            for (String dress : dresses) {
                String hidden = protect(String.format(dress.replace("%s", "%1$s"), address));
                assertFalse(hidden.contains("contoso"), dress + " " + address + ": " + hidden);
                assertFalse(hidden.contains("10.0.0.17"), dress + " " + address + ": " + hidden);
            }
        }
    }

    @Test
    void networkAddressesStayNeighbours() {
        String[] hidden = protect(
                        "10.0.0.17 10.0.0.18 198.51.100.7 [2001:db8:1::17] IPv6:2001:db8:1::18 192.0.2.1:25 ::1")
                .split(" ");

        assertTrue(hidden[0].startsWith("10.") && !hidden[0].equals("10.0.0.17"), hidden[0]);
        assertEquals(
                hidden[0].substring(0, hidden[0].lastIndexOf('.')), hidden[1].substring(0, hidden[1].lastIndexOf('.')));
        assertNotEquals(hidden[0], hidden[1]);
        assertTrue(hidden[2].matches("2(4\\d|5[0-5])\\..*"), hidden[2]);
        assertTrue(hidden[3].startsWith("[2001:db8:") && !hidden[3].contains("::17"), hidden[3]);
        assertTrue(hidden[4].startsWith("IPv6:2001:db8:"), hidden[4]);
        assertTrue(hidden[5].endsWith(":25"), hidden[5]);
        assertEquals("::1", hidden[6]);
    }

    @Test
    void subjectsGoOrStayEqual() {
        String removed = shell.run(
                "(Get-MessageTrace -MessageId '<q3@contoso.com>' | Protect-MessageTrace -Key 'not for print').Subject");
        String[] hashed = shell.run(
                        "(Get-MessageTrace -MessageId '<w1@example.net>' | Protect-MessageTrace -Key 'not for print' -Subject Hash).Subject")
                .split("\n");

        assertEquals("[removed]", removed);
        assertEquals(hashed[0], hashed[1]);
        assertTrue(hashed[0].matches("s[0-9a-f]{10}"), hashed[0]);
    }

    @Test
    void objectsKeepTheirShape() {
        assertEquals(
                shell.run("Get-MessageTrace | % { $_.PSObject.Properties.Name -join ' ' }"),
                shell.run(
                        "Get-MessageTrace | Protect-MessageTrace -Key 'not for print' | % { $_.PSObject.Properties.Name -join ' ' }"));
        assertEquals(
                shell.run("Get-MessageTrace | % { \"$($_.Received) $($_.Status) $($_.Size) $($_.MessageTraceId)\" }"),
                shell.run(
                        "Get-MessageTrace | Protect-MessageTrace -Key 'not for print' | % { \"$($_.Received) $($_.Status) $($_.Size) $($_.MessageTraceId)\" }"));
        assertTrue(shell.run("Get-MessageTrace | Protect-MessageTrace -Key 'not for print'")
                .startsWith("Received "));
    }

    @Test
    void aProtectedLogIsALogWithTheSameMailFlow() throws IOException {
        shell.run("Protect-MessageTrace -Path mail.log -OutFile public.log -Key 'not for print'");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("public.log"))));

        Path second = Files.createDirectory(folder.resolve("second"));
        Files.move(folder.resolve("public.log"), second.resolve("public.log"));
        try (MailShell other = new MailShell(second)) {
            other.run("Import-MailLog public.log");
            String same = shell.run(FLOW.replace("MessageTraceId, ", ""));
            assertEquals(same, other.run(FLOW.replace("MessageTraceId, ", "")));
        }
    }

    @Test
    void logsGoWhereTheyWereSent() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.copy(folder.resolve("mail.log"), folder.resolve("other.log"));

        assertTrue(shell.run("Protect-MessageTrace -Path mail.log -OutFile mail.log -Force")
                .contains("not overwritten with itself"));
        assertTrue(
                shell.run("Protect-MessageTrace -Path *.log -OutFile one.txt").contains("Give -OutFile a folder"));
        assertEquals("2", shell.run("@(Protect-MessageTrace -Path *.log -OutFile out).Count"));
        assertTrue(shell.run("Protect-MessageTrace -Path mail.log -OutFile out").contains("-Force overwrites it"));
        assertEquals("46", shell.run("@(Protect-MessageTrace -Path mail.log).Count"));
        assertTrue(shell.run("Protect-MessageTrace -Path nowhere.log").contains("does not exist"));
    }

    @Test
    void foldersOfLogsAreNobodysBusiness() {
        String shown = shell.run(
                "Trace-Message 4mB4bG0Zp1z3tBg, bob@fabrikam.com | Protect-MessageTrace -Key 'not for print' | % { $_.Evidence }"
                        + "; Get-MessageTrace | Get-MessageTraceDetail | Protect-MessageTrace -Key 'not for print' | % { $_.Data }");

        assertTrue(shown.contains(".../mail.log:"), shown);
        assertTrue(shown.contains("Name=\"Source\" String=\".../mail.log\""), shown);
        assertFalse(shown.contains(folder.toString()), shown);
    }

    @Test
    void headersOfMessagesAreProtectedToo() {
        shell.with(
                "header.txt",
                "Received: from ws17 (ws17.contoso.com [10.0.0.17]) by mx1.contoso.com with ESMTP id a; Thu, 1 Jan 2026 09:00:00 +0000\n"
                        + "From: \"Alice Adams\" <alice@contoso.com>\nTo: Bob Brown <bob@fabrikam.com>\nSubject: Merger plan\n"
                        + "Message-ID: <m1@contoso.com>\nAuthentication-Results: mx1.contoso.com; dkim=pass header.d=contoso.com\n");

        String shown = shell.run(
                "ConvertFrom-MessageHeader -Path header.txt | Protect-MessageTrace -Key 'not for print' | ConvertTo-Json -Depth 6");

        for (String secret :
                new String[] {"contoso", "fabrikam", "10.0.0.17", "Merger", "alice", "Adams", "Brown", "ws17"}) {
            assertFalse(shown.contains(secret), secret + ": " + shown);
        }
    }

    @Test
    void holdsOutAgainstHostileText() {
        for (String text : new String[] {
            "@".repeat(50_000),
            "a@!".repeat(50_000),
            "<a@".repeat(50_000),
            "1:".repeat(50_000),
            "a.".repeat(50_000),
            "subject: ".repeat(20_000),
            "from=<".repeat(20_000),
            "\"subject\":\"".repeat(10_000),
            " from x[y]; header Subject: ".repeat(5_000),
            "=".repeat(50_000) + "@b.c",
        }) {
            assertFalse(protect(text).contains("Exception"), text.substring(0, 20));
        }
    }
}
