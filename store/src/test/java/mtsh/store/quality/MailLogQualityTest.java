package mtsh.store.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.carrier.Carrier;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.MailLogImporter;

class MailLogQualityTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private void read(String name, List<String> lines) throws IOException {
        Path log = folder.resolve(name);
        Files.writeString(log, String.join("\n", lines) + "\n");
        Carrier carrier = new Carrier(folder, InputStream.nullInputStream());
        new MailLogImporter(folder.resolve("store"), carrier, ZoneOffset.UTC, CLOCK)
                .importAll(carrier.expand(List.of(log.toString())).files(), ImportProgress.NONE);
    }

    private List<Finding> findings() {
        try (MapDbStore store = MapDbStore.open(folder.resolve("store"))) {
            return MailLogQuality.of(store, any -> true, () -> false);
        }
    }

    private static String text(Finding finding) {
        return finding.host() + " " + finding.program() + " " + finding.check() + " " + finding.result() + " "
                + finding.seen();
    }

    private List<String> texts() {
        return findings().stream().map(MailLogQualityTest::text).toList();
    }

    private Finding finding(String check) {
        return findings().stream()
                .filter(each -> each.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    /** A message as Postfix logs it without any settings: its head comes in front. */
    private static List<String> message(String head, String queueId, String client, String sender, String relay) {
        return List.of(
                head + " postfix/smtpd[11]: " + queueId + ": client=" + client,
                head + " postfix/cleanup[12]: " + queueId + ": message-id=<" + queueId + "@northwind.example>",
                head + " postfix/qmgr[13]: " + queueId + ": from=<" + sender + ">, size=900, nrcpt=1 (queue active)",
                head + " postfix/smtp[14]: " + queueId + ": to=<ben@contoso.com>, relay=" + relay
                        + ", delay=1, delays=1/0/0/0, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 1A2B3C4D5E)",
                head + " postfix/qmgr[13]: " + queueId + ": removed");
    }

    @Test
    void saysWhatABareLogLacks() throws IOException {
        read(
                "mail.log",
                message(
                        "Mar  3 10:00:00 mx1",
                        "6B0D41A2C7",
                        "mail.northwind.example[198.51.100.24]",
                        "nora@northwind.example",
                        "mx.adatum.example[192.0.2.80]:25"));
        assertEquals(
                List.of(
                        "mx1 Postfix LongQueueIds MISSING 0 of 1 messages",
                        "mx1 Postfix Subject MISSING 0 of 1 messages",
                        "mx1 Postfix Beginning GOOD 1 of 1 messages",
                        "mx1 Postfix MessageId GOOD 1 of 1 messages",
                        "mx1 Syslog Fractions MISSING 0 of 5 lines",
                        "mx1 Syslog TimeZone MISSING 0 of 1 logs",
                        "mx1 Syslog Year MISSING 0 of 1 logs",
                        "mx1 Syslog RateLimit GOOD 5 of 5 lines"),
                texts());
        assertEquals(
                "enable_long_queue_ids = yes", finding("LongQueueIds").advice().setting());
    }

    @Test
    void seesWhatIsThere() throws IOException {
        String head = "2026-03-03T10:00:00.25+01:00 mx1";
        List<String> lines = new ArrayList<>(message(
                head,
                "4mB6bK0Zp1z3tBk",
                "a[198.51.100.24]",
                "nora@northwind.example",
                "mx.adatum.example[192.0.2.80]:25"));
        lines.add(
                2,
                head + " postfix/cleanup[12]: 4mB6bK0Zp1z3tBk: info: header Subject: Plans from a[198.51.100.24];"
                        + " from=<nora@northwind.example> to=<ben@contoso.com> proto=ESMTP helo=<a>");
        read("mail.log", lines);
        for (Finding finding : findings()) {
            assertEquals(Finding.Result.GOOD, finding.result(), text(finding));
        }
    }

    @Test
    void countsWhatTheLoggerThrewAway() throws IOException {
        List<String> lines = new ArrayList<>(message(
                "2026-03-03T10:00:00Z mx1",
                "6B0D41A2C7",
                "a[198.51.100.24]",
                "n@northwind.example",
                "b[192.0.2.80]:25"));
        lines.add("2026-03-03T10:00:01Z mx1 systemd-journald[2]: Suppressed 94 messages from postfix@-.service");
        read("mail.log", lines);
        assertEquals("mx1 Syslog RateLimit PARTLY 6 of 100 lines", text(finding("RateLimit")));
    }

    @Test
    void suspectsAProxyWhenOneOwnMachineSendsEverything() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String queueId = String.format("6B0D%06X", i);
            String sender = "n@domain" + i % 6 + ".example";
            lines.addAll(message("2026-03-03T10:00:00Z mx1", queueId, "lb[10.0.0.5]", sender, "b[192.0.2.80]:25"));
        }
        read("mail.log", lines);
        Finding finding = finding("ClientAddress");
        assertEquals("mx1 Postfix ClientAddress MISSING 0 of 25 messages", text(finding));
        assertTrue(finding.advice().setting().contains("smtpd_authorized_xclient_hosts = 10.0.0.5"));
    }

    @Test
    void namesTheServersWhoseLogsAreMissing() throws IOException {
        String relay = "store1.contoso.com[10.0.0.7]:25";
        read(
                "mx1.log",
                message("2026-03-03T10:00:00Z mx1", "6B0D41A2C7", "a[198.51.100.24]", "n@northwind.example", relay));
        Finding missing = finding("NextServer");
        assertEquals("mx1 Postfix NextServer MISSING 0 of 1 messages handed to own servers", text(missing));
        assertEquals(
                "Import-MailLog with the logs of store1.contoso.com",
                missing.advice().setting());
        read(
                "store1.log",
                message(
                        "2026-03-03T10:00:01Z store1",
                        "1A2B3C4D5E",
                        "mx1[10.0.0.4]",
                        "n@northwind.example",
                        "b[192.0.2.8]:25"));
        assertEquals("mx1 Postfix NextServer GOOD 1 of 1 messages handed to own servers", text(finding("NextServer")));
    }

    @Test
    void findsTheHoursOfAMissingLog() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int hour = 0; hour < 60; hour++) {
            if (hour < 20 || hour > 40) {
                String head = Instant.parse("2026-03-03T00:10:00Z").plusSeconds(hour * 3600L) + " mx1";
                lines.addAll(message(
                        head,
                        String.format("6B0D%06X", hour),
                        "a[198.51.100.24]",
                        "n@northwind.example",
                        "b[192.0.2.8]:25"));
            }
        }
        read("mail.log", lines);
        Finding gap = finding("Gaps");
        assertEquals("mx1 Syslog Gaps PARTLY 39 of 60 hours", text(gap));
        assertTrue(
                gap.advice().why().contains("2026-03-03T20:00:00Z to 2026-03-04T17:00:00Z"),
                gap.advice().why());
    }

    @Test
    void aServerThatSleepsAtNightHasNoHoles() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int hour = 0; hour < 24 * 7; hour++) {
            if (hour % 24 >= 8 && hour % 24 < 18 && hour / 24 != 3 && hour / 24 != 4) {
                String head = Instant.parse("2026-03-03T00:10:00Z").plusSeconds(hour * 3600L) + " mx1";
                lines.addAll(message(
                        head,
                        String.format("6B0D%06X", hour),
                        "a[198.51.100.24]",
                        "n@northwind.example",
                        "b[192.0.2.8]:25"));
            }
        }
        read("mail.log", lines);
        assertEquals("mx1 Syslog Gaps GOOD 50 of 50 hours", text(finding("Gaps")));
    }

    @Test
    void looksAtTheWantedSourcesOnly() throws IOException {
        read(
                "mail.log",
                message(
                        "2026-03-03T10:00:00Z mx1",
                        "6B0D41A2C7",
                        "a[198.51.100.24]",
                        "n@northwind.example",
                        "b[192.0.2.8]:25"));
        try (MapDbStore store = MapDbStore.open(folder.resolve("store"))) {
            assertEquals(List.of(), MailLogQuality.of(store, name -> name.endsWith("other.log"), () -> false));
            assertFalse(MailLogQuality.of(store, name -> name.endsWith("mail.log"), () -> false)
                    .isEmpty());
        }
    }

    @Test
    void anEmptyStoreHasNothingToSay() {
        assertEquals(List.of(), findings());
    }
}
