package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.commands.MailFixture;
import mtsh.commands.MailShell;

/**
 * A Where-Object behind Get-MessageTrace gives the same as behind a command that hides it: rows, numbers, warnings,
 * errors, {@code $Matches} and what its block does beside. {@code -Dmtsh.filters=N} tries as many expressions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NextFilterTest {
    private static final int EXPRESSIONS = Integer.getInteger("mtsh.filters", 250);
    private static final List<String> SOURCES = List.of(
            "Get-MessageTrace -Unlimited",
            "Get-MessageTrace -PageSize 40",
            "Get-MessageTrace -PageSize 30 -Page 2",
            "Get-MessageTraceV2 -ResultSize Unlimited",
            "Get-MessageTraceV2 -ResultSize Unlimited -Status Failed, Pending",
            "Get-MessageTraceV2 -ResultSize 25");
    /** A command in between, which the filter does not pass. */
    private static final String HIDDEN = " | ForEach-Object { $_ }";

    private static final String SETUP = """
            $Matches = $null; $seen = 0; $Error.Clear()
            $status = 'failed'; $list = 'Failed', 'Pending'; $address = 'bob@fabrikam.com'; $changing = 'Delivered'; $n = 0
            """;
    private static final String SHOW = """
             -ErrorAction SilentlyContinue | ForEach-Object {
                "$($_.Index) $($_.MessageTraceId) $($_.RecipientAddress) $($_.Status)"
                if (++$n %% 3 -eq 0) { $changing = $_.Status; $list = $_.Status, $_.SenderAddress }
            } } catch { "failed: $_" }
            "$seen $n $($Error.Count) $(if ($Matches) { $Matches[0] })"
            """.replace("%%", "%");

    @TempDir
    static Path folder;

    private MailShell shell;

    @BeforeAll
    void importRows() {
        MailFixture.copyLog(folder);
        shell = new MailShell(folder).with("trace.csv", VariedRows.csv(240, 5));
        shell.run("Import-MailLog trace.csv, mail.log -WarningAction SilentlyContinue | Out-Null");
        assertEquals("251", shell.run("@(Get-MessageTrace -Unlimited).Count"));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theSameRowsComeWithAndWithout(long seed) {
        Random random = new Random(seed);
        FilterExpressions expressions = new FilterExpressions(random);
        int found = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String source = VariedRows.one(random, SOURCES);
            String filter = " | Where-Object " + expressions.next();
            String shown = check(source, filter);
            found += shown.contains("@") ? 1 : 0;
        }
        assertTrue(found > EXPRESSIONS / 8, found + " of " + EXPRESSIONS + " find anything");
    }

    /** Each text finds what the language takes for equal to it, which an index of characters would not. */
    @Test
    void collationIsKept() {
        for (String address : VariedRows.ADDRESSES) {
            check("RecipientAddress -eq '" + address + "'");
            check("{ $_.SenderAddress -like '*" + address.substring(2) + "' }");
            check("{ -not ($_.SenderAddress -notin 'none', '" + address + "') }");
        }
        for (String subject : VariedRows.SUBJECTS) {
            check("Subject -eq '" + subject + "'");
            check("{ $_.Subject -clike '" + subject.replace("[", "`[").replace("`b", "``b") + "*' }");
        }
    }

    private void check(String filter) {
        check("Get-MessageTraceV2 -ResultSize Unlimited", " | Where-Object " + filter);
    }

    /** Gives what was shown. */
    private String check(String source, String filter) {
        String without = shell.run(SETUP + "try { " + source + HIDDEN + filter + SHOW);
        assertEquals(without, shell.run(SETUP + "try { " + source + filter + SHOW), source + filter);
        return without;
    }

    /** What people write must not only give the same, but also be quick. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "RecipientAddress -eq 'alice@contoso.com'; Index: Recipient",
                "SenderAddress -like '*@sub.fabrikam.com'; Index: Sender",
                "{ $_.SenderAddress -eq 'root' -and $_.Size -gt 1 }; Index: Sender",
                "{ $_.Status -eq 'Failed' -and $_.RecipientAddress -like '*@example.net' }; Index: Recipient",
                "{ $_.RecipientAddress -in 'root', 'alice@contoso.com' -or $_.SenderAddress -eq 'root' }; Index: Recipient, Sender",
                "{ -not ($_.RecipientAddress -ne 'root') }; Index: Recipient",
                "MessageTraceId -eq '6b0d8f5e-1c2a-4d3b-9e4f-430000000007'; Index: TraceId",
                "{ $_.MessageTraceId -eq '6b0d8f5e-1c2a-4d3b-9e4f-430000000007' -and $(1) }; Index: TraceId",
                "{ $_.Received -gt 'nonsense' -and $_.SenderAddress -eq 'root' }; No index",
                "{ $(1) -and $_.SenderAddress -eq 'root' }; No index",
                "Subject -like '*offer*'; No index",
            })
    void indexesServe(String filter, String plan) {
        String shown =
                shell.run("Get-MessageTraceV2 -ResultSize Unlimited -Verbose | Where-Object " + filter + " | Out-Null");
        assertTrue(shown.contains(plan), shown);
    }

    @Test
    void nothingIsLeftOutWhereOthersSeeTheRows() {
        String where = " | Where-Object Status -eq NoSuchStatus";
        assertEquals("251", shell.run("Get-MessageTrace -Unlimited -OutVariable all" + where + "; $all.Count"));
        assertEquals(
                "Failed",
                shell.run("Get-MessageTrace -Unlimited -PipelineVariable one | Where-Object Status -eq Failed"
                        + " | ForEach-Object { $one.Status } | Select-Object -Unique"));
        assertEquals(
                "True",
                shell.run("Get-MessageTrace -Unlimited > rows.txt" + where + "; (Get-Content rows.txt).Count -gt 251"));
        assertEquals(
                "", shell.run("Get-MessageTraceV2 -ResultSize Unlimited" + where), "there are rows, so no warning");
    }
}
