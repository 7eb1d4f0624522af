package mtsh.commands.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

class NonDeliveryTest {
    private static TraceRow row(int message, String recipient, String reply, String code) {
        Instant time = Instant.parse("2026-03-02T10:00:00Z");
        return new TraceRow(
                new UUID(0, message),
                "life" + message,
                time,
                time,
                "a@contoso.com",
                recipient,
                "",
                Status.Failed,
                Disposition.Bounced,
                "",
                1,
                "",
                "",
                "mx1",
                1,
                false,
                reply,
                code,
                "",
                "",
                "",
                0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 gone|5.1.1|5.1.1",
                "550 gone|''|550",
                "host mx said: 451-try later|''|451",
                "host 192.0.2.550 said nothing|''|''",
                "call 5551234 or 555|''|555",
                "expired|''|''",
                "''|''|''"
            })
    void aCodeIsTheEnhancedOneOrElseTheBasicOne(String reply, String enhanced, String code) {
        assertEquals(code, NonDelivery.code(row(1, "b@fabrikam.com", reply, enhanced)));
    }

    @Test
    void messagesCountOnceAndTheNewestAreTheSamples() {
        NonDelivery line = new NonDelivery(1);
        line.add(row(1, "b@fabrikam.com", "550 5.1.1 User unknown", "5.1.1"));
        line.add(row(1, "c@fabrikam.com", "550 5.1.1 User unknown", "5.1.1"));
        line.add(row(2, "b@fabrikam.com", "550 5.1.1 User unknown", "5.1.1"));
        assertEquals(2, line.messages());
        assertEquals(3, line.recipients());
        assertEquals(1, line.samples().size());
        assertEquals("no such mailbox", line.meaning("5.1.1"));
        assertEquals("There is no such mailbox.", line.meaning("550"));
    }

    @Test
    void exchangeHasMeaningsOfItsOwn() {
        NonDelivery line = new NonDelivery(1);
        line.add(row(
                1,
                "b@contoso.com",
                "550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup",
                "5.1.10"));
        assertEquals("no such mailbox", line.meaning("5.1.10"));
        assertEquals("There is no such mailbox.", line.cause());
    }
}
