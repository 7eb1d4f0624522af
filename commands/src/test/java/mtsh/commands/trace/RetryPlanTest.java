package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

class RetryPlanTest {
    private static final Instant QUEUED = Instant.parse("2026-01-01T00:00:00Z");

    private static MailEvent event(EventId id, String instance, int minutes) {
        boolean hasInstance = instance.matches("(postfix|exim|Exchange).*");
        return MailEvent.at(QUEUED.plusSeconds(60L * minutes))
                .id(id)
                .instance(hasInstance ? instance : "")
                .daemon(instance)
                .queueId("Q1")
                .recipients(List.of("bob@fabrikam.com"))
                .build();
    }

    /** Queued, failed at 10 minutes and again at {@code last}. */
    private static RetryPlan plan(String instance, int last) {
        MailEvent decisive = event(EventId.DEFER, instance, last);
        return RetryPlan.of(
                List.of(event(EventId.RECEIVE, instance, 0), event(EventId.DEFER, instance, 10), decisive), decisive);
    }

    private static Long minutes(Instant time) {
        return time == null ? null : Duration.between(QUEUED, time).toMinutes();
    }

    @ParameterizedTest
    @CsvSource({
        "postfix, 20, 40, 7200",
        "postfix/mx, 600, 666, 7200",
        "exim, 20, 35, 5770",
        "exim, 1500, 1860, 5770",
        "Exchange, 20, 35, 2880",
        "sm-mta, 20, , 7200",
        "qmail, 20, 48, 10080",
        "mta, 20, 26, 5760",
        "mda, 20, 0, 5760",
        "stalwart, 20, 25, 4320",
    })
    void followsTheDefaultsOfEachServer(String instance, int last, Long next, Long expires) {
        RetryPlan plan = plan(instance, last);

        assertEquals(next, minutes(plan.next()));
        assertEquals(expires, minutes(plan.expires()));
    }

    @Test
    void believesWhatTheServerLogged() {
        MailEvent stalwart = event(EventId.DEFER, "stalwart", 1)
                .change()
                .property("nextRetry", "2026-01-01T00:03:00Z")
                .build();
        MailEvent haraka = event(EventId.DEFER, "haraka", 1)
                .change()
                .property("retry", "64")
                .build();

        assertEquals(3, minutes(RetryPlan.of(List.of(stalwart), stalwart).next()));
        assertEquals(
                QUEUED.plusSeconds(124), RetryPlan.of(List.of(haraka), haraka).next());
    }

    @Test
    void knowsNoNextAttemptBeforeTheFirst() {
        MailEvent received = event(EventId.RECEIVE, "postfix", 0);

        RetryPlan plan = RetryPlan.of(List.of(received), received);

        assertNull(plan.next());
        assertEquals(QUEUED.plus(Duration.ofDays(5)), plan.expires());
    }

    @Test
    void saysNothingOfServersItDoesNotKnow() {
        assertEquals(RetryPlan.UNKNOWN, plan("mystery", 20));
    }
}
