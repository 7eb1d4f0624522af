package mtsh.commands.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.commands.MailFixture;
import mtsh.commands.MailShell;
import mtsh.commands.SettableClock;
import mtsh.language.cmdlet.Session;

class TraceQueryTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private MailShell shell;

    @BeforeEach
    void open() {
        MailFixture.copyLog(folder);
        shell = new MailShell(folder, clock);
        MailFixture.importLog(shell.engine());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String recipients(String command) {
        return shell.run("(" + command + " | ForEach-Object RecipientAddress) -join ' '");
    }

    private String autosaved() {
        return shell.run("Get-TraceQuery -Kind Autosaved | ForEach-Object { \"$($_.Name): $($_.Command)\" }");
    }

    @Test
    void aRelativeRangeMovesWithTheClock() {
        shell.run("Save-TraceQuery recent -SenderAddress carol@contoso.com -Last 1h");
        assertEquals(
                "sales@contoso.com alice@contoso.com bob@contoso.com",
                recipients("Invoke-TraceQuery recent | Sort-Object Status -Descending -Stable"));
        clock.pass(Duration.ofHours(1));
        assertEquals("", recipients("Invoke-TraceQuery recent -WarningAction SilentlyContinue"));
        assertTrue(shell.run("Invoke-TraceQuery recent")
                .startsWith("WARNING: No messages match since 2026-01-02 03:04:05Z."));
    }

    @Test
    void anAbsoluteRangeStaysAndKeepsItsZone() {
        shell.run(
                "Save-TraceQuery evening -StartDate '2026-01-01 14:30' -EndDate '2026-01-01 15:30' -TimeZone Europe/Berlin");
        shell.run("Set-MtshOption -TimeZone America/New_York");
        clock.pass(Duration.ofDays(300));
        assertEquals("bob@contoso.com", recipients("Invoke-TraceQuery evening"));
        assertEquals(
                "Europe/Berlin Absolute",
                shell.run("Get-TraceQuery evening | ForEach-Object { \"$($_.TimeZone) $($_.Range)\" }"));
        assertEquals("America/New_York", shell.run("(Get-MtshOption).TimeZone"), "the session's zone is as it was");
    }

    @Test
    void theZoneOfAQueryIsNotThatOfThePipelineBehindIt() {
        shell.run("Save-TraceQuery one -Status Quarantined -TimeZone Asia/Tokyo");
        assertEquals("UTC", shell.run("Invoke-TraceQuery one | ForEach-Object { (Get-MtshOption).TimeZone }"));
    }

    @Test
    void aCommandReadsTimesInTheZoneItWasSavedIn() {
        shell.run("Save-TraceQuery evening -TimeZone Europe/Berlin -Command "
                + "{ Get-MessageTrace -StartDate '2026-01-01 14:30' -EndDate '2026-01-01 15:30' }");
        assertEquals("bob@contoso.com", recipients("Invoke-TraceQuery evening"));
        assertTrue(shell.run("Invoke-TraceQuery evening -TimeZone UTC").contains("No messages match"));
    }

    @Test
    void parametersOfARunTakeThePlaceOfThoseThatWereSaved() {
        shell.run("Save-TraceQuery failed -Status Failed -StartDate 2025-01-01 -EndDate 2025-02-01");
        assertEquals("bob@contoso.com dave@contoso.com", recipients("Invoke-TraceQuery failed -Last 1d"));
        assertEquals("bob@fabrikam.com", recipients("Invoke-TraceQuery failed -Status Pending -StartDate 2026-01-01"));
        shell.run("Save-TraceQuery carols -SenderAddress carol@contoso.com");
        assertEquals("11", shell.run("@(Invoke-TraceQuery carols -SenderAddress $null).Count"));
        assertTrue(shell.run("Invoke-TraceQuery failed -ResultSize 3")
                .contains("Get-MessageTrace has no parameter -ResultSize. " + "Use -Cmdlet with Get-MessageTraceV2"));
    }

    @Test
    void everyCmdletCanBeSaved() {
        shell.run("Save-TraceQuery two -Cmdlet Get-MessageTraceV2 -Status Failed -ResultSize 1");
        assertTrue(shell.run("Invoke-TraceQuery two").contains("There are more results"));
        shell.run("Save-TraceQuery why -Cmdlet Trace-Message -To bob@fabrikam.com -First 1");
        assertTrue(shell.run("Invoke-TraceQuery why").startsWith("NOT DELIVERED YET."));
    }

    @Test
    void aFilterIsPartOfTheQuery() {
        shell.run("Save-TraceQuery tried -FilterScript { $_.Attempts -gt 1 # more than once\n }");
        assertEquals("bob@fabrikam.com", recipients("Invoke-TraceQuery tried"));
        assertEquals("", recipients("Invoke-TraceQuery tried -Status Delivered"));
    }

    @Test
    void theMailboxIsGivenToARun() {
        assertEquals(
                "bob@fabrikam.com erin@wingtiptoys.com carol@contoso.com",
                recipients("Invoke-TraceQuery SentByMe alice@contoso.com"));
        assertTrue(shell.run("Invoke-TraceQuery FailedLastDay -Mailbox alice@contoso.com")
                .contains("asks about no mailbox"));
        shell.run("Save-TraceQuery mine -Command { param($Mailbox) \"for $Mailbox\" }");
        assertEquals("for o'hara@contoso.com", shell.run("Invoke-TraceQuery mine \"o'hara@contoso.com\""));
    }

    @Test
    void valuesNeverBecomeCode() {
        String subject = "a'; Remove-Item x \u2019; \"$(1+1)`n";
        shell.engine().variable("subject", subject);
        shell.run("Save-TraceQuery odd -Subject $subject -SenderAddress \"o'hara@contoso.com\",'-Force'");
        assertEquals(
                "Get-MessageTrace -SenderAddress 'o''hara@contoso.com', '-Force' -Subject 'a''; Remove-Item x \u2019\u2019; \"$(1+1)`n'",
                shell.run("(Get-TraceQuery odd).Command"));
        assertTrue(shell.run("Invoke-TraceQuery odd").startsWith("WARNING: No messages match."));
    }

    @Test
    void aNameIsTakenOnceInAnyCase() {
        shell.run("Save-TraceQuery mine -Last 1d");
        assertTrue(shell.run("Save-TraceQuery MINE -Last 2d").contains("There is a query 'MINE' already."));
        assertEquals("2d", shell.run("(Save-TraceQuery MINE -Last 2d -Force).Parameters.Last"));
        assertEquals("1", shell.run("@(Get-TraceQuery -Kind Custom).Count"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/b",
                "a*",
                ".x",
                "x.",
                " ",
                "a\u001b[1m",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesNamesThatAreNone(String name) {
        shell.engine().variable("name", name);
        assertTrue(shell.run("Save-TraceQuery $name -Last 1d").contains("cannot be the name of a query"));
        assertEquals("", shell.run("Get-TraceQuery -Kind Custom"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sentbyme -Last 1d | comes with mtsh and cannot be replaced",
                "autosaved-7 -Last 1d | belong to autosaved queries",
                "x -Last soon | is not a span of time",
                "x -Last 1d -StartDate 2026-01-01 | Give -Last or -StartDate, not both",
                "x -StartDate 2026-01-02 -EndDate 2026-01-01 | Invalid date range",
                "x -Match '(' | Invalid pattern",
                "x -Status Lost | does not belong to the set",
                "x -TimeZone Mars/Base | There is no time zone",
                "x -First 3 | Get-MessageTrace has no parameter -First. Use -Cmdlet with Get-MessageTraceV2 or Trace-Message",
                "x | There is nothing to save",
                "x -Command '{ a' | Missing closing",
                "x -Command { 1 } -Last 1d | leave out -Last",
                "x -HistoryId 99 | There is no line 99",
                "x -InputObject 5 | -InputObject takes what Get-TraceQuery gives",
            })
    void refusesWhatNoRunCouldUse(String arguments, String message) {
        String shown = shell.run("Save-TraceQuery " + arguments);
        assertTrue(shown.contains(message), shown);
        assertEquals("", shell.run("Get-TraceQuery -Kind Custom"));
    }

    @Test
    void aLineOfHistoryIsSaved() {
        shell.engine().history().add(new Session.HistoryEntry(7, "Get-MessageTrace -Status Failed", "Completed", 0, 0));
        shell.run("Save-TraceQuery seven -HistoryId 7");
        assertEquals("bob@contoso.com dave@contoso.com", recipients("Invoke-TraceQuery seven"));
    }

    @Test
    void whatRunsAtThePromptIsAutosavedOnce() {
        shell.atPrompt();
        shell.run("Get-MessageTrace -Status Failed -Last 1d");
        shell.run("Get-MessageTraceV2 -StartDate 2026-01-01 -EndDate 2026-01-02");
        shell.run("Trace-Message bob@fabrikam.com");
        shell.run("Get-MessageTrace -Status Failed -Last 1d");
        shell.run("Get-MessageTrace");
        shell.run("Get-MessageTrace -Status Quarantined | Trace-Message");
        assertEquals("""
                autosaved-4: Get-MessageTrace -Status 'Quarantined'
                autosaved-1: Get-MessageTrace -Last '1d' -Status 'Failed'
                autosaved-3: Trace-Message -RecipientAddress 'bob@fabrikam.com'
                autosaved-2: Get-MessageTraceV2 -EndDate '2026-01-02T00:00:00Z' -StartDate '2026-01-01T00:00:00Z'""", autosaved());
        assertEquals("bob@contoso.com dave@contoso.com", recipients("Invoke-TraceQuery autosaved-1"));
    }

    @Test
    void onlyTheLastTenAreKept() {
        shell.atPrompt();
        for (int i = 1; i <= 12; i++) {
            shell.run("Get-MessageTrace -Last " + i + "d");
        }
        assertEquals(
                "10 autosaved-12 autosaved-3",
                shell.run("$all = Get-TraceQuery -Kind Autosaved; \"$($all.Count) $($all[0].Name) $($all[9].Name)\""));
    }

    @Test
    void scriptsAreNotAutosavedButInvokedQueriesAre() {
        shell.run("Get-MessageTrace -Status Failed");
        assertEquals("", autosaved());
        shell.run("Invoke-TraceQuery SentToMe bob@contoso.com");
        assertEquals("autosaved-1: Get-MessageTrace -Last '1d' -RecipientAddress 'bob@contoso.com'", autosaved());
        shell.run("Register-TraceAlert a PendingLastWeek; Test-TraceAlert");
        assertEquals("autosaved-1: Get-MessageTrace -Last '1d' -RecipientAddress 'bob@contoso.com'", autosaved());
    }

    @Test
    void aQueryIsAnsweredWhereItCannotBeAutosaved() throws IOException {
        shell.atPrompt();
        Files.writeString(folder.resolve("store/queries"), "a file in the place of the folder");
        String shown = shell.run("Get-MessageTrace -Status Quarantined -Verbose");
        assertTrue(shown.contains("This query is not autosaved"), shown);
        assertTrue(shown.contains("mallory@fabrikam.com"), shown);
    }

    @Test
    void anAutosavedQueryGetsAName() {
        shell.run("Invoke-TraceQuery SentToMe bob@contoso.com | Out-Null");
        shell.run("Get-TraceQuery -Kind Autosaved | Save-TraceQuery bobs -Last 2d -Description 'for bob'");
        assertEquals(
                "for bob: Get-MessageTrace -Last '2d' -RecipientAddress 'bob@contoso.com'",
                shell.run("Get-TraceQuery bobs | ForEach-Object { \"$($_.Description): $($_.Command)\" }"));
    }

    @Test
    void filesAreTheirOwnersAlone() throws IOException {
        shell.run("Save-TraceQuery 'My Query' -Last 1d");
        Path file = folder.resolve("store/queries/my query.json");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        assertTrue(Files.readString(file).contains("\"Last\": \"1d\""));
    }

    @Test
    void aDamagedFileIsNamedAndHidesNoOther() throws IOException {
        shell.run("Save-TraceQuery good -Last 1d");
        Path store = folder.resolve("store/queries");
        Files.writeString(store.resolve("bad.json"), "{ \"Name\": ");
        Files.writeString(
                store.resolve("odd.json"), "{ \"Name\": \"odd\", \"Cmdlet\": \"Remove-Item\", \"Parameters\": {} }");
        Files.writeString(
                store.resolve("evil.json"),
                "{ \"Name\": \"evil\", \"Cmdlet\": \"Get-MessageTrace\", \"Parameters\": { \"Last 1d; Remove-Item\": 1 } }");
        String shown = shell.run("(Get-TraceQuery -Kind Custom).Name");
        assertTrue(shown.endsWith("good"), shown);
        assertTrue(shown.contains("bad.json") && shown.contains("odd.json") && shown.contains("evil.json"), shown);
        assertTrue(shell.run("Invoke-TraceQuery bad").contains("bad.json cannot be used"));
    }

    @Test
    void aQueryThatRunsItselfEnds() {
        shell.run("Save-TraceQuery loop -Command { Invoke-TraceQuery loop }");
        assertTrue(shell.run("Invoke-TraceQuery loop").contains("would never end"));
        assertTrue(shell.run("Invoke-TraceQuery loop").contains("would never end"), "it can be tried again");
    }

    @Test
    void removesWhatIsNamed() {
        shell.run("Save-TraceQuery one -Last 1d; Save-TraceQuery two -Last 2d; Invoke-TraceQuery one | Out-Null");
        assertTrue(shell.run("Remove-TraceQuery o* -WhatIf").contains("\"Remove query\" on target \"one\""));
        assertEquals("2", shell.run("@(Get-TraceQuery -Kind Custom).Count"));
        assertEquals("", shell.run("Remove-TraceQuery one, autosaved-1"));
        assertEquals("two", shell.run("(Get-TraceQuery -Kind Custom, Autosaved).Name"));
        assertTrue(shell.run("Remove-TraceQuery one").contains("There is no query 'one' that was saved"));
        assertTrue(shell.run("Remove-TraceQuery SentToMe").contains("comes with mtsh and cannot be removed"));
    }

    @Test
    void lookingMakesNoFolder() {
        shell.run("Get-TraceQuery; Get-TraceAlert; Test-TraceAlert");
        assertFalse(Files.exists(folder.resolve("store/queries")));
        assertFalse(Files.exists(folder.resolve("store/alerts")));
    }
}
