package mtsh.commands.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/** Get-Queue, Get-Message, Get-QueueDigest and Get-DeferredDestination as users run them. */
class QueueCommandsTest {
    private static final String TIMEOUT = "450 4.4.1 connection timed out";
    private static final String GREY = "451 4.7.1 Greylisted, try again";

    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void importMail() {
        PostfixLines log = new PostfixLines("mx1");
        for (int i = 0; i < 12; i++) {
            String id = "4mB" + "BCDFGHJKLMNP".charAt(i) + "bC0Zp1z3tBb";
            log.queued("08:%02d:00".formatted(i), id, "alice@contoso.com", 1000 + i, 1)
                    .deferred("08:%02d:02".formatted(i), id, "u" + i + "@fabrikam.com", TIMEOUT);
        }
        log.queued("09:00:00", "4mB1bD0Zp1z3tBc", "carol@contoso.com", 9000, 2)
                .deferred("09:00:01", "4mB1bD0Zp1z3tBc", "x@fabrikam.com", TIMEOUT)
                .deferred("09:00:02", "4mB1bD0Zp1z3tBc", "y@example.com", GREY)
                .queued("09:01:00", "4mB2bD0Zp1z3tBd", "carol@contoso.com", 500, 1)
                .sent("09:01:02", "4mB2bD0Zp1z3tBd", "z@example.net")
                .line(
                        "09:02:00",
                        "smtpd[15]",
                        "NOQUEUE: reject: RCPT from unknown[203.0.113.9]: 450 4.2.0 <bob@contoso.com>:"
                                + " Recipient address rejected: Greylisted; from=<q@example.org> to=<bob@contoso.com> proto=ESMTP helo=<q>")
                .queued("09:02:01", "4mB3bD0Zp1z3tBf", "dave@contoso.com", 700, 1);
        shell = new MailShell(folder).with("mail.log", log.text());
        shell.run("Import-MailLog mail.log | Out-Null");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aMessageIsInTheQueueOfEachOfItsDomains() {
        assertEquals(
                "mx1\\example.com Retry 1\nmx1\\example.net Ready 0\nmx1\\fabrikam.com Retry 13\nmx1\\Submission Active 1",
                shell.run("Get-Queue | ForEach-Object { \"$($_.Identity) $($_.Status) $($_.MessageCount)\" }"));
    }

    @Test
    void whatWasRefusedAtTheDoorWaitsSomewhereElse() {
        assertFalse(shell.run("Get-Queue -ResultSize Unlimited | Format-List").contains("\\contoso.com"));
    }

    @Test
    void tellsErrorsAndTimesOfAQueue() {
        assertEquals(
                "450 4.4.1 connection timed out|2026-01-01T08:00:02|2026-01-01T09:00:01|2026-01-01T08:05:02|13|External",
                shell.run("$q = Get-Queue mx1\\fabrikam.com; ($q.LastError, $q.FirstRetryTime.ToString('s'),"
                        + " $q.LastRetryTime.ToString('s'), $q.NextRetryTime.ToString('s'), $q.DeferredMessageCount,"
                        + " $q.NextHopCategory) -join '|'"));
    }

    @Test
    void velocityIsOutgoingLessIncoming() {
        assertEquals(
                "0.0011 0.0011 0",
                shell.run("$q = Get-Queue mx1\\example.net; \"$($q.IncomingRate) $($q.OutgoingRate) $($q.Velocity)\""));
        assertEquals("-0.0011", shell.run("(Get-Queue mx1\\example.com).Velocity"));
    }

    @Test
    void kindsOfQueuesAreIncludedAndExcluded() {
        assertEquals("mx1\\example.net", shell.run("(Get-Queue -Include Empty).Identity"));
        assertEquals("mx1\\Submission", shell.run("(Get-Queue -Exclude External, Empty).Identity"));
        assertEquals("3", shell.run("(Get-Queue -Include DnsConnectorDelivery).Count"));
        assertEquals("4", shell.run("(Get-Queue -Exclude ShadowRedundancy).Count"));
        assertTrue(shell.run("Get-Queue -Include Nearby").contains("-Include does not know 'Nearby'"));
    }

    @Test
    void filtersSortsAndPages() {
        assertEquals(
                "mx1\\fabrikam.com",
                shell.run("(Get-Queue -Filter \"Status -eq 'Retry' -and MessageCount -gt 10\").Identity"));
        assertEquals("mx1\\example.net", shell.run("(Get-Queue -Filter {MessageCount -eq 0}).Identity"));
        assertEquals("mx1\\fabrikam.com", shell.run("(Get-Queue -SortOrder '-MessageCount')[0].Identity"));
        assertEquals("mx1\\fabrikam.com", shell.run("(Get-Queue -SortOrder:-MessageCount)[0].Identity"));
        assertTrue(shell.run("Get-Queue -ResultSize 1").contains("Only 1 of 4 queues are shown."));
        assertEquals(
                "mx1\\example.net",
                shell.run("$first = Get-Queue -ResultSize 1 3>$null;"
                        + " (Get-Queue -BookmarkObject $first -IncludeBookmark $false -ResultSize 1).Identity"));
        assertEquals(
                "2 4",
                shell.run(
                        "$i = Get-Queue -BookmarkIndex 3 -ReturnPageInfo $true; \"$($i[0].PageOffset) $($i[0].TotalCount)\""));
        assertEquals("mx1\\Submission", shell.run("(Get-Queue -SearchForward $false -ResultSize 1 3>$null).Identity"));
    }

    @Test
    void wrongInputIsToldInPlainWords() {
        assertTrue(shell.run("Get-Queue -Filter \"Status -qe 1\"").contains("position 8: -qe is no comparison"));
        assertTrue(shell.run("Get-Queue -SortOrder Colour").contains("There is no property 'Colour' to sort by"));
        assertTrue(shell.run("Get-Queue -ResultSize many").contains("ResultSize is invalid"));
        assertTrue(shell.run("Get-Queue mx1\\nowhere.example").contains("There is no queue 'mx1\\nowhere.example'"));
        assertTrue(shell.run("Get-Queue -BookmarkObject 5").contains("takes an object that Get-Queue wrote"));
        assertTrue(shell.run("Get-Queue -Identity x -Server mx1").contains("Parameter set cannot be resolved"));
    }

    @Test
    void anEarlierMomentIsJudgedByWhatWasLoggedUntilThen() {
        assertEquals(
                "mx1\\fabrikam.com Retry 3",
                shell.run("Get-Queue -At 2026-01-01T08:02:30Z | ForEach-Object {"
                        + " \"$($_.Identity) $($_.Status) $($_.MessageCount)\" }"));
        assertEquals(
                "mx1\\Submission\\4mB2bD0Zp1z3tBd Active",
                shell.run("Get-Message -At 2026-01-01T09:01:01Z -Queue Submission | ForEach-Object {"
                        + " \"$($_.Identity) $($_.Status)\" }"));
        assertTrue(shell.run("Get-Queue -At 2025-01-01").contains("No queue matches. Queues as of 2025-01-01"));
    }

    @Test
    void saysThatQueuesAreMadeOutOfLogs() {
        assertTrue(shell.run("Get-Queue -Verbose")
                .contains(
                        "VERBOSE: Queues as of 2026-01-01 09:02:01Z, the end of the logs; they are made out of what the"
                                + " logs say, not read from a server."));
    }

    @Test
    void messagesAreFoundByIdQueueAndFilter() {
        assertEquals("2", shell.run("(Get-Message 4mB1bD0Zp1z3tBc).Count"));
        assertEquals("carol@contoso.com", shell.run("(Get-Message 'mx1\\fabrikam.com\\4mB1bD0Zp1z3tBc').FromAddress"));
        assertEquals("13", shell.run("(Get-Queue mx1\\fabrikam.com | Get-Message).Count"));
        assertEquals("1", shell.run("@(Get-Message -Filter \"Size -gt 5KB -and Queue -like '*fabrikam.com'\").Count"));
        assertTrue(shell.run("Get-Message NOSUCHID").contains("No message 'NOSUCHID' waits in a queue."));
        assertEquals("15", shell.run("(Get-Message -ResultSize Unlimited).Count"));
    }

    @Test
    void aMessageTellsWhyItWaits() {
        assertEquals(
                "Retry|451 4.7.1 Greylisted, try again|greylist|1|2026-01-06T09:00:00|00:02:01",
                shell.run(
                        "$m = Get-Message -Queue mx1\\example.com; ($m.Status, $m.LastError, $m.CauseId, $m.RetryCount,"
                                + " $m.ExpirationTime.ToString('s'), $m.MessageLatency) -join '|'"));
        assertEquals(
                "y@example.com Retry 451 4.7.1 Greylisted, try again",
                shell.run("Get-Message -Queue mx1\\example.com -IncludeRecipientInfo | ForEach-Object Recipients |"
                        + " ForEach-Object { \"$($_.Address) $($_.Status) $($_.LastError)\" }"));
        assertEquals(
                "BeforeQueueManager 00:00:00.5000000, InQueueManager 00:00:00.1000000, ConnectionSetup 00:00:00.4000000,"
                        + " Transmission 00:00:01",
                shell.run(
                        "(Get-Message -Queue mx1\\example.com -IncludeComponentLatencyInfo).ComponentLatency.ForEach({"
                                + " \"$($_.ComponentName) $($_.Latency)\" }) -join ', '"));
    }

    @Test
    void aDigestLeavesSmallQueuesOutAndSaysSo() {
        assertEquals("mx1\\fabrikam.com (13, Retry)", shell.run("(Get-QueueDigest 3>$null).Details"));
        assertTrue(shell.run("Get-QueueDigest").contains("3 queues of fewer than 10 messages left out"));
        assertEquals(
                "Retry=14 Active=1 Ready=0",
                shell.run("(Get-QueueDigest -All -GroupBy Status | ForEach-Object {"
                        + " \"$($_.GroupByValue)=$($_.MessageCount)\" }) -join ' '"));
        assertEquals(
                "example.com:DnsConnectorDelivery",
                shell.run(
                        "(Get-QueueDigest -All -GroupBy NextHopKey -Filter \"NextHopDomain -eq 'example.com'\").GroupByValue"));
        assertEquals("0", shell.run("@(Get-QueueDigest -All -Server mx9 3>$null).Count"));
        assertTrue(shell.run("Get-QueueDigest -Dag DAG1").contains("-Dag cannot be used here"));
        assertTrue(shell.run("Get-QueueDigest -Timeout soon").contains("'soon' is no time to wait"));
        assertEquals("4", shell.run("(Get-QueueDigest -Forest -All -Timeout 00:00:10).Count"));
    }

    @Test
    void destinationsShowAgesCauseAndTheNextWave() {
        assertEquals(
                "fabrikam.com 13 1 0 12 connect-timeout 12 messages expire 2026-01-06 08:00-09:00Z",
                shell.run("$d = Get-DeferredDestination fabrikam.com; \"$($d.Destination) $($d.MessageCount) $($d.Age5)"
                        + " $($d.Age20) $($d.Age80) $($d.CauseId) $($d.NextExpiry)\""));
        assertEquals("12", shell.run("(stuck fabrikam.com).NextExpiryCount"));
        assertEquals("example.com", shell.run("(stuck -CauseId grey*).Destination"));
        assertTrue(shell.run("stuck -Server mx9").contains("No destination has mail waiting that matches."));
        assertTrue(shell.run("stuck -ResultSize 1").contains("Only the first 1 of 2 destinations are shown."));
    }

    @Test
    void whatAFilterTookIsInNoQueueUntilItComesBack() {
        shell.with(
                "filter.log",
                new PostfixLines("mx3")
                        .queued("09:00:00", "4mB5bD0Zp1z3tBh", "alice@contoso.com", 700, 2)
                        .line(
                                "09:00:01",
                                "smtp[14]",
                                "4mB5bD0Zp1z3tBh: to=<x@example.com>, relay=127.0.0.1[127.0.0.1]:10024,"
                                        + " delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)")
                        .line("09:00:01", "qmgr[13]", "4mB5bD0Zp1z3tBh: removed")
                        .queued("09:00:02", "4mB6bD0Zp1z3tBj", "alice@contoso.com", 700, 1)
                        .line(
                                "09:00:03",
                                "smtp[14]",
                                "4mB6bD0Zp1z3tBj: to=<x@example.com>, relay=127.0.0.1[127.0.0.1]:10024,"
                                        + " delay=1, delays=0/0/0/1, dsn=4.3.0, status=deferred (451 4.3.0 scanner is busy)")
                        .text());
        shell.run("Import-MailLog filter.log | Out-Null");

        assertEquals(
                "mx3\\127.0.0.1:10024 SmartHostConnectorDelivery Internal 1",
                shell.run("Get-Queue -Server mx3 | ForEach-Object {"
                        + " \"$($_.Identity) $($_.DeliveryType) $($_.NextHopCategory) $($_.MessageCount)\" }"));
    }

    @Test
    void whatIsOnHoldIsSuspendedAndNotDeferred() {
        shell.with(
                "hold.log",
                new PostfixLines("mx4")
                        .queued("09:00:00", "4mB7bD0Zp1z3tBk", "alice@contoso.com", 700, 1)
                        .deferred("09:00:01", "4mB7bD0Zp1z3tBk", "x@example.org", TIMEOUT)
                        .line("09:00:05", "postsuper[77]", "4mB7bD0Zp1z3tBk: placed on hold")
                        .text());
        shell.run("Import-MailLog hold.log | Out-Null");

        assertEquals(
                "mx4\\Hold Suspended 1",
                shell.run(
                        "Get-Queue -Server mx4 | ForEach-Object { \"$($_.Identity) $($_.Status) $($_.SuspendedMessageCount)\" }"));
        assertEquals("On hold until someone releases it.", shell.run("(Get-Message 4mB7bD0Zp1z3tBk).DeferReason"));
        assertTrue(shell.run("stuck example.org").contains("No destination has mail waiting that matches."));
    }

    @Test
    void aQueueFromThePipelineIsItselfWhateverItsNameHolds() {
        shell.with(
                "literal.log",
                new PostfixLines("mx5")
                        .queued("09:00:00", "4mB8bD0Zp1z3tBl", "alice@contoso.com", 700, 1)
                        .deferred("09:00:01", "4mB8bD0Zp1z3tBl", "x@[192.0.2.1]", TIMEOUT)
                        .text());
        shell.run("Import-MailLog literal.log | Out-Null");

        assertEquals("mx5\\[192.0.2.1]\\4mB8bD0Zp1z3tBl", shell.run("(Get-Queue -Server mx5 | Get-Message).Identity"));
        assertEquals("1", shell.run("@(Get-Queue 'mx5\\[192.0.2.1]').Count"));
        assertEquals("2", shell.run("@(Get-Queue 'mx1\\*.com').Count"));
    }

    @Test
    void aMomentBehindTheLogsSaysWhereTheyEnd() {
        assertTrue(shell.run("Get-Queue -At 2026-01-01T12:00Z -Verbose")
                .contains("Queues as of 2026-01-01 12:00:00Z (the logs end at 2026-01-01 09:02:01Z);"));
        assertEquals(
                "02:57:59", shell.run("(Get-Message 4mB3bD0Zp1z3tBf -At 2026-01-01T12:00Z).MessageLatency.ToString()"));
    }

    @Test
    void whatShouldBeLongGoneIsTold() {
        String told = "WARNING: 15 messages should have been given up before that moment.";

        assertTrue(shell.run("Get-Queue -At 2026-02-01").contains(told));
        assertTrue(shell.run("stuck -At 2026-02-01").contains("WARNING: 14 messages should have been given up"));
        assertEquals("", shell.run("(stuck -At 2026-02-01 3>$null).NextExpiry -join ''"));
    }

    @Test
    void waysToNameMessagesExcludeEachOther() {
        assertTrue(shell.run("Get-Message -Identity x -Filter \"Size -gt 1\"")
                .contains("Parameter set cannot be resolved"));
        assertTrue(shell.run("Get-Message -Queue x -Server mx1").contains("Parameter set cannot be resolved"));
    }

    @Test
    void anEmptyStoreSaysWhatToDo() {
        try (MailShell empty = new MailShell(folder.resolve("other"))) {
            assertTrue(empty.run("Get-Queue").contains("No queue matches. The store at")
                    && empty.run("Get-Queue").contains("is empty; read logs into it with Import-MailLog."));
            assertTrue(empty.run("stuck").contains("is empty; read logs into it with Import-MailLog."));
        }
    }
}
