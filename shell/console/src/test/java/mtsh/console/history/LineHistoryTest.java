package mtsh.console.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineHistoryTest {
    @TempDir
    Path folder;

    private LineHistory open() {
        LineHistory history = new LineHistory(new HistoryFile(folder.resolve("state/history")));
        history.load();
        return history;
    }

    private static List<String> all(LineHistory history) {
        return java.util.stream.IntStream.range(0, history.size())
                .mapToObj(history::get)
                .toList();
    }

    @Test
    void linesOutliveTheSessionWithTheirLineEndsAndBackslashes() {
        LineHistory first = open();
        first.enter("if (1) {\n  'a\\nb'\n}");
        first.enter("Get-Date");
        assertEquals(List.of("if (1) {\n  'a\\nb'\n}", "Get-Date"), all(open()));
    }

    @Test
    void aLineStandsOnceAtItsLatestPlace() {
        LineHistory first = open();
        first.enter("one");
        first.enter("two");
        first.enter("one");
        assertEquals(List.of("two", "one"), all(first));
        assertEquals(List.of("two", "one"), all(open()));
    }

    @Test
    void aBlankInFrontKeepsALineOutOfTheFile() {
        LineHistory first = open();
        first.enter(" secret");
        assertEquals(List.of(" secret"), all(first));
        assertEquals(List.of(), all(open()));
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        open().enter("x");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state/history"))));
    }

    @Test
    void twoShellsKeepEachOthersLines() {
        LineHistory first = open();
        LineHistory second = open();
        first.enter("a");
        second.enter("b");
        first.enter("c");
        assertEquals(List.of("a", "b", "c"), all(open()));
    }

    @Test
    void anUnwritableFileIsToldOnceAndTheSessionKeepsItsLines() throws IOException {
        Files.createFile(folder.resolve("state"));
        LineHistory history = open();
        assertFalse(history.enter("a"));
        assertTrue(history.enter("b"));
        assertEquals(List.of("a", "b"), all(history));
    }
}
