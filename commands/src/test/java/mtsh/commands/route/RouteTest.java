package mtsh.commands.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

class RouteTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private static MailEvent event(EventId id, int second, String host, String queueId) {
        return MailEvent.at(START.plusSeconds(second))
                .id(id)
                .host(host)
                .queueId(queueId)
                .build();
    }

    @Test
    void stopsAreServersAndTheirQueues() {
        MailEvent received = event(EventId.RECEIVE, 0, "mx1", "A1")
                .change()
                .clientName("out.example.net")
                .clientIp("198.51.100.7")
                .build();
        Route route = Route.of(
                null,
                null,
                List.of(
                        received,
                        event(EventId.DEFER, 5, "mx1", "A1"),
                        event(EventId.SEND, 9, "mx1", "A1"),
                        event(EventId.RECEIVE, 12, "mx2", "B1")));
        assertEquals(
                List.of("out.example.net[198.51.100.7]", "mx1, queue id A1", "mx2, queue id B1"),
                route.stops().stream().map(Stop::name).toList());
        assertNull(route.stops().get(0).arrived());
        assertEquals(Duration.ofSeconds(9), route.stops().get(1).stay());
        assertEquals(1, route.stops().get(1).attempts());
        assertEquals(
                "+3 s", RouteTimes.between(route.stops().get(1), route.stops().get(2)));
    }

    @Test
    void aCircleIsNotDrawnWithoutEnd() {
        List<MailEvent> events = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            events.add(event(EventId.TRANSFER, i, "mx" + i % 2, "Q" + i));
        }
        List<Stop> stops = Route.of(null, null, events).stops();
        assertEquals(Route.MOST_PLACES + 1, stops.size());
        Stop last = stops.get(Route.MOST_PLACES);
        assertTrue(last.name().startsWith("4800 more places"), last.name());
        assertEquals(START.plusSeconds(4999), last.left());
    }

    @Test
    void withoutEventsThereAreNoStops() {
        assertTrue(Route.of(null, null, List.of()).stops().isEmpty());
    }
}
