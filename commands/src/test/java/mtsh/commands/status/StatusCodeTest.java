package mtsh.commands.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodeTest {
    @ParameterizedTest
    @CsvSource({"1,10", "2,4", "3,6", "4,7", "5,6", "6,10", "7,30"})
    void everyDetailOfASubjectIsRegistered(int subject, int last) {
        for (int detail = 0; detail <= last; detail++) {
            assertFalse(StatusCode.text("5." + subject + "." + detail).isEmpty(), subject + "." + detail);
        }
        assertEquals("", StatusCode.text("5." + subject + "." + (last + 9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "211 214 220 221 235 250 251 252 334 354 421 422 431 441 442 446 447 450 451 452 454 455 458 459 471",
                "500 501 502 503 504 510 511 512 521 523 530 535 538 541 550 551 552 553 554 555 556"
            })
    void basicRepliesAreKnown(String codes) {
        for (String code : codes.split(" ")) {
            assertNotNull(BasicReply.of(code), code);
        }
        assertNull(BasicReply.of("599"));
    }

    @ParameterizedTest
    @CsvSource({
        "4.7.500, blocklisted/reputation",
        "4.7.699, blocklisted/reputation",
        "4.7.850, blocklisted/reputation",
        "4.7.899, blocklisted/reputation",
        "5.7.606, blocklisted/reputation",
        "5.7.649, blocklisted/reputation",
        "5.7.700, rate-limited/tenant",
        "5.7.703, sender-rejected/blocked",
        "5.7.750, rate-limited/tenant",
        "5.7.900, rule-reject",
        "5.7.999, rule-reject",
        "5.7.325, tls-certificate/dane"
    })
    void exchangesRangesReachFromEndToEnd(String code, String cause) {
        assertEquals(cause, StatusCode.cause(code));
    }

    @Test
    void beyondARangeNothingIsClaimed() {
        assertNull(StatusCode.exchange("5.7.650"));
        assertNull(StatusCode.exchange("5.7.1000"));
        assertEquals("", StatusCode.text(""));
        assertEquals("", StatusCode.text("5.1"));
        assertEquals("", StatusCode.text("5.7.*"));
    }

    @Test
    void aNumberInAWordIsNoReply() {
        assertEquals("550", BasicReply.first("550 no"));
        assertEquals("550", BasicReply.first("550-no"));
        assertEquals("", BasicReply.first("5501"));
        assertEquals("", BasicReply.first("192.0.2.1"));
        assertEquals("", BasicReply.first("650 x"));
    }
}
