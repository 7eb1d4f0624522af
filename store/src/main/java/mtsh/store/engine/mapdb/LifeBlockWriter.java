package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import mtsh.store.event.Link;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/** Writes one life into the columns of a {@link LifeBlock}. */
final class LifeBlockWriter {
    private final ColumnWriter[] columns;
    private final TextNumbers own = new TextNumbers();
    /** What its first row was received at, or null. */
    private final Instant received;

    LifeBlockWriter(ColumnWriter[] columns, String lifeId, List<TraceRow> rows) {
        this.columns = columns;
        LifeBlock.own(lifeId, rows).forEach(own::number);
        received = rows.isEmpty() ? null : rows.get(0).received();
        if (received != null) {
            columns[0].from(received.getEpochSecond());
        }
    }

    void life(Life life, boolean headHasId) {
        columns[LifeBlock.LEG].text(headHasId ? "" : life.id());
        columns[LifeBlock.LEG + 1].number(life.legs().size());
        for (Leg leg : life.legs()) {
            leg(leg);
        }
    }

    private void leg(Leg leg) {
        text(LifeBlock.LEG + 2, leg.host());
        text(LifeBlock.LEG + 2, leg.instance());
        text(LifeBlock.LEG + 3, leg.queueId());
        // Each of its events has the same one.
        own.number(leg.queueId());
        columns[LifeBlock.LEG + 4].number(leg.closed() ? 1 : 0);
        columns[LifeBlock.LEG + 4].number(leg.events().size());
        for (MailEvent event : leg.events()) {
            event(event);
        }
    }

    private void text(int column, String value) {
        columns[column].text(value, own);
    }

    private void event(MailEvent event) {
        columns[0].time(event.time(), received);
        text(1, event.host());
        text(2, event.instance());
        text(3, event.daemon());
        text(4, event.process());
        text(5, event.id().name());
        text(6, event.eventSource());
        text(7, event.queueId());
        text(8, event.networkMessageId());
        text(9, event.messageId());
        text(10, event.sender());
        columns[11].number(event.recipients().size());
        for (String recipient : event.recipients()) {
            text(12, recipient);
        }
        text(13, event.originalRecipient());
        text(14, event.subject());
        columns[15].number(event.size());
        columns[16].number(event.recipientCount());
        text(17, event.clientName());
        text(18, event.clientIp());
        text(19, event.serverName());
        text(20, event.serverIp());
        text(21, event.connector());
        text(22, event.word());
        text(23, event.reply());
        text(24, event.enhancedCode());
        text(25, event.detail());
        links(event.links());
        properties(event.properties());
        position(event.position());
    }

    private void links(List<Link> links) {
        columns[LifeBlock.LINK].number(links.size());
        for (Link link : links) {
            text(LifeBlock.LINK + 1, link.kind().name());
            text(LifeBlock.LINK + 2, link.host());
            text(LifeBlock.LINK + 3, link.key());
            columns[LifeBlock.LINK + 1].number(link.outward() ? 1 : 0);
        }
    }

    private void properties(Map<String, String> properties) {
        columns[LifeBlock.PROPERTY].number(properties.size());
        for (Map.Entry<String, String> property : properties.entrySet()) {
            text(LifeBlock.PROPERTY + 1, property.getKey());
            text(LifeBlock.PROPERTY + 2, property.getValue());
        }
    }

    private void position(LogPosition position) {
        text(LifeBlock.POSITION, position.source());
        columns[LifeBlock.POSITION + 1].step(position.offset());
        columns[LifeBlock.POSITION + 2].step(position.line());
    }
}
