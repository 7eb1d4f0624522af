package mtsh.language.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What PowerShell 7.6 gave for thousands of expressions, recorded for this project, against what this package gives. */
class MatrixTest {
    /** The matrix itself could not show a character there. */
    private static final Set<String> NOT_SHOWN = Set.of("null + char", "array + char");

    /** Types whose conversions are this package's own; those of the others follow from their descriptions. */
    private static final Set<String> OWN_TYPES = Set.of(
            "string",
            "char",
            "bool",
            "byte",
            "sbyte",
            "int16",
            "uint16",
            "int",
            "uint32",
            "long",
            "ulong",
            "single",
            "double",
            "decimal",
            "bigint",
            "datetime",
            "timespan",
            "guid",
            "System.DayOfWeek",
            "regex",
            "type",
            "array",
            "int[]",
            "string[]",
            "char[]",
            "switch",
            "nullable[int]",
            "System.DateTimeOffset",
            "version",
            "hashtable",
            "System.Collections.ArrayList");

    @BeforeAll
    static void fixTheDayOfTheRecording() {
        TimeSource.use(Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterAll
    static void useTheClockAgain() {
        TimeSource.use(Clock.systemDefaultZone());
    }

    private static void check(
            List<String> lines, Set<String> notShown, int atLeast, Function<String, Supplier<String>> evaluator) {
        MatrixRunner.Report report = MatrixRunner.run(
                lines.stream()
                        .filter(line -> notShown.stream().noneMatch(known -> line.startsWith(known + " =>")))
                        .toList(),
                evaluator);
        assertEquals(List.of(), report.differences());
        assertTrue(report.evaluated() >= atLeast, "only " + report.evaluated() + " lines were evaluated");
    }

    @Test
    void arithmetic() {
        check(MatrixRunner.resource("matrix/arithmetic.gz"), NOT_SHOWN, 6_300, MatrixRunner::arithmetic);
    }

    @Test
    void comparison() {
        check(MatrixRunner.resource("matrix/comparison.gz"), Set.of(), 15_000, MatrixRunner::comparison);
    }

    @Test
    void casts() {
        List<String> lines = MatrixRunner.resource("matrix/casts.gz").stream()
                .filter(line -> OWN_TYPES.contains(castType(line)))
                .toList();
        check(lines, Set.of("[nullable[int]] hash"), 3_000, MatrixRunner::cast);
    }

    private static String castType(String line) {
        String expression = line.substring(0, line.lastIndexOf(" => "));
        int close = expression.lastIndexOf(']');
        return expression.startsWith("[")
                ? expression.substring(1, close)
                : expression.substring(expression.indexOf(" -as [") + 6, close);
    }

    @Test
    void numberFormats() {
        check(MatrixRunner.resource("matrix/number-format.gz"), Set.of(), 2_000, MatrixRunner::numberFormat);
    }

    @Test
    void datesAndTheirFormats() {
        List<String> lines = MatrixRunner.resource("matrix/date-format.gz");
        int spans = indexOf(lines, "c | 0 =>");
        int unix = indexOf(lines, "UFormat ");
        check(lines.subList(0, spans), Set.of(), 250, MatrixRunner::dateFormat);
        check(lines.subList(spans, unix), Set.of(), 90, MatrixRunner::spanFormat);
        check(lines.subList(unix, lines.size()), Set.of(), 100, MatrixRunner::dateFormat);
    }

    private static int indexOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("no line " + start);
    }

    @Test
    void matchingSplittingAndOrderOfTexts() {
        check(MatrixRunner.resource("matrix/text.gz"), Set.of(), 4_500, MatrixRunner::text);
    }
}
