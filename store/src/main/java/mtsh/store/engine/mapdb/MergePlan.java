package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which segments to make one of: the small ones first, as soon as there are {@link #MOST} of a size, so that a message is written
 * again only a few times. What has grown to {@link #FULL} events stays, unless much of it was replaced.
 */
final class MergePlan {
    private static final int MOST = 16;
    private static final long SMALLEST = 8_000;
    /** Events of a segment that is not merged further; its indexes still fit in memory when it is made. */
    static final long FULL = 1_500_000;

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
    private static long weight(SegmentEntry segment) {
        return segment.events() + segment.rows();
    }

    private static int tier(SegmentEntry segment) {
        int tier = 0;
        for (long limit = SMALLEST; weight(segment) >= limit; limit *= 10) {
            tier++;
        }
        return tier;
    }
}
