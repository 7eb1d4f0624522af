package mtsh.store.log.qmail;

import java.time.ZoneOffset;
import java.util.List;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;
import mtsh.store.log.syslog.OwnLogParser;

/** A file that {@code multilog} or {@code svlogd} wrote for qmail-send, qmail-smtpd or both. */
public final class QmailFormat implements LogFormat {
    private static final int AT_LEAST = 60;

    @Override
    public String name() {
        return "Qmail";
    }

    @Override
    public int recognise(List<String> firstLines) {
        QmailHead head = new QmailHead(ZoneOffset.UTC);
        int ours = 0;
        for (String line : firstLines) {
            ours += head.read(line, 0) && QmailShapes.isOurs(line, head.start()) ? 1 : 0;
        }
        return ours == 0 ? 0 : AT_LEAST + (100 - AT_LEAST) * ours / firstLines.size();
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new OwnLogParser(context, state, "qmail", source -> new QmailHead(context.zone()), QmailProgram::new);
    }
}
