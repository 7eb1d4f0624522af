package mtsh.commands.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CauseTest {
    /** Causes that are told by what was done with a message, not by words. */
    private static final Set<String> OF_FACTS = Set.of(
            "spam-junk",
            "spam-quarantine",
            "rule-delete",
            "rule-quarantine",
            "rule-redirect",
            "sieve-discard",
            "sieve-file",
            "forwarded",
            "duplicate",
            "expanded",
            "unknown");

    private static Stream<String[]> table() throws IOException {
        try (var stream = CauseTest.class.getResourceAsStream("replies-to-causes.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2));
        }
    }

    @TestFactory
    Stream<DynamicTest> answersTellTheirCause() throws IOException {
        return table().map(row -> DynamicTest.dynamicTest(row[1], () -> {
            SmtpReply reply = SmtpReply.in(row[1]);
            assertEquals(
                    row[0],
                    Cause.of(row[1], reply.enhancedCode(), reply.isTemporary()).id());
        }));
    }

    @Test
    void everyCauseIsReached() throws IOException {
        Set<String> reached = new TreeSet<>(OF_FACTS);
        table().forEach(row -> reached.add(row[0]));
        assertEquals(new TreeSet<>(Cause.ids()), reached);
    }

    @Test
    void everyCauseSaysWhoAndHow() {
        for (String id : Cause.ids()) {
            Cause cause = Cause.named(id);
            assertTrue(Set.of("Sender", "Us", "Recipient", "Network").contains(cause.responsible()), id);
            assertTrue(cause.text().endsWith(".") && cause.fix().endsWith("."), id);
        }
    }

    @Test
    void everyCodeIsFoundAsItStandsInTheTable() {
        for (String[] row : Tables.rows("codes.txt", 4)) {
            String code = row[0].replaceFirst("^X", "5").replaceFirst("-\\d+$", "");
            StatusCode found = StatusCode.find(code);
            assertFalse(found.meaning().isEmpty(), code);
            assertTrue(row[2].equals("-") || Cause.ids().contains(row[2]), code);
        }
        assertEquals("Exchange", StatusCode.find("5.7.950").source());
        assertEquals(
                "the sending address is on Microsoft's own block list",
                StatusCode.find("5.7.620").meaning());
        assertEquals(null, StatusCode.find("5.9.9"));
    }

    @Test
    void hostileTextsEnd() {
        String long1 = "a".repeat(100_000) + "@".repeat(50_000);
        assertEquals("remote-5xx", Cause.of(long1, "", false).id());
        SmtpReply.in("{LED=".repeat(20_000));
        BounceMessage.parse("Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n" + "--a\n\n".repeat(5_000));
        BounceMessage.parse("<".repeat(50_000) + "\n" + "a@b:\n".repeat(5_000));
    }
}
