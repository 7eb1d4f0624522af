package mtsh.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.language.ast.Source;

class ParserTreeTest {
    @Test
    void everyTextOfTheTableBecomesItsTree() {
        List<Table.Case> cases = Table.read("trees.txt");
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (Table.Case row : cases) {
            ParseResult result = Parser.parse(Source.of(row.text()));
            expected.add(row.text() + "  ⇒  " + row.expected());
            actual.add(row.text() + "  ⇒  " + TreePrinter.print(result.script()) + errors(result));
        }
        assertTrue(cases.size() > 250, "the table was not read");
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    private static String errors(ParseResult result) {
        return result.isValid() ? "" : " " + result.errors();
    }
}
