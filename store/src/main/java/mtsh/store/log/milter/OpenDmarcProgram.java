package mtsh.store.log.milter;

import java.util.Set;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogSource;

/** opendmarc: {@code QID: contoso.com pass}, and what it found about SPF, {@code QID: SPF(mailfrom): contoso.com pass}. */
public final class OpenDmarcProgram extends QueueIdMilter {
    private static final Set<String> RESULTS =
            Set.of("pass", "fail", "none", "neutral", "softfail", "temperror", "permerror");

    public OpenDmarcProgram(SyslogSource source) {
        super(source, "opendmarc");
    }

    @Override
    MailEventBuilder read(SyslogLine line, String queueId, String text) {
        int space = text.lastIndexOf(' ');
        String result = space < 0 ? "" : text.substring(space + 1);
        boolean spf = text.startsWith("SPF(");
        boolean isPlain = spf || text.indexOf(' ') == space;
        if (!RESULTS.contains(result) || !isPlain) {
            return null;
        }
        return found(line, queueId, (spf ? "spf=" : "dmarc=") + result, text);
    }
}
