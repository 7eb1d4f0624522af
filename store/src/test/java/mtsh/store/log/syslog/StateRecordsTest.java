package mtsh.store.log.syslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class StateRecordsTest {
    @Test
    void givesBackWhatItJoined() {
        List<List<String>> records = List.of(
                List.of("17 mx1", "\"a,b\"=|;%@c.example", ""), List.of(), List.of("\u00fc\ud83d\ude00\n\u0000"));
        String text = StateRecords.join(records);
        assertEquals(records, StateRecords.split(text));
        assertTrue(text.indexOf(',') < 0 && text.indexOf('=') < 0, "would break a state");
    }

    @Test
    void makesTextsOfWhateverItIsGiven() {
        assertEquals(List.of(), StateRecords.split(null));
        assertEquals(List.of(), StateRecords.split("no end"));
        assertEquals(List.of(List.of("%", "%4", "%zz")), StateRecords.split("%;%4;%zz;|rest;"));
    }
}
