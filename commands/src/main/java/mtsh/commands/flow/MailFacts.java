package mtsh.commands.flow;

import java.time.ZoneOffset;
import java.util.List;

import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TraceQuery;

/** What anomalies are found in: counts of each time by sender, relay, destination and reason. */
final class MailFacts {
    private final SliceCounts senders;
    private final SliceCounts relays;
    private final SliceCounts destinations;
    private final SliceCounts deferred;
    private final SliceCounts reasons;

    private MailFacts(int slices) {
        senders = new SliceCounts(slices);
        relays = new SliceCounts(slices);
        destinations = new SliceCounts(slices);
        deferred = new SliceCounts(slices);
        reasons = new SliceCounts(slices);
    }

    static MailFacts of(CommandRuntime runtime, TraceStore store, TraceQuery query, Baseline baseline) {
        List<TraceRange> slices = baseline.slices();
        MailFacts facts = new MailFacts(slices.size());
        for (int i = 0; i < slices.size(); i++) {
            runtime.checkStopped();
            facts.read(
                    runtime,
                    store,
                    query.between(slices.get(i).start(), slices.get(i).end()),
                    i);
        }
        return facts;
    }

    private void read(CommandRuntime runtime, TraceStore store, TraceQuery query, int slice) {
        add(senders, store.counts(query, List.of(GroupKey.SENDER_DOMAIN)), slice);
        add(relays, store.counts(query, List.of(GroupKey.FROM_IP)), slice);
        for (GroupCount each :
                store.counts(query, List.of(GroupKey.RECIPIENT_DOMAIN, GroupKey.EVER_DEFERRED), ZoneOffset.UTC)) {
            destinations.add(each.values().get(0), slice, each.count());
            if (each.values().get(1).equals("True")) {
                deferred.add(each.values().get(0), slice, each.count());
            }
        }
        store.rows(query.and(new StatusCondition(RowReason.STATUSES)), row -> {
            runtime.checkStopped();
            String reason = RowReason.of(row);
            if (!reason.isEmpty()) {
                reasons.add(reason, slice, 1);
            }
            return true;
        });
    }

    private static void add(SliceCounts counts, List<GroupCount> groups, int slice) {
        groups.forEach(group -> counts.add(group.values().get(0), slice, group.count()));
    }

    SliceCounts senders() {
        return senders;
    }

    SliceCounts relays() {
        return relays;
    }

    SliceCounts destinations() {
        return destinations;
    }

    SliceCounts deferred() {
        return deferred;
    }

    SliceCounts reasons() {
        return reasons;
    }

    boolean isFull() {
        return senders.isFull() || relays.isFull() || destinations.isFull() || deferred.isFull();
    }
}
