package mtsh.store.log.stalwart;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mtsh.store.log.LineTable;

/** Stalwart's events as text and as JSON, and what they become; {@code lines.txt} is the table. */
class StalwartLinesTest {
    @TestFactory
    List<DynamicTest> becomesTheseEvents() throws IOException {
        return LineTable.tests("Stalwart", LineTable.rows(StalwartLinesTest.class, "lines.txt"));
    }
}
