package mtsh.store.life;

import static mtsh.store.life.StoredLives.livesOf;
import static mtsh.store.life.StoredLives.postfix;
import static mtsh.store.life.StoredLives.verdicts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import mtsh.store.event.MailEvent;

class SendmailLivesTest {
    private static final String HANDED_OVER = """
            10:00:01 mx1 sendmail[10]: 623A01Aa000010: from=anna, size=10, class=0, nrcpts=1, msgid=<one@home.example>, relay=anna@localhost
            10:00:02 mx1 sm-mta[11]: 623A02Bb000011: from=<anna@home.example>, size=20, class=0, nrcpts=1, msgid=<one@home.example>, proto=ESMTP, daemon=MTA, relay=localhost [127.0.0.1]
            10:00:02 mx1 sendmail[10]: 623A01Aa000010: to=bob, ctladdr=anna (1/1), delay=00:00:01, xdelay=00:00:01, mailer=relay, pri=1, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (623A02Bb000011 Message accepted for delivery)
            """;

    private static final String DELIVERED = """
            10:00:03 mx1 sm-mta[12]: 623A02Bb000011: to=<bob@home.example>, ctladdr=<anna@home.example> (1/1), delay=00:00:01, xdelay=00:00:00, mailer=local, pri=1, dsn=2.0.0, stat=Sent
            """;

    @Test
    void theSubmissionQueueAndTheServerHaveOneMessage() {
        assertEquals(List.of("bob Delivered/Delivered"), verdicts(postfix("a", HANDED_OVER + DELIVERED)));
        assertEquals(
                List.of("bob GettingStatus/InTransit"), verdicts(postfix("a", HANDED_OVER)), "no delivery by itself");
    }

    @Test
    void theOrderOfReadingDoesNotMatter() {
        List<MailEvent> events = new ArrayList<>(postfix("a", HANDED_OVER + DELIVERED));
        List<String> expected = verdicts(events);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(events, random);
            assertEquals(expected, verdicts(events));
        }
    }

    @Test
    void whatWasRefusedLongBeforeAllDataCameIsOfTheSameMessage() {
        String log = """
                10:00:00 mx1 sm-mta[11]: 623A00Cc000011: <gone@home.example>... User unknown
                10:20:00 mx1 sm-mta[11]: 623A00Cc000011: from=<ann@peer.example>, size=90000000, class=0, nrcpts=1, msgid=<big@peer.example>, proto=ESMTP, daemon=MTA, relay=out.peer.example [192.0.2.7]
                10:20:01 mx1 sm-mta[12]: 623A00Cc000011: to=<bob@home.example>, delay=00:20:01, xdelay=00:00:00, mailer=local, pri=1, dsn=2.0.0, stat=Sent
                """;
        assertEquals(1, livesOf(postfix("a", log)).size());
        assertEquals(
                List.of("bob@home.example Delivered/Delivered", "gone@home.example Failed/RejectedAtSmtp"),
                verdicts(postfix("a", log)));
    }

    @Test
    void splitAndClonedEnvelopesAreTheSameMessage() {
        String log = """
                10:00:00 mx1 sm-mta[11]: 623A00Dd000011: from=<ann@peer.example>, size=9, class=0, nrcpts=3, msgid=<list@peer.example>, proto=ESMTP, daemon=MTA, relay=out.peer.example [192.0.2.7]
                10:00:00 mx1 sm-mta[11]: 623A00Dd000011: 623A00Dd000012: clone: owner=owner-news@home.example
                10:00:00 mx1 sm-mta[11]: 623A00Dd000011: split: maxrcpts=1, rcpts=2, count=1, id=623A00Dd000013
                10:00:01 mx1 sm-mta[12]: 623A00Dd000011: to=<bob@home.example>, delay=00:00:01, xdelay=00:00:00, mailer=local, pri=1, dsn=2.0.0, stat=Sent
                10:00:01 mx1 sm-mta[12]: 623A00Dd000012: to=<cid@far.example>, delay=00:00:01, xdelay=00:00:00, mailer=esmtp, pri=1, relay=mx.far.example. [198.51.100.9], dsn=5.1.1, stat=User unknown
                10:00:01 mx1 sm-mta[12]: 623A00Dd000013: to=<dan@far.example>, delay=00:00:01, xdelay=00:00:00, mailer=esmtp, pri=1, relay=mx.far.example. [198.51.100.9], dsn=2.0.0, stat=Sent
                """;
        assertEquals(1, livesOf(postfix("a", log)).size());
        assertEquals(
                List.of(
                        "bob@home.example Delivered/Delivered",
                        "cid@far.example Failed/Bounced",
                        "dan@far.example Delivered/Relayed"),
                verdicts(postfix("a", log)));
    }

    private static final String REFUSED_BESIDE = """
            10:00:00 mx1 sm-mta[2]: 623A00cD001002: <nobody@contoso.com>... User unknown
            10:00:00 mx1 sendmail[1]: 623A00Ab001001: to=nobody, ctladdr=anna (1/1), delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=1, relay=[127.0.0.1] [127.0.0.1], dsn=5.1.1, stat=User unknown
            """;

    @Test
    void theRefusalOfTheServerIsThatOfTheQueueThatWasTold() {
        assertEquals(List.of("nobody Failed/RejectedAtSmtp"), verdicts(postfix("a", REFUSED_BESIDE)));
    }

    @Test
    void theLastRefusalBeforeIsMeant() {
        String log = REFUSED_BESIDE + """
                10:00:30 mx1 sm-mta[3]: 623A00cD001003: <nobody@contoso.com>... User unknown
                10:00:31 mx1 sendmail[4]: 623A00Ab001004: to=nobody, ctladdr=kim (1/1), delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=1, relay=[127.0.0.1] [127.0.0.1], dsn=5.1.1, stat=User unknown
                """;
        assertEquals(2, livesOf(postfix("a", log)).size());
    }

    @Test
    void aRefusalLongBeforeIsAnother() {
        String log = """
                09:57:00 mx1 sm-mta[2]: 623957cD001002: <nobody@contoso.com>... User unknown
                10:00:00 mx1 sendmail[1]: 623A00Ab001001: to=nobody, ctladdr=anna (1/1), delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=1, relay=[127.0.0.1] [127.0.0.1], dsn=5.1.1, stat=User unknown
                """;
        assertEquals(2, livesOf(postfix("a", log)).size());
    }

    @Test
    void oneRefusedFromOutsideIsAnother() {
        String log = """
                10:00:00 mx1 sm-mta[2]: ruleset=check_rcpt, arg1=<nobody@contoso.com>, relay=out.peer.example [192.0.2.7], reject=550 5.1.1 <nobody@contoso.com>... User unknown
                10:00:00 mx1 sendmail[1]: 623A00Ab001001: to=nobody, ctladdr=anna (1/1), delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=1, relay=[127.0.0.1] [127.0.0.1], dsn=5.1.1, stat=User unknown
                """;
        assertEquals(2, livesOf(postfix("a", log)).size());
    }

    @Test
    void whoseMailItIsTellsTheAliasFromTheSender() {
        String sent = """
                10:00:01 mx1 sm-mta[10]: 623A01Aa000010: from=<anna@home.example>, size=10, class=0, nrcpts=1, msgid=<one@home.example>, relay=out.peer.example [192.0.2.7]
                """;
        String bySender = """
                10:00:02 mx1 sm-mta[10]: 623A01Aa000010: to=<bob@far.example>, ctladdr=<anna@home.example> (1/1), delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=1, relay=mx.far.example. [198.51.100.9], dsn=2.0.0, stat=Sent
                """;
        String byAlias = bySender.replace("ctladdr=<anna@", "ctladdr=<team@");
        assertEquals(List.of("bob@far.example Delivered/Relayed"), verdicts(postfix("a", sent + bySender)));
        assertEquals(
                List.of("bob@far.example Delivered/Relayed", "team@home.example None/Redirected"),
                verdicts(postfix("a", sent + byAlias)));
        assertEquals(
                List.of("bob@far.example Delivered/Relayed"), verdicts(postfix("a", byAlias)), "the sender is unknown");
    }

    private static final String OVERDUE = """
            10:00:00 mx1 sm-mta[11]: 623A00Cc000011: from=<ann@peer.example>, size=9, class=0, nrcpts=1, msgid=<old@peer.example>, proto=ESMTP, daemon=MTA, relay=out.peer.example [192.0.2.7]
            10:00:01 mx1 sm-mta[12]: 623A00Cc000011: to=<dan@far.example>, delay=00:00:01, xdelay=00:00:00, mailer=esmtp, pri=1, relay=mx.far.example. [198.51.100.9], dsn=4.0.0, stat=Deferred
            15:00:01 mx1 sm-mta[12]: 623A00Cc000011: 623A07uV001015: sender notify: Cannot send message for 5 hours
            """;

    @Test
    void theEndTellsADelayFromTheExpiry() {
        String end = """
                15:00:02 mx1 sm-mta[12]: 623A00Cc000011: done; delay=05:00:02, ntries=31
                """;
        assertTrue(verdicts(postfix("a", OVERDUE)).contains("dan@far.example Pending/Deferred"));
        assertTrue(verdicts(postfix("a", OVERDUE + end)).contains("dan@far.example Failed/Expired"));
    }
}
