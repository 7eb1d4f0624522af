package mtsh.commands.report;

import java.time.Instant;
import java.util.List;

import mtsh.commands.trace.TraceRange;
import mtsh.store.query.Wildcard;

/** Which messages of a quarantine are wanted, as far as the store cannot tell by itself. Null and empty mean: any. */
record QuarantineFilter(
        String[] types,
        String type,
        String[] policyTypes,
        String policyName,
        String[] releaseStatus,
        TraceRange expires) {

    /** @param expiry when the message leaves the quarantine, or null where that is not known */
    boolean wants(Quarantined message, Instant expiry) {
        return ReportCmdlet.isWanted(releaseStatus, message.releaseStatus())
                && ReportCmdlet.isWanted(types, message.type())
                && (type == null || type.equalsIgnoreCase(message.type()))
                && ReportCmdlet.isWanted(policyTypes, message.policyType())
                && isOfPolicy(message)
                && isInTime(expiry);
    }

    private boolean isOfPolicy(Quarantined message) {
        List<Wildcard> names = RuleFilter.patterns(policyName == null ? null : new String[] {policyName});
        String id = message.cause() == null ? "" : message.cause().id();
        return RuleFilter.matches(names, message.policyName(), id);
    }

    private boolean isInTime(Instant expiry) {
        if (expires.start() == null && expires.end() == null) {
            return true;
        }
        return expiry != null
                && (expires.start() == null || !expiry.isBefore(expires.start()))
                && (expires.end() == null || expiry.isBefore(expires.end()));
    }

    /** Whether only what is still kept can be meant, so that the rest need not be looked at. */
    boolean isStillKept() {
        return releaseStatus != null && !ReportCmdlet.has(releaseStatus, "Released");
    }
}
