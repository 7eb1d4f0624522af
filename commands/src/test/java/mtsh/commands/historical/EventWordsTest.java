package mtsh.commands.historical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;

/** What reports read in the words of events. */
class EventWordsTest {
    private static MailEventBuilder event(EventId id) {
        return MailEvent.at(Instant.EPOCH).id(id);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "TLS1.3:TLS_AES_256_GCM_SHA384:256, TLS1.3",
                "TLSv1.2, TLS1.2",
                "TLS1_3, TLS1.3",
                "SP_PROT_TLS1_2_SERVER, TLS1.2",
                "TLSv1, TLS1.0",
                "TLS, TLS",
                "none, No Tls",
                "'', ''"
            })
    void encryptionIsToldInExchangesWords(String logged, String told) {
        assertEquals(
                told, TlsVersion.of(event(EventId.SEND).property("tls", logged).build()));
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.7.26 Unauthenticated mail is not accepted, true",
        "550 5.7.1 SPF check failed, true",
        "R_DKIM_REJECT(1.00), true",
        "'R_DKIM_ALLOW(-0.2),FAILED_CHECK(1.0)', false",
        "550 5.1.1 User unknown, false"
    })
    void aFailedCheckOfTheSenderIsSpoof(String reply, boolean spoof) {
        assertEquals(
                spoof, FindingKind.SPOOF.isIn(event(EventId.FAIL).reply(reply).build()));
    }

    @ParameterizedTest
    @CsvSource({
        "SEND, Out, 10.1.2.3, OnPremises",
        "SEND, Out, 203.0.113.7, Partner",
        "SEND, '', 203.0.113.7, NoConnector",
        "DELIVER, lmtp, '', OnPremises"
    })
    void aConnectorIsOfTheMachineBehindIt(EventId id, String connector, String ip, ConnectorType type) {
        assertEquals(
                type,
                ConnectorType.of(event(id).connector(connector).serverIp(ip).build()));
    }
}
