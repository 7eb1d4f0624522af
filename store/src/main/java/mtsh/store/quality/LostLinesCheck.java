package mtsh.store.quality;

import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import mtsh.store.log.Observed;
import mtsh.store.query.SourceStatus;

/** Lines that the logger threw away, and said so. */
final class LostLinesCheck implements QualityCheck {
    private static final Advice ADVICE = new Advice(
            "The logger threw lines away because a program wrote too many at once: messages of that while have holes.",
            """
            RateLimitIntervalSec=0
            module(load="imjournal" Ratelimit.Interval="0")
            module(load="imuxsock" SysSock.RateLimit.Interval="0")""",
            "the first in /etc/systemd/journald.conf under [Journal] (for Postfix alone: LogRateLimitIntervalSec=0 under [Service] of "
                    + "its unit), then: systemctl restart systemd-journald; the others, whichever module is loaded, in "
                    + "/etc/rsyslog.conf, then: systemctl restart rsyslog",
            "journald.conf(5): RateLimitIntervalSec; rsyslog: imjournal, imuxsock");

    /** Lines that were read, and lines that were lost, by host. */
    private final TreeMap<String, long[]> byHost = new TreeMap<>();

    @Override
    public void source(SourceStatus source, Set<String> hosts) {
        if (!TimeStampCheck.isSystemLog(source) || source.format().equals(TimeStampCheck.EXIM)) {
            return;
        }
        for (String host : hosts) {
            long[] counts = byHost.computeIfAbsent(host, any -> new long[2]);
            counts[0] += source.lines();
            counts[1] += source.observed().getOrDefault(Observed.LINES_LOST, 0L);
        }
    }

    @Override
    public void report(Consumer<Finding> findings) {
        byHost.forEach((host, counts) -> findings.accept(new Finding(
                host,
                SyslogChecks.LABEL,
                "RateLimit",
                counts[1] == 0 ? Finding.Result.GOOD : Finding.Result.PARTLY,
                counts[0],
                counts[0] + counts[1],
                "lines",
                ADVICE)));
    }
}
