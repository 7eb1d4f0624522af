package mtsh.commands.flow;

import java.time.ZoneId;
import java.util.Arrays;

import mtsh.store.event.MailEvent;
import mtsh.store.query.GroupKey;
import mtsh.store.query.TraceRow;

/** What delivery times are told apart by; the constants are the words of {@code -GroupBy}. */
enum LatencyGrouping {
    RecipientDomain(GroupKey.RECIPIENT_DOMAIN),
    SenderDomain(GroupKey.SENDER_DOMAIN),
    /** The server or mailbox agent that took the message. */
    NextHop(null),
    /** The server of ours that delivered it. */
    Server(GroupKey.SERVER),
    /** Parts of a server's work; a message counts in each. */
    Stage(null),
    Hour(GroupKey.HOUR),
    Day(GroupKey.DAY),
    SizeClass(null);

    /** The stage that is all of them: from the first server to the last. */
    static final String WHOLE = "Whole";

    private static final long[] SIZES = {10_000, 100_000, 1_000_000, 10_000_000};
    private static final String[] SIZE_NAMES = {"under 10 KB", "10-100 KB", "100 KB-1 MB", "1-10 MB", "over 10 MB"};
    private static final String UNKNOWN_SIZE = "unknown";

    private final GroupKey key;

    LatencyGrouping(GroupKey key) {
        this.key = key;
    }

    /** Whether groups have an order of their own, which tells more than how many messages they have. */
    boolean isOrdered() {
        return this == Hour || this == Day || this == SizeClass || this == Stage;
    }

    /** The group of a row; {@code arrival} may be null. */
    String of(TraceRow row, MailEvent arrival, ZoneId zone) {
        return switch (this) {
            case NextHop -> nextHop(row, arrival);
            case SizeClass -> sizeClass(row.size());
            case Stage -> WHOLE;
            default -> key.of(row, zone);
        };
    }

    private static String nextHop(TraceRow row, MailEvent arrival) {
        if (!row.nextHop().isEmpty()) {
            return row.nextHop();
        }
        if (arrival == null) {
            return row.toIp();
        }
        if (!arrival.serverName().isEmpty() || !arrival.serverIp().isEmpty()) {
            return arrival.serverIp().isEmpty()
                    ? arrival.serverName()
                    : arrival.serverName() + "[" + arrival.serverIp() + "]";
        }
        return arrival.connector().isEmpty() ? arrival.daemon() : arrival.connector();
    }

    private static String sizeClass(long size) {
        if (size < 0) {
            return UNKNOWN_SIZE;
        }
        int place = 0;
        while (place < SIZES.length && size >= SIZES[place]) {
            place++;
        }
        return SIZE_NAMES[place];
    }

    /** Before which other group a group of this kind stands. */
    int compare(String one, String other) {
        int byPlace = Integer.compare(place(one), place(other));
        return byPlace != 0 ? byPlace : one.compareTo(other);
    }

    private int place(String group) {
        if (this == SizeClass) {
            int place = Arrays.asList(SIZE_NAMES).indexOf(group);
            return place < 0 ? SIZE_NAMES.length : place;
        }
        if (this == Stage) {
            int place = StageTime.ORDER.indexOf(group);
            return group.equals(WHOLE) ? Integer.MAX_VALUE : place < 0 ? StageTime.ORDER.size() : place;
        }
        return 0;
    }
}
