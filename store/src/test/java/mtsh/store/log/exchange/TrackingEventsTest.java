package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/** What single rows of a tracking log mean. */
class TrackingEventsTest {
    private final ExchangeTrackingFormat format = new ExchangeTrackingFormat();

    private Reading read(String names, String... rows) {
        StringBuilder text = new StringBuilder("#Log-type: Message Tracking Log\n#Fields: date-time,").append(names);
        for (String row : rows) {
            text.append("\n2026-10-01T08:00:00.000Z,").append(row);
        }
        return Reading.of(format, text.append('\n').toString());
    }

    private MailEvent one(String names, String row) {
        return read(names, row).only();
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVE,MX,EX1,EX1",
        "SEND,EX1,mx.fabrikam.com,EX1",
        "SENDEXTERNAL,EX1,mx.fabrikam.com,EX1",
        "DEFER,EX1,mx.fabrikam.com,EX1",
        "FAIL,EX1,mx.fabrikam.com,EX1",
        "FAIL,,EX1,EX1",
        "DELIVER,EX1,MBX1,MBX1",
        "DUPLICATEDELIVER,EX1,MBX1,MBX1",
        "SUBMIT,MBX1,HUB1,MBX1",
        "NOTIFYMAPI,MBX1,HUB1,MBX1",
        "THROTTLE,MBX1,HUB1,MBX1",
        "RESUBMIT,,EX1,EX1",
        "HARECEIVE,EX2,EX1,EX1",
        "HAREDIRECT,,EX1,EX1",
        "HADISCARD,,EX1,EX1",
        "AGENTINFO,EX1,,EX1",
        "DROP,EX1,,EX1",
        "TRANSFER,,EX1,EX1",
        "EXPAND,,EX1,EX1",
        "DSN,,EX1,EX1",
        "BADMAIL,MX,EX1,EX1",
        "INITMESSAGECREATED,,,"
    })
    void theServerThatWritesNamesItselfInOneOfTwoColumns(String id, String client, String server, String writer) {
        String row = id + "," + text(client) + "," + text(server) + ",<m@contoso.com>";
        MailEvent event = one("event-id,client-hostname,server-hostname,message-id", row);

        assertEquals(EventId.valueOf(id), event.id());
        assertEquals(text(writer), event.host());
        assertEquals(text(client), event.clientName());
        assertEquals(text(server), event.serverName());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Test
    void everyDocumentedEventKeepsItsName() {
        for (EventId id : EventId.values()) {
            if (id.isVisible() && id != EventId.OTHER) {
                assertEquals(
                        id,
                        one("event-id,message-id", id.name() + ",<m@contoso.com>")
                                .id());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RECIPIENTINFO,ROUTING", "SETROUTE,AGENT", "TELEPORT,MULTITENANCY"})
    void anEventThatIsDocumentedNowhereIsKeptUnderItsName(String id, String eventSource) {
        MailEvent event = one("event-id,source,message-id", id + "," + eventSource + ",<m@contoso.com>");

        assertEquals(EventId.OTHER, event.id());
        assertTrue(event.id().isVisible());
        assertEquals(id, event.property("event-id"));
        assertEquals(eventSource, event.eventSource());
    }

    @Test
    void whatIsNoNameIsNoEvent() {
        assertEquals(
                List.of("3: event-id: '42' is no event", "4: event-id: 'a@b.example' is no event"),
                read("event-id,message-id", "42,<m@contoso.com>", "a@b.example,<m@contoso.com>").unparsed);
    }

    @Test
    void aRedirectionNamesTheOldAddressFirst() {
        String names = "event-id,message-id,recipient-address,related-recipient-address";
        MailEvent redirect = one(names, "REDIRECT,<m@contoso.com>,old@contoso.com,new@contoso.com");
        assertEquals(List.of("new@contoso.com"), redirect.recipients());
        assertEquals("old@contoso.com", redirect.originalRecipient());
        assertEquals("old@contoso.com", redirect.property("recipient-address"));

        MailEvent toDomain = one(names, "REDIRECT,<m@contoso.com>,old@contoso.com,");
        assertEquals(List.of("old@contoso.com"), toDomain.recipients());

        MailEvent resolve = one(names, "RESOLVE,<m@contoso.com>,new@contoso.com,old@contoso.com");
        assertEquals(List.of("new@contoso.com"), resolve.recipients());
        assertEquals("old@contoso.com", resolve.originalRecipient());

        MailEvent expand = one(names, "EXPAND,<m@contoso.com>,a@contoso.com;b@contoso.com,team@contoso.com");
        assertEquals(List.of("a@contoso.com", "b@contoso.com"), expand.recipients());
        assertEquals("team@contoso.com", expand.originalRecipient());
    }

    @Test
    void moderatorsDecideAboutTheMessageThatTheyWereAskedAbout() {
        MailEvent reject = one(
                "event-id,internal-message-id,message-id,reference,recipient-address",
                "MODERATORREJECT,0,<question@contoso.com>,<m@contoso.com>,team@contoso.com");

        assertEquals("<m@contoso.com>", reject.messageId());
        assertEquals("", reject.queueId());
    }

    @Test
    void aMeetingMessageHasItsIdInAnotherColumn() {
        MailEvent event = one("event-id,internal-message-id,message-id", "PROCESSMEETINGMESSAGE,<m@contoso.com>,");

        assertEquals("<m@contoso.com>", event.messageId());
        assertEquals("", event.queueId());
    }

    @Test
    void aSubjectThatWasLeftOutIsNoSubject() {
        MailEvent event = one("event-id,message-id,message-subject", "RECEIVE,<m@contoso.com>,[Undisclosed]");

        assertEquals("", event.subject());
        assertEquals("[Undisclosed]", event.property("message-subject"));
    }

    @Test
    void recipientsWithAnswersOfTheirOwnEndInEventsOfTheirOwn() {
        Reading reading = read(
                "event-id,message-id,recipient-address,recipient-status",
                "FAIL,<m@contoso.com>,a@x.example;b@x.example;c@x.example,550 5.1.1 no; really not;552 5.2.2 full;550 5.1.1 no; really not");

        assertEquals(
                List.of(
                        "[a@x.example, c@x.example] 5.1.1 550 5.1.1 no; really not",
                        "[b@x.example] 5.2.2 552 5.2.2 full"),
                reading.events.stream()
                        .map(event -> event.recipients() + " " + event.enhancedCode() + " " + event.reply())
                        .collect(Collectors.toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEFER|451 4.7.0 Temporary server error. Please try again later. PRX2|451 4.7.0 Temporary server error. Please try again later. PRX2|4.7.0",
                "FAIL|550 4.4.7 QUEUE.Expired;<ErrorText>|550 4.4.7 QUEUE.Expired;<ErrorText>|4.4.7",
                "FAIL|[{LRT=};{LED=550 5.7.708 blocked; see more};{FQDN=mx};{IP=203.0.113.1}]|550 5.7.708 blocked; see more|5.7.708",
                "RECEIVE|To;Cc;Bcc||",
                "RECEIVE|Unknown||",
                "DELIVER|||"
            })
    void statusesAreAnswersOnlyWhereTheyLookLikeOnes(String id, String status, String reply, String code) {
        MailEvent event = one(
                "event-id,message-id,recipient-address,recipient-status",
                id + ",<m@contoso.com>,a@x.example,\"" + text(status) + "\"");

        assertEquals(text(reply), event.reply());
        assertEquals(text(code), event.enhancedCode());
        assertEquals(text(status), event.property("recipient-status"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEND|08DC;250 2.6.0 <m@contoso.com> [InternalId=7, Hostname=EX2] Queued mail for delivery;ClientSubmitTime:2026-10-01T07:59:59.000Z|250 2.6.0 <m@contoso.com> [InternalId=7, Hostname=EX2] Queued mail for delivery|7",
                "SEND|;250 2.0.0 Ok: queued as 4PbC4x469Jz3tBr;ClientSubmitTime:|250 2.0.0 Ok: queued as 4PbC4x469Jz3tBr|4PbC4x469Jz3tBr",
                "SENDEXTERNAL|08DC;250 OK id=1rT9xK-000000001aB-2Cd3;ClientSubmitTime:|250 OK id=1rT9xK-000000001aB-2Cd3|1rT9xK-000000001aB-2Cd3",
                "SEND|08DC;ClientSubmitTime:|250 2.1.5 Recipient OK|",
                "FAIL|400 4.4.7 Message delayed|250 2.1.5 Recipient OK|"
            })
    void theAnswerOfTheOtherServerStandsInTheContext(String id, String context, String reply, String next) {
        MailEvent event = one(
                "event-id,message-id,server-hostname,recipient-address,recipient-status,source-context",
                id + ",<m@contoso.com>,mx.fabrikam.com,a@x.example,250 2.1.5 Recipient OK,\"" + context + "\"");

        assertEquals(reply, event.reply());
        assertEquals(
                next == null ? List.of() : List.of(new Link(Link.Kind.QUEUED_AS, "mx.fabrikam.com", next, true)),
                event.links());
        assertEquals(context, event.property("source-context"));
    }

    @Test
    void anExpiredMessageHasItsReasonInTheContext() {
        MailEvent event = one(
                "event-id,message-id,recipient-address,source-context",
                "FAIL,<m@contoso.com>,a@x.example,550 4.4.7 QUEUE.Expired message expired");

        assertEquals("550 4.4.7 QUEUE.Expired message expired", event.reply());
        assertEquals("4.4.7", event.enhancedCode());
    }

    @Test
    void noticesAreLinkedFromTheFailureOfTheMessage() {
        MailEvent fail =
                one("event-id,message-id,reference", "FAIL,<m@contoso.com>,<ndr1@contoso.com>;;<ndr1@contoso.com>");
        assertEquals(List.of(new Link(Link.Kind.NOTIFICATION, "", "<ndr1@contoso.com>", true)), fail.links());

        MailEvent transfer = one("event-id,message-id,internal-message-id,reference", "TRANSFER,<m@contoso.com>,89,88");
        assertEquals(List.of(new Link(Link.Kind.ORIGINAL_QUEUE_ID, "", "88", false)), transfer.links());
    }

    @Test
    void customDataAndContextTellFactsOfTheirOwn() {
        MailEvent event = one(
                "event-id,message-id,source-context,custom-data",
                "SUBMIT,<m@contoso.com>,\"MDB:1d, Mailbox:2e, Event:11, MessageClass:IPM.Note, ClientType:OWA\","
                        + "S:ProxiedClientIPAddress=198.51.100.9;S:E2ELatency=1.921;'S:Oorg=a=b;c';I:Count=3;S:PathWithout");

        assertEquals("OWA", event.property("ClientType"));
        assertEquals("198.51.100.9", event.property("ProxiedClientIPAddress"));
        assertEquals("1.921", event.property("E2ELatency"));
        CustomData custom = CustomData.of(event.property("custom-data"));
        assertEquals("a=b;c", custom.plainValue("Oorg"));
        assertEquals("3", custom.plainValue("count"));
        assertEquals("", custom.plainValue("PathWithout"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S:SFA=SUM!SFV=SPM!SCL=9!DI=SQ|quarantine",
                "S:SFA=SUM!SFV=SPM!SCL=6!DI=SJ;S:AMA=SUM!v=0|spam",
                "S:AMA=SUM!v=1!action=d|malware",
                "S:AMA=EV!engine=A!v=1!sig=1!name=x|malware",
                "S:TRA=ETR!ruleId=1!action=Quarantine|transport-rule",
                "S:SFA=SUM!SFV=NSPM!SCL=1|",
                "S:tlsversion=TLS1_3|"
            })
    void agentsGiveTheirVerdict(String custom, String word) {
        MailEvent event =
                one("event-id,message-id,custom-data", "AGENTINFO,<m@contoso.com>," + custom.replace('!', '|'));
        assertEquals(text(word), event.word());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-01T07:59:58.000Z;LSRV=EX1.contoso.com:TOTAL-HUB=1.921!SMR=0.127(SMRDE=0.02)|2026-10-01T07:59:58Z|LocalServer",
                "2026-10-01T07:59:58.000Z;SRV=EX1:TOTAL-HUB=1.9;SRV=EX2:TOTAL-DEL=0.4|2026-10-01T07:59:58Z|EndToEnd",
                "2026-10-01T07:59:58.000Z|2026-10-01T07:59:58Z|None",
                "0cA: ||None",
                "00A: NTS: ||None",
                "||None",
                "LSRV=EX1:TOTAL-HUB=1||LocalServer"
            })
    void messageInfoTellsWhenAMessageCame(String text, String arrived, String latency) {
        MessageInfo info = MessageInfo.of(text(text).replace('!', '|'));

        assertEquals(arrived == null ? null : Instant.parse(arrived), info.arrived());
        assertEquals(latency, info.latency().name());
    }

    @Test
    void namesMayStandInAnyOrderMayLackAndMayBeNew() {
        MailEvent event = one(
                "future,message-subject,event-id,recipient-address,internal-message-id",
                "x,\"a, b\",deliver,a@contoso.com,7");

        assertEquals(EventId.DELIVER, event.id());
        assertEquals("a, b", event.subject());
        assertEquals("7", event.queueId());
        assertEquals("x", event.property("future"));
        assertEquals(-1, event.size());
    }

    @Test
    void aHeadInsideTheFileGivesNewNames() {
        Reading reading = Reading.of(
                format,
                "#Fields: date-time,event-id,message-id\n2026-10-01T08:00:00Z,RECEIVE,<a@x>\n\n#Software: Microsoft Exchange Server\n"
                        + "#Fields: message-id,date-time,event-id\n<b@x>,2026-10-01T08:00:01Z,DELIVER\n");

        assertEquals(List.of(), reading.unparsed);
        assertEquals(
                List.of("RECEIVE <a@x>", "DELIVER <b@x>"),
                reading.events.stream()
                        .map(event -> event.id() + " " + event.messageId())
                        .toList());
    }
}
