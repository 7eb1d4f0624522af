package mtsh.store.log.gateway;

import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * The Proxmox Mail Gateway's own programs: {@code pmg-smtp-filter}, which takes a message under an id of its own, and the daemons by
 * which people let messages out of the quarantine.
 */
public final class GatewayProgram implements SyslogProgram {
    /**
     * Of all that speaks of filter and quarantine ids: they are formed like Postfix's and may be the same, so they are an instance of
     * their own.
     */
    static final String INSTANCE = "pmg";

    private static final String FILTER = "pmg-smtp-filter";

    public GatewayProgram(SyslogSource source) {}

    @Override
    public Claim claim(String tag) {
        return switch (tag) {
            case FILTER, "pmgdaemon", "pmgproxy" -> Claim.LINES;
            case "pmgpolicy", "pmgmirror", "pmgtunnel", "pmgspamreport", "pmgreport" -> Claim.NOISE;
            default -> Claim.NONE;
        };
    }

    @Override
    public void line(SyslogLine line) {
        if (line.tag().equals(FILTER)) {
            FilterLines.read(line);
        } else {
            ReleaseLines.read(line);
        }
    }
}
