package mtsh.commands.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;
import mtsh.language.format.Cells;

class ShowMessageRouteTest {
    @TempDir
    Path folder;

    @Test
    void recipientsOfOneMessageShareItsStops() {
        try (MailShell shell = MailShell.withMail(folder)) {
            String text = shell.run("Show-MessageRoute -MessageId '<w1@example.net>' -Ascii");
            assertEquals(
                    1,
                    text.lines()
                            .filter(line -> line.contains("`- mx1, queue id 4mB2bD0Zp1z3tBc"))
                            .count(),
                    text);
            assertTrue(text.contains("+- alice@contoso.com: DELIVERED after 300 ms"), text);
            assertTrue(text.contains("`- dave@contoso.com: BOUNCED after 320 ms"), text);
        }
    }

    @Test
    void refusedMailHasAnEndToo() {
        try (MailShell shell = MailShell.withMail(folder)) {
            String text = shell.run(
                    "Get-MessageTrace | Where-Object Disposition -eq RejectedAtSmtp | Show-MessageRoute -Ascii");
            assertTrue(text.contains("203.0.113.99\n`- mx1, "), text);
            assertTrue(text.contains(": REJECTED after 0 s"), text);
        }
    }

    @Test
    void noLineIsWiderThanAsked() {
        try (MailShell shell = HostileMail.shell(folder)) {
            for (String form : new String[] {"Tree", "Timeline"}) {
                for (int width : new int[] {20, 40, 80}) {
                    String text = shell.run("Show-MessageRoute bob@contoso.com -As " + form + " -Width " + width);
                    text.lines().forEach(line -> assertTrue(Cells.width(line) <= width, width + ": " + line));
                    assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 0x202e), text);
                    assertTrue(
                            text.replaceAll("[\\s\u2502\u2514\u251c\u2500]", "").contains("w".repeat(400)),
                            "nothing is cut off");
                }
            }
        }
    }

    @Test
    void plainMeansPlain() {
        try (MailShell shell = HostileMail.shell(folder)) {
            String text = shell.run("Show-MessageRoute bob@contoso.com -Ascii");
            assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
        }
    }

    @Test
    void graphsHoldHostileTextAsText() {
        try (MailShell shell = HostileMail.shell(folder)) {
            shell.with(
                    "quotes.log",
                    "2026-01-01T11:00:00.000000+00:00 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from unknown[203.0.113.9]: 554 5.7.1"
                            + " <\"a]; x -> y\\\"@contoso.com>: Relay access denied; from=<a@example.net>"
                            + " to=<\"a]; x -> y\\\"@contoso.com> proto=ESMTP helo=<x>\n");
            shell.run("Import-MailLog quotes.log | Out-Null");
            String dot = shell.run("Get-MessageTrace -Status Failed | Show-MessageRoute -As Dot");
            dot.lines()
                    .filter(line -> line.contains("label"))
                    .forEach(line -> assertTrue(
                            line.matches(" +n\\d+( -> n\\d+)? \\[label=\"([^\"\\\\]|\\\\.)*\"(, color=.*)?\\];"),
                            line));
            String mermaid = shell.run("Get-MessageTrace -Status Failed | Show-MessageRoute -As Mermaid");
            assertTrue(mermaid.startsWith("flowchart TD\n"), mermaid);
            mermaid.lines()
                    .filter(line -> line.contains("[\""))
                    .forEach(line -> assertTrue(line.matches(" +n\\d+\\[\"[^\"<>]*\"\\]"), line));
        }
    }

    @Test
    void fileNamesSayWhatIsWritten() throws Exception {
        try (MailShell shell = MailShell.withMail(folder)) {
            shell.run("Show-MessageRoute bob@fabrikam.com -Path a.dot; Show-MessageRoute bob@fabrikam.com -Path a.mmd;"
                    + " Show-MessageRoute bob@fabrikam.com -Path a.txt");
            assertTrue(Files.readString(folder.resolve("a.dot")).startsWith("digraph route {"));
            assertTrue(Files.readString(folder.resolve("a.mmd")).startsWith("flowchart TD"));
            assertTrue(Files.readString(folder.resolve("a.txt")).startsWith("NOT DELIVERED YET."));
            String again = shell.run("Show-MessageRoute bob@fabrikam.com -Path a.txt -NoClobber");
            assertTrue(again.contains("already exists"), again);
            String place = shell.run("Show-MessageRoute bob@fabrikam.com -Path .");
            assertTrue(place.contains("it is a folder"), place);
            String missing = shell.run("Show-MessageRoute bob@fabrikam.com -Path none/a.html");
            assertTrue(missing.contains("Cannot write"), missing);
        }
    }

    @Test
    void limitsAreTold() {
        try (MailShell shell = MailShell.withMail(folder)) {
            String searched = shell.run("Show-MessageRoute *@contoso.com -First 1");
            assertTrue(
                    searched.contains("WARNING: Only the newest 1 messages are looked at, there are more."), searched);
            String piped = shell.run("Get-MessageTrace | Show-MessageRoute -First 2");
            assertTrue(
                    piped.contains("WARNING: Only the first 2 messages are drawn, more came through the pipeline."),
                    piped);
        }
    }

    @Test
    void nothingFoundSaysWhatTheStoreCovers() {
        try (MailShell shell = MailShell.withMail(folder)) {
            assertTrue(shell.run("Show-MessageRoute nobody@example.com").startsWith("WARNING: No messages match."));
        }
    }
}
