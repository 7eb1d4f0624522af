package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/** Writes the lives of one {@link LifeBlock}. */
final class LifeBlockWriter {
    private static final EventColumn[] TEXTS = EventColumn.values();
    /** Codes of replies have up to three digits. */
    private static final int LONGER_THAN_CODES = 4;

    private final ColumnPool pool;
    private final ColumnWriter[] columns;
    private final TextNumbers[] few = new TextNumbers[TEXTS.length];
    private final TextNumbers shapes = new TextNumbers();
    private final TextNumbers propertyLists = new TextNumbers();
    private final Map<String, Integer> propertyNames = new HashMap<>();
    private final List<ColumnWriter> propertyColumns = new ArrayList<>();
    private final List<TemplateWriter> propertyValues = new ArrayList<>();
    /** By column the texts that are made by patterns, else null. */
    private final TemplateWriter[] made = new TemplateWriter[TEXTS.length];

    private final BitWriter bits = new BitWriter();
    private final TemplateWriter queueIds;
    private final EventTimes.Writer times;
    private final LogPositions positions = new LogPositions();
    private final TextNumbers hosts = new TextNumbers();
    private int context;
    private char[] shape = new char[64];
    private int shapeLength;
    private char[] propertyList = new char[32];
    private int propertyListLength;
    /** The texts of the life that is being written. */
    private final TextNumbers own = new TextNumbers();

    private Instant eventTime;
    private List<TraceRow> rows;
    /** What the first row of the life was received at, or null. */
    private Instant received;

    LifeBlockWriter(ColumnPool pool) {
        this.pool = pool;
        columns = pool.columns(LifeBlock.COLUMNS);
        queueIds = new TemplateWriter(
                columns[LifeBlock.LEG_QUEUE], columns[LifeBlock.LEG_QUEUE + 1], bits, LONGER_THAN_CODES);
        times = new EventTimes.Writer(columns[LifeBlock.TIME].bytes(), bits);
        for (int i = 0; i < few.length; i++) {
            few[i] = new TextNumbers();
            int column = LifeBlock.texts(i);
            made[i] = TEXTS[i].kind() == EventColumn.Kind.MADE
                    ? new TemplateWriter(columns[column], columns[column + 1], bits, LONGER_THAN_CODES)
                    : null;
        }
    }

    BitWriter bits() {
        return bits;
    }

    ColumnWriter[] columns() {
        ColumnWriter[] all = Arrays.copyOf(columns, columns.length + propertyColumns.size());
        for (int i = 0; i < propertyColumns.size(); i++) {
            all[columns.length + i] = propertyColumns.get(i);
        }
        return all;
    }

    void life(SealedLife sealedLife) {
        Life life = sealedLife.life();
        rows = sealedLife.rows();
        own.clear();
        LifeBlock.own(life.id(), rows, own::number);
        received = rows.isEmpty() ? null : rows.get(0).received();
        times.life(rows);
        columns[LifeBlock.LIFE].text(sealedLife.canonicalId() == null ? life.id() : "");
        columns[LifeBlock.LEG].number(life.legs().size());
        for (Leg leg : life.legs()) {
            leg(leg);
        }
    }

    private void leg(Leg leg) {
        columns[LifeBlock.LEG_TEXT].text(leg.host(), own);
        columns[LifeBlock.LEG_TEXT].text(leg.instance(), own);
        context = Math.min(hosts.number(leg.host()), LifeBlock.MOST_CONTEXTS);
        queueIds.text(leg.queueId(), own, received == null ? Instant.EPOCH : received, context, "");
        // Each of its events has the same one.
        own.number(leg.queueId());
        columns[LifeBlock.LEG].number((long) leg.events().size() << 1 | (leg.closed() ? 1 : 0));
        for (MailEvent event : leg.events()) {
            event(event);
        }
    }

    private void event(MailEvent event) {
        shapeLength = 0;
        eventTime = event.time();
        times.time(event.time());
        for (int i = 0; i < TEXTS.length; i++) {
            text(i, TEXTS[i].of(event), event);
        }
        size(event.size());
        count(event.recipientCount() + 1);
        count(event.recipients().size());
        count(event.links().size());
        properties(event);
        shape();
        for (int i = 0; i < event.recipients().size(); i++) {
            columns[LifeBlock.RECIPIENT].text(event.recipients().get(i), own);
        }
        for (Link link : event.links()) {
            link(link, event);
        }
        int log = Math.max(
                0, few[EventColumn.SOURCE.ordinal()].find(event.position().source()));
        positions.write(event.position(), log, columns[LifeBlock.LINE], columns[LifeBlock.OFFSET], bits);
    }

    private void text(int index, String value, MailEvent event) {
        if (value.isEmpty()) {
            shape(0);
            return;
        }
        if (TEXTS[index].kind() == EventColumn.Kind.FEW) {
            few(index, value);
            return;
        }
        int number = own.find(value);
        if (number >= 0 && number + LifeBlock.OWN < LifeBlock.OPEN) {
            shape(number + LifeBlock.OWN);
            return;
        }
        shape(LifeBlock.OPEN);
        if (made[index] != null) {
            made[index].text(
                    value, own, event.time(), context, TEXTS[index] == EventColumn.DETAIL ? event.subject() : "");
        } else {
            columns[LifeBlock.texts(index)].text(value, own);
        }
    }

    /** The first of its column is told behind the shapes that refer to it. */
    private void few(int index, String value) {
        TextNumbers known = few[index];
        int size = known.size();
        int number = size < LifeBlock.MOST_FEW ? known.number(value) : known.find(value);
        if (number < 0) {
            shape(LifeBlock.OPEN);
            columns[LifeBlock.texts(index)].text(value);
            return;
        }
        shape(LifeBlock.FEW + number);
        if (number == size) {
            columns[LifeBlock.texts(index)].text(value);
        }
    }

    private void size(long size) {
        if (size == -1) {
            shape(LifeBlock.UNKNOWN);
        } else if (!rows.isEmpty() && rows.get(0).size() == size) {
            shape(LifeBlock.OF_ROW);
        } else {
            shape(LifeBlock.OPEN);
            columns[LifeBlock.SIZE].number(size);
        }
    }

    private void count(long count) {
        if (count >= 0 && count < LifeBlock.OPEN_COUNT) {
            shape((int) count);
            return;
        }
        shape(LifeBlock.OPEN_COUNT);
        columns[LifeBlock.COUNT].number(count);
    }

    private void shape(int code) {
        if (shapeLength == shape.length) {
            shape = Arrays.copyOf(shape, 2 * shapeLength);
        }
        shape[shapeLength++] = (char) code;
    }

    private void shape() {
        int size = shapes.size();
        int number = shapes.number(shape, 0, shapeLength);
        columns[LifeBlock.SHAPE].bytes().unsigned(number);
        if (number == size) {
            for (int i = 0; i < shapeLength; i++) {
                columns[LifeBlock.SHAPE_TEXT].bytes().unsigned(shape[i]);
            }
        }
    }

    private void link(Link link, MailEvent event) {
        int at = link.key().isEmpty() ? -1 : event.reply().indexOf(link.key());
        boolean isServer = link.host().equals(event.serverName());
        ColumnWriter texts = columns[LifeBlock.LINK_TEXT];
        ColumnWriter numbers = columns[LifeBlock.LINK];
        texts.text(link.kind().name());
        if (!isServer) {
            texts.text(link.host(), own);
        }
        numbers.number((at + 1L) << 2 | (isServer ? 2 : 0) | (link.outward() ? 1 : 0));
        if (at < 0) {
            texts.text(link.key(), own);
        } else {
            numbers.number(link.key().length());
        }
    }

    /** The names of an event's properties are one of a few lists; the values of each name have columns of their own. */
    private void properties(MailEvent event) {
        propertyListLength = 0;
        event.properties().forEach(this::property);
        int size = propertyLists.size();
        int number = propertyLists.number(propertyList, 0, propertyListLength);
        if (number == size) {
            columns[LifeBlock.PROPERTY].number(propertyListLength);
            for (int i = 0; i < propertyListLength; i++) {
                columns[LifeBlock.PROPERTY].number(propertyList[i]);
            }
        }
        shape(number >>> 15);
        shape(number & 0x7fff);
    }

    private void property(String key, String value) {
        int name = propertyName(key);
        if (propertyListLength == propertyList.length) {
            propertyList = Arrays.copyOf(propertyList, 2 * propertyListLength);
        }
        propertyList[propertyListLength++] = (char) name;
        if (name == LifeBlock.MOST_NAMES) {
            columns[LifeBlock.PROPERTY_NAME].text(key);
        }
        propertyValues.get(name).text(value, own, eventTime, context, "");
    }

    private int propertyName(String name) {
        Integer known = propertyNames.get(name);
        if (known != null) {
            return known;
        }
        if (propertyNames.size() == LifeBlock.MOST_NAMES) {
            if (propertyValues.size() == LifeBlock.MOST_NAMES) {
                addPropertyColumns();
            }
            return LifeBlock.MOST_NAMES;
        }
        columns[LifeBlock.PROPERTY_NAME].text(name);
        addPropertyColumns();
        propertyNames.put(name, propertyNames.size());
        return propertyNames.size() - 1;
    }

    private void addPropertyColumns() {
        ColumnWriter[] added = pool.columns(TextTemplate.COLUMNS);
        propertyColumns.addAll(List.of(added));
        propertyValues.add(new TemplateWriter(added[0], added[1], bits, 1));
    }
}
