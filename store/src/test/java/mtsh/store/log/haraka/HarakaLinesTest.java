package mtsh.store.log.haraka;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mtsh.store.log.LineTable;

/** Records in the three formats and the events they become; {@code lines.txt} is the table. */
class HarakaLinesTest {
    @TestFactory
    List<DynamicTest> becomesTheseEvents() throws IOException {
        return LineTable.tests("Haraka", LineTable.rows(HarakaLinesTest.class, "lines.txt"));
    }
}
