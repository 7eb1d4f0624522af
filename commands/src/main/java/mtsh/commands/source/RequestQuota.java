package mtsh.commands.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Exchange Online's allowance of questions, which trace and detail share: so many in a running while. */
public final class RequestQuota {
    private static final int REQUESTS = 100;
    private static final Duration WHILE = Duration.ofMinutes(5);

    private final Deque<Instant> asked = new ArrayDeque<>();

    /** Counts one question; false when the allowance is used up, and then it is not counted. */
    public synchronized boolean take(Instant now) {
        while (!asked.isEmpty() && !asked.peekFirst().isAfter(now.minus(WHILE))) {
            asked.removeFirst();
        }
        if (asked.size() >= REQUESTS) {
            return false;
        }
        asked.addLast(now);
        return true;
    }
}
