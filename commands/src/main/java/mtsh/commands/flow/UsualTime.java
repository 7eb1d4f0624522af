package mtsh.commands.flow;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.Disposition;
import mtsh.store.event.MailEvent;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.GroupKey;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** How long delivery to a domain usually takes, from the newest messages that got there. */
final class UsualTime {
    /** So many messages are looked at. */
    static final int SAMPLE = 2000;

    /** With fewer nothing is said about what is usual. */
    static final int LEAST = 20;

    private static final Set<Disposition> ARRIVED =
            Set.of(Disposition.Delivered, Disposition.Relayed, Disposition.Junk);

    private static final int MOST_KEPT = 1000;

    private final CommandRuntime runtime;
    private final Map<String, Quantiles> known = new LinkedHashMap<>();

    UsualTime(CommandRuntime runtime) {
        this.runtime = runtime;
    }

    /** Times of others than this message; of a domain with many messages one of them makes no difference. */
    Quantiles of(TraceStore store, TraceRow row) {
        String domain = GroupKey.RECIPIENT_DOMAIN.of(row, ZoneOffset.UTC);
        Quantiles kept = known.get(domain);
        if (kept != null) {
            return kept;
        }
        Quantiles times = new Quantiles();
        int[] left = {SAMPLE};
        store.rows(to(domain), other -> {
            runtime.checkStopped();
            boolean isOther = !other.lifeId().equals(row.lifeId())
                    && GroupKey.RECIPIENT_DOMAIN.of(other, ZoneOffset.UTC).equals(domain);
            MailEvent arrival = isOther ? Arrival.of(other, store.life(other.lifeId())) : null;
            if (arrival != null) {
                times.add(Seconds.between(other.received(), arrival.time()));
                left[0]--;
            }
            return left[0] > 0;
        });
        if (times.count() >= SAMPLE && known.size() < MOST_KEPT) {
            known.put(domain, times);
        }
        return times;
    }

    private static TraceQuery to(String domain) {
        return TraceQuery.ALL
                .and(new DispositionCondition(ARRIVED))
                .and(AddressCondition.of(AddressCondition.Party.RECIPIENT, List.of("@" + domain)));
    }

    /** Where a time stands among the usual ones, in words. */
    static String pace(double seconds, Quantiles usual) {
        if (usual.count() < LEAST) {
            return "Unknown";
        }
        if (seconds > usual.at(0.99)) {
            return "VerySlow";
        }
        return seconds > usual.at(0.95) ? "Slow" : "Usual";
    }
}
