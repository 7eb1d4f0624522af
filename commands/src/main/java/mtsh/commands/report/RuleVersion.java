package mtsh.commands.report;

import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;

/** One version of a rule, as far as hits tell: from its first to its last one. */
final class RuleVersion {
    /** The same id is another version when it was renamed, changed, or put from test into force. */
    record Key(String id, String name, String policyId, String version, String mode) {
        static Key of(RuleHit hit) {
            return new Key(hit.id(), hit.name(), hit.policyId(), hit.version(), hit.mode());
        }
    }

    private final RuleHit sample;
    private final TreeSet<String> actions = new TreeSet<>();
    private Instant first;
    private Instant last;
    private UUID newest;
    private long messages;

    RuleVersion(RuleHit sample) {
        this.sample = sample;
    }

    /** One more message; counted once, however many of its recipients it concerned. */
    void add(RuleHit hit, UUID traceId) {
        addAction(hit);
        messages++;
        if (first == null || hit.time().isBefore(first)) {
            first = hit.time();
        }
        if (last == null || hit.time().isAfter(last)) {
            last = hit.time();
            newest = traceId;
        }
    }

    void addAction(RuleHit hit) {
        if (!hit.action().isEmpty()) {
            actions.add(hit.action());
        }
    }

    RuleHit sample() {
        return sample;
    }

    TreeSet<String> actions() {
        return actions;
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }

    UUID newest() {
        return newest;
    }

    long messages() {
        return messages;
    }
}
