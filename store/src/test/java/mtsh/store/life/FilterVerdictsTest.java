package mtsh.store.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** A filter's verdict beside the server's line about the same: whichever comes first, and whichever clock is ahead. */
class FilterVerdictsTest {
    private static final String HANDED = """
            2026-03-03T10:00:00Z mx1 postfix/smtpd[1]: 3F2A1B4C5D: client=out.northwind.example[192.0.2.7]
            2026-03-03T10:00:00Z mx1 postfix/cleanup[2]: 3F2A1B4C5D: message-id=<m@northwind.example>
            2026-03-03T10:00:00Z mx1 postfix/qmgr[3]: 3F2A1B4C5D: from=<a@northwind.example>, size=500, nrcpt=1 (queue active)
            2026-03-03T10:00:05Z mx1 postfix/smtp[4]: 3F2A1B4C5D: to=<anna@contoso.com>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.7.0, status=sent (%s)
            2026-03-03T10:00:05Z mx1 postfix/qmgr[3]: 3F2A1B4C5D: removed
            """;

    private static final String RECEIVED = HANDED.lines().limit(3).reduce("", (all, line) -> all + line + "\n");

    private static String amavis(int second, String verdict) {
        return "2026-03-03T10:00:0" + second + "Z mx1 amavis[7]: (7-1) " + verdict
                + ", [192.0.2.7]:1 <a@northwind.example> -> <anna@contoso.com>, Queue-ID: 3F2A1B4C5D,"
                + " mail_id: t3d7qJkAoigg, Hits: 9, size: 500, 80 ms\n";
    }

    @Test
    void amavisDecidesWhateverTheServerWasTold() {
        String sent = HANDED.formatted("250 2.7.0 Ok, id=7-1, from filter");
        for (int second = 4; second <= 6; second++) {
            assertEquals(
                    List.of("anna@contoso.com Quarantined/Quarantined 1"),
                    Verdicts.of(sent + amavis(second, "Blocked SPAM {DiscardedInbound,Quarantined}")));
            assertEquals(
                    List.of("anna@contoso.com Failed/Discarded 0"),
                    Verdicts.of(sent + amavis(second, "Blocked SPAM {DiscardedInbound}")));
            assertEquals(
                    List.of("anna@contoso.com GettingStatus/InTransit 0"),
                    Verdicts.of(sent + amavis(second, "Passed SPAM {RelayedTaggedInbound}")));
        }
    }

    @Test
    void rspamdWantsWhatTheServerDoes() {
        String wanted =
                "2026-03-03T10:00:0%dZ mx1 rspamd[9]: <a1>; proxy; rspamd_task_write_log: id: <m@northwind.example>, qid:"
                        + " <3F2A1B4C5D>, ip: 192.0.2.7, from: <a@northwind.example>, (default: T (%s): [17.0/15.0] []), len: 500, time: 9ms,"
                        + " rcpts: <anna@contoso.com>\n";
        String done =
                "2026-03-03T10:00:05Z mx1 postfix/cleanup[2]: 3F2A1B4C5D: %s: END-OF-MESSAGE from out.northwind.example[192.0.2.7]: %s;"
                        + " from=<a@northwind.example> to=<anna@contoso.com> proto=ESMTP helo=<out>\n";
        String received = RECEIVED.lines().limit(2).reduce("", (all, line) -> all + line + "\n");
        for (int second = 4; second <= 6; second++) {
            assertEquals(
                    List.of("anna@contoso.com Failed/RejectedAtSmtp 1"),
                    Verdicts.of(received
                            + wanted.formatted(second, "reject")
                            + done.formatted("milter-reject", "5.7.1 Spam message rejected")));
            assertEquals(
                    List.of("anna@contoso.com Quarantined/Quarantined 0"),
                    Verdicts.of(received
                            + wanted.formatted(second, "quarantine")
                            + done.formatted("milter-hold", "milter triggers HOLD action")));
            assertEquals(
                    List.of("anna@contoso.com Failed/RejectedAtSmtp 0"),
                    Verdicts.of(received + wanted.formatted(second, "reject")));
            assertEquals(
                    List.of("anna@contoso.com Pending/Greylisted 0"),
                    Verdicts.of(received + wanted.formatted(second, "greylist")));
        }
    }

    @Test
    void aVerdictInAFileWithoutHostBelongsToTheMessageOfAnyHost() {
        String own =
                "2026-03-03 10:00:04 #9(rspamd_proxy) <a1>; proxy; rspamd_task_write_log: id: <m@northwind.example>, qid:"
                        + " <3F2A1B4C5D>, ip: 192.0.2.7, from: <a@northwind.example>, (default: T (add header): [7.0/15.0] []), len: 500, time: 9ms,"
                        + " rcpts: <anna@contoso.com>\n";
        String sent = HANDED.formatted("250 2.0.0 Ok: queued as 5A6B7C8D9E");
        assertEquals(List.of("anna@contoso.com GettingStatus/InTransit 0"), Verdicts.of(sent + own));
        assertEquals(
                2,
                Verdicts.of(sent + own.replace("m@northwind", "other@northwind"))
                        .size());
    }

    @Test
    void whatLeavesTheQuarantineIsDelivered() {
        String kept = HANDED.formatted("250 2.7.0 Ok, discarded, id=7-1 - spam")
                + amavis(5, "Blocked SPAM {DiscardedInbound,Quarantined}");
        String released = """
                2026-03-04T09:00:00Z mx1 postfix/smtpd[1]: 9A6B7C8D9E: client=localhost[127.0.0.1]
                2026-03-04T09:00:00Z mx1 postfix/qmgr[3]: 9A6B7C8D9E: from=<a@northwind.example>, size=600, nrcpt=1 (queue active)
                2026-03-04T09:00:00Z mx1 amavis[7]: (rel-t3d7qJkAoigg) y3d7qJkAoigg(t3d7qJkAoigg) SEND from <a@northwind.example> -> <anna@contoso.com>, BODY=7BIT 250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 9A6B7C8D9E
                2026-03-04T09:00:01Z mx1 postfix/virtual[5]: 9A6B7C8D9E: to=<anna@contoso.com>, relay=virtual, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to maildir)
                2026-03-04T09:00:01Z mx1 postfix/qmgr[3]: 9A6B7C8D9E: removed
                """;
        assertEquals(List.of("anna@contoso.com Quarantined/Quarantined 1"), Verdicts.of(kept));
        assertEquals(List.of("anna@contoso.com Delivered/Delivered 2"), Verdicts.of(kept + released));
        String weeksLater = released.replace("2026-03-04", "2026-04-20");
        assertEquals(List.of("anna@contoso.com Delivered/Delivered 2"), Verdicts.of(kept + weeksLater));
    }

    @Test
    void mailScannerKeepsThrowsAwayOrPutsBack() {
        String held = RECEIVED.lines().limit(2).reduce("", (all, line) -> all + line + "\n")
                + "2026-03-03T10:00:01Z mx1 postfix/cleanup[2]: 3F2A1B4C5D: hold: header Received: from x from"
                + " out.northwind.example[192.0.2.7]; from=<a@northwind.example> to=<anna@contoso.com> proto=ESMTP helo=<out>\n";
        String actions = "2026-03-03T10:00:04Z mx1 MailScanner[8]: Spam Actions: message 3F2A1B4C5D.AFF17 actions are ";
        String refused = "2026-03-03T10:00:05Z mx1 MailScanner[8]: Non-delivery of Spam: message 3F2A1B4C5D.AFF17 from"
                + " a@northwind.example to anna@contoso.com,ben@contoso.com with subject x\n";
        String back = """
                2026-03-03T10:00:05Z mx1 MailScanner[8]: Requeue: 3F2A1B4C5D.AFF17 to 5A6B7C8D9E
                2026-03-03T10:00:06Z mx1 postfix/qmgr[3]: 5A6B7C8D9E: from=<a@northwind.example>, size=600, nrcpt=1 (queue active)
                2026-03-03T10:00:07Z mx1 postfix/virtual[5]: 5A6B7C8D9E: to=<anna@contoso.com>, relay=virtual, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to maildir)
                """;
        assertEquals(List.of("anna@contoso.com Pending/Held 0"), Verdicts.of(held));
        assertEquals(List.of("anna@contoso.com Quarantined/Quarantined 0"), Verdicts.of(held + actions + "store\n"));
        assertEquals(
                List.of("anna@contoso.com Quarantined/Quarantined 0", "ben@contoso.com Quarantined/Quarantined 0"),
                Verdicts.of(held + actions + "store\n" + refused));
        assertEquals(List.of("anna@contoso.com Failed/Discarded 0"), Verdicts.of(held + actions + "delete\n"));
        assertEquals(
                List.of("anna@contoso.com Delivered/Delivered 1"), Verdicts.of(held + actions + "deliver\n" + back));
    }
}
