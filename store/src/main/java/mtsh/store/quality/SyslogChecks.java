package mtsh.store.quality;

import java.util.List;

/** What the machine's logger does with lines of any program. */
final class SyslogChecks {
    static final String LABEL = "Syslog";

    private static final Advice CUT = new Advice(
            "A line that was cut has lost its end: the reason of a failure, or the Message-ID. (Postfix itself cuts a line at 2000 "
                    + "bytes.)",
            "global(maxMessageSize=\"64k\")",
            "first line (older: $MaxMessageSize 64k) of /etc/rsyslog.conf of this machine and of the log server, then: systemctl restart rsyslog",
            "rsyslog: maxMessageSize");

    private SyslogChecks() {}

    static List<QualityCheck> all() {
        return List.of(new TimeStampCheck(), new LostLinesCheck(), new TimeGapCheck(), new CutLinesCheck(CUT));
    }
}
