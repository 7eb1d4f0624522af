package mtsh.store.log.dovecot;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mtsh.store.log.LineTable;

/** Every line and the events it becomes; {@code lines.txt} is the table. */
class DovecotLinesTest {
    @TestFactory
    List<DynamicTest> becomesTheseEvents() throws IOException {
        return LineTable.tests("Postfix", LineTable.rows(DovecotLinesTest.class, "lines.txt"));
    }

    /** The file that Dovecot writes by itself; {@code own-lines.txt} is the table. */
    @TestFactory
    List<DynamicTest> ownFileBecomesTheseEvents() throws IOException {
        return LineTable.tests("Dovecot", LineTable.rows(DovecotLinesTest.class, "own-lines.txt"));
    }
}
