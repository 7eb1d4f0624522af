package mtsh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words after the program's name mean what they mean to pwsh. */
class ProcessOptionsTest {
    private static ProcessOptions of(String line) {
        return ProcessOptions.parse(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File a.ps1 x -Store y",
                "-nop -ep Bypass -w Hidden -f a.ps1 x -Store y",
                "--noprofile -Login -STA -mta -of Text -inp Text -settings f.json a.ps1 x -Store y"
            })
    void linesOfPwshRunTheirScript(String line) {
        ProcessOptions options = of(line);
        assertTrue(options.noProfile);
        assertEquals("a.ps1", options.file);
        assertEquals(List.of("x", "-Store", "y"), options.arguments);
        assertNull(options.store);
        assertNull(options.workingDirectory);
    }

    @Test
    void commandTakesTheRestOfTheLine() {
        assertEquals("Get-Date -Format u", of("-c Get-Date -Format u").command);
        ProcessOptions withArguments = of("-cwa $args a b");
        assertEquals("$args", withArguments.command);
        assertEquals(List.of("a", "b"), withArguments.arguments);
    }

    @Test
    void encodedCommandIsUtf16InBase64() {
        assertEquals("dir 'ä'", of("-enc ZABpAHIAIAAnAOQAJwA= -NoLogo").command);
        assertTrue(of("-e ZABpAHIAIAAnAOQAJwA= -NoLogo").noLogo);
        UsageException refused = assertThrows(UsageException.class, () -> of("-EncodedCommand %%%"));
        assertTrue(refused.getMessage().contains("Base64"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-File", "-EncodedCommand", "-OutputFormat", "-Frobnicate", "-wd"})
    void refusesWhatIsIncompleteOrUnknown(String line) {
        assertThrows(UsageException.class, () -> of(line));
    }
}
