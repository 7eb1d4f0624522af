package mtsh.store.log.qmail;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mtsh.store.log.LineTable;

/** Every grammar line and the events it becomes; {@code lines.txt} is the table. */
class QmailLinesTest {
    @TestFactory
    List<DynamicTest> becomesTheseEvents() throws IOException {
        return LineTable.tests("Qmail", LineTable.rows(QmailLinesTest.class, "lines.txt"));
    }
}
