package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import mtsh.store.life.Life;
import mtsh.store.life.LifeKeys;

/** Finds lives in sealed segments; the replaced ones are not found. */
final class SealedLives {
    private static final int[] NOTHING = {};

    private final FilterCache filters;

    /** @param filters say quickly what is not in a segment, for who asks often; null asks the segment itself */
    SealedLives(FilterCache filters) {
        this.filters = filters;
    }

    /** The newest lives with a key of stitching: to read all would cost a key that everything shares, by accident or malice, a group each. */
    List<Life> withKey(LiveSegment live, String key, Reach reach, int most) {
        List<Life> found = new ArrayList<>();
        int looked = 0;
        for (int page : pages(live, Hash.of(key), reach)) {
            Groups groups = live.segment().meta().groups();
            int group = groups.ofPage(page);
            if (!reach.touches(groups.firstEvent(group), groups.lastEvent(group))) {
                continue;
            }
            if (looked++ >= most) {
                break;
            }
            List<Life> lives = live.segment().lives(group);
            int from = (page - groups.firstPage(group)) * RowDetails.LIVES;
            for (int i = from; i < Math.min(lives.size(), from + RowDetails.LIVES); i++) {
                boolean counts = !live.dead().get(groups.firstLife(group) + i);
                if (counts && found.size() < most && LifeKeys.of(lives.get(i)).contains(key)) {
                    found.add(lives.get(i));
                }
            }
        }
        return found;
    }

    /** The ordinals of the lives with this id: one at most, unless something went wrong. */
    int[] withId(LiveSegment live, LifeId lifeId, Reach reach) {
        int[] pages = pages(live, lifeId.hash(), reach);
        if (pages.length == 0) {
            return NOTHING;
        }
        IntList found = new IntList();
        for (int page : pages) {
            Groups groups = live.segment().meta().groups();
            int group = groups.ofPage(page);
            int from = (page - groups.firstPage(group)) * RowDetails.LIVES;
            for (int i = from; i < Math.min(groups.livesOf(group), from + RowDetails.LIVES); i++) {
                int ordinal = groups.firstLife(group) + i;
                if (!live.dead().get(ordinal) && hasId(live.segment(), group, i, lifeId)) {
                    found.add(ordinal);
                }
            }
        }
        return found.toArray();
    }

    /** The ordinal of the life with this id when it is in this group, without asking the index; -1 when it is not there. */
    static int ofGroup(LiveSegment live, int group, UUID id) {
        Groups groups = live.segment().meta().groups();
        GroupHead head = live.segment().head(group);
        for (int i = 0; i < groups.livesOf(group); i++) {
            if (id.equals(head.id(i)) && !live.dead().get(groups.firstLife(group) + i)) {
                return groups.firstLife(group) + i;
            }
        }
        return -1;
    }

    private static boolean hasId(Segment segment, int group, int place, LifeId wanted) {
        UUID id = segment.head(group).id(place);
        if (id != null || wanted.canonical() != null) {
            return id != null && id.equals(wanted.canonical());
        }
        return segment.lives(group).get(place).id().equals(wanted.text());
    }

    private int[] pages(LiveSegment live, long hash, Reach reach) {
        Segment segment = live.segment();
        if (!reach.touches(segment.firstEvent(), segment.lastEvent())
                || filters != null && !filters.mayHold(segment, hash)) {
            return NOTHING;
        }
        return segment.terms().pages(hash);
    }
}
