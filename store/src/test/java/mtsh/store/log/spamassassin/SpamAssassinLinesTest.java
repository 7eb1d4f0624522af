package mtsh.store.log.spamassassin;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mtsh.store.log.LineTable;

/** Every line and the events it becomes; {@code lines.txt} is the table. */
class SpamAssassinLinesTest {
    @TestFactory
    List<DynamicTest> becomesTheseEvents() throws IOException {
        return LineTable.tests("Postfix", LineTable.rows(SpamAssassinLinesTest.class, "lines.txt"));
    }
}
