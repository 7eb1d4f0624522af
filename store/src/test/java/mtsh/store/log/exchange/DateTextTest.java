package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.log.DateOrder;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-10-21T17:25:30.6006882Z     | 2022-10-21T17:25:30.600688200Z",
                "2022-10-21T17:25:30.6006882      | 2022-10-21T17:25:30.600688200Z",
                "2022-10-21T17:25:30+02:00        | 2022-10-21T15:25:30Z",
                "2022-10-21T17:25:30-0530         | 2022-10-21T22:55:30Z",
                "2022-10-21 5:25:30 PM            | 2022-10-21T17:25:30Z",
                "2022/10/1 5:25                   | 2022-10-01T05:25:00Z",
                "10/21/2022 12:25:30 AM           | 2022-10-21T00:25:30Z",
                "10/21/2022 12:25:30\u202FPM      | 2022-10-21T12:25:30Z",
                "21/10/2022 17:25:30              | 2022-10-21T17:25:30Z",
                "6/6/2022 17:25:30                | 2022-06-06T17:25:30Z",
                "06.07.2022 17:25:30              | 2022-07-06T17:25:30Z",
                "6.7.2022 17.25.30                | 2022-07-06T17:25:30Z",
                "21-Oct-2022 5:25:30 PM           | 2022-10-21T17:25:30Z",
                "5-okt-2022 17:25                 | 2022-10-05T17:25:00Z",
                "Friday, October 21, 2022 5:25:30 PM | 2022-10-21T17:25:30Z",
                "21/10/2022 5:25:30 p. m.         | 2022-10-21T17:25:30Z",
                "2022-10-21 오후 5:25:30           | 2022-10-21T17:25:30Z",
                "10/21/2022                       | 2022-10-21T00:00:00Z",
                "10/21/2022 17:25:30 UTC          | 2022-10-21T17:25:30Z",
                "/Date(1658751973240)/            | 2022-07-25T12:26:13.240Z",
                "/Date(1658751973240+0200)/       | 2022-07-25T12:26:13.240Z",
            })
    void readsWhatLeavesNoDoubt(String text, Instant moment) {
        DateText date = DateText.read(text);

        assertNull(date.problem(), text);
        assertEquals(moment, date.certain(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "13/13/2022",
                "31/02/2022",
                "10/21/22",
                "10/21/2022 25:00",
                "10/21/2022 13:00 PM",
                "10/21/2022 5",
                "2022-13-01T00:00:00Z",
                "99999-01-01T00:00:00Z",
                "1/2/3/2022",
                "10-21/2022",
                "٢٠٢٢-١٠-٢١",
                "/Date(x)/",
                "/Date(99999999999999999999)/",
                "2569-01-01 00:00",
                "Oct Oct 2022",
                "2022-10-21T17:25:30+99:00",
                "-",
                "1.2.2022.3.4.5.6.7"
            })
    void refusesWhatIsNoDate(String text) {
        DateText date = DateText.read(text);

        assertNotNull(date.problem(), text);
        assertNull(date.certain(), text);
    }

    @Test
    void twoDaysStayTwoUntilSomethingDecides() {
        DateText date = DateText.read("06/07/2022 1:00:00 PM");

        assertTrue(date.isAmbiguous());
        assertNull(date.certain());
        assertEquals(Instant.parse("2022-07-06T13:00:00Z"), date.ordered(DateOrder.DAY_FIRST));
        assertEquals(Instant.parse("2022-06-07T13:00:00Z"), date.ordered(DateOrder.MONTH_FIRST));

        date.excludeAfter(Instant.parse("2022-06-10T00:00:00Z"));

        assertEquals(Instant.parse("2022-06-07T13:00:00Z"), date.certain());
        assertEquals(DateOrder.MONTH_FIRST, date.shown());
    }
}
