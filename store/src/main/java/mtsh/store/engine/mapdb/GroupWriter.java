package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import mtsh.store.life.Leg;
import mtsh.store.query.TraceRow;

/** Makes the records of a group of lives. */
final class GroupWriter {
    private final List<SealedLife> group;
    private final SegmentTexts texts;
    private final List<Placed> placed = new ArrayList<>();
    /** The distinct subjects, each with its place. */
    private final Map<String, Integer> subjects = new LinkedHashMap<>();

    private final long[][] numbers;

    /** A row, the place of its life in the group, and its own among those of the life. */
    private record Placed(TraceRow row, int life, int ofLife) {}

    GroupWriter(List<SealedLife> group, SegmentTexts texts) {
        this.group = group;
        this.texts = texts;
        for (int life = 0; life < group.size(); life++) {
            List<TraceRow> rows = group.get(life).rows();
            for (int row = 0; row < rows.size(); row++) {
                placed.add(new Placed(rows.get(row), life, row));
            }
        }
        placed.sort((a, b) -> RowOrder.ROWS.compare(a.row(), b.row()));
        numbers = new long[HeadColumn.values().length][placed.size()];
        for (int i = 0; i < placed.size(); i++) {
            number(i, placed.get(i));
        }
    }

    private void number(int index, Placed each) {
        TraceRow row = each.row();
        set(index, HeadColumn.LIFE, each.life());
        set(index, HeadColumn.SECOND, row.received().getEpochSecond());
        set(index, HeadColumn.NANO, row.received().getNano());
        Integer subject = subjects.putIfAbsent(row.subject(), subjects.size());
        set(index, HeadColumn.SUBJECT, subject == null ? subjects.size() - 1 : subject);
        int[] ofTexts = texts.numbers(group.get(each.life()), each.ofLife());
        for (HeadColumn column : HeadColumn.values()) {
            if (column.dictionary() != null) {
                set(index, column, ofTexts[column.ordinal()]);
            }
        }
    }

    private void set(int index, HeadColumn column, long number) {
        numbers[column.ordinal()][index] = number;
    }

    long[][] numbers() {
        return numbers;
    }

    /** In the order of rows. */
    List<TraceRow> rows() {
        return placed.stream().map(Placed::row).toList();
    }

    ByteWriter head() {
        long[] ids = new long[2 * group.size()];
        for (int i = 0; i < group.size(); i++) {
            UUID id = group.get(i).canonicalId();
            ids[2 * i] = id == null ? 0 : id.getMostSignificantBits();
            ids[2 * i + 1] = id == null ? 0 : id.getLeastSignificantBits();
        }
        return GroupHead.encode(group.size(), placed.size(), numbers, ids);
    }

    ByteWriter subjects() {
        return Subjects.encode(subjects.keySet());
    }

    /** One record for each page of lives. */
    List<ByteWriter> details(ColumnPool pool) {
        List<List<TraceRow>> rows = new ArrayList<>();
        List<List<UUID>> ids = new ArrayList<>();
        for (int page = 0; page < Groups.pages(group.size()); page++) {
            rows.add(new ArrayList<>());
            ids.add(new ArrayList<>());
        }
        for (Placed each : placed) {
            int page = each.life() / RowDetails.LIVES;
            rows.get(page).add(each.row());
            ids.get(page).add(group.get(each.life()).canonicalId());
        }
        List<ByteWriter> pages = new ArrayList<>();
        for (int page = 0; page < rows.size(); page++) {
            pages.add(RowDetails.encode(rows.get(page), ids.get(page), pool));
            pool.takeBack();
        }
        return pages;
    }

    ByteWriter lives(ColumnPool pool) {
        ByteWriter lives = LifeBlock.encode(group, pool);
        pool.takeBack();
        return lives;
    }

    Groups.Zone zone(int events) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (SealedLife sealedLife : group) {
            for (Leg leg : sealedLife.life().legs()) {
                // In order of time.
                first = Math.min(first, leg.events().get(0).time().getEpochSecond());
                last = Math.max(
                        last, leg.events().get(leg.events().size() - 1).time().getEpochSecond());
            }
        }
        int statuses = 0;
        for (Placed each : placed) {
            statuses |= 1 << each.row().status().ordinal();
        }
        long newest = group.get(0).newest();
        long oldest = newest;
        for (Placed each : placed) {
            oldest = Math.min(oldest, each.row().received().getEpochSecond());
        }
        return new Groups.Zone(newest, oldest, first, last, statuses, events);
    }
}
