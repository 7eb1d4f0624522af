package mtsh.store.log.postfix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

/** Every grammar line and the events it becomes; {@code lines.txt} is the table. */
class PostfixLinesTest {
    private static final String MARK = "> ";

    record Row(String line, List<String> expected) {}

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = PostfixLinesTest.class.getResourceAsStream("lines.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : all.lines().toList()) {
                if (line.startsWith(MARK)) {
                    rows.add(new Row(line.substring(MARK.length()), new ArrayList<>()));
                } else if (line.startsWith("  ")) {
                    rows.get(rows.size() - 1).expected().add(line.substring(2));
                }
            }
        }
        return rows;
    }

    @TestFactory
    List<DynamicTest> becomesTheseEvents() throws IOException {
        Described sink = new Described();
        LogParser parser = LogFormats.named("Postfix")
                .orElseThrow()
                .open(new LogContext("mail.log", ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z")), null);
        List<DynamicTest> tests = new ArrayList<>();
        int number = 0;
        for (Row row : rows()) {
            int from = sink.texts.size();
            parser.line(LogLine.of(row.line(), 0, ++number), sink);
            List<String> got = List.copyOf(sink.texts.subList(from, sink.texts.size()));
            tests.add(dynamicTest(
                    row.line(), () -> assertEquals(String.join("\n", row.expected()), String.join("\n", got))));
        }
        assertEquals(115, tests.size(), "lines in the table");
        return tests;
    }
}
