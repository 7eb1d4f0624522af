package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/** Reads what {@link LifeBlockWriter} wrote, in the same order. */
final class LifeBlockReader {
    private final Block block;
    private final String id;
    private final List<String> own;
    private final Instant received;

    LifeBlockReader(Block block, String id, List<TraceRow> rows) {
        this.block = block;
        this.id = id;
        own = LifeBlock.own(id, rows);
        received = rows.isEmpty() ? null : rows.get(0).received();
        if (received != null) {
            block.column(0).from(received.getEpochSecond());
        }
    }

    /** The rest of a life whose id was read. */
    Life life() {
        long count = block.column(LifeBlock.LEG + 1).number();
        List<Leg> legs = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            legs.add(leg());
        }
        return new Life(id, List.copyOf(legs));
    }

    private Leg leg() {
        String host = text(LifeBlock.LEG + 2);
        String instance = text(LifeBlock.LEG + 2);
        String queueId = text(LifeBlock.LEG + 3);
        if (!own.contains(queueId)) {
            own.add(queueId);
        }
        boolean closed = block.column(LifeBlock.LEG + 4).number() != 0;
        long count = block.column(LifeBlock.LEG + 4).number();
        List<MailEvent> events = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            events.add(event());
        }
        return new Leg(host, instance, queueId, closed, List.copyOf(events));
    }

    private String text(int column) {
        return block.column(column).text(own);
    }

    private MailEvent event() {
        return new MailEvent(
                block.column(0).time(received),
                text(1),
                text(2),
                text(3),
                text(4),
                EventId.valueOf(text(5)),
                text(6),
                text(7),
                text(8),
                text(9),
                text(10),
                recipients(),
                text(13),
                text(14),
                block.column(15).number(),
                block.column(16).integer(),
                text(17),
                text(18),
                text(19),
                text(20),
                text(21),
                text(22),
                text(23),
                text(24),
                text(25),
                links(),
                properties(),
                position());
    }

    private List<String> recipients() {
        long count = block.column(11).number();
        if (count == 0) {
            return List.of();
        }
        List<String> recipients = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            recipients.add(text(12));
        }
        return List.copyOf(recipients);
    }

    private List<Link> links() {
        long count = block.column(LifeBlock.LINK).number();
        if (count == 0) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Link.Kind kind = Link.Kind.valueOf(text(LifeBlock.LINK + 1));
            String host = text(LifeBlock.LINK + 2);
            String key = text(LifeBlock.LINK + 3);
            links.add(new Link(kind, host, key, block.column(LifeBlock.LINK + 1).number() != 0));
        }
        return List.copyOf(links);
    }

    private Map<String, String> properties() {
        long count = block.column(LifeBlock.PROPERTY).number();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (long i = 0; i < count; i++) {
            String name = text(LifeBlock.PROPERTY + 1);
            properties.put(name, text(LifeBlock.PROPERTY + 2));
        }
        return Collections.unmodifiableMap(properties);
    }

    private LogPosition position() {
        String source = text(LifeBlock.POSITION);
        return new LogPosition(
                source,
                block.column(LifeBlock.POSITION + 1).step(),
                block.column(LifeBlock.POSITION + 2).step());
    }
}
