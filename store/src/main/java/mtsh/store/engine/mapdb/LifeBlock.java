package mtsh.store.engine.mapdb;

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

/** Whole lives with all their events, a few hundred events a block, column by column. */
final class LifeBlock {
    /** A block is closed when it holds this many events. */
    static final int EVENTS = 512;

    private static final int LEG = 26;
    private static final int LINK = 31;
    private static final int PROPERTY = 35;
    private static final int POSITION = 38;
    private static final int COLUMNS = 41;

    private LifeBlock() {}

    static ByteWriter encode(List<Life> lives) {
        ColumnWriter[] columns = Block.columns(COLUMNS);
        for (Life life : lives) {
            columns[LEG].text(life.id());
            columns[LEG + 1].number(life.legs().size());
            for (Leg leg : life.legs()) {
                writeLeg(columns, leg);
            }
        }
        return Block.join(lives.size(), columns);
    }

    static List<Life> decode(byte[] raw) {
        Block block = Block.split(raw);
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < block.entries(); i++) {
            String id = block.column(LEG).text();
            long count = block.column(LEG + 1).number();
            List<Leg> legs = new ArrayList<>();
            for (long leg = 0; leg < count; leg++) {
                legs.add(readLeg(block));
            }
            lives.add(new Life(id, List.copyOf(legs)));
        }
        return lives;
    }

    private static void writeLeg(ColumnWriter[] columns, Leg leg) {
        columns[LEG + 2].text(leg.host());
        columns[LEG + 2].text(leg.instance());
        columns[LEG + 3].text(leg.queueId());
        columns[LEG + 4].number(leg.closed() ? 1 : 0);
        columns[LEG + 4].number(leg.events().size());
        for (MailEvent event : leg.events()) {
            writeEvent(columns, event);
        }
    }

    private static Leg readLeg(Block block) {
        String host = block.column(LEG + 2).text();
        String instance = block.column(LEG + 2).text();
        String queueId = block.column(LEG + 3).text();
        boolean closed = block.column(LEG + 4).number() != 0;
        long count = block.column(LEG + 4).number();
        List<MailEvent> events = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            events.add(readEvent(block));
        }
        return new Leg(host, instance, queueId, closed, List.copyOf(events));
    }

    private static void writeEvent(ColumnWriter[] columns, MailEvent event) {
        columns[0].time(event.time());
        columns[1].text(event.host());
        columns[2].text(event.instance());
        columns[3].text(event.daemon());
        columns[4].text(event.process());
        columns[5].text(event.id().name());
        columns[6].text(event.eventSource());
        columns[7].text(event.queueId());
        columns[8].text(event.networkMessageId());
        columns[9].text(event.messageId());
        columns[10].text(event.sender());
        columns[11].number(event.recipients().size());
        for (String recipient : event.recipients()) {
            columns[12].text(recipient);
        }
        columns[13].text(event.originalRecipient());
        columns[14].text(event.subject());
        columns[15].number(event.size());
        columns[16].number(event.recipientCount());
        columns[17].text(event.clientName());
        columns[18].text(event.clientIp());
        columns[19].text(event.serverName());
        columns[20].text(event.serverIp());
        columns[21].text(event.connector());
        columns[22].text(event.word());
        columns[23].text(event.reply());
        columns[24].text(event.enhancedCode());
        columns[25].text(event.detail());
        writeLinks(columns, event.links());
        writeProperties(columns, event.properties());
        writePosition(columns, event.position());
    }

    private static MailEvent readEvent(Block block) {
        return new MailEvent(
                block.column(0).time(),
                block.column(1).text(),
                block.column(2).text(),
                block.column(3).text(),
                block.column(4).text(),
                EventId.valueOf(block.column(5).text()),
                block.column(6).text(),
                block.column(7).text(),
                block.column(8).text(),
                block.column(9).text(),
                block.column(10).text(),
                readRecipients(block),
                block.column(13).text(),
                block.column(14).text(),
                block.column(15).number(),
                block.column(16).integer(),
                block.column(17).text(),
                block.column(18).text(),
                block.column(19).text(),
                block.column(20).text(),
                block.column(21).text(),
                block.column(22).text(),
                block.column(23).text(),
                block.column(24).text(),
                block.column(25).text(),
                readLinks(block),
                readProperties(block),
                readPosition(block));
    }

    private static List<String> readRecipients(Block block) {
        long count = block.column(11).number();
        if (count == 0) {
            return List.of();
        }
        List<String> recipients = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            recipients.add(block.column(12).text());
        }
        return List.copyOf(recipients);
    }

    private static void writeLinks(ColumnWriter[] columns, List<Link> links) {
        columns[LINK].number(links.size());
        for (Link link : links) {
            columns[LINK + 1].text(link.kind().name());
            columns[LINK + 2].text(link.host());
            columns[LINK + 3].text(link.key());
            columns[LINK + 1].number(link.outward() ? 1 : 0);
        }
    }

    private static List<Link> readLinks(Block block) {
        long count = block.column(LINK).number();
        if (count == 0) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Link.Kind kind = Link.Kind.valueOf(block.column(LINK + 1).text());
            String host = block.column(LINK + 2).text();
            String key = block.column(LINK + 3).text();
            links.add(new Link(kind, host, key, block.column(LINK + 1).number() != 0));
        }
        return List.copyOf(links);
    }

    private static void writeProperties(ColumnWriter[] columns, Map<String, String> properties) {
        columns[PROPERTY].number(properties.size());
        for (Map.Entry<String, String> property : properties.entrySet()) {
            columns[PROPERTY + 1].text(property.getKey());
            columns[PROPERTY + 2].text(property.getValue());
        }
    }

    private static Map<String, String> readProperties(Block block) {
        long count = block.column(PROPERTY).number();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (long i = 0; i < count; i++) {
            String name = block.column(PROPERTY + 1).text();
            properties.put(name, block.column(PROPERTY + 2).text());
        }
        return Collections.unmodifiableMap(properties);
    }

    private static void writePosition(ColumnWriter[] columns, LogPosition position) {
        columns[POSITION].text(position.source());
        columns[POSITION + 1].step(position.offset());
        columns[POSITION + 2].step(position.line());
    }

    private static LogPosition readPosition(Block block) {
        String source = block.column(POSITION).text();
        return new LogPosition(
                source,
                block.column(POSITION + 1).step(),
                block.column(POSITION + 2).step());
    }
}
