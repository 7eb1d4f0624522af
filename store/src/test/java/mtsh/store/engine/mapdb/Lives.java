package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.Stitcher;
import mtsh.store.log.Assumptions;
import mtsh.store.log.DateOrder;
import mtsh.store.log.Observed;

/** Lives made by hand, and stores made of them. */
final class Lives {
    static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00.123456789Z");

    private Lives() {}

    /** A message that was taken and given on; every tenth fails, every seventh has a second recipient. */
    static Life life(int number) {
        String queueId = String.format("4Q%08X", number * 2654435761L & 0xffffffffL);
        Instant time = BEGIN.plusSeconds(number % 500 * 60L);
        List<MailEvent> events = new ArrayList<>();
        events.add(event(time, queueId, EventId.RECEIVE, number)
                .clientIp("198.51.100." + number % 8)
                .clientName("mx.example.org")
                .sender("Sender" + number % 40 + "@example.org")
                .subject(number % 3 == 0 ? "Größe " + number : "")
                .size(1000 + number)
                .recipientCount(number % 7 == 0 ? 2 : 1)
                .property("helo", "mx.example.org")
                .build());
        events.add(sent(time.plusSeconds(2), queueId, number, "user" + number % 60 + "@example.com"));
        if (number % 7 == 0) {
            events.add(sent(time.plusSeconds(3), queueId, number, "Other" + number % 5 + "@sub.example.net"));
        }
        events.add(event(time.plusSeconds(4), queueId, EventId.END, number)
                .word("removed")
                .build());
        Leg leg = new Leg("mail1", "postfix", queueId, true, List.copyOf(events));
        return new Life(UUID.nameUUIDFromBytes(queueId.getBytes()).toString(), List.of(leg));
    }

    private static MailEvent sent(Instant time, String queueId, int number, String recipient) {
        boolean fails = number % 10 == 9;
        return event(time, queueId, fails ? EventId.FAIL : EventId.SEND, number)
                .recipients(List.of(recipient))
                .serverIp("203.0.113." + number % 4)
                .serverName("mx.example.com")
                .word(fails ? "bounced" : "sent")
                .reply(fails ? "550 5.1.1 No such user" : "250 2.0.0 Ok: queued as R" + number)
                .enhancedCode(fails ? "5.1.1" : "2.0.0")
                .link(new Link(Link.Kind.QUEUED_AS, "mx.example.com", "R" + number, true))
                .build();
    }

    private static MailEventBuilder event(Instant time, String queueId, EventId id, int number) {
        return MailEvent.at(time)
                .host("mail1")
                .instance("postfix")
                .daemon("smtp")
                .process("77")
                .id(id)
                .eventSource("SMTP")
                .queueId(queueId)
                .messageId("<m" + number + "@example.org>")
                .position(new LogPosition("mail.log", number * 500L, number + 1L));
    }

    static Stitcher.Finished finished(Life life) {
        return new Stitcher.Finished(life, Set.of());
    }

    /** A store of lives 0 to {@code count}, in so many commits, the last {@code open} of them open. */
    static void store(Path folder, int count, int commits, int open) {
        try (MapDbWriter writer = MapDbWriter.open(folder, Runnable::run)) {
            int closed = count - open;
            for (int commit = 0; commit < commits; commit++) {
                for (int i = commit; i < closed; i += commits) {
                    writer.add(finished(life(i)));
                }
                List<Stitcher.Finished> openLives = new ArrayList<>();
                for (int i = closed; commit == commits - 1 && i < count; i++) {
                    openLives.add(finished(life(i)));
                }
                writer.commit(openLives, List.of(source(count)), Map.of("mail1", BEGIN.plusSeconds(100_000)));
            }
        }
    }

    static SourceEntry source(int count) {
        return new SourceEntry(
                "abc\tdef:9",
                "mail\\.log\n",
                "Postfix",
                count * 500L,
                0,
                -1,
                count * 4L,
                count * 3L,
                1,
                "year=2026",
                BEGIN,
                BEGIN.plusSeconds(9),
                Instant.parse("2026-04-01T00:00:00Z"),
                "0123",
                "4567\t",
                new SourceFacts(
                        count,
                        Map.of("unknown line of a,b\tc\\", 1L),
                        new Assumptions(ZoneId.of("Europe/Berlin"), true, 2026, "de-DE", DateOrder.DAY_FIRST, "mail1"),
                        Map.of(Observed.ZONE_ASSUMED, 7L, Observed.REPEATED_HOUR, -5L)));
    }
}
