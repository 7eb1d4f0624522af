package mtsh.commands.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportIdTest {
    private static final UUID TRACE = UUID.fromString("01c75f44-1e15-3c39-addb-123547d9c2cb");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w1@example.net>",
                "",
                "<a,b=c%2C@x>",
                "<x>,Trace-Id=00000000-0000-0000-0000-000000000000",
                "<\u001b[31m\n>",
                "100%"
            })
    void anyMessageIdComesBackAsItWas(String messageId) {
        ReportId id = new ReportId(messageId, "mx1", "a=b@example.net", "dave@contoso.com", TRACE);

        assertEquals(id, ReportId.parse(id.text()));
    }

    @Test
    void readsAsExchangeUsersExpect() {
        assertEquals(
                "Message-Id=<w1@example.net>,Server=mx1,Sender=news@example.net,Trace-Id=" + TRACE,
                new ReportId("<w1@example.net>", "mx1", "news@example.net", "", TRACE).text());
    }

    @Test
    void aTraceIdAloneIsOne() {
        assertEquals(TRACE, ReportId.parse(" " + TRACE + " ").traceId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Message-Id=<a>", "Trace-Id=12", "=,=,=", "Trace-Id"})
    void otherTextsAreNone(String text) {
        assertNull(ReportId.parse(text));
    }
}
