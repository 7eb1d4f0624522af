package mtsh.store.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.query.Cursor;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Exports that somebody wrote to do harm, or that look alike: all that is sound in them is read, and the rest is told. */
class HostileExportsTest {
    private static final String NAMES =
            "Received,SenderAddress,RecipientAddress,Subject,Status,MessageId,MessageTraceId\n";

    @TempDir
    Path folder;

    private Path write(String name, String text) {
        return Imports.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int number, String subject) {
        return "2026-05-01T08:00:0" + number + "Z,a@x.example,b@y.example," + subject + ",Delivered,<m" + number
                + "@x.example>,6b0d8f5e-1c2a-4d3b-9e4f-00000000000" + number + "\n";
    }

    private List<String> subjects() {
        return Imports.rows(folder.resolve("store")).stream()
                .map(TraceRow::subject)
                .toList();
    }

    @Test
    void aFieldOfManyMegabytesCostsOnlyItsOwnRow() {
        String field = "x".repeat(30 << 20);
        Path export = write(
                "trace.csv",
                NAMES
                        + row(1, "one")
                        + row(2, field)
                        + row(3, "\"" + field + "\"")
                        + row(4, "\"" + field)
                        + row(5, "five"));

        ImportSummary summary = Imports.run(folder.resolve("store"), export);

        assertEquals(List.of(), summary.errors());
        assertEquals(3, summary.unparsed());
        assertEquals(List.of("five", "one"), subjects());
    }

    @Test
    void anExportInOneLineOfManyMegabytesIsReadWhole() {
        int count = 6_000;
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "" : ",")
                    .append(
                            "{\"Received\":\"2026-05-01T08:00:00Z\",\"SenderAddress\":\"a@x.example\",\"RecipientAddress\":\"b")
                    .append(i)
                    .append("@y.example\",\"Subject\":\"},{ ")
                    .append("x".repeat(600))
                    .append("\",\"Status\":\"Delivered\",\"MessageId\":\"<m")
                    .append(i)
                    .append("@x.example>\",\"MessageTraceId\":\"")
                    .append(String.format("6b0d8f5e-1c2a-4d3b-9e4f-%012d", i))
                    .append("\"}");
        }
        Path export = write("trace.json", json.append("]\n").toString());

        ImportSummary summary = Imports.run(folder.resolve("store"), export);

        assertEquals(List.of(), summary.errors());
        assertEquals(0, summary.unparsed());
        assertEquals(count, subjects().size());
    }

    @Test
    void jsonThatNestsWithoutEndIsToldAndReadOn() {
        String sound =
                "{\"Received\":\"2026-05-01T08:00:00Z\",\"SenderAddress\":\"a@x.example\",\"RecipientAddress\":\"b@y.example\","
                        + "\"Subject\":\"%s\",\"Status\":\"Failed\",\"MessageTraceId\":\"6b0d8f5e-1c2a-4d3b-9e4f-00000000000%d\"}\n";
        Path export = write(
                "trace.json",
                sound.formatted("one", 1) + "[".repeat(100_000) + "\n" + "{\"a\":".repeat(100_000) + "\n"
                        + sound.formatted("two", 2));

        ImportSummary summary = Imports.run(folder.resolve("store"), export);

        assertEquals(List.of(), summary.errors());
        assertEquals(2, summary.unparsed());
        assertEquals(List.of("one", "two"), subjects());
    }

    @Test
    void entitiesInDataAreNotMultiplied() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE root [<!ENTITY a0 'aaaaaaaaaaaaaaaa'>");
        for (int level = 1; level < 12; level++) {
            bomb.append("<!ENTITY a")
                    .append(level)
                    .append(" '")
                    .append(("&a" + (level - 1) + ";").repeat(12))
                    .append("'>");
        }
        bomb.append(
                "<!ENTITY file SYSTEM 'file:///etc/hostname'>]><root>&a11;&file;<MEP Name='Note' String='&a11;&file;'/></root>");
        Path export = write(
                "detail.csv",
                "Date,Event,Detail,Data,MessageTraceId,RecipientAddress,SenderAddress\n2026-05-01T08:00:00Z,Fail,x,\""
                        + bomb + "\",6b0d8f5e-1c2a-4d3b-9e4f-000000000001,b@y.example,a@x.example\n");

        ImportSummary summary = Imports.run(folder.resolve("store"), export);

        assertEquals(1, summary.events());
        try (MapDbStore store = MapDbStore.open(folder.resolve("store"))) {
            String life = Imports.rows(folder.resolve("store")).get(0).lifeId();
            String told = store.life(life).toString();
            assertTrue(told.length() < 10_000, "the text stays, and nothing of what it stands for");
        }
    }

    @Test
    void zeroBytesAndFormulasAreKeptAsTheyAre() {
        Path export = write("trace.csv", NAMES + row(1, "=cmd|' /C calc'!A0") + row(2, "nul\0nul") + row(3, "@SUM(1)"));

        ImportSummary summary = Imports.run(folder.resolve("store"), export);

        assertEquals(0, summary.unparsed());
        assertEquals(List.of("@SUM(1)", "nul\0nul", "=cmd|' /C calc'!A0"), subjects());
    }

    @Test
    void noCursorLosesOneOfTwoRowsThatDifferInTheSenderOnly() {
        StringBuilder text = new StringBuilder(NAMES);
        for (int number = 0; number < 40; number++) {
            text.append(row(1, "same").replace("a@x.example", "sender" + number % 20 + "@x.example"));
        }
        Imports.run(folder.resolve("store"), write("trace.csv", text.toString()));
        List<TraceRow> all = Imports.rows(folder.resolve("store"));
        List<TraceRow> joined = new ArrayList<>();

        Cursor after = null;
        try (MapDbStore store = MapDbStore.open(folder.resolve("store"))) {
            while (joined.size() < all.size()) {
                int before = joined.size();
                store.rows(TraceQuery.ALL.resume(after), row -> {
                    joined.add(row);
                    return false;
                });
                assertTrue(joined.size() > before, "a page that is not the last has a row");
                after = Cursor.of(joined.get(joined.size() - 1));
            }
        }

        assertEquals(20, all.size());
        assertEquals(all, joined);
    }
}
