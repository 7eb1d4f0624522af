package mtsh.store.log.exim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.log.Described;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

/** Message ids hold the second in which a message came, so a log of local times shows its zone. */
class EximZoneTest {
    private static final String LOCAL = " <= anna@northwind.example U=anna P=local S=1\n";

    @Test
    void believesTheAssumedZoneWhenIdsAgree() {
        String log = "2026-03-02 11:00:00 1vx04G-000000012AB-0001" + LOCAL
                + "2026-03-02 11:00:05 1vx04G-000000012AB-0001 Completed\n";
        assertEquals(List.of("10:00", "10:00:05"), EximLogs.times(EximLogs.read("Europe/Berlin", log)));
    }

    @Test
    void believesTheIdsWhenTheyContradictTheAssumedZone() {
        String log = "2026-03-02 12:59:59 1vwz8C-000000012AB-0001 => ben <ben@contoso.com> R=local T=local\n"
                + "2026-03-02 13:00:00 1vx10K-000000012AB-0001" + LOCAL
                + "2026-03-02 13:00:01 1vx10L-000000012AB-0001" + LOCAL
                + "2026-03-02 13:00:05 1vx10K-000000012AB-0001 Completed\n";
        List<String> times = List.of("10:59:59", "11:00", "11:00:01", "11:00:05");
        assertEquals(times, EximLogs.times(EximLogs.read("UTC", log)));
        assertEquals(times, EximLogs.times(EximLogs.read("Europe/Berlin", log)));
    }

    @Test
    void takesOneIdForProofWhenThereIsNoMore() {
        String log = "2026-03-02 15:30:02 1vx04G-000000012AB-0001" + LOCAL;
        assertEquals(List.of("10:00:02"), EximLogs.times(EximLogs.read("UTC", log)));
    }

    @Test
    void takesSlowReceptionsAndForeignIdsForNoProof() {
        String slow = "2026-03-02 10:10:00 1vx04G-000000012AB-0001" + LOCAL;
        assertEquals(List.of("10:10"), EximLogs.times(EximLogs.read("UTC", slow)));
        String foreign = "2026-03-02 10:00:00 10HmaX-0005vi-00" + LOCAL;
        assertEquals(List.of("10:00"), EximLogs.times(EximLogs.read("UTC", foreign)));
        String noCountrys = "2026-03-02 10:15:00 1vx04G-000000012AB-0001" + LOCAL;
        assertEquals(List.of("10:15"), EximLogs.times(EximLogs.read("UTC", noCountrys)));
    }

    @Test
    void readsIdsOfMachinesWithoutSmallLetters() {
        String log = "2026-03-02 12:00:00 TB9QK0-0012AB-01" + LOCAL;
        assertEquals(List.of("11:00"), EximLogs.times(EximLogs.read("UTC", log)));
    }

    @Test
    void tellsTheTwoHalvesOfTheRepeatedHour() {
        String log = "2025-10-26 02:30:00 1vCoe0-000000012AB-0001" + LOCAL
                + "2025-10-26 02:30:01 1vCoe0-000000012AB-0001 Completed\n"
                + "2025-10-26 02:30:00 1vCpa4-000000012AB-0001" + LOCAL
                + "2025-10-26 02:30:01 1vCpa4-000000012AB-0001 Completed\n";
        List<String> times = List.of("00:30", "00:30:01", "01:30", "01:30:01");
        assertEquals(times, EximLogs.times(EximLogs.read("Europe/Berlin", log)));
        assertEquals(times, EximLogs.times(EximLogs.read("UTC", log)));
    }

    @Test
    void tellsTheRepeatedHourByTheOrderOfLinesWhenNothingComesIn() {
        String log = "2025-10-26 02:55:00 1vCoe0-000000012AB-0001 => a <a@contoso.com> R=local T=local\n"
                + "2025-10-26 02:05:00 1vCoe0-000000012AB-0002 => a <a@contoso.com> R=local T=local\n";
        assertEquals(List.of("00:55", "01:05"), EximLogs.times(EximLogs.read("Europe/Berlin", log)));
    }

    @Test
    void followsSummerTimeOfAZoneThatOnlyTheIdsShow() {
        String log = "2026-03-29 01:59:50 1w6eVK-000000012AB-0001" + LOCAL
                + "2026-03-29 01:59:51 1w6eVL-000000012AB-0001" + LOCAL
                + "2026-03-29 03:00:10 1w6eVe-000000012AB-0001" + LOCAL;
        assertEquals(List.of("00:59:50", "00:59:51", "01:00:10"), EximLogs.times(EximLogs.read("UTC", log)));
    }

    @Test
    void readsALineInItsOwnZone() {
        String log = "2026-03-02 11:00:00.250 +0100 1vx04G-000000012AB-0001" + LOCAL
                + "2026-03-02 05:30:00 -0430 1vx04G-000000012AB-0001 Completed\n";
        assertEquals(List.of("10:00:00.250", "10:00"), EximLogs.times(EximLogs.read("America/New_York", log)));
    }

    @Test
    void keepsWhatItLearnedForTheNextTime() {
        Described sink = new Described();
        LogParser parser = EximLogs.open("Exim", "UTC", null);
        EximLogs.feed(parser, sink, List.of(("2026-03-02 13:00:00 1vx10K-000000012AB-0001" + LOCAL).strip()));
        assertNull(parser.state(), "one proof against the assumption is not enough yet");
        EximLogs.feed(parser, sink, List.of(("2026-03-02 13:00:01 1vx10L-000000012AB-0001" + LOCAL).strip()));
        String state = parser.state();
        assertNotNull(state);
        LogParser next = EximLogs.open("Exim", "UTC", state);
        next.line(LogLine.of("2026-03-02 13:00:05 1vx10K-000000012AB-0001 Completed", 300, 3), sink);
        assertEquals(List.of("11:00", "11:00:01", "11:00:05"), EximLogs.times(sink));
    }

    @Test
    void startsAnewFromAStateItCannotRead() {
        Described sink = new Described();
        LogParser parser = EximLogs.open("Exim", "UTC", "decided=true,offset=soon,last=,proven=9999999999999999999999");
        parser.line(LogLine.of("2026-03-02 10:00:05 1vx10K-000000012AB-0001 Completed", 300, 3), sink);
        assertEquals(List.of("10:00:05"), EximLogs.times(sink));
    }
}
