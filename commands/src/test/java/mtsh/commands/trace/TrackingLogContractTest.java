package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/** What Exchange's Get-MessageTrackingLog promises, parameter by parameter, over an Exchange server's log and that of another server. */
class TrackingLogContractTest {
    private static final String HEAD = """
            #Software: Microsoft Exchange Server
            #Version: 15.02.1544.004
            #Log-type: Message Tracking Log
            #Date: 2025-12-14T11:00:00.000Z
            #Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data,transport-traffic-type,log-id,schema-version
            """;

    private static final String ROWS = """
            2025-12-14T11:00:00.000Z,192.0.2.10,client,192.0.2.20,EX1,,EX1\\In,SMTP,RECEIVE,27,<a1@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-400000000001,ben@contoso.com;kim@contoso.com,,3000,2,,,Quarterly numbers (draft),anna@contoso.com,anna@contoso.com,,Originating,,,,,Email,,
            2025-12-14T11:00:01.000Z,,EX1,,EX1,,,STOREDRIVER,DELIVER,27,<a1@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-400000000001,ben@contoso.com,,3000,1,,,Quarterly numbers (draft),anna@contoso.com,anna@contoso.com,2025-12-14T11:00:00.000Z;SRV=EX1:TOTAL=1,Originating,,,,,Email,,
            2025-12-14T11:00:02.000Z,,EX1,,EX1,,,STOREDRIVER,DELIVER,27,<a1@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-400000000001,kim@contoso.com,,3000,1,,,Quarterly numbers (draft),anna@contoso.com,anna@contoso.com,2025-12-14T11:00:00.000Z;SRV=EX1:TOTAL=2,Originating,,,,,Email,,
            2025-12-14T11:00:03.000Z,,EX1,,EX1,,,DSN,DSN,28,<d1@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-400000000002,anna@contoso.com,,900,1,,<a1@contoso.com>,Relayed: Quarterly numbers,<>,<>,,Originating,,,,,Email,,
            """;

    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void importMail() {
        shell = MailShell.withMail(folder).with("MSGTRK2025121411-1.LOG", HEAD + ROWS);
        shell.run("Import-MailLog MSGTRK2025121411-1.LOG | Out-Null");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String events(String parameters) {
        return shell.run("(Get-MessageTrackingLog " + parameters + " | ForEach-Object EventId) -join ' '");
    }

    @Test
    void startIsInclusiveAndEndIsExclusive() {
        assertEquals("DELIVER", events("-Start 2025-12-14T11:00:01Z -End 2025-12-14T11:00:02Z"));
        assertEquals("RECEIVE DELIVER DELIVER DSN", events("-End 2025-12-20"));
    }

    @Test
    void timesWithoutAZoneAreInTheZoneOfTheSession() {
        assertEquals(
                "DELIVER",
                shell.run("Set-MtshOption -TimeZone Europe/Berlin; (Get-MessageTrackingLog -Start '12/14/2025 12:00:01'"
                        + " -End '12/14/2025 12:00:02').EventId"));
    }

    @Test
    void eachFilterNarrowsByItself() {
        assertEquals("DELIVER DELIVER", events("-EventId deliver -Server EX1"));
        assertEquals("DSN", events("-InternalMessageId 28"));
        assertEquals("DSN", events("-NetworkMessageId 6b0d8f5e-1c2a-4d3b-9e4f-400000000002"));
        assertEquals("DSN", events("-Reference '<a1@contoso.com>'"));
        assertEquals("DELIVER DELIVER", events("-Source STOREDRIVER"));
        assertEquals("RECEIVE DELIVER DELIVER DSN", events("-TransportTrafficType Email"));
        assertEquals("RECEIVE DELIVER DELIVER", events("-Sender ANNA@contoso.com"));
    }

    @Test
    void theBracketsOfAMessageIdMayBeLeftOut() {
        assertEquals("RECEIVE DELIVER DELIVER", events("-MessageId a1@contoso.com"));
        assertEquals("RECEIVE DELIVER DELIVER", events("-MessageId '<a1@contoso.com>'"));
        assertEquals("", events("-MessageId a1 3>$null"));
    }

    @Test
    void aSubjectIsFoundByAPart() {
        assertEquals("RECEIVE DELIVER DELIVER DSN", events("-MessageSubject 'QUARTERLY NUMBERS'"));
        assertEquals("RECEIVE DELIVER DELIVER", events("-MessageSubject '(draft)'"));
    }

    @Test
    void oneOfSeveralRecipientsIsEnough() {
        assertEquals("RECEIVE DELIVER", events("-Recipients kim@contoso.com"));
        assertEquals(
                "RECEIVE DELIVER DELIVER",
                events("-Server EX1 -Recipients kim@contoso.com, ben@contoso.com, x@example.com"));
    }

    @Test
    void serversComeThroughThePipeline() {
        assertEquals(
                "EX1 4",
                shell.run("'EX1' | Get-MessageTrackingLog | Group-Object ServerHostname -NoElement |"
                        + " ForEach-Object { \"$($_.Name) $($_.Count)\" }"));
        assertEquals(
                "EX1 mx1",
                shell.run("('EX1', 'mx1' | Get-MessageTrackingLog | ForEach-Object ServerHostname |"
                        + " Sort-Object -Unique) -join ' '"));
        assertEquals("4", shell.run("([pscustomobject]@{ Server = 'EX1' } | Get-MessageTrackingLog).Count"));
    }

    @Test
    void aThousandEventsUnlessAskedForMoreAndSaysSo() {
        assertTrue(shell.run("Get-MessageTrackingLog -ResultSize 2")
                .contains("Only the first 2 events are shown, there are more. Use -ResultSize Unlimited for all."));
        assertEquals("RECEIVE DELIVER", events("-Server EX1 -ResultSize 2 3>$null"));
        assertEquals("30", shell.run("@(Get-MessageTrackingLog -ResultSize unlimited).Count"));
        assertTrue(shell.run("Get-MessageTrackingLog -ResultSize many").contains("ResultSize is invalid"));
    }

    @Test
    void propertiesStandInTheOrderOfTheLog() {
        assertEquals(
                "Timestamp ClientIp ClientHostname ServerIp ServerHostname SourceContext ConnectorId Source EventId"
                        + " InternalMessageId MessageId NetworkMessageId Recipients RecipientStatus TotalBytes RecipientCount"
                        + " RelatedRecipientAddress Reference MessageSubject Sender ReturnPath MessageInfo Directionality TenantId"
                        + " OriginalClientIp OriginalServerIp CustomData TransportTrafficType LogId SchemaVersion",
                shell.run(
                        "(Get-MessageTrackingLog -ResultSize 1 3>$null | ForEach-Object { $_.PSObject.Properties.Name } |"
                                + " Where-Object { $_ -notlike 'MessageLatency*' }) -join ' '"));
    }

    @Test
    void aDomainControllerIsTakenAndNotAsked() {
        assertEquals("DSN", events("-DomainController dc1 -InternalMessageId 28"));
    }

    @Test
    void whatIsNotThereSaysWhatTheStoreCovers() {
        assertTrue(shell.run("Get-MessageTrackingLog -Sender nobody@example.com")
                .contains("No events match. This store holds"));
        assertTrue(shell.run("Get-MessageTrackingLog -EventId RECIEVE").contains("There is no event 'RECIEVE'."));
    }
}
