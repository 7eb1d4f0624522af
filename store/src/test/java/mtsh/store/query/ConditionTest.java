package mtsh.store.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.store.event.Disposition;
import mtsh.store.event.Status;

/** What each condition takes and what it refuses. */
class ConditionTest {
    @ParameterizedTest
    @CsvSource({
        "alice@contoso.com, ALICE@contoso.com, true",
        "alice@contoso.com, alice@contoso.com.example, false",
        "@contoso.com, bob@CONTOSO.com, true",
        "*@contoso.com, bob@sub.contoso.com, false",
        "b?b@*, bob@fabrikam.com, true",
        "b?b@*, boob@fabrikam.com, false",
        "%@fabrikam.com, bob@fabrikam.com, true",
        "b*@*m*.com, bob@fabrikam.com, true",
        "'', '', true",
        "*, '', true",
    })
    void addresses(String wanted, String address, boolean matches) {
        assertEquals(matches, Alternatives.of(wanted).matches(address));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTAINS, q3, The Q3 offer, true",
        "CONTAINS, '', '', true",
        "STARTS_WITH, the q, The Q3 offer, true",
        "STARTS_WITH, q3, The Q3 offer, false",
        "ENDS_WITH, OFFER, The Q3 offer, true",
        "EQUALS, the q3 OFFER, The Q3 offer, true",
        "EQUALS, q3, The Q3 offer, false",
        "EQUALS, GROẞE, große, true",
        "EQUALS, GROSSE, große, false",
        "CONTAINS, ΟΔΟΣ, η οδος μας, true",
        "CONTAINS, οδοσ, Η ΟΔΟΣ, true",
        "EQUALS, 300 \u212a, 300 k, true",
        "EQUALS, \u0130, i, false",
        "EQUALS, \ud801\udc00, \ud801\udc28, true",
        "WILDCARD, *50%*, now 50% off, true",
        "WILDCARD, *50%, now 50 or more, false",
        "WILDCARD, b?ll, Bill, true",
        "REGEX, '^re: .*\\d{4}$', RE: invoice 2026, true",
        "REGEX, 'ÜBER', über uns, true",
        "REGEX, '^invoice', RE: invoice, false",
    })
    void texts(TextMatch.Kind kind, String wanted, String text, boolean matches) {
        assertEquals(matches, TextMatch.of(kind, wanted).matches(text));
    }

    @Test
    void aPatternThatBacktracksWithoutEndIsStopped() {
        TextMatch match = TextMatch.of(TextMatch.Kind.REGEX, "(a|aa)+\\1b");
        QueryException slow = assertThrows(QueryException.class, () -> match.matches("a".repeat(40) + "!"));
        assertTrue(
                slow.getMessage().startsWith("The regular expression '(a|aa)+\\1b' takes too long"), slow.getMessage());
        TextMatch deep = TextMatch.of(TextMatch.Kind.REGEX, "^(a|b)*$");
        assertThrows(QueryException.class, () -> deep.matches("ab".repeat(200_000) + "!"));
    }

    @Test
    void whatIsNoPatternIsSaidSo() {
        QueryException problem =
                assertThrows(QueryException.class, () -> TextMatch.of(TextMatch.Kind.REGEX, "(unclosed"));
        assertTrue(problem.getMessage().startsWith("'(unclosed' is not a regular expression: "), problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.11, false",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.130/25, 192.0.2.255, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "0.0.0.0/0, '', false",
        "2001:db8::/32, 2001:DB8:ffff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:db8::1, 2001:0db8:0:0:0:0:0:1, true",
        "::/0, 2001:db8::1, true",
        "2001:db8:*, 2001:DB8:1::1, true",
        "192.0.2.*, 192.0.2.77, true",
        "mx.example.com, MX.example.com, true",
    })
    void machines(String wanted, String address, boolean matches) {
        assertEquals(matches, IpMatch.of(wanted).matches(address));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.0/33", "192.0.2/24", "192.0.2.0/", "2001:db8::/129", "/8", "example.com/24", "1:::2/8"})
    void whatIsNoNetworkIsSaidSo(String text) {
        QueryException problem = assertThrows(QueryException.class, () -> IpMatch.of(text));
        assertTrue(problem.getMessage().startsWith("'" + text + "' is not a network."), problem.getMessage());
    }

    @Test
    void valuesOfARow() {
        TraceRow row = row();
        assertTrue(new NumberCondition(NumberCondition.Field.SIZE, 1000, 1000).matches(row));
        assertTrue(new NumberCondition(NumberCondition.Field.ATTEMPTS, 2, 9).matches(row));
        assertTrue(new Not(new NumberCondition(NumberCondition.Field.SIZE, 1001, Long.MAX_VALUE)).matches(row));
        assertTrue(new DeferredCondition(true).matches(row));
        assertTrue(new DispositionCondition(Set.of(Disposition.Relayed)).matches(row));
        assertTrue(new ServerCondition(Alternatives.of("MAIL?.*")).matches(row));
        assertTrue(new ReceivedCondition(row.received(), row.received().plusNanos(1)).matches(row));
        assertTrue(new Not(new ReceivedCondition(null, row.received())).matches(row));
        assertTrue(MessageIdCondition.of(List.of("<m1@example.com>")).matches(row));
        assertTrue(MessageIdCondition.of(List.of("m1@example.com")).matches(row));
        assertTrue(new AllOf(List.of()).matches(row));
        assertTrue(new Not(new AnyOf(List.of())).matches(row));
        for (TextCondition.Field field : TextCondition.Field.values()) {
            TextMatch itself = TextMatch.of(TextMatch.Kind.EQUALS, field.of(row));
            assertTrue(TextCondition.of(field, itself).matches(row), field.name());
        }
    }

    private static TraceRow row() {
        return new TraceRow(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "life",
                Instant.parse("2026-03-01T08:00:00Z"),
                Instant.parse("2026-03-01T08:00:09Z"),
                "alice@contoso.com",
                "bob@fabrikam.com",
                "Größe",
                Status.Delivered,
                Disposition.Relayed,
                "<m1@example.com>",
                1000,
                "198.51.100.1",
                "203.0.113.1",
                "mail1.contoso.com",
                2,
                true,
                "250 2.0.0 Ok",
                "2.0.0",
                "INBOX",
                "mx.example.com[192.0.2.10]",
                "R1",
                0);
    }
}
