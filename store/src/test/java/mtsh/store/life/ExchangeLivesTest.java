package mtsh.store.life;

import static mtsh.store.life.StoredLives.livesOf;
import static mtsh.store.life.StoredLives.rowsOf;
import static mtsh.store.life.StoredLives.verdicts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** Rows of message tracking and of Exchange Online, as their readers give them. */
class ExchangeLivesTest {
    private static final String NETWORK = "0f9a8b7c-1d2e-4f30-8a9b-0c1d2e3f4a5b";
    private static final String BOB = "bob@contoso.example";

    @Test
    void oneNetworkMessageIdIsOneMessageOnAllServersInAnyOrder() {
        List<MailEvent> events = new ArrayList<>(List.of(
                row(0, "EX1", EventId.RECEIVE, "11")
                        .clientIp("192.0.2.7")
                        .size(5000)
                        .build(),
                row(1, "EX1", EventId.SEND, "11")
                        .serverName("ex2.contoso.example")
                        .serverIp("10.0.0.2")
                        .build(),
                row(1, "EX2", EventId.RECEIVE, "27")
                        .clientIp("10.0.0.1")
                        .size(5300)
                        .build(),
                row(2, "EX2", EventId.DELIVER, "27").serverIp("10.0.0.2").build()));
        Collections.reverse(events);

        List<TraceRow> rows = rowsOf(events);

        assertEquals(1, rows.size());
        TraceRow row = rows.get(0);
        assertEquals(UUID.fromString(NETWORK), row.traceId());
        assertEquals(Status.Delivered, row.status());
        assertEquals(Disposition.Delivered, row.disposition());
        assertEquals("192.0.2.7", row.fromIp());
        assertEquals(5000, row.size());
        assertEquals(1, row.attempts());
        assertEquals(time(0), row.received());
        assertEquals(2, livesOf(events).get(0).legs().size());
    }

    @Test
    void aHopBetweenOwnServersIsNoDelivery() {
        List<MailEvent> sent = List.of(
                row(0, "EX1", EventId.RECEIVE, "11").build(),
                row(3, "EX1", EventId.SEND, "11")
                        .serverName("ex2.contoso.example")
                        .build());
        List<MailEvent> arrived = new ArrayList<>(sent);
        arrived.add(row(2, "EX2", EventId.RECEIVE, "27").build());

        assertEquals(List.of(BOB + " Delivered/Relayed"), verdicts(sent));
        assertEquals(List.of(BOB + " GettingStatus/InTransit"), verdicts(arrived));
    }

    @Test
    void theLastDecisiveRowOfEachRecipientWins() {
        String group = "all@contoso.example";
        List<MailEvent> events = List.of(
                row(0, "EX1", EventId.RECEIVE, "11").recipients(List.of(group)).build(),
                row(1, "EX1", EventId.EXPAND, "11")
                        .recipients(List.of("a@contoso.example", "b@contoso.example", "c@far.example", "d@far.example"))
                        .originalRecipient(group)
                        .build(),
                row(1, "EX1", EventId.DROP, "11")
                        .recipients(List.of(group))
                        .reply("250 2.1.5 RESOLVER.GRP.Expanded; distribution list expanded")
                        .build(),
                row(1, "EX1", EventId.TRANSFER, "12")
                        .recipients(List.of("c@far.example"))
                        .build(),
                row(2, "EX1", EventId.DELIVER, "11")
                        .recipients(List.of("a@contoso.example"))
                        .build(),
                row(2, "EX1", EventId.FAIL, "11")
                        .recipients(List.of("b@contoso.example"))
                        .reply("550 5.2.2 STOREDRV.Deliver; mailbox full")
                        .enhancedCode("5.2.2")
                        .build(),
                row(3, "EX1", EventId.DROP, "11")
                        .recipients(List.of("b@contoso.example"))
                        .build(),
                row(3, "EX1", EventId.DEFER, "12")
                        .recipients(List.of("c@far.example"))
                        .reply("451 4.4.0 later")
                        .build(),
                row(9, "EX1", EventId.SENDEXTERNAL, "12")
                        .recipients(List.of("c@far.example"))
                        .build(),
                row(9, "EX1", EventId.FAIL, "12")
                        .recipients(List.of("d@far.example"))
                        .reply("550 4.4.7 QUEUE.Expired; message expired")
                        .build());

        assertEquals(
                List.of(
                        "a@contoso.example Delivered/Delivered",
                        "all@contoso.example Expanded/Expanded",
                        "b@contoso.example Failed/Bounced",
                        "c@far.example Delivered/Relayed",
                        "d@far.example Failed/Expired"),
                verdicts(events));
        TraceRow deferred = rowsOf(events).stream()
                .filter(row -> row.recipient().startsWith("c@"))
                .findFirst()
                .orElseThrow();
        assertTrue(deferred.everDeferred());
        assertEquals(2, deferred.attempts());
    }

    @Test
    void aResolvedAddressAndItsOldFormAreBothFound() {
        String old = "/o=Contoso/ou=Exchange/cn=Recipients/cn=bob";
        List<MailEvent> events = List.of(
                row(0, "EX1", EventId.RECEIVE, "11").recipients(List.of(old)).build(),
                row(1, "EX1", EventId.RESOLVE, "11").originalRecipient(old).build(),
                row(2, "EX1", EventId.DELIVER, "11").build());

        assertEquals(List.of(old + " None/Redirected", BOB + " Delivered/Delivered"), verdicts(events));
        List<MailEvent> trace = TraceEvents.forRecipient(livesOf(events).get(0), old);
        assertEquals(EventId.DELIVER, trace.get(trace.size() - 1).id());
    }

    @Test
    void spamAndQuarantineOutweighDelivery() {
        MailEvent received = row(0, "EX1", EventId.RECEIVE, "11").build();
        MailEvent spam = row(1, "EX1", EventId.AGENTINFO, "11").word("spam").build();
        MailEvent delivered = row(2, "EX1", EventId.DELIVER, "11").build();
        MailEvent quarantined = row(1, "EX1", EventId.FAIL, "11")
                .word("quarantine")
                .reply("550 5.2.1 Content Filter agent quarantined this message")
                .build();

        assertEquals(List.of(BOB + " FilteredAsSpam/Junk"), verdicts(List.of(received, spam, delivered)));
        assertEquals(List.of(BOB + " Quarantined/Quarantined"), verdicts(List.of(received, quarantined, delivered)));
    }

    @Test
    void oldRowsWithoutNetworkIdAreJoinedByMessageIdAndSender() {
        List<MailEvent> events = new ArrayList<>();
        for (String sender : List.of("ann@x.example", "eve@y.example")) {
            for (String server : List.of("EX1", "EX2")) {
                boolean last = server.equals("EX2");
                events.add(row(last ? 2 : 0, server, last ? EventId.DELIVER : EventId.RECEIVE, sender + server)
                        .networkMessageId("")
                        .sender(sender)
                        .build());
            }
        }
        events.add(MailEvent.at(time(1))
                .host("EX1")
                .instance("Exchange")
                .id(EventId.NOTIFYMAPI)
                .eventSource("STOREDRIVER")
                .build());

        List<TraceRow> rows = rowsOf(events);

        assertEquals(List.of(BOB + " Delivered/Delivered", BOB + " Delivered/Delivered"), verdicts(events));
        assertEquals(
                List.of("ann@x.example", "eve@y.example"),
                rows.stream().map(TraceRow::sender).sorted().toList());
        assertEquals(3, livesOf(events).size());
    }

    @Test
    void aTraceRowGivesTheStatusAndANewerExportReplacesAnOlderOne() {
        MailEvent pending = trace(Status.Pending, EventId.DEFER)
                .property("EndDate", "2026-03-02T11:00:00Z")
                .build();
        MailEvent done = trace(Status.Delivered, EventId.DELIVER)
                .property("EndDate", "2026-03-02T12:00:00Z")
                .build();

        assertEquals(List.of(BOB + " Pending/Deferred"), verdicts(List.of(pending)));
        assertEquals(List.of(BOB + " Delivered/Delivered"), verdicts(List.of(pending, done)));
        assertEquals(List.of(BOB + " Delivered/Delivered"), verdicts(List.of(done, pending)));
    }

    @Test
    void detailsRefineATraceRowAndOwnServersSayWhatCameAfter() {
        MailEvent row = trace(Status.Delivered, EventId.DELIVER).build();
        MailEvent junk =
                online(2, EventId.DELIVER).word("junk").recipients(List.of()).build();
        MailEvent failed =
                row(60, "EX1", EventId.FAIL, "11").reply("550 5.1.1 unknown").build();
        MailEvent leaving = row(-60, "EX1", EventId.SENDEXTERNAL, "11").build();
        MailEvent refused = trace(Status.Failed, EventId.FAIL).build();

        assertEquals(List.of(BOB + " Failed/Bounced"), verdicts(List.of(row, failed)));
        assertEquals(List.of(BOB + " Failed/Bounced"), verdicts(List.of(leaving, refused)));
        assertEquals(List.of(BOB + " Delivered/Delivered"), verdicts(List.of(leaving, row)));
        assertEquals(
                List.of(BOB + " FilteredAsSpam/Junk"),
                verdicts(List.of(trace(Status.FilteredAsSpam, EventId.FAIL).build(), junk)));
    }

    @Test
    void traceRowsThatDifferInIdOrSenderStayApart() {
        MailEvent one = trace(Status.Delivered, EventId.DELIVER).build();
        MailEvent otherId = one.change()
                .networkMessageId("ffffffff-1d2e-4f30-8a9b-0c1d2e3f4a5b")
                .build();
        MailEvent otherSender = one.change().sender("eve@y.example").build();

        assertEquals(2, rowsOf(List.of(one, otherId)).size());
        assertEquals(2, rowsOf(List.of(one, otherSender)).size());
        assertEquals(1, rowsOf(List.of(one, one.change().build())).size());
    }

    @Test
    void mailFromAGatewayGoesOnInExchange() {
        MailEventBuilder gateway =
                MailEvent.at(time(0)).host("mx1").instance("postfix").queueId("ABCDEF012345");
        List<MailEvent> events = List.of(
                gateway.id(EventId.RECEIVE).clientIp("192.0.2.7").build(),
                gateway.id(EventId.NOTE).messageId("<m@x.example>").clientIp("").build(),
                gateway.id(EventId.SENDEXTERNAL)
                        .time(time(2))
                        .messageId("")
                        .recipient(BOB)
                        .word("sent")
                        .link(new Link(Link.Kind.QUEUED_AS, "ex1.contoso.example", "4711", true))
                        .build(),
                row(1, "EX1", EventId.RECEIVE, "4711")
                        .messageId("<m@x.example>")
                        .build(),
                row(3, "EX1", EventId.DELIVER, "4711")
                        .messageId("<m@x.example>")
                        .build());

        List<TraceRow> rows = rowsOf(events);

        assertEquals(List.of(BOB + " Delivered/Delivered"), verdicts(events));
        assertEquals("192.0.2.7", rows.get(0).fromIp());
        assertEquals("EX1", rows.get(0).serverName());
    }

    @Test
    void whoWaitsForModeratorsIsHeldUntilTheyDecide() {
        MailEvent received = row(0, "EX1", EventId.RECEIVE, "11").build();
        MailEvent asked = row(1, "EX1", EventId.INITMESSAGECREATED, "11").build();
        MailEvent approved = row(60, "EX1", EventId.MODERATORAPPROVE, "").build();
        MailEvent rejected = row(60, "EX1", EventId.MODERATORREJECT, "").build();
        MailEvent delivered = row(61, "EX1", EventId.DELIVER, "11").build();

        assertEquals(List.of(BOB + " Pending/Held"), verdicts(List.of(received, asked)));
        assertEquals(List.of(BOB + " GettingStatus/InTransit"), verdicts(List.of(received, asked, approved)));
        assertEquals(List.of(BOB + " Delivered/Delivered"), verdicts(List.of(received, asked, approved, delivered)));
        assertEquals(
                Status.Failed, rowsOf(List.of(received, asked, rejected)).get(0).status());
    }

    @Test
    void aGroupWithoutMembersIsExpandedToo() {
        MailEvent received = row(0, "EX1", EventId.RECEIVE, "11").build();
        MailEvent expanded = row(1, "EX1", EventId.EXPAND, "11")
                .recipients(List.of())
                .originalRecipient(BOB)
                .build();

        assertEquals(List.of(BOB + " Expanded/Expanded"), verdicts(List.of(received, expanded)));
    }

    @Test
    void theEnvelopeTellsTheSenderAndTheFirstServerTheClient() {
        TraceRow row = rowsOf(List.of(
                        row(0, "EX1", EventId.SUBMIT, "")
                                .sender("from@x.example")
                                .clientIp("10.0.0.9")
                                .build(),
                        row(1, "EX1", EventId.RECEIVE, "11")
                                .sender("from@x.example")
                                .property("return-path", "bounce-7@x.example")
                                .property("original-client-ip", "198.51.100.7")
                                .clientIp("10.0.0.1")
                                .build()))
                .get(0);
        TraceRow sent = rowsOf(List.of(
                        row(0, "EX1", EventId.SEND, "11").clientIp("10.0.0.1").build()))
                .get(0);

        assertEquals("bounce-7@x.example", row.sender());
        assertEquals("198.51.100.7", row.fromIp());
        assertEquals("", sent.fromIp(), "who sends is no client");
    }

    @Test
    void aTraceRowWithoutRecipientKeepsItsStatus() {
        MailEvent row = trace(Status.Failed, EventId.FAIL).recipients(List.of()).build();

        assertEquals(List.of(" Failed/Bounced"), verdicts(List.of(row)));
    }

    @Test
    void whatMtshExportedSaysMoreThanTheStatus() {
        TraceRow row = rowsOf(List.of(trace(Status.Failed, EventId.FAIL)
                        .reply("550 5.1.1 unknown")
                        .enhancedCode("5.1.1")
                        .property("Disposition", "RejectedAtSmtp")
                        .property("Attempts", "3")
                        .property("EverDeferred", "True")
                        .property("NextHop", "mx.fabrikam.example[203.0.113.5]")
                        .build()))
                .get(0);

        assertEquals(Disposition.RejectedAtSmtp, row.disposition());
        assertEquals(3, row.attempts());
        assertTrue(row.everDeferred());
        assertEquals("550 5.1.1 unknown", row.lastReply());
        assertEquals("mx.fabrikam.example[203.0.113.5]", row.nextHop());
    }

    private static Instant time(int second) {
        return Instant.parse("2026-03-02T10:00:00.250Z").plusSeconds(second);
    }

    private static MailEventBuilder row(int second, String server, EventId id, String internalId) {
        return MailEvent.at(time(second))
                .host(server)
                .instance("Exchange")
                .id(id)
                .eventSource("SMTP")
                .queueId(internalId)
                .networkMessageId(NETWORK)
                .messageId("<id@x.example>")
                .sender("ann@x.example")
                .recipients(List.of(BOB));
    }

    private static MailEventBuilder online(int second, EventId id) {
        return row(second, "ExchangeOnline", id, NETWORK).instance("ExchangeOnline");
    }

    private static MailEventBuilder trace(Status status, EventId id) {
        return online(0, id).word("trace-row").property("Status", status.name());
    }
}
