package mtsh.commands.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CauseTest {
    /** The ids that are promised to scripts. */
    private static final Set<String> IDS = Set.of(
            ("recipient-unknown domain-unknown mailbox-full sender-not-allowed relay-denied auth-spf auth-dkim auth-dmarc blocklisted spam-rejected spam-junk "
                            + "spam-quarantine malware attachment-type rule-reject rule-delete rule-quarantine rule-redirect dlp greylist rate-limited tls-required "
                            + "tls-certificate dns-failure connect-refused connect-timeout remote-4xx remote-5xx loop too-large bad-format expired moderation hold "
                            + "sieve-discard sieve-file forwarded duplicate expanded sender-rejected system-error local-config unknown")
                    .split(" "));

    private record Line(String cause, String code, String reply) {}

    private static List<Line> lines() throws IOException {
        try (InputStream stream = CauseTest.class.getResourceAsStream("said.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\|", 3))
                    .map(line -> new Line(line[0].strip(), line[1].strip(), line[2].strip()))
                    .toList();
        }
    }

    private static Cause cause(Line line) {
        boolean temporary = line.code().startsWith("4") || line.reply().matches("4\\d\\d.*");
        return Cause.of(line.reply(), line.code(), temporary);
    }

    @TestFactory
    Stream<DynamicTest> whatServersSayHasACause() throws IOException {
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.reply(),
                        () -> assertEquals(line.cause(), cause(line).id())));
    }

    @Test
    void everyCauseCanBeReached() throws IOException {
        assertTrue(lines().size() >= 150);
        Set<String> reached = lines().stream().map(Line::cause).collect(Collectors.toCollection(TreeSet::new));
        reached.add("unknown");
        assertEquals(new TreeSet<>(IDS), reached);
    }

    @Test
    void everyCauseIsInThePromisedListAndSaysWhoAndWhat() {
        Set<String> responsible = Set.of("Sender", "Us", "Recipient", "Network");
        for (Cause cause : Cause.all()) {
            assertTrue(IDS.contains(cause.id()), cause.id());
            assertTrue(responsible.contains(cause.responsible()), cause.toString());
            assertTrue(cause.text().endsWith("."), cause.toString());
            assertTrue(cause.usualFix().endsWith("."), cause.toString());
        }
        assertEquals(
                new TreeSet<>(IDS), Cause.all().stream().map(Cause::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void tablesNameOnlyKnownCauses() {
        Stream.concat(ReplyCauses.keys().stream(), ProviderReply.keys().stream())
                .forEach(key -> assertTrue(Cause.isKnown(key), key));
        for (String table : List.of("enhanced.txt", "exchange.txt", "basic.txt")) {
            for (String[] row : StatusTable.rows(table, 3)) {
                assertTrue(row[2].isEmpty() || Cause.isKnown(row[2]), table + " " + String.join("|", row));
            }
        }
    }

    @Test
    void factsHaveCausesToo() {
        assertEquals("sieve-file", Cause.named("sieve-file").id());
        assertEquals("Us", Cause.named("rule-delete").responsible());
        assertEquals("dns-failure", Cause.named("dns-failure/reverse").id());
        assertSame(Cause.named("unknown"), Cause.named("no such cause"));
    }

    @Test
    void wordsInAddressesLinksAndNamesMeanNothing() {
        assertEquals(
                "recipient-unknown",
                Cause.of("550 5.1.1 <spam@greylist.example>: no such user https://virus.example/full", "5.1.1", false)
                        .id());
        assertEquals(
                "remote-5xx",
                Cause.of("550 5.0.0 see dmarc.example.com", "5.0.0", false).id());
    }

    @Test
    void aHostileReplyIsReadInTime() {
        String many = "550 " + "<host a.b said: {LED=".repeat(50_000);
        assertFalse(Cause.of(many, "", false).id().isEmpty());
        assertTrue(Cause.of("", "", true).id().equals("remote-4xx"));
    }
}
