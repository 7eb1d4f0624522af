package mtsh.commands.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

class OpathParserTest {
    private static final List<OpathProperty> PROPERTIES = List.of(
            OpathProperty.text("Name"),
            OpathProperty.number("Count"),
            OpathProperty.time("Seen"),
            OpathProperty.span("Age"),
            OpathProperty.words("Status", QueueStatus.WORDS));

    private static final PSObject QUEUE = PSObject.custom()
            .note("Name", "contoso.com")
            .note("Count", 2048)
            .note("Seen", DateTime.utc(Instant.parse("2026-01-02T01:45:02Z")))
            .note("Age", TimeSpan.of(Duration.ofMinutes(90)))
            .note("Status", "Retry");

    private static boolean matches(String filter) {
        return OpathParser.parse(filter, PROPERTIES, ZoneOffset.UTC).matches(QUEUE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "Name -eq 'contoso.com' | true",
                "name -EQ \"CONTOSO.COM\" | true",
                "Name -ne 'contoso.com' | false",
                "Name -like '*.com' | true",
                "Name -notlike 'fabrikam*' | true",
                "Name -lt 'd' | true",
                "Count -gt 2047 | true",
                "Count -ge 2KB | true",
                "Count -lt '2 KB' | false",
                "Count -le 2048.0 | true",
                "Status -eq retry | true",
                "Status -ne 'Active' | true",
                "Seen -gt '2026-01-02 01:45' | true",
                "Seen -lt '1/2/2026 1:45:03 AM' | true",
                "Seen -eq '2026-01-02T02:45:02+01:00' | true",
                "Age -ge 01:30:00 | true",
                "Age -gt '2.00:00:00' | false",
                "Count -gt 1 -and Status -eq 'Ready' | false",
                "Count -gt 9999 -or Status -eq 'Retry' | true",
                "Status -eq 'Retry' -or Count -gt 9999 -and Name -eq 'x' | true",
                "(Status -eq 'Retry' -or Count -gt 9999) -and Name -eq 'x' | false",
                "-not (Status -eq 'Retry') | false",
                "!(Name -eq 'x') | true",
                "Name –eq ‘contoso.com’ | true",
                "Name -eq 'it''s' | false",
                "Name -eq $true | false",
                "Name -ne $false | true",
                "Name -eq $null | false",
                "Name -ne $null | true",
            })
    void saysWhetherAQueueMatches(String filter, boolean expected) {
        assertEquals(expected, matches(filter));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "Count -qe 1 | position 7: -qe is no comparison. Use one of -eq",
                "Count | position 6: found the end where a comparison was expected. Use one of -eq",
                "Count = 5 | position 7: found = where a comparison was expected. Use one of -eq",
                "Nmae -eq 'x' | position 1: there is no property Nmae to filter by. There are: Name, Count",
                "Name -eq | position 9: found the end where a value for Name was expected.",
                "Name -eq 'x | position 10: the text that starts here has no closing '.",
                "Name -eq 'x' Count -eq 1 | position 14: found Count where -and, -or or the end was expected.",
                "(Name -eq 'x' | position 14: found the end where a closing bracket was expected; it was opened at position 1.",
                "Name -eq 'x') | position 13: this bracket was never opened.",
                "Status -eq 'Retri' | position 12: 'Retri' is no Status. There are: Active, Connecting, Ready, Retry, Suspended.",
                "Status -gt 'Retry' | position 8: Status is one of a few words: use -eq, -ne, -like or -notlike.",
                "Count -eq many | position 11: 'many' is no number, and Count is one.",
                "Count -like '1*' | position 7: -like is for texts, and Count is none.",
                "Seen -gt 'soon' | position 10: 'soon' is no date.",
                "Age -gt 'long' | position 9: 'long' is no span of time.",
                "Name -eq $name | position 10: the variable $name has no value here.",
                "Name -like '[a' | position 12: the pattern '[a' has a bracket that is not closed.",
                "-and | position 1: found -and where the name of a property was expected.",
            })
    void saysWhereAndWhyItCannotBeRead(String filter, String expected) {
        OpathException problem = assertThrows(OpathException.class, () -> matches(filter));
        assertTrue(problem.getMessage().contains(expected), problem.getMessage());
    }

    @Test
    void readsTimesWithoutAZoneInTheZoneOfTheSession() {
        OpathFilter filter =
                OpathParser.parse("Seen -eq '2026-01-02 02:45:02'", PROPERTIES, ZoneId.of("Europe/Berlin"));

        assertTrue(filter.matches(QUEUE));
    }

    @Test
    void endsAtADepthThatNoHonestFilterHas() {
        String deep = "(".repeat(5000) + "Count -eq 1" + ")".repeat(5000);

        assertTrue(assertThrows(OpathException.class, () -> matches(deep))
                .getMessage()
                .contains("100 deep"));
    }

    @Test
    void comparesUnknownValuesAsDifferentFromAllOthers() {
        PSObject unknown = PSObject.custom().note("Seen", null);

        assertTrue(OpathParser.parse("Seen -ne '2026-01-01'", PROPERTIES, ZoneOffset.UTC)
                .matches(unknown));
        assertTrue(
                OpathParser.parse("Seen -eq $null", PROPERTIES, ZoneOffset.UTC).matches(unknown));
        assertEquals(
                false,
                OpathParser.parse("Seen -lt '2026-01-01'", PROPERTIES, ZoneOffset.UTC)
                        .matches(unknown));
    }
}
