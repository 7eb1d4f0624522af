package mtsh.commands.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.commands.session.ZoneNames;
import mtsh.language.value.NetTimeZone;
import mtsh.store.log.DateOrder;

/** What people call cultures and zones. */
class CulturesTest {
    @ParameterizedTest
    @CsvSource({
        "de-DE, DAY_FIRST",
        "en-GB, DAY_FIRST",
        "en-US, MONTH_FIRST",
        "EN-us, MONTH_FIRST",
        "fr_FR, DAY_FIRST",
        "ja-JP, UNKNOWN",
        "sv-SE, UNKNOWN",
    })
    void saysWhichComesFirst(String name, DateOrder order) {
        assertEquals(order, Cultures.order(Cultures.find(name).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx-XX", "German", "*"})
    void knowsNoOthers(String name) {
        assertTrue(Cultures.find(name).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "europe/berlin, Europe/Berlin",
        "w. europe standard time, Europe/Berlin",
        "+02:00, +02:00",
        "UTC+2, UTC+02:00",
        "utc, UTC",
        "'  Asia/Tokyo ', Asia/Tokyo",
    })
    void findsZones(String name, String id) {
        assertEquals(ZoneId.of(id), ZoneNames.find(name).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars", "+99:00", "Europe/", "Local Time"})
    void findsNoOthers(String name) {
        assertTrue(ZoneNames.find(name).isEmpty());
    }

    @Test
    void everyWindowsNameIsAPlace() {
        List<String> names = NetTimeZone.windowsIds();
        assertTrue(names.size() > 130, names.size() + " names");
        names.forEach(name -> assertTrue(ZoneNames.find(name).isPresent(), name));
    }
}
