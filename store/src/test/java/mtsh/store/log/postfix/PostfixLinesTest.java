package mtsh.store.log.postfix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mtsh.store.log.LineTable;

/** Every grammar line and the events it becomes; {@code lines.txt} is the table. */
class PostfixLinesTest {
    static List<LineTable.Row> rows() throws IOException {
        return LineTable.rows(PostfixLinesTest.class, "lines.txt");
    }

    @TestFactory
    List<DynamicTest> becomesTheseEvents() throws IOException {
        List<LineTable.Row> rows = rows();
        assertEquals(93, rows.size(), "lines in the table");
        return LineTable.tests("Postfix", rows);
    }
}
