package mtsh.store.life;

import static mtsh.store.life.StoredLives.livesOf;
import static mtsh.store.life.StoredLives.postfix;
import static mtsh.store.life.StoredLives.rowsOf;
import static mtsh.store.life.StoredLives.verdicts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

class PostfixLivesTest {
    private static final String FILTERED = """
            10:00:01 mx1 postfix/smtpd[10]: AAAA10000001: client=out.peer.example[192.0.2.7]
            10:00:01 mx1 postfix/cleanup[11]: AAAA10000001: message-id=<>
            10:00:01 mx1 postfix/qmgr[12]: AAAA10000001: from=<ann@peer.example>, size=1200, nrcpt=1 (queue active)
            10:00:02 mx1 postfix/smtpd[13]: BBBB2002: client=localhost[127.0.0.1]
            10:00:02 mx1 postfix/cleanup[11]: BBBB2002: message-id=<real@peer.example>
            10:00:02 mx1 postfix/qmgr[12]: BBBB2002: from=<ann@peer.example>, size=1900, nrcpt=1 (queue active)
            10:00:02 mx1 postfix/smtp[14]: AAAA10000001: to=<bob@home.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as BBBB2002)
            10:00:02 mx1 postfix/qmgr[12]: AAAA10000001: removed
            10:00:03 mx1 postfix/lmtp[15]: BBBB2002: to=<bob@home.example>, relay=192.0.2.60[192.0.2.60]:2003, delay=1, delays=0/0/0/1, dsn=2.1.5, status=sent (250 2.1.5 bob@home.example Ok)
            10:00:03 mx1 postfix/qmgr[12]: BBBB2002: removed
            """;

    private static final String RELAY = """
            10:00:01 mx1 postfix/smtpd[10]: AA1234567890: client=out.peer.example[192.0.2.7]
            10:00:01 mx1 postfix/cleanup[11]: AA1234567890: message-id=<two@peer.example>
            10:00:01 mx1 postfix/qmgr[12]: AA1234567890: from=<ann@peer.example>, size=1200, nrcpt=2 (queue active)
            10:00:05 mx1 postfix/smtp[14]: AA1234567890: to=<bob@far.example>, relay=relay.home.example[192.0.2.50]:25, delay=4, delays=0/0/0/4, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as CC9876543210)
            10:00:05 mx1 postfix/qmgr[12]: AA1234567890: removed
            """;

    private static final String NEXT = """
            10:00:04 mx2 postfix/smtpd[20]: CC9876543210: client=mx1.home.example[192.0.2.40]
            10:00:04 mx2 postfix/cleanup[21]: CC9876543210: message-id=<two@peer.example>
            10:00:04 mx2 postfix/qmgr[22]: CC9876543210: from=<ann@peer.example>, size=1400, nrcpt=2 (queue active)
            10:00:09 mx2 postfix/smtp[24]: CC9876543210: to=<bob@far.example>, relay=mx.far.example[198.51.100.9]:25, delay=5, delays=0/0/0/5, dsn=2.0.0, status=sent (250 OK 1646800024)
            10:00:09 mx2 postfix/qmgr[22]: CC9876543210: removed
            """;

    @Test
    void aQueueIdThatIsUsedAgainIsAnotherMessage() {
        String one = message("10:00:01", "10:00:02", "ann@one.example", "bob@home.example");
        String two = message("10:01:01", "10:01:02", "cid@two.example", "dan@home.example");

        List<Life> lives = livesOf(postfix("a", one + two));

        assertEquals(2, lives.size());
        for (Life life : lives) {
            TraceRow row = RowFold.rows(life).get(0);
            boolean first = row.sender().equals("ann@one.example");
            assertEquals(first ? "bob@home.example" : "dan@home.example", row.recipient());
            assertEquals(5, life.events().size());
        }
        assertNotEquals(lives.get(0).id(), lives.get(1).id());
    }

    @Test
    void anIdOpenedAgainWithoutItsEndIsAnotherMessage() {
        String lost = message("10:00:01", "10:00:02", "ann@one.example", "bob@home.example")
                .lines()
                .filter(line -> !line.endsWith("removed"))
                .reduce("", (a, b) -> a + b + '\n');
        String next = message("10:00:30", "10:00:31", "cid@two.example", "dan@home.example");

        assertEquals(2, livesOf(postfix("a", lost + next)).size());
    }

    @Test
    void aFilteredMessageIsOneAndTakesItsIdFromTheSecondLeg() {
        List<TraceRow> rows = rowsOf(postfix("a", FILTERED));

        assertEquals(1, rows.size());
        TraceRow row = rows.get(0);
        assertEquals(Status.Delivered, row.status());
        assertEquals(Disposition.Delivered, row.disposition());
        assertEquals("<real@peer.example>", row.messageId());
        assertEquals(1, row.attempts());
        assertEquals(1200, row.size());
        assertEquals("192.0.2.7", row.fromIp());
        assertEquals("192.0.2.60", row.toIp());
        assertEquals("250 2.1.5 bob@home.example Ok", row.lastReply());
    }

    @Test
    void twoMessagesWithoutMessageIdStayApart() {
        String other = FILTERED.replace("AAAA10000001", "AAAA10000009").replace("BBBB2002", "BBBB2009");

        assertEquals(2, livesOf(postfix("a", FILTERED + other)).size());
    }

    @Test
    void aRelayedMessageIsOneOverBothHostsWhicheverLogCameFirst() {
        for (boolean nextFirst : new boolean[] {false, true}) {
            List<MailEvent> events = new ArrayList<>(postfix(nextFirst ? "b" : "a", nextFirst ? NEXT : RELAY));
            events.addAll(postfix(nextFirst ? "a" : "b", nextFirst ? RELAY : NEXT));

            List<Life> lives = livesOf(events);

            assertEquals(1, lives.size());
            List<TraceRow> rows = RowFold.rows(lives.get(0));
            assertEquals(1, rows.size());
            assertEquals(Status.Delivered, rows.get(0).status());
            assertEquals("198.51.100.9", rows.get(0).toIp());
            assertEquals("mx2", rows.get(0).serverName());
            assertEquals(1, rows.get(0).attempts());
            assertEquals(1, rows.get(0).recipientsWithoutLine());
            List<MailEvent> trace = TraceEvents.forRecipient(lives.get(0), "bob@far.example");
            assertEquals(EventId.SENDEXTERNAL, trace.get(trace.size() - 1).id());
            assertEquals("mx2", trace.get(trace.size() - 1).host());
        }
    }

    @Test
    void withoutTheNextHostsLogItIsRelayedAndNoMore() {
        TraceRow row = rowsOf(postfix("a", RELAY)).get(0);

        assertEquals(Status.Delivered, row.status());
        assertEquals(Disposition.Relayed, row.disposition());
        assertEquals("192.0.2.50", row.toIp());
        assertTrue(row.lastReply().endsWith("queued as CC9876543210"));
    }

    @Test
    void aForeignAnswerCannotTieAMessageToSomebodyElses() {
        String victim =
                NEXT.replace("two@peer.example", "other@peer.example").replace("ann@peer.example", "eve@x.example");
        List<MailEvent> events = new ArrayList<>(postfix("a", RELAY));
        events.addAll(postfix("b", victim));

        assertEquals(2, livesOf(events).size());
    }

    @Test
    void mailThatExpiredFailedAndItsNoticeIsAMessageOfItsOwn() {
        String text = """
                2026-03-02T18:00:00 mx1 postfix-a/smtpd[1]: 23EBE3D5C0: client=gw[192.0.2.5]
                2026-03-02T18:00:00 mx1 postfix-a/qmgr[2]: 23EBE3D5C0: from=<ann@home.example>, size=900, nrcpt=1 (queue active)
                2026-03-02T18:00:02 mx1 postfix-a/smtp[3]: 23EBE3D5C0: to=<bob@far.example>, relay=mx.far.example[198.51.100.9]:25, delay=2, delays=0/0/1/1, dsn=4.1.1, status=deferred (host mx.far.example[198.51.100.9] said: 452 4.1.1 over quota (in reply to RCPT TO command))
                2026-03-07T16:00:00 mx1 postfix-a/qmgr[2]: 23EBE3D5C0: from=<ann@home.example>, size=900, nrcpt=1 (queue active)
                2026-03-07T16:00:02 mx1 postfix-a/smtp[3]: 23EBE3D5C0: to=<bob@far.example>, relay=mx.far.example[198.51.100.9]:25, delay=424802, delays=0/0/1/1, dsn=4.1.1, status=deferred (host mx.far.example[198.51.100.9] said: 452 4.1.1 over quota (in reply to RCPT TO command))
                2026-03-07T16:00:03 mx1 postfix-a/qmgr[2]: 23EBE3D5C0: from=<ann@home.example>, status=expired, returned to sender
                2026-03-07T16:00:03 mx1 postfix-a/cleanup[4]: A7E673C067: message-id=<notice@mx1>
                2026-03-07T16:00:03 mx1 postfix-a/qmgr[2]: A7E673C067: from=<>, size=3503, nrcpt=1 (queue active)
                2026-03-07T16:00:03 mx1 postfix-a/bounce[5]: 23EBE3D5C0: sender non-delivery notification: A7E673C067
                2026-03-07T16:00:03 mx1 postfix-a/qmgr[2]: 23EBE3D5C0: removed
                2026-03-07T16:00:03 mx1 postfix-a/local[6]: A7E673C067: to=<ann@home.example>, relay=local, delay=0, delays=0/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)
                2026-03-07T16:00:03 mx1 postfix-a/qmgr[2]: A7E673C067: removed
                """;
        List<TraceRow> rows = rowsOf(postfix("a", text));

        assertEquals(
                List.of("ann@home.example Delivered/Delivered", "bob@far.example Failed/Expired"),
                verdicts(postfix("a", text)));
        TraceRow failed = rows.stream()
                .filter(row -> row.status() == Status.Failed)
                .findFirst()
                .orElseThrow();
        assertEquals(2, failed.attempts());
        assertTrue(failed.everDeferred());
        assertEquals("4.1.1", failed.lastEnhanced());
        TraceRow notice = rows.stream()
                .filter(row -> row.sender().equals("<>"))
                .findFirst()
                .orElseThrow();
        assertNotEquals(failed.lifeId(), notice.lifeId());
    }

    @Test
    void threeLegsAreOneMessageWithTwoTransfers() {
        String text = """
                10:00:01 mx1 postfix/submission/smtpd[1]: NOQUEUE: filter: RCPT from pc[192.0.2.9]: <ann@home.example>: Sender address triggers FILTER dkim:[127.0.0.1]:10029; from=<ann@home.example> to=<bob@far.example> proto=ESMTP helo=<pc>
                10:00:01 mx1 postfix/submission/smtpd[1]: D155CDC24C3: client=pc[192.0.2.9], sasl_method=PLAIN, sasl_username=ann
                10:00:01 mx1 postfix/qmgr[2]: D155CDC24C3: from=<ann@home.example>, size=500, nrcpt=1 (queue active)
                10:00:02 mx1 postfix/dkimmilter/smtpd[3]: D155CDC24C4: client=localhost[127.0.0.1]
                10:00:02 mx1 postfix/qmgr[2]: D155CDC24C4: from=<ann@home.example>, size=700, nrcpt=1 (queue active)
                10:00:02 mx1 postfix/smtp[4]: D155CDC24C3: to=<bob@far.example>, relay=127.0.0.1[127.0.0.1]:10029, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as D155CDC24C4)
                10:00:02 mx1 postfix/qmgr[2]: D155CDC24C3: removed
                10:00:03 mx1 postfix/10025/smtpd[5]: F00D00000001: client=localhost[127.0.0.1]
                10:00:03 mx1 postfix/qmgr[2]: F00D00000001: from=<ann@home.example>, size=800, nrcpt=1 (queue active)
                10:00:03 mx1 postfix/amavis/smtp[6]: D155CDC24C4: to=<bob@far.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as F00D00000001)
                10:00:03 mx1 postfix/qmgr[2]: D155CDC24C4: removed
                10:00:05 mx1 postfix/smtp[7]: F00D00000001: to=<bob@far.example>, relay=mx.far.example[198.51.100.9]:25, delay=2, delays=0/0/1/1, dsn=2.0.0, status=sent (250 OK)
                10:00:05 mx1 postfix/qmgr[2]: F00D00000001: removed
                """;
        List<Life> lives = livesOf(postfix("a", text));

        assertEquals(1, lives.size());
        assertEquals(List.of("bob@far.example Delivered/Relayed"), verdicts(postfix("a", text)));
        List<EventId> trace = TraceEvents.forRecipient(lives.get(0), "BOB@far.example").stream()
                .map(MailEvent::id)
                .toList();
        assertEquals(
                List.of(
                        EventId.RECEIVE,
                        EventId.SUBMIT,
                        EventId.TRANSFER,
                        EventId.RECEIVE,
                        EventId.TRANSFER,
                        EventId.RECEIVE,
                        EventId.SENDEXTERNAL),
                trace);
    }

    @Test
    void whatAFilterThrewAwayWasNeverDelivered() {
        String text = """
                09:33:40.2 mx1 postfix/smtpd[1]: 4Pc3ZX1jFxz3tBr: client=out.peer.example[192.0.2.7]
                09:33:40.5 mx1 postfix/qmgr[2]: 4Pc3ZX1jFxz3tBr: from=<ann@peer.example>, size=3233426, nrcpt=1 (queue active)
                09:33:43.25 mx1 postfix/amavis/smtp[3]: 4Pc3ZX1jFxz3tBr: to=<bob@home.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=3, delays=0/0/0/3, dsn=2.7.0, status=sent (250 2.7.0 Ok, discarded, id=351462-17 - BANNED: .exe,.scr)
                09:33:43.26 mx1 postfix/qmgr[2]: 4Pc3ZX1jFxz3tBr: removed
                """;
        String filter = """
                09:33:43.24 mx1 amavis[351462]: (351462-17) Blocked BANNED (.exe,.scr) {DiscardedInbound,Quarantined}, [192.0.2.7]:46759 [192.0.2.7] <ann@peer.example> -> <bob@home.example>, quarantine: t3d7qJkAoigg, Queue-ID: 4Pc3ZX1jFxz3tBr, mail_id: t3d7qJkAoigg, Hits: -, size: 3233426, 2900 ms
                """;

        assertEquals(List.of("bob@home.example Failed/Discarded"), verdicts(postfix("a", text)));
        assertEquals(List.of("bob@home.example Quarantined/Quarantined"), verdicts(postfix("a", filter + text)));
        assertEquals(List.of("bob@home.example Quarantined/Quarantined"), verdicts(postfix("a", text + filter)));
    }

    @Test
    void eachRefusedAttemptIsARowAndNamesItsReason() {
        String text = """
                10:00:01 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from pc[192.0.2.9]: 550 5.1.1 <no@home.example>: Recipient address rejected: User unknown; from=<ann@peer.example> to=<no@home.example> proto=ESMTP helo=<pc>
                10:00:02 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from pc[192.0.2.9]: 450 4.2.0 <bob@home.example>: Recipient address rejected: Greylisted; from=<ann@peer.example> to=<bob@home.example> proto=ESMTP helo=<pc>
                10:00:03 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from pc[192.0.2.9]: 450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.9]; from=<ann@peer.example> to=<cid@home.example> proto=ESMTP helo=<pc>
                """;
        List<MailEvent> events = postfix("a", text);

        assertEquals(
                List.of(
                        "bob@home.example Pending/Greylisted",
                        "cid@home.example Pending/Deferred",
                        "no@home.example Failed/RejectedAtSmtp"),
                verdicts(events));
        List<MailEvent> twice = new ArrayList<>(events);
        twice.addAll(postfix("copy", text));
        assertEquals(3, rowsOf(twice).size());
        TraceRow refused = rowsOf(events).get(0);
        assertEquals("5.1.1", refused.lastEnhanced());
        assertEquals("192.0.2.9", refused.fromIp());
        assertEquals(1, refused.attempts());
    }

    @Test
    void aliasesListsAndForwardersHaveRowsAndSoDoTheirMembers() {
        String text = """
                10:00:01 mx1 postfix/smtpd[1]: ABCDEF012345: client=out.peer.example[192.0.2.7]
                10:00:01 mx1 postfix/qmgr[2]: ABCDEF012345: from=<ann@peer.example>, size=500, nrcpt=4 (queue active)
                10:00:02 mx1 postfix/local[3]: ABCDEF012345: to=<bob@home.example>, orig_to=<info@home.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to mailbox)
                10:00:02 mx1 postfix/local[3]: ABCDEF012345: to=<cid@home.example>, orig_to=<all@home.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to mailbox)
                10:00:02 mx1 postfix/local[3]: ABCDEF012345: to=<dan@home.example>, orig_to=<all@home.example>, relay=local, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (unknown user: "dan")
                10:00:02 mx1 postfix/local[3]: ABCDEF012345: to=<eve@home.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (forwarded as ABCDEF0FFFFF)
                10:00:02 mx1 postfix/qmgr[2]: ABCDEF012345: removed
                10:00:02 mx1 postfix/qmgr[2]: ABCDEF0FFFFF: from=<ann@peer.example>, size=600, nrcpt=1 (queue active)
                10:00:04 mx1 postfix/smtp[4]: ABCDEF0FFFFF: to=<eve@far.example>, orig_to=<eve@home.example>, relay=mx.far.example[198.51.100.9]:25, delay=2, delays=0/0/1/1, dsn=5.1.1, status=bounced (host mx.far.example[198.51.100.9] said: 550 5.1.1 no such user)
                10:00:04 mx1 postfix/qmgr[2]: ABCDEF0FFFFF: removed
                """;
        List<MailEvent> events = postfix("a", text);

        assertEquals(
                List.of(
                        "all@home.example Expanded/Expanded",
                        "bob@home.example Delivered/Delivered",
                        "cid@home.example Delivered/Delivered",
                        "dan@home.example Failed/Bounced",
                        "eve@far.example Failed/Bounced",
                        "eve@home.example None/Redirected",
                        "info@home.example None/Redirected"),
                verdicts(events));
        Life life = livesOf(events).get(0);
        MailEvent expand = TraceEvents.forRecipient(life, "cid@home.example").get(2);
        assertEquals(EventId.EXPAND, expand.id());
        assertEquals(List.of("cid@home.example", "dan@home.example"), expand.recipients());
        assertEquals("all@home.example", expand.originalRecipient());
        List<MailEvent> alias = TraceEvents.forRecipient(life, "info@home.example");
        assertEquals(
                List.of(EventId.RECEIVE, EventId.SUBMIT, EventId.RESOLVE, EventId.DELIVER),
                alias.stream().map(MailEvent::id).toList());
        assertTrue(TraceEvents.forRecipient(life, "stranger@home.example").isEmpty());
    }

    @Test
    void oneLegOfSeveralMayFailWithoutTheOthers() {
        String text = FILTERED.replace("nrcpt=1", "nrcpt=2") + """
                10:00:02 mx1 postfix/smtp[14]: AAAA10000001: to=<cid@home.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as BBBB2002)
                10:00:03 mx1 postfix/lmtp[15]: BBBB2002: to=<cid@home.example>, relay=192.0.2.60[192.0.2.60]:2003, delay=1, delays=0/0/0/1, dsn=5.2.2, status=bounced (host 192.0.2.60[192.0.2.60] said: 552 5.2.2 Over quota)
                """;

        assertEquals(
                List.of("bob@home.example Delivered/Delivered", "cid@home.example Failed/Bounced"),
                verdicts(postfix("a", text)));
    }

    @Test
    void heldMailWaitsUntilItIsReleased() {
        String held = """
                10:00:01 mx1 postfix/smtpd[1]: ABCDEF012345: client=out.peer.example[192.0.2.7]
                10:00:01 mx1 postfix/cleanup[2]: ABCDEF012345: hold: header Subject: odd from out.peer.example[192.0.2.7]; from=<ann@peer.example> to=<bob@home.example> proto=ESMTP helo=<out>
                """;
        String released = """
                11:00:00 mx1 postfix/postsuper[3]: ABCDEF012345: released from hold
                11:00:01 mx1 postfix/qmgr[4]: ABCDEF012345: from=<ann@peer.example>, size=500, nrcpt=1 (queue active)
                """;
        String end = "11:00:02 mx1 postfix/virtual[5]: ABCDEF012345: to=<bob@home.example>, relay=virtual, delay=1,"
                + " delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to maildir)\n";

        assertEquals(List.of("bob@home.example Pending/Held"), verdicts(postfix("a", held)));
        assertEquals(List.of("bob@home.example GettingStatus/InTransit"), verdicts(postfix("a", held + released)));
        assertEquals(List.of("bob@home.example Delivered/Delivered"), verdicts(postfix("a", held + released + end)));
    }

    @Test
    void silenceBecomesWaitingWhenTheLogHasGoneFiveMinutesFurther() {
        String text = """
                10:00:01 mx1 postfix/smtpd[1]: ABCDEF012345: client=out.peer.example[192.0.2.7]
                10:00:02 mx1 postfix/qmgr[4]: ABCDEF012345: from=<>, size=500, nrcpt=1 (queue active)
                """;
        Life life = livesOf(postfix("a", text)).get(0);

        assertEquals(Status.GettingStatus, status(life, "2026-03-02T10:05:01Z"));
        assertEquals(Status.Pending, status(life, "2026-03-02T10:05:02Z"));
        assertEquals("<>", RowFold.rows(life).get(0).sender());
        assertEquals("", RowFold.rows(life).get(0).recipient());
    }

    @Test
    void whatARefusalOfTheWholeMessageSaysHoldsForThoseNotRefusedBefore() {
        String text = """
                10:00:01 mx1 postfix/smtpd[1]: ABCDEF012345: client=out.peer.example[192.0.2.7]
                10:00:01 mx1 postfix/smtpd[1]: ABCDEF012345: reject: RCPT from out.peer.example[192.0.2.7]: 550 5.1.1 <no@home.example>: Recipient address rejected: User unknown; from=<ann@peer.example> to=<no@home.example> proto=ESMTP helo=<out>
                10:00:02 mx1 postfix/cleanup[2]: ABCDEF012345: milter-reject: END-OF-MESSAGE from out.peer.example[192.0.2.7]: 5.7.1 Spam message rejected; from=<ann@peer.example> to=<bob@home.example> proto=ESMTP helo=<out>
                """;
        List<TraceRow> rows = rowsOf(postfix("a", text));

        assertEquals(
                List.of("bob@home.example Failed/RejectedAtSmtp", "no@home.example Failed/RejectedAtSmtp"),
                verdicts(postfix("a", text)));
        for (TraceRow row : rows) {
            assertEquals(row.recipient().startsWith("no") ? "5.1.1" : "5.7.1", row.lastEnhanced());
        }
    }

    @Test
    void twoInstancesMayHaveOneQueueIdAtOneTime() {
        String one = message("10:00:01", "10:00:05", "ann@one.example", "bob@home.example");
        String two = message("10:00:02", "10:00:04", "cid@two.example", "dan@home.example")
                .replace("postfix/", "postfix-out/");

        List<Life> lives = livesOf(postfix("a", one + two));

        assertEquals(2, lives.size());
        lives.forEach(life -> assertEquals(5, life.events().size()));
    }

    @Test
    void probesOfAddressesAreNoMail() {
        String text = """
                10:00:01 mx1 postfix/qmgr[4]: ABCDEF012345: from=<double-bounce@home.example>, size=200, nrcpt=1 (queue active)
                10:00:02 mx1 postfix/smtp[5]: ABCDEF012345: to=<bob@far.example>, relay=mx.far.example[198.51.100.9]:25, delay=1, delays=0/0/0/1, dsn=2.1.5, status=deliverable (250 2.1.5 Ok)
                10:00:02 mx1 postfix/qmgr[4]: ABCDEF012345: removed
                """;

        List<Life> lives = livesOf(postfix("a", text));

        assertFalse(lives.isEmpty());
        assertTrue(RowFold.rows(lives.get(0)).isEmpty());
    }

    private static Status status(Life life, String logReached) {
        return RowFold.rows(life, Instant.parse(logReached)).get(0).status();
    }

    private static String message(String begin, String end, String sender, String recipient) {
        return """
                {begin} mx1 postfix/smtpd[1]: 0A1B2C3D4E: client=out.peer.example[192.0.2.7]
                {begin} mx1 postfix/cleanup[2]: 0A1B2C3D4E: message-id=<{sender}>
                {begin} mx1 postfix/qmgr[3]: 0A1B2C3D4E: from=<{sender}>, size=500, nrcpt=1 (queue active)
                {end} mx1 postfix/virtual[4]: 0A1B2C3D4E: to=<{recipient}>, relay=virtual, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to maildir)
                {end} mx1 postfix/qmgr[3]: 0A1B2C3D4E: removed
                """.replace("{begin}", begin)
                .replace("{end}", end)
                .replace("{sender}", sender)
                .replace("{recipient}", recipient);
    }
}
