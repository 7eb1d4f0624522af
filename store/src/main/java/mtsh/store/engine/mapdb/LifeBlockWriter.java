package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.event.Link;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/** Writes the lives of one {@link LifeBlock} after the other: columns are many, and most of their making is their growing. */
final class LifeBlockWriter {
    private static final EventColumn[] TEXTS = EventColumn.values();
    /** Codes of replies have up to three digits. */
    private static final int LONGER_THAN_CODES = 4;

    private final ColumnWriter[] columns = Block.columns(LifeBlock.COLUMNS);
    private final TextNumbers[] few = new TextNumbers[TEXTS.length];
    private final TextNumbers shapes = new TextNumbers();
    private final TextNumbers propertyLists = new TextNumbers();
    private final Map<String, Integer> propertyNames = new HashMap<>();
    /** Those that this block has, {@link #propertyCount}, and those that an earlier one had. */
    private final List<ColumnWriter> propertyColumns = new ArrayList<>();

    private final List<TextTemplate.Writer> propertyValues = new ArrayList<>();
    private int propertyCount;
    private final TextTemplate.Writer replies;
    private final TextTemplate.Writer details;
    private char[] shape = new char[64];
    private int shapeLength;
    private char[] propertyList = new char[32];
    private int propertyListLength;
    /** The texts of the life that is being written. */
    private final TextNumbers own = new TextNumbers();

    private EventTime eventTime;
    private List<TraceRow> rows;
    /** What the first row of the life was received at, or null. */
    private Instant received;

    LifeBlockWriter() {
        replies = new TextTemplate.Writer(columns, LifeBlock.PATTERNS, LONGER_THAN_CODES);
        details = new TextTemplate.Writer(columns, LifeBlock.PATTERNS + TextTemplate.COLUMNS, LONGER_THAN_CODES);
        for (int i = 0; i < few.length; i++) {
            few[i] = new TextNumbers();
        }
    }

    ByteWriter encode(List<SealedLife> lives) {
        clear();
        lives.forEach(this::life);
        return Block.join(lives.size(), columns());
    }

    private void clear() {
        for (ColumnWriter column : columns) {
            column.clear();
        }
        for (TextNumbers known : few) {
            known.clear();
        }
        shapes.clear();
        propertyLists.clear();
        propertyNames.clear();
        propertyCount = 0;
        replies.clear();
        details.clear();
    }

    private ColumnWriter[] columns() {
        int more = propertyCount * TextTemplate.COLUMNS;
        ColumnWriter[] all = Arrays.copyOf(columns, columns.length + more);
        for (int i = 0; i < more; i++) {
            all[columns.length + i] = propertyColumns.get(i);
        }
        return all;
    }

    private void life(SealedLife sealedLife) {
        Life life = sealedLife.life();
        rows = sealedLife.rows();
        own.clear();
        LifeBlock.own(life.id(), rows, own::number);
        received = rows.isEmpty() ? null : rows.get(0).received();
        if (received != null) {
            columns[LifeBlock.TIME].from(received.getEpochSecond());
        }
        columns[LifeBlock.LIFE].text(sealedLife.canonicalId() == null ? life.id() : "");
        columns[LifeBlock.LEG].number(life.legs().size());
        for (Leg leg : life.legs()) {
            leg(leg);
        }
    }

    private void leg(Leg leg) {
        columns[LifeBlock.LEG_TEXT].text(leg.host(), own);
        columns[LifeBlock.LEG_TEXT].text(leg.instance(), own);
        columns[LifeBlock.LEG_TEXT].text(leg.queueId(), own);
        // Each of its events has the same one.
        own.number(leg.queueId());
        columns[LifeBlock.LEG].number((long) leg.events().size() << 1 | (leg.closed() ? 1 : 0));
        for (MailEvent event : leg.events()) {
            event(event);
        }
    }

    private void event(MailEvent event) {
        shapeLength = 0;
        eventTime = new EventTime(event.time());
        for (int i = 0; i < TEXTS.length; i++) {
            text(i, TEXTS[i].of(event));
        }
        size(event.size());
        count(event.recipientCount() + 1);
        count(event.recipients().size());
        count(event.links().size());
        properties(event);
        shape();
        columns[LifeBlock.TIME].time(event.time(), received);
        for (int i = 0; i < event.recipients().size(); i++) {
            columns[LifeBlock.RECIPIENT].text(event.recipients().get(i), own);
        }
        for (Link link : event.links()) {
            link(link, event.reply());
        }
        LogPosition position = event.position();
        columns[LifeBlock.OFFSET].step(position.offset());
        columns[LifeBlock.LINE].step(position.line());
    }

    private void text(int index, String value) {
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
        if (TEXTS[index] == EventColumn.REPLY) {
            replies.text(value, own, eventTime);
        } else if (TEXTS[index] == EventColumn.DETAIL) {
            details.text(value, own, eventTime);
        } else {
            columns[LifeBlock.TEXTS + index].text(value, own);
        }
    }

    /** The first of its column is told behind the shapes that refer to it. */
    private void few(int index, String value) {
        TextNumbers known = few[index];
        int size = known.size();
        int number = size < LifeBlock.MOST_FEW ? known.number(value) : known.find(value);
        if (number < 0) {
            shape(LifeBlock.OPEN);
            columns[LifeBlock.TEXTS + index].text(value);
            return;
        }
        shape(LifeBlock.FEW + number);
        if (number == size) {
            columns[LifeBlock.TEXTS + index].text(value);
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

    private void link(Link link, String reply) {
        int at = link.key().isEmpty() ? -1 : reply.indexOf(link.key());
        ColumnWriter texts = columns[LifeBlock.LINK_TEXT];
        ColumnWriter numbers = columns[LifeBlock.LINK];
        texts.text(link.kind().name());
        texts.text(link.host(), own);
        numbers.number((at + 1L) << 1 | (link.outward() ? 1 : 0));
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
        propertyValues.get(name).text(value, own, eventTime);
    }

    private int propertyName(String name) {
        Integer known = propertyNames.get(name);
        if (known != null) {
            return known;
        }
        if (propertyNames.size() == LifeBlock.MOST_NAMES) {
            if (propertyCount == LifeBlock.MOST_NAMES) {
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
        if (propertyCount == propertyValues.size()) {
            ColumnWriter[] added = Block.columns(TextTemplate.COLUMNS);
            propertyColumns.addAll(List.of(added));
            propertyValues.add(new TextTemplate.Writer(added, 0, 1));
        } else {
            for (int i = 0; i < TextTemplate.COLUMNS; i++) {
                propertyColumns.get(propertyCount * TextTemplate.COLUMNS + i).clear();
            }
            propertyValues.get(propertyCount).clear();
        }
        propertyCount++;
    }
}
