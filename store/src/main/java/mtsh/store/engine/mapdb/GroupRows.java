package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import mtsh.store.query.TraceRow;

/** Makes rows of what a group holds. */
final class GroupRows {
    private final Segment segment;
    private final int group;
    private final GroupHead head;
    private final int firstPage;

    GroupRows(Segment segment, int group) {
        this.segment = segment;
        this.group = group;
        head = segment.head(group);
        firstPage = segment.meta().groups().firstPage(group);
    }

    TraceRow row(int index) {
        int life = head.life(index);
        int pageNumber = firstPage + life / RowDetails.LIVES;
        RowDetails page = segment.details(pageNumber);
        int place = head.placeInPage(index);
        UUID lifeId = head.id(life);
        UUID traceId = page.traceId(place);
        RowState state = segment.states()[head.integer(HeadColumn.STATE, index)];
        long second = head.second(index);
        String sender = address(HeadColumn.SENDER, index);
        String recipient = address(HeadColumn.RECIPIENT, index);
        return new TraceRow(
                traceId == null ? lifeId : traceId,
                lifeId == null ? page.lifeId(place) : lifeId.toString(),
                Instant.ofEpochSecond(second, head.nano(index)),
                page.lastEvent(place, second),
                sender,
                recipient,
                segment.subject(group, head.integer(HeadColumn.SUBJECT, index)),
                state.status(),
                state.disposition(),
                page.messageId(place, sender, second),
                page.size(place),
                name(HeadColumn.FROM_IP, index),
                name(HeadColumn.TO_IP, index),
                name(HeadColumn.SERVER, index),
                page.attempts(place),
                state.everDeferred(),
                page.lastReply(place, recipient, second),
                name(HeadColumn.ENHANCED, index),
                name(HeadColumn.FOLDER, index),
                name(HeadColumn.NEXT_HOP, index),
                page.nextHopId(place, second),
                page.recipientsWithoutLine(place));
    }

    /** For each life its rows, in order. */
    List<List<TraceRow>> ofLives() {
        List<List<TraceRow>> lives = new ArrayList<>(head.lives());
        for (int life = 0; life < head.lives(); life++) {
            lives.add(new ArrayList<>(1));
        }
        for (int row = 0; row < head.rows(); row++) {
            lives.get(head.life(row)).add(row(row));
        }
        return lives;
    }

    private String address(HeadColumn column, int row) {
        return segment.dictionary(Part.ADDRESSES).text(head.integer(column, row));
    }

    private String name(HeadColumn column, int row) {
        return segment.dictionary(Part.NAMES).text(head.integer(column, row));
    }
}
