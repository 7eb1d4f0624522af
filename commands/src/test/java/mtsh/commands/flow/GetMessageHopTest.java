package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class GetMessageHopTest {
    /** Half a second before the filter, two in it, and half a second in the queue behind it. */
    private static final String THROUGH_FILTER = """
            2026-01-01T10:00:00.000000Z mx1 postfix/smtpd[1]: B0000001: client=out.example.com[198.51.100.7]
            2026-01-01T10:00:00.100000Z mx1 postfix/cleanup[2]: B0000001: message-id=<f1@example.com>
            2026-01-01T10:00:00.500000Z mx1 postfix/qmgr[3]: B0000001: from=<s@example.com>, size=1000, nrcpt=1 (queue active)
            2026-01-01T10:00:02.500000Z mx1 postfix/smtpd[4]: B0000002: client=localhost[127.0.0.1]
            2026-01-01T10:00:02.510000Z mx1 postfix/cleanup[5]: B0000002: message-id=<f1@example.com>
            2026-01-01T10:00:02.520000Z mx1 postfix/qmgr[3]: B0000002: from=<s@example.com>, size=1200, nrcpt=1 (queue active)
            2026-01-01T10:00:02.600000Z mx1 postfix/smtp[6]: B0000001: to=<carol@contoso.com>, relay=127.0.0.1[127.0.0.1]:10024, delay=2.6, delays=0.5/0/0/2.1, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as B0000002)
            2026-01-01T10:00:02.610000Z mx1 postfix/qmgr[3]: B0000001: removed
            2026-01-01T10:00:03.000000Z mx1 postfix/lmtp[7]: B0000002: to=<carol@contoso.com>, relay=mail.contoso.com[private/dovecot-lmtp], delay=0.5, delays=0.02/0/0/0.48, dsn=2.0.0, status=sent (250 2.0.0 <carol@contoso.com> wA Saved)
            2026-01-01T10:00:03.010000Z mx1 postfix/qmgr[3]: B0000002: removed
            """;

    /** One second on each of two servers; the shadow of the first is dropped ten minutes later. */
    private static final String EXCHANGE = """
            #Software: Microsoft Exchange Server
            #Version: 15.02.1544.004
            #Log-type: Message Tracking Log
            #Date: 2026-01-01T10:00:00.000Z
            #Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data
            2026-01-01T10:00:00.000Z,192.0.2.10,EX1,192.0.2.10,EX1,,,STOREDRIVER,RECEIVE,11,<x1@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-400000000001,ben@contoso.com,,3000,1,,,Plan,anna@contoso.com,anna@contoso.com,,Originating,,,,
            2026-01-01T10:00:01.000Z,192.0.2.10,EX1,192.0.2.11,EX2,250 2.6.0 Queued mail for delivery,,SMTP,SEND,11,<x1@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-400000000001,ben@contoso.com,250 2.1.5 Ok,3000,1,,,Plan,anna@contoso.com,anna@contoso.com,2026-01-01T10:00:00.000Z;LSRV=EX1:TOTAL-HUB=1.000|SMR=0.100(X=0.05),Originating,,,,
            2026-01-01T10:00:01.000Z,192.0.2.10,EX1,192.0.2.11,EX2,,EX2,SMTP,RECEIVE,22,<x1@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-400000000001,ben@contoso.com,,3000,1,,,Plan,anna@contoso.com,anna@contoso.com,,Originating,,,,
            2026-01-01T10:00:02.000Z,,,,EX2,,,STOREDRIVER,DELIVER,22,<x1@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-400000000001,ben@contoso.com,250 2.1.5 Ok,3000,1,,,Plan,anna@contoso.com,anna@contoso.com,2026-01-01T10:00:00.000Z;SRV=EX1:TOTAL-HUB=1.000;LSRV=EX2:TOTAL-DEL=1.000,Originating,,,,
            2026-01-01T10:10:00.000Z,,,,EX1,Delivered,,SMTP,HADISCARD,11,<x1@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-400000000001,ben@contoso.com,,3000,1,,,Plan,anna@contoso.com,anna@contoso.com,,Originating,,,,
            """;

    /** A server whose log has whole seconds and tells how long the message was on it. */
    private static final String EXIM = """
            2026-01-01 12:00:00 1vbA00-000000000AA-0001 <= carol@contoso.com H=ws3.contoso.com [10.0.0.3] P=esmtp S=500 RT=0.204s id=e1@contoso.com
            2026-01-01 12:00:01 1vbA00-000000000AA-0001 => bob@fabrikam.com R=dnslookup T=remote_smtp H=mx.fabrikam.com [192.0.2.10] C="250 OK" QT=1.5s DT=0.5s
            2026-01-01 12:00:01 1vbA00-000000000AA-0001 Completed QT=1.5s
            """;

    @TempDir
    Path folder;

    private MailShell shell(FlowLog log) {
        MailShell shell = new MailShell(folder).with("mail.log", log.text());
        shell.run("Import-MailLog mail.log");
        return shell;
    }

    @Test
    void hopsOfOneMessageAddUp() {
        try (MailShell shell = shell(new FlowLog().lines(THROUGH_FILTER))) {
            assertEquals(
                    "1 out.example.com[198.51.100.7] mx1 B0000001 2.6 83.3 HandedOver 3\n"
                            + "2 localhost[127.0.0.1] mx1 B0000002 0.5 16.7 Delivered 3",
                    shell.run(
                            "Get-MessageHop carol@contoso.com | ForEach-Object { \"$($_.Hop) $($_.From) $($_.By) $($_.QueueId)"
                                    + " $($_.Delay) $($_.Share) $($_.State) $($_.Total)\" }"));
        }
    }

    @Test
    void aMessageIsFoundByWhateverPeopleHave() {
        try (MailShell shell = shell(new FlowLog().lines(THROUGH_FILTER))) {
            assertEquals("2", shell.run("(Get-MessageHop '<f1@example.com>').Count"));
            assertEquals("2", shell.run("(Get-MessageHop B0000002).Count"));
            assertEquals("2", shell.run("(Get-MessageHop (Get-MessageTrace).MessageTraceId).Count"));
            assertEquals("2", shell.run("(Get-MessageTrace | Get-MessageHop).Count"));
            assertTrue(shell.run("Get-MessageHop zoe@contoso.com").contains("NOT FOUND. No message matches."));
        }
    }

    /** The clock stands at 2026-01-02T03:04:05Z. */
    @Test
    void aMessageThatWaitsIsCountedUntilNow() {
        FlowLog log = new FlowLog().deferred("2026-01-02T03:00:00Z", "alice@contoso.com", "bob@fabrikam.com");
        try (MailShell shell = shell(log)) {
            assertEquals(
                    "Waiting 245 100 1 mx.fabrikam.com[192.0.2.10] True Unknown",
                    shell.run("Get-MessageHop bob@fabrikam.com | ForEach-Object { \"$($_.State) $($_.Delay) $($_.Share)"
                            + " $($_.Attempts) $($_.To) $($null -eq $_.Left) $($_.Pace)\" }"));
            assertEquals(
                    "451 4.7.1 Greylisted, try again later",
                    shell.run("(Get-MessageHop bob@fabrikam.com).Tries.Reply"));
            assertTrue(shell.run("Get-MessageHop bob@fabrikam.com").contains("Waiting for 4m 5s"));
        }
    }

    /** Twenty-one others took 1, 1, 2 ... 20 seconds: the eleventh took 10, the twentieth 19. */
    @Test
    void paceIsMeasuredByTheOthersOfTheDomain() {
        FlowLog log = new FlowLog();
        for (int i = 1; i <= 20; i++) {
            log.sent("2026-01-01T10:00:" + (i + 10) + "Z", i, "alice@contoso.com", "u" + i + "@fabrikam.com");
        }
        log.sent("2026-01-01T12:00:00Z", 300, "alice@contoso.com", "slow@fabrikam.com")
                .sent("2026-01-01T12:00:00Z", 1, "alice@contoso.com", "quick@fabrikam.com");
        try (MailShell shell = shell(log)) {
            assertEquals(
                    "VerySlow 10 19 20 21",
                    shell.run(
                            "Get-MessageHop slow@fabrikam.com | ForEach-Object { \"$($_.Pace) $($_.UsualP50) $($_.UsualP95)"
                                    + " $($_.UsualP99) $($_.UsualCount)\" }"));
            assertEquals("Usual", shell.run("(Get-MessageHop quick@fabrikam.com).Pace"));
            String shown = shell.run("Get-MessageHop slow@fabrikam.com");
            assertTrue(shown.contains("Sent after 5m 0s; usual for fabrikam.com: half within 10.0 s"), shown);
        }
    }

    @Test
    void serversOfExchangeAreHopsAndShadowsAreNot() {
        try (MailShell shell = new MailShell(folder).with("MSGTRK.LOG", EXCHANGE)) {
            shell.run("Import-MailLog MSGTRK.LOG");
            assertEquals(
                    "1 EX1 1 50 Sent TOTAL-HUB 1.00 s, SMR 0.10 s\n2 EX2 1 50 Delivered TOTAL-HUB 1.00 s, TOTAL-DEL 1.00 s",
                    shell.run(
                            "Get-MessageHop ben@contoso.com | ForEach-Object { \"$($_.Hop) $($_.By) $($_.Delay) $($_.Share)"
                                    + " $($_.State) $($_.Stages)\" }"));
            assertEquals("2", shell.run("(Measure-DeliveryLatency).Max"));
        }
    }

    @Test
    void aSummaryHasNoHopsAndNoTime() {
        String rows = """
                "Received","SenderAddress","RecipientAddress","Subject","Status","ToIP","FromIP","Size","MessageId","MessageTraceId"
                "2026-01-01T10:00:00Z","anna@contoso.com","ben@fabrikam.com","Plan","Delivered","","","3000","<s1@contoso.com>","6b0d8f5e-1c2a-4d3b-9e4f-600000000001"
                "2026-01-01T11:00:00Z","anna@contoso.com","ben@fabrikam.com","Plan","Delivered","","","3000","<s2@contoso.com>","6b0d8f5e-1c2a-4d3b-9e4f-600000000002"
                """;
        try (MailShell shell = new MailShell(folder).with("trace.csv", rows)) {
            shell.run("Import-MailLog trace.csv");
            assertEquals(
                    "WARNING: Of 2 messages the logs tell no hops, for a summary is all there is. Get-MessageTraceDetail shows it.",
                    shell.run("Get-MessageTrace | Get-MessageHop"));
            assertEquals(
                    "0 2 True",
                    shell.run(
                            "Measure-DeliveryLatency | ForEach-Object { \"$($_.Count) $($_.NotDelivered) $($null -eq $_.P50)\" }"));
        }
    }

    @Test
    void whatAServerMeasuredIsFinerThanItsLog() {
        try (MailShell shell = new MailShell(folder).with("main.log", EXIM)) {
            shell.run("Import-MailLog main.log");
            assertEquals(
                    "1.5 Reception 0.20 s, Queue 1.00 s, Delivery 0.50 s",
                    shell.run("Get-MessageHop bob@fabrikam.com | ForEach-Object { \"$($_.Delay) $($_.Stages)\" }"));
        }
    }

    @Test
    void moreMessagesThanShownAreTold() {
        FlowLog log = new FlowLog()
                .sent("2026-01-01T10:00:00Z", 1, "alice@contoso.com", "bob@fabrikam.com")
                .sent("2026-01-01T11:00:00Z", 2, "alice@contoso.com", "bob@fabrikam.com");
        try (MailShell shell = shell(log)) {
            String shown = shell.run("(Get-MessageHop bob@fabrikam.com -First 1).Delay");
            assertTrue(shown.contains("WARNING: Only the hops of the newest 1 message"), shown);
            assertTrue(shown.endsWith("2"), shown);
        }
    }

    @Test
    void textOfALogCannotPassForALineOfTheTable() {
        FlowLog log = new FlowLog().sent("2026-01-01T10:00:00Z", 1, "a\u001b[2J\u202E@contoso.com", "bob@fabrikam.com");
        try (MailShell shell = shell(log)) {
            String shown = shell.run("Get-MessageHop bob@fabrikam.com");
            assertFalse(shown.contains("\u001b"), shown);
            assertFalse(shown.contains("\u202E"), shown);
            assertTrue(shown.contains("\\x1B[2J"), shown);
        }
    }
}
