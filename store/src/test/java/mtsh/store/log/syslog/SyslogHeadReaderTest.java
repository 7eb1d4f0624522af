package mtsh.store.log.syslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.log.Observations;
import mtsh.store.log.Observed;

class SyslogHeadReaderTest {
    private static final Instant NEWEST = Instant.parse("2026-06-01T00:00:00Z");

    private static SyslogHeadReader reader(ZoneId zone) {
        return new SyslogHeadReader(zone, NEWEST, 0, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Mar  3 10:00:00 mx postfix/smtpd[7]: hello # 2026-03-03T10:00:00Z",
                "Mar 3 10:00:00 mx postfix/smtpd[7]: hello # 2026-03-03T10:00:00Z",
                "<22>Mar  3 10:00:00 mx postfix/smtpd[7]: hello # 2026-03-03T10:00:00Z",
                "Mar  3 2024 10:00:00 mx postfix/smtpd[7]: hello # 2024-03-03T10:00:00Z",
                "Mar 03 10:00:00.940347 mx postfix/smtpd[7]: hello # 2026-03-03T10:00:00.940347Z",
                "Mar  3 10:00:00 mx postfix/smtpd[7]: [ID 801593 mail.info] hello # 2026-03-03T10:00:00Z",
                "2023-03-14T00:08:35.940347+01:00 mx postfix/smtpd[7]: hello # 2023-03-13T23:08:35.940347Z",
                "2023-03-14T00:08:35Z mx postfix/smtpd[7]: hello # 2023-03-14T00:08:35Z",
                "2023-03-14T00:08:35.123456789-0230 mx postfix/smtpd[7]: hello # 2023-03-14T02:38:35.123456789Z",
                "2023-03-14T00:08:35+0100 mx postfix/smtpd[7]: hello # 2023-03-13T23:08:35Z",
                "2023-03-14 00:08:35 mx postfix/smtpd[7]: hello # 2023-03-14T00:08:35Z",
                "<22>1 2024-02-29T23:59:60.5Z mx postfix/smtpd 7 - - hello # 2024-03-01T00:00:00.500Z",
                "<22>1 2024-02-29T10:00:00Z mx postfix/smtpd 7 ID1 [a@1 b=\"]\\\"\"][c] hello # 2024-02-29T10:00:00Z",
                "mail-1  | Mar  3 10:00:00 mx postfix/smtpd[7]: hello # 2026-03-03T10:00:00Z",
                "2024-01-01T00:00:00.1Z stdout F Mar  3 10:00:00 mx postfix/smtpd[7]: hello # 2026-03-03T10:00:00Z",
                "{\"__REALTIME_TIMESTAMP\":\"1709200000000001\",\"_SOURCE_REALTIME_TIMESTAMP\":\"1709200000000000\","
                        + "\"_HOSTNAME\":\"mx\",\"SYSLOG_IDENTIFIER\":[\"postfix/smtpd\",\"x\"],\"SYSLOG_PID\":\"7\",\"_PID\":\"8\","
                        + "\"MESSAGE\":[104,101,108,108,111]} # 2024-02-29T09:46:40Z",
            })
    void readsEveryKindOfHead(String line, String time) {
        SyslogHeadReader heads = reader(ZoneOffset.UTC);
        assertTrue(heads.read(line));
        assertEquals(Instant.parse(time), heads.time());
        assertEquals("mx", heads.host());
        assertEquals("postfix/smtpd", heads.tag());
        assertEquals("7", heads.process());
        assertEquals("hello", heads.text().substring(heads.textStart()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Mar",
                "Mar 32 10:00:00 mx a[1]: x",
                "Feb 30 10:00:00 mx a[1]: x",
                "Mar  3 25:00:00 mx a[1]: x",
                "Mar  3 10:00:00 mx",
                "Mar  3 10:00:00 last message repeated 5 times",
                "Mar  3 10:00:00 mx a[1 x",
                "2023-13-14T00:08:35Z mx a[1]: x",
                "2023-03-14T00:08:35+9z mx a[1]: x",
                "2023-03-14T00:08",
                "<22>1 2024-02-29T10:00:00Z mx a 7 - [open x",
                "<22>",
                "{\"MESSAGE\":\"x\"}",
                "{\"MESSAGE\":",
                "# a comment | with a bar",
                "||||||||||||",
            })
    void takesNothingElseForAHead(String line) {
        assertFalse(reader(ZoneOffset.UTC).read(line));
    }

    private static String time(SyslogHeadReader heads, String stamp) {
        assertTrue(heads.read(stamp + " mx a[1]: x"), stamp);
        return heads.time().toString();
    }

    @Test
    void putsNoTimeAfterTheNewestPossible() {
        SyslogHeadReader heads = reader(ZoneOffset.UTC);
        assertEquals("2025-06-03T00:00:00Z", time(heads, "Jun  3 00:00:00"));
        assertEquals("2026-02-01T00:00:00Z", time(heads, "Feb  1 00:00:00"));
        assertEquals("2025-08-01T00:00:00Z", time(heads, "Aug  1 00:00:00"));
    }

    @Test
    void followsASourceBeyondTheMomentItWasOpened() {
        SyslogHeadReader heads =
                new SyslogHeadReader(ZoneOffset.UTC, Instant.parse("2025-12-29T00:00:00Z"), 0, Map.of());
        assertEquals("2025-12-28T12:00:00Z", time(heads, "Dec 28 12:00:00"));
        assertEquals("2025-12-29T11:00:00Z", time(heads, "Dec 29 11:00:00"));
        assertEquals("2025-12-30T10:00:00Z", time(heads, "Dec 30 10:00:00"));
        assertEquals("2025-12-31T09:00:00Z", time(heads, "Dec 31 09:00:00"));
        assertEquals("2026-01-01T08:00:00Z", time(heads, "Jan  1 08:00:00"));
    }

    @Test
    void findsTheLeapYear() {
        SyslogHeadReader heads = reader(ZoneOffset.UTC);
        assertEquals("2024-02-29T12:00:00Z", time(heads, "Feb 29 12:00:00"));
        assertEquals("2024-03-01T12:00:00Z", time(heads, "Mar  1 12:00:00"));
    }

    @Test
    void jumpsForwardWithinAYear() {
        SyslogHeadReader heads = reader(ZoneOffset.UTC);
        assertEquals("2025-07-01T00:00:00Z", time(heads, "Jul  1 00:00:00"));
        assertEquals("2025-10-01T00:00:00Z", time(heads, "Oct  1 00:00:00"));
        assertEquals("2025-09-30T00:00:00Z", time(heads, "Sep 30 00:00:00"));
    }

    @Test
    void readsTheHourThatIsThereTwiceAndTheOneThatIsNot() {
        SyslogHeadReader heads = reader(ZoneId.of("Europe/Berlin"));
        assertEquals("2025-10-26T00:59:00Z", time(heads, "Oct 26 02:59:00"));
        assertEquals("2025-10-26T01:00:30Z", time(heads, "Oct 26 02:00:30"));
        assertEquals("2025-10-26T01:30:00Z", time(heads, "Oct 26 02:30:00"));
        assertEquals("2025-10-26T01:59:00Z", time(heads, "Oct 26 02:59:00"));
        assertEquals("2025-10-26T02:00:00Z", time(heads, "Oct 26 03:00:00"));
        assertEquals("2026-03-29T01:30:00Z", time(heads, "Mar 29 02:30:00"));
    }

    @Test
    void goesOnFromItsStateAndBearsABrokenOne() {
        SyslogHeadReader first = reader(ZoneOffset.UTC);
        time(first, "Dec 31 23:00:00");
        Map<String, String> state = new HashMap<>();
        first.save(state);
        assertEquals(
                "2026-01-01T01:00:00Z",
                time(new SyslogHeadReader(ZoneOffset.UTC, NEWEST, 0, state), "Jan  1 01:00:00"));
        assertEquals(
                "2026-01-01T01:00:00Z",
                time(new SyslogHeadReader(ZoneOffset.UTC, NEWEST, 0, Map.of("year", "x")), "Jan  1 01:00:00"));
        Map<String, String> nothing = new HashMap<>();
        reader(ZoneOffset.UTC).save(nothing);
        assertEquals(Map.of(), nothing);
    }

    @Test
    void startsInTheYearThatItIsTold() {
        SyslogHeadReader heads = new SyslogHeadReader(ZoneOffset.UTC, NEWEST, 2019, Map.of());
        assertEquals("2019-12-31T23:00:00Z", time(heads, "Dec 31 23:00:00"));
        assertEquals("2020-01-01T01:00:00Z", time(heads, "Jan  1 01:00:00"));
    }

    @Test
    void beginsAnewWhenItIsToldAnotherYear() {
        SyslogHeadReader first = reader(ZoneOffset.UTC);
        time(first, "Feb  1 10:00:00");
        Map<String, String> state = new HashMap<>();
        first.save(state);
        SyslogHeadReader told = new SyslogHeadReader(ZoneOffset.UTC, NEWEST, 2023, state);
        assertEquals("2023-07-02T10:00:00Z", time(told, "Jul  2 10:00:00"));
        Map<String, String> later = new HashMap<>();
        told.save(later);
        SyslogHeadReader same = new SyslogHeadReader(ZoneOffset.UTC, NEWEST, 2023, later);
        assertEquals("2024-01-01T10:00:00Z", time(same, "Jan  1 10:00:00"));
    }

    @Test
    void takesTheSecondOfTwoHoursAlsoWhereTheHeadNamesTheYear() {
        SyslogHeadReader heads = reader(ZoneId.of("Europe/Berlin"));
        assertEquals("2025-10-26T00:59:00Z", time(heads, "2025-10-26 02:59:00"));
        assertEquals("2025-10-26T01:05:00Z", time(heads, "2025-10-26 02:05:00"));
        assertEquals("2025-10-26T02:00:00Z", time(heads, "2025-10-26 03:00:00"));
    }

    private static Map<Observed, Long> observed(SyslogHeadReader heads) {
        Observations observations = new Observations();
        heads.observed(observations);
        return observations.made();
    }

    @Test
    void tellsWhatItAssumed() {
        SyslogHeadReader named = reader(ZoneId.of("Europe/Berlin"));
        time(named, "2026-01-01T10:00:00+01:00");
        assertEquals(Map.of(Observed.ZONE_NAMED, 1L), observed(named));
        SyslogHeadReader dated = reader(ZoneId.of("Europe/Berlin"));
        time(dated, "2026-01-01 10:00:00");
        assertEquals(Map.of(Observed.YEAR_NAMED, 1L, Observed.ZONE_ASSUMED, 1L), observed(dated));
        SyslogHeadReader bare = reader(ZoneId.of("Europe/Berlin"));
        time(bare, "Jan  1 10:00:00");
        time(bare, "Jan  1 10:00:01");
        assertEquals(Map.of(Observed.YEAR_ASSUMED, 2L, Observed.ZONE_ASSUMED, 2L), observed(bare));
    }

    @Test
    void tellsWhatIsDoubtful() {
        SyslogHeadReader heads = reader(ZoneId.of("Europe/Berlin"));
        time(heads, "Oct 26 02:10:00");
        time(heads, "Mar 29 02:30:00");
        assertEquals(
                Instant.parse("2025-10-26T00:10:00Z").getEpochSecond(),
                observed(heads).get(Observed.REPEATED_HOUR));
        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z").getEpochSecond(),
                observed(heads).get(Observed.SKIPPED_HOUR));
        SyslogHeadReader steps = reader(ZoneOffset.UTC);
        for (String stamp : new String[] {"10:00:00", "08:59:59", "08:59:59", "10:00:01", "09:30:00", "08:00:00"}) {
            time(steps, "2026-02-01T" + stamp + "Z");
        }
        time(steps, "2027-02-01T10:00:00Z");
        time(steps, "2026-02-01T10:01:00Z");
        assertEquals(2L, observed(steps).get(Observed.STEPS_BACK));
        assertEquals(1L, observed(steps).get(Observed.FUTURE));
    }

    void readsFurtherHeadsOfTheJournalAndOfSyslogs() {
        SyslogHeadReader heads = reader(ZoneId.of("Europe/Berlin"));
        assertEquals("2023-03-13T23:08:35.940347Z", time(heads, "1678748915.940347"));
        assertEquals("2023-03-13T23:08:35Z", time(heads, "Tue 2023-03-14 00:08:35 CET"));
        assertEquals("2023-03-14T00:08:35Z", time(heads, "Tue 2023-03-14 00:08:35 UTC"));
        assertTrue(heads.read("Mar 14 00:08:35 <mail.info> mx1 postfix/smtpd[7]: connect"));
        assertEquals("mx1", heads.host());
        assertEquals("postfix/smtpd", heads.tag());
    }

    @Test
    void readsWhatDockerKeptOfAContainer() {
        SyslogHeadReader heads = reader(ZoneOffset.UTC);
        assertTrue(
                heads.read(
                        "{\"log\":\"Mar 14 00:08:35 mail postfix/smtpd[7]: connect\\n\",\"stream\":\"stdout\",\"time\":\"2026-03-14T00:08:35.5Z\"}"));
        assertEquals("mail", heads.host());
        assertEquals("connect", heads.text().substring(heads.textStart()));
        assertTrue(
                heads.read(
                        "{\"log\":\"postfix/smtpd[7]: connect\\n\",\"stream\":\"stdout\",\"time\":\"2026-03-14T00:08:35.5Z\"}"));
        assertEquals("postfix/smtpd", heads.tag());
        assertEquals(Instant.parse("2026-03-14T00:08:35.500Z"), heads.time());
        assertFalse(heads.read("{\"log\":\"hello\",\"time\":\"2026-03-14T00:08:35.5Z\"}"));
        assertFalse(heads.read("{\"log\":\"a[1]: b\",\"time\":\"now\"}"));
    }
}
