package mtsh.store.log.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.log.LogLine;

class CsvReaderTest {
    private static List<CsvRecord> read(CsvReader reader, List<String> lines) {
        List<CsvRecord> records = new ArrayList<>();
        long number = 1;
        for (String line : lines) {
            reader.line(LogLine.of(line, number * 100, number), records::add);
            number++;
        }
        reader.end(records::add);
        return records;
    }

    private static List<CsvRecord> read(String... lines) {
        return read(new CsvReader(','), List.of(lines));
    }

    @Test
    void splitsFieldsWithAndWithoutQuotes() {
        assertEquals(
                List.of("a", "", "b,c", "say \"hi\"", ""),
                read("a,,\"b,c\",\"say \"\"hi\"\"\",").get(0).fields());
        assertEquals(List.of("", ""), read(",").get(0).fields());
        assertEquals(List.of("", "x"), read("\"\",\"x\" ").get(0).fields());
        assertEquals(
                List.of("a;b", "c"),
                read(new CsvReader(';'), List.of("\"a;b\";c")).get(0).fields());
    }

    @Test
    void keepsQuotesThatTheWriterDidNotPut() {
        assertEquals(
                List.of("1", "\"Hello, Bob\" she said", "2"),
                read("1,\"Hello, Bob\" she said,2").get(0).fields());
        assertEquals(
                List.of("it is 5\" wide", "x"), read("it is 5\" wide,x").get(0).fields());
    }

    @Test
    void joinsTheLinesOfAQuotedField() {
        List<CsvRecord> records = read("1,\"one", "", "two \"\"x\"\"\",2", "3,4,5");

        assertEquals(List.of("1", "one\n\ntwo \"x\"", "2"), records.get(0).fields());
        assertEquals(
                LogLine.of("1,\"one\n\ntwo \"\"x\"\"\",2", 100, 1),
                records.get(0).line());
        assertEquals(List.of("3", "4", "5"), records.get(1).fields());
        assertEquals(4, records.get(1).line().number());
        assertFalse(records.get(0).cut());
    }

    @Test
    void tellsWhenItIsInsideARecord() {
        CsvReader reader = new CsvReader(',');
        reader.line(LogLine.of("a,\"b", 0, 1), record -> {});
        assertTrue(reader.isInsideRecord());
        reader.line(LogLine.of("c\"", 5, 2), record -> {});
        assertFalse(reader.isInsideRecord());
    }

    @Test
    void aRecordCutInsideQuotesDoesNotSwallowTheNext() {
        List<CsvRecord> records = read("1,\"cut in the mid", "2,plain,x", "3,\"in, quotes\",y", "4,z,z");

        assertEquals(List.of("1", "cut in the mid"), records.get(0).fields());
        assertTrue(records.get(0).cut());
        assertEquals(List.of("2", "plain", "x"), records.get(1).fields());
        assertEquals(List.of("3", "in, quotes", "y"), records.get(2).fields());
        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                records.stream().map(record -> record.line().number()).toList());
    }

    @Test
    void aRecordCutAtTheEndOfTheSourceIsGiven() {
        List<CsvRecord> records = read("1,\"cut", "2,b");

        assertEquals(List.of("1", "cut"), records.get(0).fields());
        assertTrue(records.get(0).cut());
        assertEquals(List.of("2", "b"), records.get(1).fields());
    }

    @Test
    void whatIsTooLongIsTakenApartWithoutReadingItAgainAndAgain() {
        // Each line closes what the one before opened and opens another: no record ever ends.
        List<String> lines = Collections.nCopies(200_000, "x\",y,\"z");
        List<CsvRecord> records = assertTimeout(Duration.ofSeconds(20), () -> read(new CsvReader(',', 10_000), lines));

        assertEquals(200_000, records.size());
        assertEquals(200_000, records.get(199_999).line().number());
    }
}
