package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/** Reads what {@link LifeBlockWriter} wrote, in the same order. */
final class LifeBlockReader {
    private static final EventColumn[] TEXTS = EventColumn.values();
    /** Behind the texts: size, announced recipients, recipients, links, list of properties (15 bits in each of two). */
    private static final int SHAPE = TEXTS.length + 6;

    private final Block block;
    private final List<List<String>> few = new ArrayList<>();
    private final List<int[]> shapes = new ArrayList<>();
    private final List<int[]> propertyLists = new ArrayList<>();
    private final List<String> propertyNames = new ArrayList<>();
    private final List<TemplateReader> propertyValues = new ArrayList<>();
    private final TemplateReader[] made = new TemplateReader[TEXTS.length];
    private final TemplateReader queueIds;
    private final EventTimes.Reader times;
    private final LogPositions positions = new LogPositions();
    private final TextNumbers hosts = new TextNumbers();
    private int context;
    private final String[] texts = new String[TEXTS.length];
    private List<String> own;
    private List<TraceRow> rows;
    private Instant received;

    LifeBlockReader(Block block) {
        this.block = block;
        times = new EventTimes.Reader(column(LifeBlock.TIME), block.bits());
        queueIds = template(LifeBlock.LEG_QUEUE);
        for (int i = 0; i < TEXTS.length; i++) {
            few.add(new ArrayList<>());
            made[i] = TEXTS[i].kind() == EventColumn.Kind.MADE ? template(LifeBlock.texts(i)) : null;
        }
    }

    private TemplateReader template(int first) {
        return new TemplateReader(column(first), column(first + 1), block.bits());
    }

    private ColumnReader column(int index) {
        return block.column(index);
    }

    /** The next life. */
    Life life(UUID canonicalId, List<TraceRow> ownRows) {
        String literal = column(LifeBlock.LIFE).text();
        String id = literal.isEmpty() && canonicalId != null ? canonicalId.toString() : literal;
        rows = ownRows;
        own = LifeBlock.own(id, rows);
        received = rows.isEmpty() ? null : rows.get(0).received();
        times.life(rows);
        long count = column(LifeBlock.LEG).number();
        List<Leg> legs = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            legs.add(leg());
        }
        return new Life(id, List.copyOf(legs));
    }

    private Leg leg() {
        String host = column(LifeBlock.LEG_TEXT).text(own);
        String instance = column(LifeBlock.LEG_TEXT).text(own);
        context = Math.min(hosts.number(host), LifeBlock.MOST_CONTEXTS);
        String queueId = queueIds.text(own, received == null ? Instant.EPOCH : received, context);
        if (!own.contains(queueId)) {
            own.add(queueId);
        }
        long code = column(LifeBlock.LEG).number();
        List<MailEvent> events = new ArrayList<>();
        for (long i = 0; i < code >> 1; i++) {
            events.add(event());
        }
        return new Leg(host, instance, queueId, (code & 1) != 0, List.copyOf(events));
    }

    private MailEvent event() {
        int[] shape = shape();
        Instant time = times.time();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(i, shape[i], time);
        }
        long size = size(shape[TEXTS.length]);
        int announced = count(shape[TEXTS.length + 1]) - 1;
        int recipientCount = count(shape[TEXTS.length + 2]);
        int linkCount = count(shape[TEXTS.length + 3]);
        Map<String, String> properties = properties(shape[TEXTS.length + 4] << 15 | shape[TEXTS.length + 5], time);
        List<String> recipients = recipients(recipientCount);
        List<Link> links = links(linkCount, text(EventColumn.REPLY), text(EventColumn.SERVER_NAME));
        int log = Math.max(0, shape[EventColumn.SOURCE.ordinal()] - LifeBlock.FEW);
        LogPosition position = positions.read(
                text(EventColumn.SOURCE), log, column(LifeBlock.LINE), column(LifeBlock.OFFSET), block.bits());
        return new MailEvent(
                time,
                text(EventColumn.HOST),
                text(EventColumn.INSTANCE),
                text(EventColumn.DAEMON),
                text(EventColumn.PROCESS),
                EventId.valueOf(text(EventColumn.ID)),
                text(EventColumn.EVENT_SOURCE),
                text(EventColumn.QUEUE_ID),
                text(EventColumn.NETWORK_MESSAGE_ID),
                text(EventColumn.MESSAGE_ID),
                text(EventColumn.SENDER),
                recipients,
                text(EventColumn.ORIGINAL_RECIPIENT),
                text(EventColumn.SUBJECT),
                size,
                announced,
                text(EventColumn.CLIENT_NAME),
                text(EventColumn.CLIENT_IP),
                text(EventColumn.SERVER_NAME),
                text(EventColumn.SERVER_IP),
                text(EventColumn.CONNECTOR),
                text(EventColumn.WORD),
                text(EventColumn.REPLY),
                text(EventColumn.ENHANCED_CODE),
                text(EventColumn.DETAIL),
                links,
                properties,
                position);
    }

    private String text(EventColumn column) {
        return texts[column.ordinal()];
    }

    private int[] shape() {
        int number = column(LifeBlock.SHAPE).count();
        if (number == shapes.size()) {
            int[] shape = new int[SHAPE];
            for (int i = 0; i < SHAPE; i++) {
                shape[i] = column(LifeBlock.SHAPE_TEXT).count();
            }
            shapes.add(shape);
        }
        return shapes.get(number);
    }

    private String text(int index, int code, Instant time) {
        if (code == 0) {
            return "";
        }
        if (TEXTS[index].kind() == EventColumn.Kind.FEW) {
            return few(index, code);
        }
        if (code < LifeBlock.OPEN) {
            return own.get(code - LifeBlock.OWN);
        }
        return TEXTS[index].kind() == EventColumn.Kind.MADE
                ? made[index].text(own, time, context)
                : column(LifeBlock.texts(index)).text(own);
    }

    private String few(int index, int code) {
        if (code == LifeBlock.OPEN) {
            return column(LifeBlock.texts(index)).text();
        }
        List<String> known = few.get(index);
        if (code - LifeBlock.FEW == known.size()) {
            known.add(column(LifeBlock.texts(index)).text());
        }
        return known.get(code - LifeBlock.FEW);
    }

    private long size(int code) {
        return switch (code) {
            case LifeBlock.UNKNOWN -> -1;
            case LifeBlock.OF_ROW -> rows.get(0).size();
            default -> column(LifeBlock.SIZE).number();
        };
    }

    private int count(int code) {
        return code < LifeBlock.OPEN_COUNT ? code : column(LifeBlock.COUNT).integer();
    }

    private List<String> recipients(int count) {
        if (count == 0) {
            return List.of();
        }
        List<String> recipients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            recipients.add(column(LifeBlock.RECIPIENT).text(own));
        }
        return List.copyOf(recipients);
    }

    private List<Link> links(int count, String reply, String server) {
        if (count == 0) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Link.Kind kind = Link.Kind.valueOf(column(LifeBlock.LINK_TEXT).text());
            int code = column(LifeBlock.LINK).integer();
            String host = (code & 2) != 0 ? server : column(LifeBlock.LINK_TEXT).text(own);
            int at = (code >> 2) - 1;
            String key = at < 0
                    ? column(LifeBlock.LINK_TEXT).text(own)
                    : reply.substring(at, at + column(LifeBlock.LINK).integer());
            links.add(new Link(kind, host, key, (code & 1) != 0));
        }
        return List.copyOf(links);
    }

    private Map<String, String> properties(int number, Instant time) {
        if (number == propertyLists.size()) {
            int[] list = new int[column(LifeBlock.PROPERTY).integer()];
            for (int i = 0; i < list.length; i++) {
                list[i] = column(LifeBlock.PROPERTY).integer();
            }
            propertyLists.add(list);
        }
        int[] list = propertyLists.get(number);
        if (list.length == 0) {
            return Map.of();
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (int name : list) {
            if (name == propertyNames.size() && name < LifeBlock.MOST_NAMES) {
                propertyNames.add(column(LifeBlock.PROPERTY_NAME).text());
            }
            if (name == propertyValues.size()) {
                propertyValues.add(template(LifeBlock.COLUMNS + name * TextTemplate.COLUMNS));
            }
            String text = name == LifeBlock.MOST_NAMES
                    ? column(LifeBlock.PROPERTY_NAME).text()
                    : propertyNames.get(name);
            properties.put(text, propertyValues.get(name).text(own, time, context));
        }
        return Collections.unmodifiableMap(properties);
    }
}
