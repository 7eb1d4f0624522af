package mtsh.console.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String UP = "\u001b[A";
    private static final String SHIFT_TAB = "\u001b[Z";

    @TempDir
    Path home;

    private Screen open() throws IOException {
        return new Screen(home, "xterm", Map.of()).endsWith("mtsh>");
    }

    @Test
    void runsLinesAndLeavesWithACode() throws Exception {
        try (Screen screen = open()) {
            screen.shows("mtsh - Tab completes");
            screen.type("20 + 1\r");
            screen.shows("\n21\n").endsWith("mtsh>");
            screen.type("throw 'bad'\r");
            screen.shows("bad\n").endsWith("mtsh>");
            screen.type("exit 7\r");
            assertEquals(7, screen.exitCode());
        }
    }

    @Test
    void aTerminalThatGoesAwayEndsTheShell() throws Exception {
        Screen screen = open();
        screen.close();
        assertEquals(0, screen.exitCode());
    }

    @Test
    void controlDLeavesOnAnEmptyLine() throws Exception {
        try (Screen screen = open()) {
            screen.type(CTRL_D);
            assertEquals(0, screen.exitCode());
        }
    }

    @Test
    void controlCStopsALineAndNotTheShell() throws Exception {
        try (Screen screen = open()) {
            screen.type(
                    "try { Write-Host ('run' + 'ning'); while ($true) { } } finally { Write-Host ('clea' + 'ned') }\r");
            screen.shows("running");
            screen.type(CTRL_C);
            screen.shows("cleaned").endsWith("mtsh>");
            screen.type("'half a line");
            screen.endsWith("mtsh> 'half a line");
            screen.type(CTRL_C);
            screen.endsWith("mtsh>");
            screen.type("'still ' + 'here'\r");
            screen.shows("\nstill here\n");
            screen.type("exit\r");
            assertEquals(0, screen.exitCode());
        }
    }

    @Test
    void anUnfinishedLineGoesOnAndIsRecalledWhole() throws Exception {
        try (Screen screen = open()) {
            screen.type("if ($true) {\r");
            screen.endsWith(">>");
            screen.type("'in' + 'side'\r");
            screen.shows(">> 'in' + 'side'\n>>");
            screen.type("}\r");
            screen.shows("\ninside\n").endsWith("mtsh>");
            screen.type("if" + UP);
            screen.shows("inside\nmtsh> if ($true) {\n>> 'in' + 'side'\n>> }");
            screen.type(CTRL_C);
            screen.endsWith("mtsh>");
            screen.type("(Get-Variable x -ErrorAction Ignore) -eq $null; exit\r");
            assertEquals(0, screen.exitCode());
            assertTrue(Files.readString(home.resolve(".local/state/mtsh/history"))
                    .contains("if ($true) {\\n'in' + 'side'\\n}\n"));
        }
    }

    @Test
    void tabCompletesListsAndNarrows() throws Exception {
        try (Screen screen = open()) {
            screen.type("Get-MessageTrackingL\t");
            screen.endsWith("mtsh> Get-MessageTrackingLog");
            screen.type(CTRL_C);
            screen.endsWith("mtsh>");
            screen.type("Get-MessageTrace -RecipientAddress \t");
            screen.shows("alice@contoso.example  2").shows("carol@contoso.example  1");
            screen.type("ca");
            screen.endsWith("carol@contoso.example  1");
            screen.type("\t");
            screen.endsWith("mtsh> Get-MessageTrace -RecipientAddress carol@contoso.example");
            screen.type("-Sta\t\t");
            screen.shows("-RecipientAddress carol@contoso.example -StartDate");
            screen.type(SHIFT_TAB);
            screen.shows("-RecipientAddress carol@contoso.example -Status");
            screen.type("\r");
            screen.endsWith("mtsh> Get-MessageTrace -RecipientAddress carol@contoso.example -Status");
            screen.type(CTRL_C);
            screen.endsWith("mtsh>");
            screen.type("exit\r");
            assertEquals(0, screen.exitCode());
        }
    }

    @Test
    void theProfileRunsFirstAndItsErrorsBlockNothing() throws Exception {
        Path profile = home.resolve(".config/mtsh/profile.ps1");
        Files.createDirectories(profile.getParent());
        Files.writeString(profile, "$mine = 'from the profile'\nthrow 'broken profile'\n");
        try (Screen screen = open()) {
            screen.shows("broken profile");
            screen.type("$mine + '!'\r");
            screen.shows("from the profile!");
            screen.type("exit\r");
            assertEquals(0, screen.exitCode());
        }
    }

    @Test
    void aDumbTerminalGetsPlainText() throws Exception {
        try (Screen screen = new Screen(home, "dumb", Map.of())) {
            screen.shows("mtsh>");
            screen.type("Write-Host ('pla' + 'in') -ForegroundColor Red\r");
            screen.shows("plain");
            screen.type("exit 3\r");
            assertEquals(3, screen.exitCode());
            assertFalse(screen.sent().contains("\u001b["), screen.sent());
        }
    }

    @Test
    void noColorMeansNone() throws Exception {
        try (Screen screen = new Screen(home, "xterm", Map.of("NO_COLOR", "1")).endsWith("mtsh>")) {
            screen.type("Write-Warning ('wa' + 'rn')\r");
            screen.shows("WARNING: warn");
            screen.type("exit\r");
            assertEquals(0, screen.exitCode());
            assertFalse(screen.sent().contains("\u001b[9"), screen.sent());
        }
    }

    @Test
    void questionsAreAnsweredAndSecretsAreNotShown() throws Exception {
        try (Screen screen = open()) {
            screen.type("$a = Read-Host 'Name'; \"Hello $a\"\r");
            screen.shows("Name:");
            screen.type("Ann\r");
            screen.shows("Hello Ann");
            screen.type("$b = Read-Host 'Password' -MaskInput; $b.Length\r");
            screen.shows("Password:");
            screen.type("tiger\r");
            screen.shows("Password: *****").shows("\n5\n");
            screen.type("exit\r");
            assertEquals(0, screen.exitCode());
            assertFalse(screen.sent().contains("tiger"));
        }
    }
}
