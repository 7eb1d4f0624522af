package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which segments to make one of: the small ones first, as soon as there are {@link #MOST} of a size, so that a message is written
 * again only a few times: three times among ten million events, four times among more. What has grown to {@link #FULL} stays, unless
 * much of it was replaced.
 */
final class MergePlan {
    /** Segments of a size; each size is so many times the one before. */
    static final int MOST = 8;

    private static final long SMALLEST = 1_000;
    /** Events and rows of a segment that is not merged further; a merge makes twice as much at most, in some hundred MB. */
    static final long FULL = 10_000_000;
    /** To merge so little takes a second or two. */
    private static final long LITTLE = 1_000_000;

    private MergePlan() {}

    /** The segments to merge next, or none. */
    static List<SegmentEntry> next(List<SegmentEntry> segments) {
        Map<Integer, List<SegmentEntry>> tiers = new TreeMap<>();
        for (SegmentEntry segment : segments) {
            if (segment.kind() != SegmentEntry.Kind.DATA) {
                continue;
            }
            if (isMostlyDead(segment)) {
                return List.of(segment);
            }
            if (weight(segment) < FULL) {
                tiers.computeIfAbsent(tier(segment), number -> new ArrayList<>())
                        .add(segment);
            }
        }
        for (List<SegmentEntry> tier : tiers.values()) {
            if (tier.size() >= MOST) {
                return fitting(tier);
            }
        }
        return List.of();
    }

    /** Everything that may be merged, and what holds replaced lives: when somebody asks for it, whatever it costs. */
    static List<List<SegmentEntry>> whole(List<SegmentEntry> segments) {
        List<List<SegmentEntry>> groups = new ArrayList<>();
        List<SegmentEntry> group = new ArrayList<>();
        long sum = 0;
        for (SegmentEntry segment : segments) {
            if (segment.kind() != SegmentEntry.Kind.DATA) {
                continue;
            }
            if (weight(segment) >= FULL) {
                groups.add(List.of(segment));
                continue;
            }
            group.add(segment);
            sum += weight(segment);
            if (sum >= FULL) {
                groups.add(group);
                group = new ArrayList<>();
                sum = 0;
            }
        }
        groups.add(group);
        groups.removeIf(each -> each.stream().allMatch(segment -> segment.dead().lives() == 0) && each.size() < 2);
        return groups;
    }

    /**
     * The small ones that are left when much was added: as many as together weigh half of that, so that it costs less than it did to add
     * it; none when there are not two.
     */
    static List<SegmentEntry> rest(List<SegmentEntry> segments, long added) {
        List<SegmentEntry> inOrder = segments.stream()
                .filter(segment -> segment.kind() == SegmentEntry.Kind.DATA && weight(segment) < FULL)
                .sorted(Comparator.comparingLong(MergePlan::weight))
                .toList();
        long most = Math.min(FULL * 2, added / 2);
        List<SegmentEntry> chosen = new ArrayList<>();
        long sum = 0;
        for (SegmentEntry segment : inOrder) {
            sum += weight(segment);
            if (sum > most) {
                break;
            }
            chosen.add(segment);
        }
        return chosen.size() < 2 ? List.of() : chosen;
    }

    /**
     * Whether who is done with all else waits for a merge: when it is little for what was added, or when too much has gathered because
     * nobody ever waited.
     */
    static boolean isWorthWaiting(List<SegmentEntry> merged, long added) {
        long sum = merged.stream().mapToLong(MergePlan::weight).sum();
        return sum <= Math.max(LITTLE, added * 2) || merged.size() >= MOST * 2;
    }

    private static List<SegmentEntry> fitting(List<SegmentEntry> tier) {
        List<SegmentEntry> chosen = new ArrayList<>();
        long sum = 0;
        for (SegmentEntry segment : tier) {
            if (chosen.size() >= 2 && sum + weight(segment) > FULL * 2) {
                break;
            }
            chosen.add(segment);
            sum += weight(segment);
        }
        return chosen;
    }

    private static boolean isMostlyDead(SegmentEntry segment) {
        return segment.dead().lives() > 1000 && segment.dead().lives() * 4L > segment.lives();
    }

    /** Rows weigh as much as events: a message to a thousand recipients has many of the one and few of the other. */
    static long weight(SegmentEntry segment) {
        return segment.events() + segment.rows();
    }

    private static int tier(SegmentEntry segment) {
        int tier = 0;
        for (long limit = SMALLEST; weight(segment) >= limit; limit *= MOST) {
            tier++;
        }
        return tier;
    }
}
