package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;

class StageTimeTest {
    private static MailEventBuilder sent() {
        return MailEvent.at(Instant.parse("2026-01-01T08:00:00Z")).id(EventId.SENDEXTERNAL);
    }

    @ParameterizedTest
    @CsvSource({
        "0.31, 0.31",
        "302, 302",
        "0.251s, 0.251",
        "1m5s, 65",
        "30m2s, 1802",
        "3d4h20m40s, 274840",
        "1w, 604800",
        "00:00:03, 3",
        "2+01:00:00, 176400",
        "123:45:06, 445506"
    })
    void spansOfAllServersAreSeconds(String text, double seconds) {
        assertEquals(seconds, LoggedSpan.seconds(text), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "s", "1x", "12:34", "1e9", "NaN", "1m 5s", "99999999999999999999"})
    void anythingElseIsNoSpan(String text) {
        assertTrue(Double.isNaN(LoggedSpan.seconds(text)), text);
    }

    @Test
    void postfixTellsFourParts() {
        assertEquals(
                List.of(
                        new StageTime("BeforeQueueManager", 301),
                        new StageTime("QueueManager", 0.01),
                        new StageTime("Connection", 0.4),
                        new StageTime("Transmission", 0.5)),
                StageTime.of(sent().property("delay", "302")
                        .property("delays", "301/0.01/0.4/0.5")
                        .build()));
        assertEquals(List.of(), StageTime.of(sent().property("delays", "1/2/3").build()));
    }

    @Test
    void timeOnTheQueueComprisesTheDelivery() {
        assertEquals(
                List.of(new StageTime("Queue", 1.0), new StageTime("Delivery", 0.5)),
                StageTime.of(
                        sent().property("QT", "1.5s").property("DT", "0.5s").build()));
        assertEquals(
                List.of(new StageTime("Queue", 3597), new StageTime("Delivery", 3)),
                StageTime.of(sent().property("delay", "01:00:00")
                        .property("xdelay", "00:00:03")
                        .build()));
        assertEquals(
                List.of(new StageTime("Delivery", 0.5)),
                StageTime.of(sent().property("DT", "0.5s").build()));
    }

    @Test
    void exchangesComponentsKeepTheirNames() {
        assertEquals(
                List.of(
                        new StageTime("TOTAL-HUB", 1.921),
                        new StageTime("SMR", 0.127),
                        new StageTime("CAT", 0.5),
                        new StageTime("TOTAL-DEL", 0.2)),
                StageTime.of(sent().property(
                                "message-info",
                                "2026-10-01T08:00:00.000Z;SRV=EX1:TOTAL-HUB=1.921|SMR=0.127(SMREH=0.1|X(Y)=2)|CAT=0.5;"
                                        + "LSRV=EX2:TOTAL-DEL=0.2")
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0cA: ",
                "00A: NTS: ",
                "2026-10-01T08:00:00.000Z",
                "SRV=x:<b>=1|A=b|=1",
                "SRV=:((((",
                "LSRV=EX1"
            })
    void whatElseStandsThereIsNoStage(String info) {
        assertEquals(
                List.of(), StageTime.of(sent().property("message-info", info).build()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00 s",
        "0.31, 0.31 s",
        "12.34, 12.3 s",
        "302, 5m 2s",
        "3599.6, 1h 0m",
        "7500, 2h 5m",
        "97200, 1d 3h"
    })
    void timesAreShownAsPeopleReadThem(double seconds, String text) {
        assertEquals(text, Seconds.text(seconds));
    }
}
