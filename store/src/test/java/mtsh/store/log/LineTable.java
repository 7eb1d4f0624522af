package mtsh.store.log;

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

/**
 * A table of lines and what each becomes, in a text file beside the test: a line behind {@code > }, and under it, indented, the events
 * as {@link Described} tells them.
 */
public final class LineTable {
    private static final String MARK = "> ";

    /** A line, and what it becomes. */
    public record Row(String line, List<String> expected) {}

    private LineTable() {}

    public static List<Row> rows(Class<?> test, String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = test.getResourceAsStream(file)) {
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

    /** A parser that reads this format from the beginning. */
    public static LogParser open(String format) {
        return LogFormats.named(format).orElseThrow().open(context(), null);
    }

    public static LogContext context() {
        return new LogContext("mail.log", ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z"));
    }

    /** A test for each line, all read by one parser. */
    public static List<DynamicTest> tests(String format, List<Row> rows) {
        Described sink = new Described();
        LogParser parser = open(format);
        List<DynamicTest> tests = new ArrayList<>();
        int number = 0;
        for (Row row : rows) {
            int from = sink.texts.size();
            parser.line(LogLine.of(row.line(), 0, ++number), sink);
            List<String> got = List.copyOf(sink.texts.subList(from, sink.texts.size()));
            tests.add(dynamicTest(
                    row.line(), () -> assertEquals(String.join("\n", row.expected()), String.join("\n", got))));
        }
        return tests;
    }
}
