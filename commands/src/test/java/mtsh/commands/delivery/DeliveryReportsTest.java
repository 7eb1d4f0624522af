package mtsh.commands.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/** Search- and Get-MessageTrackingReport as users run them, on the mail of the help. */
class DeliveryReportsTest {
    private static final String NEWS = "Search-MessageTrackingReport news@example.net | Get-MessageTrackingReport";

    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void importMail() {
        shell = MailShell.withMail(folder);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void theMailboxIsTheSenderUnlessASenderIsGiven() {
        assertEquals(
                "Q3 offer, Contract, Holiday plan",
                shell.run("(Search-MessageTrackingReport alice@contoso.com).Subject -join ', '"));
        assertEquals("Weekly news", shell.run("(Search-MessageTrackingReport alice -Sender news@example.net).Subject"));
        assertEquals(
                "Holiday plan",
                shell.run("(Search-MessageTrackingReport alice -Recipients carol@*, x@example.com).Subject"));
        assertTrue(shell.run("Search-MessageTrackingReport alice -Sender a -Recipients b")
                .contains("Parameter set cannot be resolved"));
    }

    @Test
    void aMessageIsFoundByItsIdWithoutBrackets() {
        assertEquals("Contract", shell.run("(Search-MessageTrackingReport alice -MessageId c1@contoso.com).Subject"));
        assertEquals(
                "Contract", shell.run("(Search-MessageTrackingReport alice -MessageId '<c1@contoso.com>').Subject"));
    }

    @Test
    void aReportForARecipientTellsOfNobodyElse() {
        assertEquals(
                "dave@contoso.com",
                shell.run("(Search-MessageTrackingReport dave@contoso.com -Sender news@example.net |"
                        + " Get-MessageTrackingReport).RecipientTrackingEvents.RecipientAddress"));
    }

    @Test
    void countsRecipientsByState() {
        assertEquals(
                "2 recipients: 1 delivered; 1 failed.|1|1|0|0",
                shell.run("$r = " + NEWS
                        + "; ($r.SummaryToDate, $r.DeliveredCount, $r.UnsuccessfulCount, $r.PendingCount,"
                        + " $r.TransferredCount) -join '|'"));
        assertEquals(
                "3 recipients: 2 delivered; 1 expanded to the members of a group.",
                shell.run("(Search-MessageTrackingReport carol | Get-MessageTrackingReport).SummaryToDate"));
        assertEquals(
                "1 recipient: 1 deferred, tried again.",
                shell.run(
                        "(Search-MessageTrackingReport alice -Subject Q3 | Get-MessageTrackingReport).SummaryToDate"));
        assertEquals(
                "1 recipient: 1 waiting for a decision.",
                shell.run(
                        "(Search-MessageTrackingReport mallory@fabrikam.com | Get-MessageTrackingReport).SummaryToDate"));
    }

    @Test
    void theReportIdIsATextThatCanBePassedOn() {
        String id = shell.run("(Search-MessageTrackingReport alice -Subject Contract).MessageTrackingReportId");

        assertEquals("Contract", shell.run("(Get-MessageTrackingReport '" + id + "').Subject"));
        assertEquals("Contract", shell.run("('" + id + "' | Get-MessageTrackingReport).Subject"));
        assertTrue(shell.run("Get-MessageTrackingReport nonsense").contains("'nonsense' is no id of a report."));
        assertTrue(shell.run("Get-MessageTrackingReport 00000000-0000-0000-0000-000000000001")
                .contains("No message has the report id"));
    }

    @Test
    void aPathLeadsToOneRecipient() {
        assertTrue(shell.run(NEWS + " -ReportTemplate RecipientPath").contains("Give it as -RecipientPathFilter"));
        assertTrue(shell.run(NEWS + " -ReportTemplate RecipientPath -RecipientPathFilter x@example.com")
                .contains("The message has no recipient x@example.com."));
        assertEquals(
                "Submitted Delivered",
                shell.run("\"$((" + NEWS + " -ReportTemplate RecipientPath -RecipientPathFilter alice@contoso.com)"
                        + ".RecipientTrackingEvents.EventDescription)\""));
        assertEquals(
                "SmtpReceive Submitted Delivered",
                shell.run("\"$((" + NEWS + " -ReportTemplate RecipientPath -DetailLevel Verbose -RecipientPathFilter"
                        + " alice@contoso.com).RecipientTrackingEvents.EventDescription)\""));
        assertEquals(
                "Submitted Expanded Delivered",
                shell.run(
                        "\"$((Search-MessageTrackingReport carol | Get-MessageTrackingReport -ReportTemplate"
                                + " RecipientPath -RecipientPathFilter bob@contoso.com).RecipientTrackingEvents.EventDescription)\""));
    }

    @Test
    void eventsAreNarrowedAndCutAloud() {
        assertEquals(
                "dave@contoso.com",
                shell.run("(" + NEWS + " -Status Unsuccessful).RecipientTrackingEvents.RecipientAddress"));
        assertEquals(
                "alice@contoso.com",
                shell.run("(" + NEWS + " -Recipients alice*).RecipientTrackingEvents.RecipientAddress"));
        assertTrue(shell.run(NEWS + " -ResultSize 1").contains("Only the first 1 events are shown, there are 1 more."));
        assertTrue(shell.run(NEWS + " -Status Read").contains("Mail logs do not tell whether a message was read."));
        assertTrue(shell.run("Search-MessageTrackingReport alice -ResultSize 1")
                .contains("Only the newest 1 messages are shown, there are more."));
    }

    @Test
    void basicNamesNoServers() {
        assertEquals("", shell.run("(" + NEWS + ").RecipientTrackingEvents.Server -join ''"));
        assertEquals("mx1 mx1", shell.run("\"$((" + NEWS + " -DetailLevel Verbose).RecipientTrackingEvents.Server)\""));
        assertTrue(shell.run("(" + NEWS + " -Status Unsuccessful).RecipientTrackingEvents.EventData")
                .startsWith("The message could not be delivered. There is no such mailbox."));
    }

    @Test
    void whatBecameOfAMessageCountsMoreThanItsLastLine() {
        assertEquals(
                "bob@contoso.com Pending MessageDefer The message is on hold.",
                shell.run("(Search-MessageTrackingReport mallory@fabrikam.com | Get-MessageTrackingReport)"
                        + ".RecipientTrackingEvents | ForEach-Object { \"$($_.RecipientAddress) $($_.DeliveryStatus)"
                        + " $($_.EventDescription) $($_.EventData)\" }"));
        assertEquals(
                "Transferred Expanded",
                shell.run(
                        "(Search-MessageTrackingReport carol | Get-MessageTrackingReport -Recipients sales@*)"
                                + ".RecipientTrackingEvents | ForEach-Object { \"$($_.DeliveryStatus) $($_.EventDescription)\" }"));
    }

    @Test
    void anAliasGoesOnUnderAnotherAddress() {
        shell.with("alias.log", """
                2026-01-02T02:40:00.000000+00:00 mx1 postfix/smtpd[1]: 4mB9bD0Zp1z3tBm: client=ws17.contoso.com[10.0.0.17]
                2026-01-02T02:40:00.100000+00:00 mx1 postfix/qmgr[2]: 4mB9bD0Zp1z3tBm: from=<zoe@contoso.com>, size=1, nrcpt=1 (queue active)
                2026-01-02T02:40:01.000000+00:00 mx1 postfix/lmtp[3]: 4mB9bD0Zp1z3tBm: to=<bob@contoso.com>, orig_to=<robert@contoso.com>, relay=mail.contoso.com[private/dovecot-lmtp], delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 <bob@contoso.com> x Saved)
                2026-01-02T02:40:01.100000+00:00 mx1 postfix/qmgr[2]: 4mB9bD0Zp1z3tBm: removed
                """);
        shell.run("Import-MailLog alias.log | Out-Null");

        assertEquals(
                "2 recipients: 1 delivered; 1 going on under another address.",
                shell.run("(Search-MessageTrackingReport zoe | Get-MessageTrackingReport).SummaryToDate"));
        assertEquals(
                "Submitted Resolved Delivered",
                shell.run(
                        "\"$((Search-MessageTrackingReport zoe | Get-MessageTrackingReport -ReportTemplate RecipientPath"
                                + " -RecipientPathFilter bob@contoso.com).RecipientTrackingEvents.EventDescription)\""));
    }

    @Test
    void nothingFoundSaysWhatTheStoreCovers() {
        assertTrue(shell.run("Search-MessageTrackingReport zoe@contoso.com")
                .contains("No messages match. This store holds"));
        assertTrue(
                shell.run("Search-MessageTrackingReport 'David Jones'").contains("is no mailbox that logs can know"));
    }

    @Test
    void whatIfSearchesNothing() {
        String shown = shell.run("Search-MessageTrackingReport alice@contoso.com -WhatIf");

        assertTrue(shown.startsWith("What if:"), shown);
        assertFalse(shown.contains("Contract"), shown);
    }

    @Test
    void exchangeLimitsEndTheSearchAfterTwoWeeks() {
        shell.with(
                "old.log",
                "2025-12-01T08:00:00.000000+00:00 mx1 postfix/smtpd[1]: 4mBXbC0Zp1z3tBb: client=ws17.contoso.com[10.0.0.17]\n"
                        + "2025-12-01T08:00:00.100000+00:00 mx1 postfix/qmgr[2]: 4mBXbC0Zp1z3tBb: from=<zoe@contoso.com>, size=1, nrcpt=1 (queue active)\n");
        shell.run("Import-MailLog old.log | Out-Null");

        assertEquals("1", shell.run("@(Search-MessageTrackingReport zoe).Count"));
        assertTrue(shell.run("Set-MtshOption -ExchangeLimits $true; Search-MessageTrackingReport zoe")
                .contains("No messages match since 2025-12-19"));
    }

    @Test
    void traceLevelTellsHowItWasSearched() {
        assertFalse(shell.run("Search-MessageTrackingReport alice -Verbose").contains("blocks read"));
        assertTrue(shell.run("Search-MessageTrackingReport alice -TraceLevel Medium -Verbose")
                .contains("blocks read"));
        assertTrue(shell.run(NEWS + " -TraceLevel High -Verbose").contains("is told by"));
    }
}
