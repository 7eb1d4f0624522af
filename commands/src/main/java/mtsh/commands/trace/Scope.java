package mtsh.commands.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import mtsh.commands.status.Cause;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.Status;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.Condition;
import mtsh.store.query.IpCondition;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Whether a message is alone with its trouble: how many others to the same domain (or, of those refused at the door, from the same machine)
 * have it for the same reason, and what is usual there. Looks a day around the message and a week back, and no further than
 * {@value #MOST} rows each time.
 */
final class Scope {
    private static final int MOST = 1000;
    private static final Duration AROUND = Duration.ofHours(24);
    private static final Duration BEFORE = Duration.ofDays(7);
    private static final int USUAL = 200;
    private static final int FEWEST = 3;

    private final CommandRuntime runtime;
    private final TraceStore store;
    private final TraceRow row;
    private final Cause cause;
    private final boolean atTheDoor;

    Scope(CommandRuntime runtime, TraceStore store, TraceRow row, Cause cause, boolean atTheDoor) {
        this.runtime = runtime;
        this.store = store;
        this.row = row;
        this.cause = cause;
        this.atTheDoor = atTheDoor && !row.fromIp().isEmpty();
    }

    /** The messages that share the reason within a day, those of the week before, since when, and whether there may be more. */
    private record Shared(Set<UUID> around, Set<UUID> before, Instant since, boolean more) {}

    /** Empty where nothing went wrong. */
    String text() {
        if (cause == null || AnswerCause.isFine(row)) {
            return "";
        }
        Shared shared = shared();
        String before = shared.before().size() + (shared.more() ? " or more" : "");
        return count(shared) + " (the week before: " + before + usual() + ")";
    }

    private String count(Shared shared) {
        int messages = shared.around().size();
        if (messages <= 1) {
            return "no other message " + where() + " " + verb(true) + " for this reason within a day";
        }
        boolean more = shared.more() && shared.before().isEmpty();
        return (more ? "more than " : "") + messages + " messages " + where() + " " + verb(false)
                + " for the same reason since " + TraceTimes.shown(shared.since());
    }

    private String verb(boolean one) {
        if (row.status() == Status.Pending || row.status() == Status.GettingStatus) {
            return one ? "waits" : "wait";
        }
        return switch (row.disposition()) {
            case Quarantined -> one ? "is held" : "are held";
            case Junk -> "went to junk";
            case RejectedAtSmtp -> one ? "was refused" : "were refused";
            default -> "failed";
        };
    }

    private String where() {
        return atTheDoor ? "from " + row.fromIp() : "to " + domain();
    }

    private String domain() {
        int at = row.recipient().lastIndexOf('@');
        return at < 0 ? row.recipient() : row.recipient().substring(at + 1);
    }

    private Condition place() {
        if (atTheDoor) {
            return IpCondition.of(IpCondition.Side.FROM, row.fromIp());
        }
        boolean whole = row.recipient().indexOf('@') < 0;
        return whole ? AddressCondition.recipient(row.recipient()) : AddressCondition.recipient("*@" + domain());
    }

    private Shared shared() {
        Instant from = row.received().minus(AROUND);
        Set<UUID> around = new HashSet<>();
        Set<UUID> before = new HashSet<>();
        Instant[] since = {row.received()};
        int[] seen = new int[1];
        TraceQuery query = TraceQuery.ALL
                .between(from.minus(BEFORE), row.received().plus(AROUND))
                .and(place())
                .and(StatusCondition.of(Set.of(row.status())))
                .and(code());
        store.rows(query, each -> {
            runtime.checkStopped();
            boolean same = isSame(each);
            if (same && each.received().isBefore(from)) {
                before.add(each.traceId());
            } else if (same) {
                around.add(each.traceId());
                since[0] = each.received().isBefore(since[0]) ? each.received() : since[0];
            }
            return ++seen[0] < MOST;
        });
        return new Shared(around, before, since[0], seen[0] >= MOST);
    }

    /** Another code is another reason, and the store finds codes sooner than words are read. */
    private Condition code() {
        return row.lastEnhanced().isEmpty()
                ? null
                : TextCondition.of(
                        TextCondition.Field.ENHANCED_CODE, SubjectFilterType.Equals.match(row.lastEnhanced()));
    }

    private boolean isSame(TraceRow each) {
        if (each.disposition() != row.disposition()) {
            return false;
        }
        boolean temporary = each.status() == Status.Pending || each.status() == Status.GettingStatus;
        return each.lastReply().isEmpty()
                ? row.lastReply().isEmpty()
                : Cause.of(each.lastReply(), each.lastEnhanced(), temporary)
                        .equals(Cause.of(row.lastReply(), row.lastEnhanced(), temporary));
    }

    /** How long the last deliveries there took: 95 of 100 were no slower. */
    private String usual() {
        if (atTheDoor || row.status() == Status.Quarantined) {
            return "";
        }
        List<Duration> took = new ArrayList<>();
        TraceQuery query = TraceQuery.ALL
                .between(row.received().minus(BEFORE), row.received())
                .and(place())
                .and(StatusCondition.of(Set.of(Status.Delivered)));
        store.rows(query, each -> {
            runtime.checkStopped();
            took.add(Duration.between(each.received(), each.lastEvent()));
            return took.size() < USUAL;
        });
        if (took.size() < FEWEST) {
            return took.isEmpty() ? "; nothing was delivered there in that week" : "";
        }
        took.sort(null);
        int place = (int) Math.ceil(took.size() * 0.95) - 1;
        return "; usual delivery there: p95 " + shown(took.get(place));
    }

    private static String shown(Duration time) {
        if (time.toMinutes() >= 60) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toSeconds() >= 60
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : Math.max(1, time.toSeconds()) + " s";
    }
}
