package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small languages inside columns. */
class StatusTextTest {
    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found, 5.1.1",
        "550-5.7.26 more, 5.7.26",
        "5.2.2 full, 5.2.2",
        "450 4.4.316 Connection refused, 4.4.316",
        "250 ok, ''",
        "550 5.1, ''",
        "550 5.1.1.1, ''",
        "550 see 5.1.1, ''",
        "550 9.1.1, ''",
        "To, ''"
    })
    void takesTheEnhancedCodeFromItsPlaceOnly(String reply, String code) {
        assertEquals(code, Reply.enhancedCode(reply));
    }

    @Test
    void alignsStatusesWithRecipients() {
        assertEquals(List.of("To", "Cc"), RecipientStatus.align("To;Cc", 2));
        assertEquals(List.of("a; b"), RecipientStatus.align("a; b", 1));
        assertEquals(List.of("", ""), RecipientStatus.align("", 2));
        assertEquals(List.of("", "250 2.1.5 OK"), RecipientStatus.align(";250 2.1.5 OK", 2));
        assertEquals(
                List.of("550 4.4.7 QUEUE.Expired;<ErrorText>", "250 2.1.5 OK"),
                RecipientStatus.align("550 4.4.7 QUEUE.Expired;<ErrorText>;250 2.1.5 OK", 2));
        assertEquals(
                List.of("[{LED=550 5.1.1 a; b};{MSG=};{FQDN=x}]", "250 OK"),
                RecipientStatus.align("[{LED=550 5.1.1 a; b};{MSG=};{FQDN=x}];250 OK", 2));
        assertEquals(List.of("550 a;b", "250 OK"), RecipientStatus.align("\"550 a;b\";250 OK", 2));
    }

    @Test
    void oneStatusForManyIsEveryones() {
        String text = "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found";
        assertEquals(List.of(text, text), RecipientStatus.align(text, 2));
        assertEquals(List.of("To;Cc", "To;Cc", "To;Cc"), RecipientStatus.align("To;Cc", 3));
    }

    @Test
    void takesTheLastErrorApart() {
        LastError error = LastError.of("Reason: [{LED=450 4.4.316 Connection refused [Message=Socket error code 10061]"
                + " [LastAttemptedServerName=mx.a.example] [LastAttemptedIP=203.0.113.9:25]};{MSG=};{FQDN=mx.b.example};"
                + "{IP=203.0.113.8};{LRT=1/21/2025 3:45:12 AM}]. OutboundProxyTargetIP: 203.0.113.7.");

        assertEquals("mx.b.example", error.part("FQDN"));
        assertEquals("1/21/2025 3:45:12 AM", error.part("LRT"));
        assertEquals("203.0.113.9:25", error.nested("LastAttemptedIP"));
        assertEquals("OutboundProxyTargetIP: 203.0.113.7.", error.rest());
        assertEquals(
                List.of("LED", "MSG", "FQDN", "IP", "LRT"),
                List.copyOf(error.parts().keySet()));
    }

    @Test
    void takesWhatTheServiceLeftOfALongError() {
        assertEquals(
                Map.of("LED", "550 5.7.1 Servi"),
                LastError.of("Reason: [{LED=550 5.7.1 Servi").parts());
        assertEquals("550 a};{X=b", LastError.of("[{LED=550 a};{X=b};{IP=1}]").part("LED"));
        assertNull(LastError.of("[{other=1}]"));
        assertNull(LastError.of("The message was submitted."));
    }

    @Test
    void readsCustomDataWithProtectedSemicolons() {
        CustomData data = CustomData.of(
                "S:SFA=SUM|SFV=SPM|Scl=9;'S:k=a=b;c';S:H=<a;b>;S:TRA=ETR|ruleId=1;S:TRA=ETR|ruleId=2;rubbish;S:empty");

        assertEquals("9", data.value("sfa", "SCL"));
        assertEquals(List.of("a=b;c"), data.items().get(1).parts());
        assertEquals(List.of("<a;b>"), data.items().get(2).parts());
        assertEquals("1", data.value("TRA", "ruleid"));
        assertEquals(6, data.items().size());
    }

    @Test
    void quotesProtectValuesTooAndNamesMayHoldThem() {
        CustomData data = CustomData.of("S:AMA=EV|file='a;b'|v=1;S:X=it's;S:Y=name='O'Brien;z';S:Z=k='open");

        assertEquals(List.of("EV", "file='a;b'", "v=1"), data.items().get(0).parts());
        assertEquals(List.of("it's"), data.items().get(1).parts());
        assertEquals(List.of("name='O'Brien;z'"), data.items().get(2).parts());
        assertEquals(List.of("k='open"), data.items().get(3).parts());
        assertEquals(4, data.items().size());
    }

    @Test
    void marksThatNeverCloseCostNothing() {
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertEquals(
                    1,
                    CustomData.of("S:x=" + "='".repeat(1_000_000) + "a'")
                            .items()
                            .size());
            assertEquals(
                    1, CustomData.of("S:x=" + "<".repeat(2_000_000)).items().size());
            assertEquals(2, RecipientStatus.align("{".repeat(2_000_000), 2).size());
            LastError.of("[{LED=" + "};{MSG".repeat(500_000));
            LastError.of("[{".repeat(1_000_000));
        });
    }
}
