package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.log.LogFormat;

/** Damaged texts: whatever they hold, readers neither fail nor depend on where they were stopped ({@link Reading#of}). */
class HostileTextTest {
    private static final String MARKS = "\"\",,;;{}[]:\n\n#\\'<>=0a \u0000\uFEFF\u202E\u001B";
    private static final String JSON =
            "[\n{\"Received\":\"2026-09-22T13:08:45Z\",\"SenderAddress\":\"a\",\"Status\":\"Failed\"},\n"
                    + "{\"Date\":\"2026-09-22T13:08:45Z\",\"Event\":\"Fail\",\"Detail\":\"Reason: [{LED=550 5.1.1 x};{MSG=}]\"}]\n";

    private final List<LogFormat> formats =
            List.of(new ExchangeTrackingFormat(), new ExchangeOnlineTraceFormat(), new ExchangeOnlineDetailFormat());

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        int times = 1 + random.nextInt(15);
        for (int time = 0; time < times && damaged.length() > 50; time++) {
            int place = random.nextInt(damaged.length());
            if (random.nextBoolean()) {
                damaged.insert(place, MARKS.charAt(random.nextInt(MARKS.length())));
            } else {
                damaged.delete(place, Math.min(damaged.length(), place + random.nextInt(40)));
            }
        }
        return damaged.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracking-2007.log", "tracking-2013.log", "tracking-2019.log", "json"})
    void damageNeitherFailsAReaderNorChangesWhatItFindsWhenStopped(String resource) {
        Random random = new Random(resource.hashCode());
        String text = resource.equals("json") ? JSON.repeat(3) : Reading.resource(resource);
        int events = 0;
        for (int round = 0; round < 60; round++) {
            String damaged = damaged(text, random);
            for (LogFormat format : formats) {
                format.recognise(Reading.lines(damaged));
                events += Reading.of(format, damaged).events.size();
            }
        }
        assertTrue(events > 30, "reading goes on after the damage: " + events);
    }

    @Test
    void everyRecordOfADamagedLogIsAccountedFor() {
        String head = Reading.resource("tracking-2007.log").split("\n")[0];
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 50; line++) {
            text.append(line % 7 == 3 ? head.replace(",Offer,", ",\"Off") : head)
                    .append('\n');
        }
        Reading reading = Reading.of(new ExchangeTrackingFormat(), text.toString());

        assertEquals(50, reading.events.size() + reading.unparsed.size());
        assertEquals(
                43,
                reading.events.stream()
                        .filter(event -> event.property("cut").isEmpty())
                        .count());
    }
}
