package mtsh.store.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;

/** Checks of programs by what their readers tell. */
class ChecksTest {
    private static final Instant TIME = Instant.parse("2026-03-03T10:00:00Z");

    private static MailEventBuilder event(EventId id, String daemon) {
        return MailEvent.at(TIME)
                .id(id)
                .host("mx1")
                .daemon(daemon)
                .queueId("Q1")
                .position(new LogPosition("a.log", 0, 1));
    }

    private static List<String> report(List<QualityCheck> checks, String format, MailEventBuilder... events) {
        List<MailEvent> told = new ArrayList<>();
        for (MailEventBuilder each : events) {
            told.add(each.build());
        }
        Leg leg = new Leg("mx1", "", "Q1", true, told);
        LoggedLeg logged = LoggedLeg.of(leg, new Life("1", List.of(leg)), any -> true, Map.of("a.log", format));
        List<String> texts = new ArrayList<>();
        for (QualityCheck check : checks) {
            check.leg(logged);
            check.report(finding -> texts.add(finding.program() + " " + finding.check() + " " + finding.result() + ": "
                    + finding.advice().setting()));
        }
        return texts;
    }

    @Test
    void readsWhatEximSelects() {
        assertEquals(
                List.of(
                        "Exim Subject MISSING: log_selector = +subject",
                        "Exim Recipients GOOD: log_selector = +received_recipients",
                        "Exim Answers MISSING: log_selector = +smtp_confirmation",
                        "Exim DeliveryTime GOOD: log_selector = +deliver_time",
                        "Exim QueueTime GOOD: log_selector = +queue_time"),
                report(
                        EximChecks.all(),
                        "Exim",
                        event(EventId.RECEIVE, "exim").recipient("ben@contoso.com"),
                        event(EventId.SENDEXTERNAL, "exim").property("DT", "1s"),
                        event(EventId.END, "exim").property("QT", "2s")));
    }

    @Test
    void readsSendmailsLevel() {
        assertEquals(
                List.of(
                        "Sendmail Deliveries MISSING: define(`confLOG_LEVEL', `9')",
                        "Sendmail EndOfMessage MISSING: define(`confLOG_LEVEL', `14')",
                        "Sendmail Subject MISSING: INPUT_MAIL_FILTER(`rspamd', `S=inet:11332@localhost, F=T')"),
                report(SendmailChecks.all(), "Sendmail", event(EventId.RECEIVE, "sm-mta")));
    }

    @Test
    void namesTheExchangeServer() {
        assertEquals(
                List.of(
                        "Exchange Subject MISSING: Set-TransportService -Identity mx1 -MessageTrackingLogSubjectLoggingEnabled $true",
                        "Exchange Agents GOOD: Set-TransportService -Identity mx1 -AgentLogEnabled $true",
                        "Exchange TrackingAge PARTLY: Set-TransportService -Identity mx1 -MessageTrackingLogMaxAge 90.00:00:00 "
                                + "-MessageTrackingLogMaxDirectorySize 20GB"),
                report(
                        ExchangeChecks.all(),
                        "ExchangeTracking",
                        event(EventId.RECEIVE, "SMTP"),
                        event(EventId.AGENTINFO, "AGENT")));
    }

    @Test
    void wantsTheWordOfFiltersAndMailStores() {
        assertEquals(
                List.of(
                        "Postfix FilterVerdict GOOD",
                        "rspamd QueueId GOOD",
                        "rspamd Recipients MISSING",
                        "Dovecot Deliveries MISSING"),
                report(
                                FilterChecks.all(),
                                "Postfix",
                                event(EventId.RECEIVE, "smtpd").instance("postfix"),
                                event(EventId.TRANSFER, "smtp").instance("postfix"),
                                event(EventId.NOTE, "rspamd").instance("other"),
                                event(EventId.DELIVER, "lmtp")
                                        .instance("postfix")
                                        .reply("250 2.0.0 <ben@contoso.com> aB1cD2 Saved"))
                        .stream()
                        .map(text -> text.substring(0, text.indexOf(':')))
                        .toList());
    }

    @Test
    void countsNoMoreHostsThanItCanBear() {
        HostTally tally = new HostTally();
        for (int i = 0; i < 10_000; i++) {
            tally.count("host" + i, true);
        }
        int[] hosts = new int[1];
        tally.forEach((host, found, of) -> hosts[0]++);
        assertEquals(HostTally.MOST_HOSTS, hosts[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.1", "172.16.0.1", "172.31.255.1", "192.168.1.1", "fd00::1", "fe80::1", "169.254.1.1"})
    void knowsOwnMachines(String ip) {
        assertTrue(PrivateNet.contains(ip));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "192.0.2.1",
                "172.15.0.1",
                "172.32.0.1",
                "172.3.0.1",
                "172.",
                "2001:db8::1",
                "127.0.0.1",
                "100.1.1.1"
            })
    void knowsTheOthers(String ip) {
        assertFalse(PrivateNet.contains(ip));
    }
}
