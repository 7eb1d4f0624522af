package mtsh.console.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.console.SampleShell;

class BatchTest {
    @TempDir
    Path folder;

    /** Of the sample's messages one is delivered, one bounced, one waits; the worst answer counts, and what else goes wrong counts more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Trace-Message alice@contoso.example#0",
                "Trace-Message bob@contoso.example#20",
                "Trace-Message carol@contoso.example#10",
                "Trace-Message nobody@contoso.example#30",
                "Trace-Message *@contoso.example#20",
                "Trace-Message alice@contoso.example; Trace-Message carol@contoso.example | Out-Null#10",
                "Trace-Message bob@contoso.example; Write-Error no#1",
                "Trace-Message bob@contoso.example; exit 7#7",
                "Trace-Message bob@contoso.example -Lost#1",
                "Trace-Message (#2",
                "\"nothing traced\"#0"
            })
    void aCommandEndsWithTheAnswerOfTraceMessage(String command, int code) throws IOException {
        try (SampleShell shell = new SampleShell(folder)) {
            assertEquals(code, new Batch(shell.engine()).text(command, List.of()), shell.output());
        }
    }

    @Test
    void aScriptFindsItInLastExitCodeAndEndsAsItSays() throws IOException {
        try (SampleShell shell = new SampleShell(folder)) {
            Path script = folder.resolve("why.ps1");
            Files.writeString(script, "Trace-Message bob@contoso.example | Out-Null; \"code $LASTEXITCODE\"");
            assertEquals(0, new Batch(shell.engine()).file(script, List.of()));
            assertEquals("code 20", shell.output().strip());
        }
    }

    @Test
    void aScriptThatLacksAParameterSaysSo() throws IOException {
        try (SampleShell shell = new SampleShell(folder)) {
            Path script = folder.resolve("needs.ps1");
            Files.writeString(script, "param([Parameter(Mandatory)] $Name) $Name");
            assertEquals(1, new Batch(shell.engine()).file(script, List.of()));
        }
    }
}
