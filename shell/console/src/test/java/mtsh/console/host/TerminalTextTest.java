package mtsh.console.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import mtsh.language.stream.ProgressRecord;

class TerminalTextTest {
    @Test
    void keepsColoursAndSpellsOutWhatSteersTheTerminal() {
        assertEquals("\u001b[31mred\u001b[0m\n", TerminalText.safe("\u001b[31mred\n", true));
        assertEquals("red", TerminalText.safe("\u001b[31mred\u001b[0m", false));
        assertEquals("a\\x1B]0;title\\x07b", TerminalText.safe("a\u001b]0;title\u0007b", true));
        assertEquals("\\x1B[2Jx", TerminalText.safe("\u001b[2Jx", true));
        assertEquals("line\ttab\n", TerminalText.safe("line\ttab\n", true));
    }

    @Test
    void coloursEndBeforeTheLine() {
        assertEquals("\u001b[93;44mx\u001b[0m\n", TerminalText.coloured("x\n", "Yellow", "DarkBlue"));
        assertEquals("x", TerminalText.coloured("x", null, null));
    }

    @Test
    void progressComesLateStaysInOneLineAndGoes() {
        long[] now = {0};
        ProgressLine line = new ProgressLine(() -> now[0]);
        assertEquals("", line.update(record(1, false), 40));
        now[0] = 600_000_000L;
        assertEquals("\rReading [##########          ] 50%  a f\u001b[K", line.update(record(50, false), 40));
        now[0] = 650_000_000L;
        assertEquals("", line.update(record(51, false), 40), "too soon to be worth drawing");
        assertEquals("\r\u001b[K", line.erase());
        assertEquals("", line.erase());
        now[0] = 900_000_000L;
        assertEquals("\rRea\u001b[K", line.update(record(60, false), 4));
        assertEquals("\r\u001b[K", line.update(record(100, true), 40));
    }

    private static ProgressRecord record(int percent, boolean completed) {
        return new ProgressRecord(1, -1, "Reading", "a fine file", "", percent, -1, completed);
    }
}
