package mtsh.commands.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailFixture;
import mtsh.commands.MailShell;
import mtsh.commands.SettableClock;
import mtsh.language.eval.ExitRequest;

class TraceAlertTest {
    /** What a test found, in a line. */
    private static final String TEST =
            "Test-TraceAlert | ForEach-Object { \"$($_.Name) $($_.Count) $($_.Active) $($_.Fired)\" }";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private MailShell shell;

    @BeforeEach
    void open() {
        MailFixture.copyLog(folder);
        shell = new MailShell(folder, clock);
        MailFixture.importLog(shell.engine());
        shell.run("Save-TraceQuery failed -Status Failed -Last 1d");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void firesOnceForEachCrossing() {
        shell.run("$global:fired = 0; Register-TraceAlert a failed -Threshold 2 -Command { $global:fired++ }");
        assertEquals("a 2 True True", shell.run(TEST));
        assertEquals("a 2 True False", shell.run(TEST));
        shell.run("Save-TraceQuery failed -Status Failed -Last 1h -Force");
        assertEquals("a 0 False False", shell.run(TEST));
        shell.run("Save-TraceQuery failed -Status Failed -Last 1d -Force");
        assertEquals("a 2 True True", shell.run(TEST));
        assertEquals("2", shell.run("$global:fired"));
    }

    @Test
    void aNumberThatIsNotReachedDoesNotFire() {
        shell.run("Register-TraceAlert a failed -Threshold 3 -Command { throw 'no' }");
        assertEquals("a 2 False False", shell.run(TEST));
        assertEquals("0", shell.run("$LASTEXITCODE"));
        assertEquals("Normal", shell.run("(Get-TraceAlert a).State"));
    }

    @Test
    void fewerThanExpectedFires() {
        shell.run("Register-TraceAlert silence failed -Threshold 3 -Below");
        assertEquals("silence 2 True True", shell.run(TEST));
        assertEquals("fewer than 3", shell.run("(Get-TraceAlert).Condition"));
    }

    @Test
    void aCooldownHoldsBackWhatComesTooSoon() {
        shell.run("Register-TraceAlert a failed -Cooldown 4h");
        assertEquals("a 2 True True", shell.run(TEST));
        shell.run("Save-TraceQuery failed -Status Failed -Last 1h -Force");
        shell.run(TEST);
        shell.run("Save-TraceQuery failed -Status Failed -Last 7d -Force");
        clock.pass(Duration.ofHours(3));
        assertEquals("a 2 True False", shell.run(TEST), "too soon");
        assertEquals("Active", shell.run("(Get-TraceAlert).State"));
        clock.pass(Duration.ofHours(2));
        assertEquals("a 2 True True", shell.run(TEST), "told when the cooldown is over");
        assertEquals("a 2 True False", shell.run(TEST));
    }

    @Test
    void eachFiringIsALineInAFile() throws IOException {
        shell.run("Register-TraceAlert a failed -OutFile fired.json; Test-TraceAlert");
        shell.run("Register-TraceAlert a failed -OutFile fired.json -Force; Test-TraceAlert");
        assertEquals("""
                {"Name":"a","Query":"failed","Mailbox":null,"Count":2,"Condition":"1 or more","Threshold":1,"Checked":"2026-01-02T03:04:05Z"}
                """.repeat(2), Files.readString(folder.resolve("fired.json")));
    }

    @Test
    void aCommandSeesTheResultAndWhatItWritesIsKept() {
        shell.run("Register-TraceAlert a failed -Command { 'x'; \"$($_.Name) has $($_.Count)\" }");
        assertEquals("x, a has 2", shell.run("(Test-TraceAlert).Output -join ', '"));
        assertTrue(shell.run("Register-TraceAlert b failed -Command { 1..1001 }; (Test-TraceAlert b).Output.Count")
                .contains("wrote more than the 1000 objects"));
    }

    @Test
    void aCommandThatFailsIsTriedAgain() {
        shell.run("Register-TraceAlert a failed -Command { throw 'no mail' }; Register-TraceAlert b failed");
        String shown = shell.run(TEST);
        assertTrue(shown.contains("The alert 'a' could not be tested: no mail"), shown);
        assertTrue(shown.endsWith("b 2 True True"), "the others are tested: " + shown);
        assertTrue(shell.run(TEST).contains("no mail"));
    }

    @Test
    void whatIfNeitherFiresNorNotes() {
        shell.run("Register-TraceAlert a failed -Command { throw 'no' }");
        assertTrue(shell.run("Test-TraceAlert -WhatIf").contains("\"Fire alert\" on target \"a\""));
        assertEquals("Untested", shell.run("(Get-TraceAlert).State"));
    }

    @Test
    void theExitCodeIsTheHighestOfTheActive() {
        shell.run("Register-TraceAlert a failed -ExitCode 9; Register-TraceAlert b failed; "
                + "Register-TraceAlert c failed -Threshold 99 -ExitCode 200");
        assertEquals("9", shell.run("Test-TraceAlert | Out-Null; $LASTEXITCODE"));
        ExitRequest exit = assertThrows(ExitRequest.class, () -> shell.run("Test-TraceAlert b -Exit"));
        assertEquals(4, exit.code());
        exit = assertThrows(ExitRequest.class, () -> shell.run("Test-TraceAlert c -Exit"));
        assertEquals(0, exit.code());
        exit = assertThrows(ExitRequest.class, () -> shell.run("Test-TraceAlert gone -Exit"));
        assertEquals(1, exit.code());
    }

    @Test
    void aQueryThatIsGoneIsToldAndIsNoSuccess() {
        shell.run("Register-TraceAlert a failed");
        assertTrue(shell.run("Remove-TraceQuery failed").contains("The alert 'a' needs the query 'failed'"));
        assertTrue(shell.run("Test-TraceAlert").contains("its query 'failed' is not there any more"));
        assertEquals("1", shell.run("$LASTEXITCODE"));
    }

    @Test
    void countsEveryRowWhateverThePage() {
        shell.run("Save-TraceQuery one -PageSize 1 -Last 2d; Save-TraceQuery two -Cmdlet Get-MessageTraceV2 -Last 2d; "
                + "Save-TraceQuery three -Cmdlet Trace-Message -To *@contoso.com");
        shell.run("'one', 'two', 'three' | ForEach-Object { Register-TraceAlert $_ $_ } ");
        assertEquals("one 11 True True\nthree 8 True True\ntwo 11 True True", shell.run(TEST));
    }

    @Test
    void aMailboxIsPartOfTheAlert() {
        assertTrue(shell.run("Register-TraceAlert a SentToMe").contains("asks about a mailbox"));
        shell.run("Register-TraceAlert a SentToMe -Mailbox bob@contoso.com");
        assertEquals("a 3 True True", shell.run(TEST));
    }

    @Test
    void refusesWhatCannotBeTested() {
        assertTrue(shell.run("Register-TraceAlert a gone").contains("There is no query 'gone'"));
        assertTrue(shell.run("Register-TraceAlert a failed -Cooldown soon").contains("is not a span of time"));
        assertTrue(shell.run("Register-TraceAlert a/b failed").contains("cannot be the name of an alert"));
        shell.run("Invoke-TraceQuery failed | Out-Null");
        assertTrue(shell.run("Register-TraceAlert a autosaved-1").contains("Save 'autosaved-1' under a name first"));
        shell.run("Register-TraceAlert a failed");
        assertTrue(shell.run("Register-TraceAlert A failed").contains("There is an alert 'A' already"));
        assertEquals("1", shell.run("@(Get-TraceAlert).Count"));
    }

    @Test
    void anErrorOfTheNextCommandIsNotOneOfTheTest() {
        shell.run("Register-TraceAlert a failed");
        String shown = shell.run("Test-TraceAlert | ForEach-Object { throw 'mine' }");
        assertTrue(shown.contains("mine"), shown);
        assertFalse(shown.contains("could not be tested"), shown);
    }

    @Test
    void unregistersWhatIsNamed() {
        shell.run("Register-TraceAlert a failed; Register-TraceAlert b failed; Test-TraceAlert | Out-Null");
        assertEquals("", shell.run("Unregister-TraceAlert a"));
        assertEquals("b", shell.run("(Get-TraceAlert).Name"));
        assertTrue(shell.run("Unregister-TraceAlert a").contains("There is no alert 'a'"));
        shell.run("Register-TraceAlert a failed");
        assertEquals("Untested", shell.run("(Get-TraceAlert a).State"), "it begins anew");
    }
}
