package mtsh.store.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Hours without a line in a log that is otherwise busy: a rotated file that is missing. A server that sleeps at night has many gaps;
 * only one that is far longer than the others counts.
 */
final class TimeGapCheck implements QualityCheck {
    private static final int ACTIVE_HOURS_AT_LEAST = 24;
    private static final long HOURS_AT_LEAST = 6;
    private static final long TIMES_THE_OTHERS = 8;
    /** Ten years of hours. */
    private static final int MOST_HOURS = 90_000;

    private static final int SECONDS_AN_HOUR = 3600;

    private final Map<String, TreeSet<Long>> hours = new TreeMap<>();

    private record Gap(long from, long length) {}

    @Override
    public void leg(LoggedLeg leg) {
        TreeSet<Long> active = hours.get(leg.host());
        if (active == null) {
            if (hours.size() >= HostTally.MOST_HOSTS) {
                return;
            }
            active = new TreeSet<>();
            hours.put(leg.host(), active);
        }
        TreeSet<Long> known = active;
        leg.events().forEach(event -> {
            if (known.size() < MOST_HOURS) {
                known.add(Math.floorDiv(event.time().getEpochSecond(), SECONDS_AN_HOUR));
            }
        });
    }

    @Override
    public void report(Consumer<Finding> findings) {
        hours.forEach((host, active) -> {
            if (active.size() >= ACTIVE_HOURS_AT_LEAST) {
                findings.accept(finding(host, active));
            }
        });
    }

    private static Finding finding(String host, TreeSet<Long> active) {
        List<Gap> gaps = gaps(active);
        Gap longest = gaps.isEmpty() ? new Gap(0, 0) : gaps.get(0);
        long usual = gaps.size() < 2 ? 0 : gaps.get(gaps.size() / 2).length();
        boolean isHole = longest.length() >= HOURS_AT_LEAST && longest.length() > TIMES_THE_OTHERS * usual;
        return new Finding(
                host,
                SyslogChecks.LABEL,
                "Gaps",
                isHole ? Finding.Result.PARTLY : Finding.Result.GOOD,
                active.size(),
                active.size() + (isHole ? longest.length() : 0),
                "hours",
                advice(isHole ? longest : null));
    }

    /** The longest first. */
    private static List<Gap> gaps(TreeSet<Long> active) {
        List<Gap> gaps = new ArrayList<>();
        Iterator<Long> hours = active.iterator();
        long before = hours.next();
        while (hours.hasNext()) {
            long hour = hours.next();
            if (hour > before + 1) {
                gaps.add(new Gap(before + 1, hour - before - 1));
            }
            before = hour;
        }
        Collections.sort(gaps, (one, other) -> Long.compare(other.length(), one.length()));
        return gaps;
    }

    private static Advice advice(Gap hole) {
        String when = hole == null ? "" : " " + instant(hole.from()) + " to " + instant(hole.from() + hole.length());
        return new Advice(
                "There is no line for far longer than usual" + (hole == null ? "" : ":" + when)
                        + ". A rotated log is missing, or the machine or its logger stood still.",
                "Import-MailLog /var/log/mail.log*",
                "here, with the file of that time; to keep more of them: rotate 52 in /etc/logrotate.d/rsyslog",
                "logrotate(8): rotate");
    }

    private static Instant instant(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS_AN_HOUR);
    }
}
