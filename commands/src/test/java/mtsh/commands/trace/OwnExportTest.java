package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/** What mtsh's own trace gave, exported and read into an empty store, is the same trace. */
class OwnExportTest {
    /** The question's window and the place in its answer are not of the row. */
    private static final String ROWS =
            "Get-MessageTrace -Unlimited | Select-Object * -ExcludeProperty StartDate, EndDate, Index"
                    + " | Sort-Object { \"$($_.MessageTraceId) $($_.RecipientAddress)\" } | ConvertTo-Json -Depth 3";

    @TempDir
    Path folder;

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static String secondsOnly(String rows) {
        return rows.replaceAll("(\"Received\": \"[^\"]{19})[.0-9]*Z", "$1Z");
    }

    @Test
    void jsonGivesTheSameRows() throws IOException {
        try (MailShell shell = MailShell.withMail(folder("one"));
                MailShell other = new MailShell(folder("two"))) {
            String rows = shell.run(ROWS);
            shell.run("Get-MessageTrace -Unlimited | ConvertTo-Json | Set-Content ../two/trace.json");
            other.run("Import-MailLog trace.json");

            assertNotEquals("", rows);
            assertEquals(rows, other.run(ROWS));
        }
    }

    /** A date of Export-Csv has no fractions of a second. */
    @Test
    void csvGivesTheSameRows() throws IOException {
        try (MailShell shell = MailShell.withMail(folder("one"));
                MailShell other = new MailShell(folder("two"))) {
            String rows = shell.run(ROWS);
            shell.run("Get-MessageTrace -Unlimited | Export-Csv ../two/trace.csv");
            other.run("Import-MailLog trace.csv");

            assertEquals(secondsOnly(rows), secondsOnly(other.run(ROWS)));
        }
    }

    private static final String DETAILS =
            "Get-MessageTrace -Unlimited | Sort-Object Received, RecipientAddress | Get-MessageTraceDetail |"
                    + " % { \"$($_.Date.ToString('s')) $($_.RecipientAddress) $($_.Event) $($_.Action) $($_.Detail)\" }";

    @Test
    void detailsComeBackBesideTheirRows() throws IOException {
        for (String kind : new String[] {"csv", "json"}) {
            try (MailShell shell = MailShell.withMail(folder("one" + kind));
                    MailShell other = new MailShell(folder("two" + kind))) {
                String details = shell.run(DETAILS);
                String save = kind.equals("csv")
                        ? "Export-Csv ../two%s/%s.csv"
                        : "ConvertTo-Json | Set-Content ../two%s/%s.json";
                shell.run("Get-MessageTrace -Unlimited | " + save.formatted(kind, "trace"));
                shell.run("Get-MessageTrace -Unlimited | Get-MessageTraceDetail | " + save.formatted(kind, "detail"));
                other.run("Import-MailLog trace.%s, detail.%s".formatted(kind, kind));

                assertNotEquals("", details);
                assertEquals(details, other.run(DETAILS), kind);
            }
        }
    }
}
