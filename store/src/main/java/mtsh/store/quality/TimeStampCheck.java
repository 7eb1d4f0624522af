package mtsh.store.quality;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import mtsh.store.log.Observed;
import mtsh.store.query.SourceStatus;

/** Whether times name their year and zone, and are finer than a second. */
final class TimeStampCheck implements QualityCheck {
    private enum Part {
        YEAR("Year", "Without a year every time rests on when the file was written, which a copy loses."),
        TIME_ZONE(
                "TimeZone",
                "Without a zone every time is off by hours when it is read in another one, and an hour in autumn is there twice."),
        FRACTION("Fractions", "Within a second, lines of several daemons and hosts have no order.");

        private final String check;
        private final String why;

        Part(String check, String why) {
            this.check = check;
            this.why = why;
        }
    }

    private static final String SYSLOG_SETTING = "module(load=\"builtin:omfile\" Template=\"RSYSLOG_FileFormat\")";
    private static final String SYSLOG_WHERE =
            "/etc/rsyslog.conf, in place of $ActionFileDefaultTemplate RSYSLOG_TraditionalFileFormat, then: systemctl restart rsyslog. Postfix's own maillog_file has "
                    + "no such setting: leave it empty and log through syslog";
    private static final String SYSLOG_DOCUMENTATION = "rsyslog: reserved template names";
    /** The format of Exim's own files, which no logger touches. */
    static final String EXIM = "Exim";

    private final Map<Part, HostTally> tallies = new EnumMap<>(Part.class);
    private final Map<String, Boolean> isExim = new TreeMap<>();
    private final HostTally fractions = new HostTally();

    TimeStampCheck() {
        for (Part part : Part.values()) {
            tallies.put(part, new HostTally());
        }
    }

    /** Its heads were read as those of a log whose times can be written in more than one way. */
    static boolean isSystemLog(SourceStatus source) {
        return source.observed().containsKey(Observed.ZONE_NAMED)
                || source.observed().containsKey(Observed.ZONE_ASSUMED);
    }

    @Override
    public void leg(LoggedLeg leg) {
        leg.lines().stream()
                .filter(each -> each.program() != MailProgram.EXCHANGE)
                .forEach(each -> fractions.count(leg.host(), each.event().time().getNano() != 0));
    }

    @Override
    public void source(SourceStatus source, Set<String> hosts) {
        if (!isSystemLog(source)) {
            return;
        }
        boolean hasYear = !source.observed().containsKey(Observed.YEAR_ASSUMED);
        boolean hasZone = !source.observed().containsKey(Observed.ZONE_ASSUMED);
        for (String host : hosts) {
            tallies.get(Part.YEAR).count(host, hasYear);
            tallies.get(Part.TIME_ZONE).count(host, hasZone);
            isExim.merge(host, source.format().equals(EXIM), Boolean::logicalAnd);
        }
    }

    @Override
    public void report(Consumer<Finding> findings) {
        report(Part.YEAR, tallies.get(Part.YEAR), "logs", ShareCheck.ALL, findings);
        report(Part.TIME_ZONE, tallies.get(Part.TIME_ZONE), "logs", ShareCheck.ALL, findings);
        report(Part.FRACTION, fractions, "lines", ShareCheck.MOST, findings);
    }

    private void report(Part part, HostTally tally, String things, double enough, Consumer<Finding> findings) {
        tally.forEach((host, found, of) -> {
            if (isExim.containsKey(host)) {
                boolean exim = isExim.get(host);
                findings.accept(new Finding(
                        host,
                        exim ? EXIM : SyslogChecks.LABEL,
                        part.check,
                        ShareCheck.result(found, of, enough),
                        found,
                        of,
                        things,
                        exim ? eximAdvice(part) : syslogAdvice(part)));
            }
        });
    }

    private static Advice syslogAdvice(Part part) {
        return new Advice(part.why, SYSLOG_SETTING, SYSLOG_WHERE, SYSLOG_DOCUMENTATION);
    }

    private static Advice eximAdvice(Part part) {
        return part == Part.FRACTION
                ? EximChecks.advice("millisec", part.why)
                : EximChecks.advice("", part.why).withSetting("log_timezone = true");
    }
}
