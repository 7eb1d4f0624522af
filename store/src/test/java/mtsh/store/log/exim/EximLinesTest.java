package mtsh.store.log.exim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mtsh.store.log.LineTable;

/** Every grammar line of Exim's own files and of a system log, and the events they become. */
class EximLinesTest {
    @TestFactory
    List<DynamicTest> inItsOwnFiles() throws IOException {
        List<LineTable.Row> rows = LineTable.rows(EximLinesTest.class, "lines.txt");
        assertEquals(131, rows.size(), "lines in the table");
        return LineTable.tests("Exim", rows);
    }

    @TestFactory
    List<DynamicTest> throughTheSystemLog() throws IOException {
        List<LineTable.Row> rows = LineTable.rows(EximLinesTest.class, "syslog.txt");
        assertEquals(40, rows.size(), "lines in the table");
        return LineTable.tests("EximSyslog", rows);
    }
}
